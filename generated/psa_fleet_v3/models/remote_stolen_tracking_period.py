"""The model `RemoteStolenTrackingPeriod`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["RemoteStolenTrackingPeriod"]


@define(getstate_setstate=False)
class RemoteStolenTrackingPeriod(Model):
    """How often a stolen vehicle sends data."""

    running: int | None = None
    """Seconds between messages with the ignition on; at least 5."""
    shutdown: int | None = None
    """Seconds between messages with the ignition off; at least 60."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "running": ("running", INTEGER),
        "shutdown": ("shutdown", INTEGER),
    }
