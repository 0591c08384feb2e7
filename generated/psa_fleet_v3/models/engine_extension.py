"""The model `EngineExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .engine_extension_thermic import EngineExtensionThermic

__all__ = ["EngineExtension"]


@define(getstate_setstate=False)
class EngineExtension(Model):
    """What is special to this kind of engine."""

    thermic: EngineExtensionThermic | None = None
    """What is special to a combustion engine."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "thermic": ("thermic", Nested("engine_extension_thermic", "EngineExtensionThermic")),
    }
