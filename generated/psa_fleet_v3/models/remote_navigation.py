"""The model `RemoteNavigation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .point import Point


@define(getstate_setstate=False, repr=False)
class RemoteNavigation(Model):
    """Send a route to the navigation system."""

    positions: list[Point] | None = member("positions", Many(Nested("Point")))
    """One to ten points in order; the last one is the destination."""
    driver_approval: bool | None = member("driverApproval", BOOLEAN)
    """Whether the driver is asked first.

    Deprecated.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("positions")):
            self.positions = None if raw is None else read[0](raw)
        self.driver_approval = (
            raw if (raw := get("driverApproval")) is None or type(raw) is bool else read[1](raw)
        )
