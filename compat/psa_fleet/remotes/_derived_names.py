"""Kinds of remote action; made by `make derived` from specs/."""

from __future__ import annotations

from typing import Literal, TypeAlias

RemoteName: TypeAlias = Literal[
    "ThermalPreconditioning",
    "ElectricBatteryChargingRequest",
    "Horn",
    "Doors",
    "Lights",
    "Immobilization",
    "Stolen",
    "WakeUp",
    "Navigation",
]
"""The kinds of remote action by their names on the wire; as an enumeration: `psa_fleet.models.RemoteType`."""
