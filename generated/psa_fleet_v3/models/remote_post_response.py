"""The model `RemotePostResponse`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_post_response_links import RemotePostResponseLinks
    from .remote_type import RemoteType


@define(getstate_setstate=False, repr=False)
class RemotePostResponse(Model):
    """Response to a remote action: its id."""

    remote_action_id: str | None = member("remoteActionId", TEXT, repr=masked)
    """Id of the action."""
    type_: RemoteType | None = member("type", Enumeration("RemoteType"))
    """Kind of remote action."""
    links: RemotePostResponseLinks | None = member("_links", Nested("RemotePostResponseLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.remote_action_id = (
            raw if (raw := get("remoteActionId")) is None or type(raw) is str else read[0](raw)
        )
        self.type_ = read[1](raw) if type(raw := get("type")) is str else None
        self.links = None if (raw := get("_links")) is None else read[2](raw)
