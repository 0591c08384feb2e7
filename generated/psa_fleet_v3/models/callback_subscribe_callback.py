"""The model `CallbackSubscribeCallback`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .webhook import Webhook

__all__ = ["CallbackSubscribeCallback"]


@define(getstate_setstate=False)
class CallbackSubscribeCallback(Model):
    """Whom to notify."""

    webhook: Webhook | None = None
    """The webhook."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "webhook": ("webhook", Nested("webhook", "Webhook")),
    }
