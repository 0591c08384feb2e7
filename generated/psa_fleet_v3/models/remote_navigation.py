"""The model `RemoteNavigation`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .point import Point

__all__ = ["RemoteNavigation"]


@define(getstate_setstate=False)
class RemoteNavigation(Model):
    """Send a route to the navigation system."""

    positions: list[Point] | None = None
    """One to ten points in order; the last one is the destination."""
    driver_approval: bool | None = None
    """Whether the driver is asked first.

    Deprecated.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "positions": ("positions", Many(Nested("point", "Point"))),
        "driver_approval": ("driverApproval", BOOLEAN),
    }
