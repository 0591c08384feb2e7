"""The model `TypedValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .typed_value_body import TypedValueBody
    from .typed_value_type import TypedValueType


@define(getstate_setstate=False, repr=False)
class TypedValue(Model):
    """A value and its kind."""

    type_: TypedValueType | None = member("type", Enumeration("TypedValueType"))
    """Which kind of value it is."""
    body: TypedValueBody | None = member("body", Nested("TypedValueBody"))
    """The content."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.body = None if (raw := get("body")) is None else read[1](raw)
