"""The enumeration `EngineExtensionThermicScr`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EngineExtensionThermicScr(OpenEnum):
    """Warning of the catalytic reduction (SCR).

    * `Off`: no warning
    * `Blinked`: the lamp flashes
    * `On`: the lamp is on
    """

    OFF = "Off"
    BLINKED = "Blinked"
    ON = "On"
