"""The enumeration `CollisionDetailsSide`."""

from psa_fleet_runtime.open_enum import OpenEnum


class CollisionDetailsSide(OpenEnum):
    """Which side was hit."""

    FRONT = "Front"
    REAR = "Rear"
    LATERAL = "Lateral"
