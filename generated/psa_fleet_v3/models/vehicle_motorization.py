"""The enumeration `VehicleMotorization`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["VehicleMotorization"]


class VehicleMotorization(OpenEnum):
    """What drives the vehicle."""

    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
    THERMIC = "Thermic"
    HYDROGEN = "Hydrogen"
