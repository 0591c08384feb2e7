"""The model `CallbackSubscribeBatchNotify`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["CallbackSubscribeBatchNotify"]


@define(getstate_setstate=False)
class CallbackSubscribeBatchNotify(Model):
    """Send several events at once.

    Without it each event comes alone.
    """

    size: int | None = None
    """How many at most."""
    time_window: int | None = None
    """Seconds to wait for a batch to fill."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "size": ("size", INTEGER),
        "time_window": ("timeWindow", INTEGER),
    }
