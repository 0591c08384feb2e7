"""The model `EnvironmentBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .air_base import AirBase
    from .luminosity_base import LuminosityBase

__all__ = ["EnvironmentBase"]


@define(getstate_setstate=False)
class EnvironmentBase(Model):
    """What the vehicle measures around itself, without times."""

    luminosity: LuminosityBase | None = None
    """Light around the vehicle."""
    air: AirBase | None = None
    """Air around the vehicle."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "luminosity": ("luminosity", Nested("luminosity_base", "LuminosityBase")),
        "air": ("air", Nested("air_base", "AirBase")),
    }
