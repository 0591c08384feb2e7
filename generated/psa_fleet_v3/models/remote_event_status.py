"""The model `RemoteEventStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, OneOf
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_done_event_status import RemoteDoneEventStatus
    from .remote_event_feedback_detail import RemoteEventFeedbackDetail
    from .remote_event_type import RemoteEventType
    from .remote_failed_event_status import RemoteFailedEventStatus
    from .remote_pending_event_status import RemotePendingEventStatus


@define(getstate_setstate=False, repr=False)
class RemoteEventStatus(Model):
    """How far an action got."""

    type_: RemoteEventType | None = member("type", Enumeration("RemoteEventType"))
    """Whether the action is over."""
    status: RemoteDoneEventStatus | RemotePendingEventStatus | None = member(
        "status", OneOf(Enumeration("RemoteDoneEventStatus"), Enumeration("RemotePendingEventStatus"))
    )
    """How far the action got."""
    failure_cause: RemoteFailedEventStatus | None = member(
        "failureCause", Enumeration("RemoteFailedEventStatus")
    )
    """Why it failed."""
    feedback_detail: RemoteEventFeedbackDetail | None = member(
        "feedbackDetail", Enumeration("RemoteEventFeedbackDetail")
    )
    """More about a success."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.status = None if (raw := get("status")) is None else read[1](raw)
        self.failure_cause = read[2](raw) if type(raw := get("failureCause")) is str else None
        self.feedback_detail = read[3](raw) if type(raw := get("feedbackDetail")) is str else None
