"""The model `Safety`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .belt_status import BeltStatus
    from .safety_auto_e_call_triggering import SafetyAutoECallTriggering

__all__ = ["Safety"]


@define(getstate_setstate=False)
class Safety(Model):
    """Belts and the automatic emergency call."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    belt_status: list[BeltStatus] | None = None
    """The belts, seat by seat."""
    auto_e_call_triggering: SafetyAutoECallTriggering | None = None
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    * `ShockDetectionUnabled`: shocks can't be noticed
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "belt_status": ("beltStatus", Many(Nested("belt_status", "BeltStatus"))),
        "auto_e_call_triggering": (
            "autoECallTriggering",
            Enumeration("safety_auto_e_call_triggering", "SafetyAutoECallTriggering"),
        ),
    }
