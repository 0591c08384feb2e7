"""The model `EventExtensionBodyAlertsItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["EventExtensionBodyAlertsItem"]


@define(getstate_setstate=False)
class EventExtensionBodyAlertsItem(Model):
    """EventExtensionBodyAlertsItem."""

    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {}
