"""The enumeration `EngineExtensionThermicScr`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EngineExtensionThermicScr"]


class EngineExtensionThermicScr(OpenEnum):
    """Warning of the catalytic reduction (SCR).

    * `Off`: no warning
    * `Blinked`: the lamp flashes
    * `On`: the lamp is on
    """

    OFF = "Off"
    BLINKED = "Blinked"
    ON = "On"
