"""The model `PowertrainBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .powertrain_base_status import PowertrainBaseStatus

__all__ = ["PowertrainBase"]


@define(getstate_setstate=False)
class PowertrainBase(Model):
    """State of the powertrain as a whole, without a time of its own."""

    status: PowertrainBaseStatus | None = None
    """State of the powertrain."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "status": ("status", Enumeration("powertrain_base_status", "PowertrainBaseStatus")),
    }
