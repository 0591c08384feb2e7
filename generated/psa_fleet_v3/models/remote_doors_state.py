"""The model `RemoteDoorsState`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_doors_state_state import RemoteDoorsStateState


@define(getstate_setstate=False, repr=False)
class RemoteDoorsState(Model):
    """Lock or unlock the doors."""

    state: RemoteDoorsStateState | None = member("state", Enumeration("RemoteDoorsStateState"))
    """Whether to lock or to unlock."""
    forced: bool | None = member("forced", BOOLEAN)
    """Lock even with a key in the vehicle.

    Deprecated: not every vehicle can.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.state = read[0](raw) if type(raw := get("state")) is str else None
        self.forced = raw if (raw := get("forced")) is None or type(raw) is bool else read[1](raw)
