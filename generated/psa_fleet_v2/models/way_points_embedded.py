"""The model `WayPointsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .position import Position


@define(getstate_setstate=False, repr=False)
class WayPointsEmbedded(Model):
    """What is sent along."""

    reduced: bool | None = member("reduced", BOOLEAN)
    """Whether points were left out because of `tolerance`.

    Deprecated.
    """
    positions: list[Position] | None = member("positions", Many(Nested("Position")))
    """The positions, as seen in order of time."""
    additional_properties: dict[str, JSON] = undeclared()
