"""The model `PrivacyBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .privacy_base_state import PrivacyBaseState

__all__ = ["PrivacyBase"]


@define(getstate_setstate=False)
class PrivacyBase(Model):
    """How much the driver lets the vehicle tell, without a time of its own."""

    state: PrivacyBaseState | None = None
    """How much is told.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "state": ("state", Enumeration("privacy_base_state", "PrivacyBaseState")),
    }
