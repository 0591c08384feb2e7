"""The enumeration `VehicleCapabilitiesMotorization`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["VehicleCapabilitiesMotorization"]


class VehicleCapabilitiesMotorization(OpenEnum):
    """What drives the vehicle."""

    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
    THERMIC = "Thermic"
    HYDROGEN = "Hydrogen"
