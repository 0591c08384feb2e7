"""The model `RemoteAction`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote import Remote
    from .remote_action_links import RemoteActionLinks
    from .remote_action_status import RemoteActionStatus
    from .remote_event_feedback_detail import RemoteEventFeedbackDetail
    from .remote_failed_event_status import RemoteFailedEventStatus
    from .remote_type import RemoteType


@define(getstate_setstate=False, repr=False)
class RemoteAction(Model):
    """An action that was sent, and how far it got."""

    remote_action_id: str | None = member("remoteActionId", TEXT, repr=masked)
    """Id of the action."""
    status: RemoteActionStatus | None = member("status", Enumeration("RemoteActionStatus"))
    """How far the action got."""
    type_: RemoteType | None = member("type", Enumeration("RemoteType"))
    """Kind of remote action."""
    remote: Remote | None = member("remote", Nested("Remote"))
    """The action."""
    failure_cause: RemoteFailedEventStatus | None = member(
        "failureCause", Enumeration("RemoteFailedEventStatus")
    )
    """Why it failed."""
    feedback_detail: RemoteEventFeedbackDetail | None = member(
        "feedbackDetail", Enumeration("RemoteEventFeedbackDetail")
    )
    """More about a success."""
    links: RemoteActionLinks | None = member("_links", Nested("RemoteActionLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.remote_action_id = (
            raw if (raw := get("remoteActionId")) is None or type(raw) is str else read[0](raw)
        )
        self.status = read[1](raw) if type(raw := get("status")) is str else None
        self.type_ = read[2](raw) if type(raw := get("type")) is str else None
        self.remote = None if (raw := get("remote")) is None else read[3](raw)
        self.failure_cause = read[4](raw) if type(raw := get("failureCause")) is str else None
        self.feedback_detail = read[5](raw) if type(raw := get("feedbackDetail")) is str else None
        self.links = None if (raw := get("_links")) is None else read[6](raw)
