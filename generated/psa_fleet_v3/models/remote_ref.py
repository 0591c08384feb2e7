"""The model `RemoteRef`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_action_status import RemoteActionStatus
    from .remote_type import RemoteType


@define(getstate_setstate=False, repr=False)
class RemoteRef(Model):
    """The id of a remote action."""

    remote_action_id: str | None = member("remoteActionId", TEXT, repr=masked)
    """Id of the action."""
    status: RemoteActionStatus | None = member("status", Enumeration("RemoteActionStatus"))
    """How far the action got."""
    type_: RemoteType | None = member("type", Enumeration("RemoteType"))
    """Kind of remote action."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.remote_action_id = (
            raw if (raw := get("remoteActionId")) is None or type(raw) is str else read[0](raw)
        )
        self.status = read[1](raw) if type(raw := get("status")) is str else None
        self.type_ = read[2](raw) if type(raw := get("type")) is str else None
