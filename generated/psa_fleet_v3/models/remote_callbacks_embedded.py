"""The model `RemoteCallbacksEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_callback import RemoteCallback

__all__ = ["RemoteCallbacksEmbedded"]


@define(getstate_setstate=False)
class RemoteCallbacksEmbedded(Model):
    """What is sent along."""

    callbacks: list[RemoteCallback] | None = None
    """Remote callbacks."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "callbacks": ("callbacks", Many(Nested("remote_callback", "RemoteCallback"))),
    }
