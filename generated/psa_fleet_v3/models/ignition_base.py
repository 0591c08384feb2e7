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
    """IgnitionBase."""

    type_: IgnitionBaseType | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("ignition_base_type", "IgnitionBaseType")),
    }
