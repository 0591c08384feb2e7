"""The model `EnergyCharging`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER, TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only
from ..timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .charging_status_enum import ChargingStatusEnum
    from .energy_charging_charging_mode import EnergyChargingChargingMode
    from .energy_charging_charging_power_level import EnergyChargingChargingPowerLevel
    from .energy_charging_schedule import EnergyChargingSchedule
    from .energy_charging_type import EnergyChargingType

__all__ = ["EnergyCharging"]


@define(getstate_setstate=False)
class EnergyCharging(Model):
    """EnergyCharging."""

    plugged: bool | None = None
    status: ChargingStatusEnum | None = None
    remaining_time: str | None = None
    charging_rate: int | None = None
    charging_power_level: EnergyChargingChargingPowerLevel | None = None
    charging_mode: EnergyChargingChargingMode | None = None
    next_delayed_time: str | None = None
    schedule: EnergyChargingSchedule | None = None
    type_: EnergyChargingType | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "plugged": ("plugged", BOOLEAN),
        "status": ("status", Enumeration("charging_status_enum", "ChargingStatusEnum")),
        "remaining_time": ("remainingTime", TEXT),
        "charging_rate": ("chargingRate", INTEGER),
        "charging_power_level": (
            "chargingPowerLevel",
            Enumeration("energy_charging_charging_power_level", "EnergyChargingChargingPowerLevel"),
        ),
        "charging_mode": (
            "chargingMode",
            Enumeration("energy_charging_charging_mode", "EnergyChargingChargingMode"),
        ),
        "next_delayed_time": ("nextDelayedTime", TEXT),
        "schedule": ("schedule", Nested("energy_charging_schedule", "EnergyChargingSchedule")),
        "type_": ("type", Enumeration("energy_charging_type", "EnergyChargingType")),
    }

    @property
    def remaining_time_timedelta(self) -> datetime.timedelta | None:
        """`remaining_time` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.remaining_time)

    @property
    def next_delayed_time_timedelta(self) -> datetime.timedelta | None:
        """`next_delayed_time` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.next_delayed_time)
