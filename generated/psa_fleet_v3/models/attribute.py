"""The model `Attribute`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .attribute_type import AttributeType


@define(getstate_setstate=False, repr=False)
class Attribute(Model):
    """A key and a value that the server puts into each notification."""

    type_: AttributeType | None = member("type", Enumeration("AttributeType"))
    """Where the attribute goes."""
    key: str | None = member("key", TEXT)
    """Name of the header, query parameter or entry."""
    value: str | None = member("value", TEXT, repr=hidden)
    """Any text.

    These are filled in by the server: `$vin`, `$monitorID`, `$fleetID`, and in v3 `$vid`. With `$vin` as
    a query parameter events are not batched.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.key = raw if (raw := get("key")) is None or type(raw) is str else read[1](raw)
        self.value = raw if (raw := get("value")) is None or type(raw) is str else read[2](raw)
