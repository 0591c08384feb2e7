"""The model `TelemetriesEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .telemetry import Telemetry

__all__ = ["TelemetriesEmbedded"]


@define(getstate_setstate=False)
class TelemetriesEmbedded(Model):
    """What is sent along."""

    telemetries: list[Telemetry] | None = None
    """The messages."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "telemetries": ("telemetries", Many(Nested("telemetry", "Telemetry"))),
    }
