"""The enumeration `TypedValueType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TypedValueType(OpenEnum):
    """Which kind of value it is.

    * `string`: a text, in `literalValue`
    * `obj.alert`: an alert
    * `obj.collision`: a collision
    """

    STRING = "string"
    OBJ_ALERT = "obj.alert"
    OBJ_COLLISION = "obj.collision"
