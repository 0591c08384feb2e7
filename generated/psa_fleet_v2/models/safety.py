"""The model `Safety`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .safety_auto_e_call_triggering import SafetyAutoECallTriggering
    from .safety_belt_warning import SafetyBeltWarning
    from .safety_e_call_triggering_request import SafetyECallTriggeringRequest

__all__ = ["Safety"]


@define(getstate_setstate=False)
class Safety(Model):
    """Belts and the automatic emergency call."""

    belt_warning: SafetyBeltWarning | None = None
    """Whether someone sits unbelted; which seat is not told.

    * `Normal`: no warning
    * `Omission`: a belt is missing
    """
    e_call_triggering_request: SafetyECallTriggeringRequest | None = None
    """The emergency call.

    Deprecated; see `autoECallTriggering`.

    * `AirbagUnabled`: an airbag is out of order
    * `NoRequest`: no call
    * `Requested`: a call was made
    """
    auto_e_call_triggering: SafetyAutoECallTriggering | None = None
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "belt_warning": ("beltWarning", Enumeration("safety_belt_warning", "SafetyBeltWarning")),
        "e_call_triggering_request": (
            "eCallTriggeringRequest",
            Enumeration("safety_e_call_triggering_request", "SafetyECallTriggeringRequest"),
        ),
        "auto_e_call_triggering": (
            "autoECallTriggering",
            Enumeration("safety_auto_e_call_triggering", "SafetyAutoECallTriggering"),
        ),
    }
