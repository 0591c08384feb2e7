"""The model `TypedValueBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import OBJECT, TEXT, Many
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import names_only

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, JSONObject, Reads


@define(getstate_setstate=False, repr=False)
class TypedValueBody(Model):
    """Content of a value."""

    literal_value: str | None = member("literalValue", TEXT)
    """The value as text; its real type follows from the operand."""
    object_values: list[JSONObject] | None = member("objectValues", Many(OBJECT), repr=names_only)
    """The alerts or collisions themselves."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.literal_value = raw if (raw := get("literalValue")) is None or type(raw) is str else read[0](raw)
        if is_short(raw := get("objectValues")):
            self.object_values = None if raw is None else read[1](raw)
