"""The model `AlarmStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .alarm_status_activation import AlarmStatusActivation

__all__ = ["AlarmStatus"]


@define(getstate_setstate=False)
class AlarmStatus(Model):
    """Whether the burglar alarm is armed."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    activation: AlarmStatusActivation | None = None
    """Whether it is armed.

    * `Inactive`: not armed
    * `Active`: armed
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "activation": ("activation", Enumeration("alarm_status_activation", "AlarmStatusActivation")),
    }
