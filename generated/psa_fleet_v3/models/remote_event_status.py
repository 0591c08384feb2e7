"""The model `RemoteEventStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, OneOf
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

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
