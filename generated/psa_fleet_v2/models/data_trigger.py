"""The model `DataTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Many
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .data_trigger_data import DataTriggerData
    from .data_trigger_op import DataTriggerOp

__all__ = ["DataTrigger"]


@define(getstate_setstate=False)
class DataTrigger(Model):
    """DataTrigger."""

    data: DataTriggerData | None = None
    op: DataTriggerOp | None = None
    value: list[str] | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "data": ("data", Enumeration("data_trigger_data", "DataTriggerData")),
        "op": ("op", Enumeration("data_trigger_op", "DataTriggerOp")),
        "value": ("value", Many(TEXT)),
    }
