"""The model `AlertsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .alert import Alert

__all__ = ["AlertsEmbedded"]


@define(getstate_setstate=False)
class AlertsEmbedded(Model):
    """What is sent along."""

    alerts: list[Alert] | None = None
    """The alerts."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "alerts": ("alerts", Many(Nested("alert", "Alert"))),
    }
