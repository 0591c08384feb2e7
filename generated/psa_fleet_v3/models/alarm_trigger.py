"""The model `AlarmTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .alarm_trigger_type import AlarmTriggerType
    from .position import Position


@define(getstate_setstate=False, repr=False)
class AlarmTrigger(Model):
    """What set the burglar alarm off."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    type_: AlarmTriggerType | None = member("type", Enumeration("AlarmTriggerType"))
    """What the alarm noticed.

    * `NoBreakIn`: nothing
    * `BackliteDoorBreakIn`: the rear window is opened
    * `VolumetricBreakIn`: something moves in the cabin
    * `VehicleLifting`: the vehicle is lifted or tilted
    * `ElectricalsystemBreakIn`: someone works on the wiring
    * `KeyLearning`: a new key is being taught
    * `UnauthenticatedStartup`: started without its key
    """
    position: Position | None = member("position", Nested("Position"))
    """Last known position of the vehicle when the alarm went off."""
    start_at: datetime.datetime | None = member("startAt", TIMESTAMP)
    """When it went off (RFC 3339)."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.type_ = read[1](raw) if type(raw := get("type")) is str else None
        self.position = None if (raw := get("position")) is None else read[2](raw)
        self.start_at = None if (raw := get("startAt")) is None else read[3](raw)
