"""The enumeration `AdasRgi`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasRgi(OpenEnum):
    """Which change of gear the vehicle recommends.

    * `None`: none
    * `Up`: a higher gear
    * `Down`: a lower gear
    * `UpDown`: either
    """

    NONE = "None"
    UP = "Up"
    DOWN = "Down"
    UP_DOWN = "UpDown"
