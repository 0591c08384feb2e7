"""The model `EnergyCharging`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, INTEGER, TEXT, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.timedeltas import as_time, as_timedelta

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .charging_status import ChargingStatus
    from .energy_charging_charging_mode import EnergyChargingChargingMode


@define(getstate_setstate=False, repr=False)
class EnergyCharging(Model):
    """Charging of the traction battery."""

    plugged: bool | None = member("plugged", BOOLEAN)
    """Whether the cable is plugged in."""
    status: ChargingStatus | None = member("status", Enumeration("ChargingStatus"))
    """State of charging."""
    remaining_time: str | None = member("remainingTime", TEXT)
    """Time until charging is complete, as an ISO 8601 duration such as PT2H55M."""
    charging_rate: int | None = member("chargingRate", INTEGER)
    """Range that charging adds in an hour, in km/h."""
    charging_mode: EnergyChargingChargingMode | None = member(
        "chargingMode", Enumeration("EnergyChargingChargingMode")
    )
    """How it charges.

    * `No`: not charging
    * `Slow`: alternating current, by our reading
    * `Quick`: direct current, by our reading
    """
    next_delayed_time: str | None = member("nextDelayedTime", TEXT)
    """When charging begins next.

    As seen it is a time after midnight (PT22H31M is 22:31); the vendor calls it the duration until then.
    Its zone is not documented.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.plugged = raw if (raw := get("plugged")) is None or type(raw) is bool else read[0](raw)
        self.status = read[1](raw) if type(raw := get("status")) is str else None
        self.remaining_time = (
            raw if (raw := get("remainingTime")) is None or type(raw) is str else read[2](raw)
        )
        self.charging_rate = raw if (raw := get("chargingRate")) is None or type(raw) is int else read[3](raw)
        self.charging_mode = read[4](raw) if type(raw := get("chargingMode")) is str else None
        self.next_delayed_time = (
            raw if (raw := get("nextDelayedTime")) is None or type(raw) is str else read[5](raw)
        )

    @property
    def remaining_time_timedelta(self) -> datetime.timedelta | None:
        """`remaining_time` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.remaining_time)

    @property
    def next_delayed_time_time(self) -> datetime.time | None:
        """`next_delayed_time` as a time of day; None when it is absent or no duration within a day."""
        return as_time(self.next_delayed_time)
