"""The enumeration `ServiceTypeType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ServiceTypeType"]


class ServiceTypeType(OpenEnum):
    """ServiceTypeType."""

    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
    UNKNOWN = "Unknown"
