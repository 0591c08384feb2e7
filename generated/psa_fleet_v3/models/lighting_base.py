"""The model `LightingBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .lighting_base_light_item import LightingBaseLightItem
    from .lighting_base_status_item import LightingBaseStatusItem
    from .lighting_base_turn_item import LightingBaseTurnItem

__all__ = ["LightingBase"]


@define(getstate_setstate=False)
class LightingBase(Model):
    """Lights that are on.

    Deprecated; see `lightingSystem`.
    """

    turn: list[LightingBaseTurnItem] | None = None
    """Turn lights."""
    light: list[LightingBaseLightItem] | None = None
    """Position lights."""
    status: list[LightingBaseStatusItem] | None = None
    """States of the lights."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "turn": ("turn", Many(Enumeration("lighting_base_turn_item", "LightingBaseTurnItem"))),
        "light": ("light", Many(Enumeration("lighting_base_light_item", "LightingBaseLightItem"))),
        "status": ("status", Many(Enumeration("lighting_base_status_item", "LightingBaseStatusItem"))),
    }
