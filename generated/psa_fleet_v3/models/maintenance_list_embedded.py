"""The model `MaintenanceListEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .maintenance import Maintenance

__all__ = ["MaintenanceListEmbedded"]


@define(getstate_setstate=False)
class MaintenanceListEmbedded(Model):
    """What is sent along."""

    maintenances: list[Maintenance] | None = None
    """The maintenance entries."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "maintenances": ("maintenances", Many(Nested("maintenance", "Maintenance"))),
    }
