"""The model `RemoteAction`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote import Remote
    from .remote_action_links import RemoteActionLinks
    from .remote_action_status import RemoteActionStatus
    from .remote_event_feedback_detail import RemoteEventFeedbackDetail
    from .remote_failed_event_status import RemoteFailedEventStatus
    from .remote_type import RemoteType

__all__ = ["RemoteAction"]


@define(getstate_setstate=False)
class RemoteAction(Model):
    """An action that was sent, and how far it got."""

    remote_action_id: str | None = None
    """Id of the action."""
    status: RemoteActionStatus | None = None
    """Its state."""
    type_: RemoteType | None = None
    """Which kind it is."""
    remote: Remote | None = None
    """The action."""
    failure_cause: RemoteFailedEventStatus | None = None
    """Why it failed."""
    feedback_detail: RemoteEventFeedbackDetail | None = None
    """More about a success."""
    links: RemoteActionLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "remote_action_id": ("remoteActionId", TEXT),
        "status": ("status", Enumeration("remote_action_status", "RemoteActionStatus")),
        "type_": ("type", Enumeration("remote_type", "RemoteType")),
        "remote": ("remote", Nested("remote", "Remote")),
        "failure_cause": (
            "failureCause",
            Enumeration("remote_failed_event_status", "RemoteFailedEventStatus"),
        ),
        "feedback_detail": (
            "feedbackDetail",
            Enumeration("remote_event_feedback_detail", "RemoteEventFeedbackDetail"),
        ),
        "links": ("_links", Nested("remote_action_links", "RemoteActionLinks")),
    }
