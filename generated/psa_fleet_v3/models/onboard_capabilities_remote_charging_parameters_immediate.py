"""The model `OnboardCapabilitiesRemoteChargingParametersImmediate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["OnboardCapabilitiesRemoteChargingParametersImmediate"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteChargingParametersImmediate(Model):
    """Whether it can be done at once."""

    start: bool | None = None
    """Whether charging can be started."""
    stop: bool | None = None
    """Whether charging can be stopped."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", BOOLEAN),
        "stop": ("stop", BOOLEAN),
    }
