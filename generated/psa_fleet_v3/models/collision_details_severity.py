"""The enumeration `CollisionDetailsSeverity`."""

from psa_fleet_runtime.open_enum import OpenEnum


class CollisionDetailsSeverity(OpenEnum):
    """How serious it was.

    * `Minimal`: no safety system acted
    * `Minor`: belt tensioners acted
    * `Major`: belt tensioners and airbags acted
    """

    MINIMAL = "Minimal"
    MINOR = "Minor"
    MAJOR = "Major"
