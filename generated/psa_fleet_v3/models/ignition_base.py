"""The model `IgnitionBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .ignition_base_type import IgnitionBaseType

__all__ = ["IgnitionBase"]


@define(getstate_setstate=False)
class IgnitionBase(Model):
    """State of the ignition, without a time of its own."""

    type_: IgnitionBaseType | None = None
    """State of the ignition.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("ignition_base_type", "IgnitionBaseType")),
    }
