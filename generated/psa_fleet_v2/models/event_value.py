"""The model `EventValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .event_operand import EventOperand
    from .typed_value import TypedValue


@define(getstate_setstate=False, repr=False)
class EventValue(Model):
    """A value that made a monitor fire."""

    data: EventOperand | None = member("data", Enumeration("EventOperand"))
    """The operand that fired."""
    value: TypedValue | None = member("value", Nested("TypedValue"))
    """The value that made it fire."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.data = read[0](raw) if type(raw := get("data")) is str else None
        self.value = None if (raw := get("value")) is None else read[1](raw)
