"""The model `IgnitionBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .ignition_base_type import IgnitionBaseType


@define(getstate_setstate=False, repr=False)
class IgnitionBase(Model):
    """State of the ignition, without a time of its own."""

    type_: IgnitionBaseType | None = member("type", Enumeration("IgnitionBaseType"))
    """State of the ignition.

    The meanings are our reading.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
