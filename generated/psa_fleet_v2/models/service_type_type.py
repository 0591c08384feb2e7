"""The enumeration `ServiceTypeType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ServiceTypeType"]


class ServiceTypeType(OpenEnum):
    """Kind of service."""

    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
    UNKNOWN = "Unknown"
