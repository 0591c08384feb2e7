"""The bodies of notifications, in the words of each version."""

from __future__ import annotations

from datetime import datetime

from ..._base.json import JSONObject
from .._rendering.view import iso_time
from .remotes import RemoteAction


def remote_event(action: RemoteAction, vin: str, at: datetime) -> JSONObject:
    """Render how far a remote action got."""
    status: JSONObject = {"type": "Done" if action.done else "Pending", "status": action.status}
    if action.cause is not None:
        status["failureCause"] = action.cause
    if action.detail is not None:
        status["feedbackDetail"] = action.detail
    return {
        "remoteActionId": action.id,
        "vin": vin,
        "eventDate": iso_time(at),
        "remoteType": action.type,
        "eventStatus": status,
    }
