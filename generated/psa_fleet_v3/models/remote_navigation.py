"""The model `RemoteNavigation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

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
