"""The model `BaseAlarmStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .base_alarm_status_activation import BaseAlarmStatusActivation

__all__ = ["BaseAlarmStatus"]


@define(getstate_setstate=False)
class BaseAlarmStatus(Model):
    """Whether the burglar alarm is armed, without a time of its own."""

    activation: BaseAlarmStatusActivation | None = None
    """Whether it is armed.

    * `Inactive`: not armed
    * `Active`: armed
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "activation": (
            "activation",
            Enumeration("base_alarm_status_activation", "BaseAlarmStatusActivation"),
        ),
    }
