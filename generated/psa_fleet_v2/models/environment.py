"""The model `Environment`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .environment_air import EnvironmentAir
    from .environment_luminosity import EnvironmentLuminosity

__all__ = ["Environment"]


@define(getstate_setstate=False)
class Environment(Model):
    """What the vehicle measures around itself."""

    luminosity: EnvironmentLuminosity | None = None
    """Light around the vehicle."""
    air: EnvironmentAir | None = None
    """Air around the vehicle."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "luminosity": ("luminosity", Nested("environment_luminosity", "EnvironmentLuminosity")),
        "air": ("air", Nested("environment_air", "EnvironmentAir")),
    }
