"""The model `EventExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .event_extension_body import EventExtensionBody
    from .event_extension_type import EventExtensionType


@define(getstate_setstate=False, repr=False)
class EventExtension(Model):
    """Data that was requested for each event in `extendedEventParam`."""

    type_: EventExtensionType | None = member("type", Enumeration("EventExtensionType"))
    """What was asked for in `extendedEventParam`."""
    body: list[EventExtensionBody] | None = member("body", Many(Nested("EventExtensionBody")))
    """The content."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        if is_short(raw := get("body")):
            self.body = None if raw is None else read[1](raw)
