"""The model `DataTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Many
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .data_trigger_op import DataTriggerOp
    from .trigger_operand import TriggerOperand


@define(getstate_setstate=False, repr=False)
class DataTrigger(Model):
    """Fires on a value that the vehicle reports."""

    data: TriggerOperand | None = member("data", Enumeration("TriggerOperand"))
    """What to watch."""
    op: DataTriggerOp | None = member("op", Enumeration("DataTriggerOp"))
    """How to compare.

    * `equalsTo`: the same as the value
    * `greaterThan`: more than the value
    * `lowerThan`: less than the value
    * `includedIn`: one of the values
    * `onChange`: other than before
    """
    value: list[str] | None = member("value", Many(TEXT))
    """What to compare with, as texts: none for `onChange`, exactly one for `equalsTo`, `greaterThan` and
    `lowerThan`, one or more for `includedIn`.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.data = read[0](raw) if type(raw := get("data")) is str else None
        self.op = read[1](raw) if type(raw := get("op")) is str else None
        if is_short(raw := get("value")):
            self.value = None if raw is None else read[2](raw)
