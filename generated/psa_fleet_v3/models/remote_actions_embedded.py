"""The model `RemoteActionsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_action import RemoteAction

__all__ = ["RemoteActionsEmbedded"]


@define(getstate_setstate=False)
class RemoteActionsEmbedded(Model):
    """What is sent along."""

    remote_actions: list[RemoteAction] | None = None
    """The actions."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "remote_actions": ("remoteActions", Many(Nested("remote_action", "RemoteAction"))),
    }
