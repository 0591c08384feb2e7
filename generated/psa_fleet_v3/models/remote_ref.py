"""The model `RemoteRef`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_action_status import RemoteActionStatus
    from .remote_type import RemoteType

__all__ = ["RemoteRef"]


@define(getstate_setstate=False)
class RemoteRef(Model):
    """The id of a remote action."""

    remote_action_id: str | None = None
    """Id of the action."""
    status: RemoteActionStatus | None = None
    """Its state."""
    type_: RemoteType | None = None
    """Which kind it is."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "remote_action_id": ("remoteActionId", TEXT),
        "status": ("status", Enumeration("remote_action_status", "RemoteActionStatus")),
        "type_": ("type", Enumeration("remote_type", "RemoteType")),
    }
