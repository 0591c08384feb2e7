"""The model `BaseSafety`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .base_safety_auto_e_call_triggering import BaseSafetyAutoECallTriggering
    from .belt_status import BeltStatus

__all__ = ["BaseSafety"]


@define(getstate_setstate=False)
class BaseSafety(Model):
    """Belts and the automatic emergency call, without a time of their own."""

    belt_status: list[BeltStatus] | None = None
    """The belts, seat by seat."""
    auto_e_call_triggering: BaseSafetyAutoECallTriggering | None = None
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    * `ShockDetectionUnabled`: shocks can't be noticed
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "belt_status": ("beltStatus", Many(Nested("belt_status", "BeltStatus"))),
        "auto_e_call_triggering": (
            "autoECallTriggering",
            Enumeration("base_safety_auto_e_call_triggering", "BaseSafetyAutoECallTriggering"),
        ),
    }
