"""The model `EventExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .event_extension_body import EventExtensionBody
    from .event_extension_type import EventExtensionType

__all__ = ["EventExtension"]


@define(getstate_setstate=False)
class EventExtension(Model):
    """Data that was requested for each event in `extendedEventParam`."""

    type_: EventExtensionType | None = None
    """What was asked for in `extendedEventParam`."""
    body: EventExtensionBody | None = None
    """The content."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("event_extension_type", "EventExtensionType")),
        "body": ("body", Nested("event_extension_body", "EventExtensionBody")),
    }
