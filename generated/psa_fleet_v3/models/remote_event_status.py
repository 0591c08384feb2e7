"""The model `RemoteEventStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, OneOf
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_done_event_status import RemoteDoneEventStatus
    from .remote_event_feedback_detail import RemoteEventFeedbackDetail
    from .remote_event_type import RemoteEventType
    from .remote_failed_event_status import RemoteFailedEventStatus
    from .remote_pending_event_status import RemotePendingEventStatus

__all__ = ["RemoteEventStatus"]


@define(getstate_setstate=False)
class RemoteEventStatus(Model):
    """How far an action got."""

    type_: RemoteEventType | None = None
    """Whether the action is over."""
    status: RemoteDoneEventStatus | RemotePendingEventStatus | None = None
    """Its state."""
    failure_cause: RemoteFailedEventStatus | None = None
    """Why it failed."""
    feedback_detail: RemoteEventFeedbackDetail | None = None
    """More about a success."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("remote_event_type", "RemoteEventType")),
        "status": (
            "status",
            OneOf(
                Enumeration("remote_done_event_status", "RemoteDoneEventStatus"),
                Enumeration("remote_pending_event_status", "RemotePendingEventStatus"),
            ),
        ),
        "failure_cause": (
            "failureCause",
            Enumeration("remote_failed_event_status", "RemoteFailedEventStatus"),
        ),
        "feedback_detail": (
            "feedbackDetail",
            Enumeration("remote_event_feedback_detail", "RemoteEventFeedbackDetail"),
        ),
    }
