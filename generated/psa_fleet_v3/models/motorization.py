"""The enumeration `Motorization`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["Motorization"]


class Motorization(OpenEnum):
    """Kind of propulsion."""

    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
    THERMIC = "Thermic"
    HYDROGEN = "Hydrogen"
