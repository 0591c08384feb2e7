"""The model `TypedValueBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import OBJECT, TEXT, Many
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import names_only

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, JSONObject


@define(getstate_setstate=False, repr=False)
class TypedValueBody(Model):
    """Content of a value."""

    literal_value: str | None = member("literalValue", TEXT)
    """The value as text; its real type follows from the operand."""
    object_values: list[JSONObject] | None = member("objectValues", Many(OBJECT), repr=names_only)
    """The alerts or collisions themselves."""
    additional_properties: dict[str, JSON] = undeclared()
