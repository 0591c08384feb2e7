"""The model `OnboardCapabilitiesRemoteChargingParametersPreferences`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["OnboardCapabilitiesRemoteChargingParametersPreferences"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteChargingParametersPreferences(Model):
    """Preferences for charging."""

    level: bool | None = None
    """How full, in %."""
    type_: bool | None = None
    """Which kind it is."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "level": ("level", BOOLEAN),
        "type_": ("type", BOOLEAN),
    }
