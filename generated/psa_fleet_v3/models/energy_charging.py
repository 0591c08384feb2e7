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
    from .charging_status import ChargingStatus
    from .energy_charging_charging_mode import EnergyChargingChargingMode
    from .energy_charging_charging_power_level import EnergyChargingChargingPowerLevel
    from .energy_charging_schedule import EnergyChargingSchedule
    from .energy_charging_type import EnergyChargingType

__all__ = ["EnergyCharging"]


@define(getstate_setstate=False)
class EnergyCharging(Model):
    """Charging of the traction battery."""

    plugged: bool | None = None
    """Whether the cable is plugged in."""
    status: ChargingStatus | None = None
    """State of charging."""
    remaining_time: str | None = None
    """Time until charging is complete, as an ISO 8601 duration such as PT2H55M."""
    charging_rate: int | None = None
    """Range gained an hour, in km/h."""
    charging_power_level: EnergyChargingChargingPowerLevel | None = None
    """Power level of charging.

    More levels may come.
    """
    charging_mode: EnergyChargingChargingMode | None = None
    """How it charges.

    * `No`: not charging
    * `Slow`: alternating current
    * `Quick`: direct current
    """
    next_delayed_time: str | None = None
    """Time until charging begins, as an ISO 8601 duration."""
    schedule: EnergyChargingSchedule | None = None
    """Planned charging."""
    type_: EnergyChargingType | None = None
    """How far to charge.

    * `Partial`: less than full, which is kinder to the battery
    * `Full`: until it is full
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "plugged": ("plugged", BOOLEAN),
        "status": ("status", Enumeration("charging_status", "ChargingStatus")),
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
