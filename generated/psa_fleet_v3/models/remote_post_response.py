"""The model `RemotePostResponse`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_post_response_links import RemotePostResponseLinks
    from .remote_type import RemoteType

__all__ = ["RemotePostResponse"]


@define(getstate_setstate=False)
class RemotePostResponse(Model):
    """The answer to sending an action: its id."""

    remote_action_id: str | None = None
    """Id of the action."""
    type_: RemoteType | None = None
    """Which kind it is."""
    links: RemotePostResponseLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "remote_action_id": ("remoteActionId", TEXT),
        "type_": ("type", Enumeration("remote_type", "RemoteType")),
        "links": ("_links", Nested("remote_post_response_links", "RemotePostResponseLinks")),
    }
