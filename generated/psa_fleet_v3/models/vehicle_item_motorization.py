"""The enumeration `VehicleItemMotorization`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["VehicleItemMotorization"]


class VehicleItemMotorization(OpenEnum):
    """What drives the vehicle."""

    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
    THERMIC = "Thermic"
    HYDROGEN = "Hydrogen"
