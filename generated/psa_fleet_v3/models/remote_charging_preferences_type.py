"""The enumeration `RemoteChargingPreferencesType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteChargingPreferencesType"]


class RemoteChargingPreferencesType(OpenEnum):
    """RemoteChargingPreferencesType."""

    PARTIAL = "Partial"
    FULL = "Full"
