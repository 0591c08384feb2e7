"""The enumeration `TypedValueType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TypedValueType"]


class TypedValueType(OpenEnum):
    """Which kind of value it is.

    * `string`: a text, in `literalValue`
    * `obj.alert`: an alert
    * `obj.collision`: a collision
    """

    STRING = "string"
    OBJ_ALERT = "obj.alert"
    OBJ_COLLISION = "obj.collision"
