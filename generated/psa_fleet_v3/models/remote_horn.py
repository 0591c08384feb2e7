"""The model `RemoteHorn`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_horn_state import RemoteHornState


@define(getstate_setstate=False, repr=False)
class RemoteHorn(Model):
    """Sound the horn."""

    state: RemoteHornState | None = member("state", Enumeration("RemoteHornState"))
    """Whether to sound it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.state = read[0](raw) if type(raw := get("state")) is str else None
