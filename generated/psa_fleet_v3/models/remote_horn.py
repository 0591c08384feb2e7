"""The model `RemoteHorn`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_horn_state import RemoteHornState

__all__ = ["RemoteHorn"]


@define(getstate_setstate=False)
class RemoteHorn(Model):
    """Sound the horn."""

    state: RemoteHornState | None = None
    """Whether to sound it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "state": ("state", Enumeration("remote_horn_state", "RemoteHornState")),
    }
