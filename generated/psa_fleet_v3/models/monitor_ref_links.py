"""The model `MonitorRefLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .link import Link


@define(getstate_setstate=False, repr=False)
class MonitorRefLinks(Model):
    """Links to what belongs to it."""

    fleet: Link | None = member("fleet", Nested("Link"))
    """Its fleet."""
    monitor: Link | None = member("monitor", Nested("Link"))
    """The monitor."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.fleet = None if (raw := get("fleet")) is None else read[0](raw)
        self.monitor = None if (raw := get("monitor")) is None else read[1](raw)
