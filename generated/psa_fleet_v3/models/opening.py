"""The model `Opening`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .opening_name import OpeningName
    from .opening_state import OpeningState


@define(getstate_setstate=False, repr=False)
class Opening(Model):
    """A door, window or lid, and its state."""

    identifier: OpeningName | None = member("identifier", Enumeration("OpeningName"))
    """Which door, window or lid."""
    state: OpeningState | None = member("state", Enumeration("OpeningState"))
    """Open or closed."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.identifier = read[0](raw) if type(raw := get("identifier")) is str else None
        self.state = read[1](raw) if type(raw := get("state")) is str else None
