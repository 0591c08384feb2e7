"""The model `Ignition`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .ignition_type import IgnitionType

__all__ = ["Ignition"]


@define(getstate_setstate=False)
class Ignition(Model):
    """State of the ignition."""

    type_: IgnitionType | None = None
    """State of the ignition.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    * `Free`: unlocked by the steering lock
    """
    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("ignition_type", "IgnitionType")),
        "created_at": ("createdAt", TIMESTAMP),
    }
