"""The model `RemoteDoorsState`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_doors_state_state import RemoteDoorsStateState

__all__ = ["RemoteDoorsState"]


@define(getstate_setstate=False)
class RemoteDoorsState(Model):
    """Lock or unlock the doors."""

    state: RemoteDoorsStateState | None = None
    """Whether to lock or to unlock."""
    forced: bool | None = None
    """Lock even with a key in the vehicle.

    Deprecated: not every vehicle can.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "state": ("state", Enumeration("remote_doors_state_state", "RemoteDoorsStateState")),
        "forced": ("forced", BOOLEAN),
    }
