"""Sending a route to the navigation system. GeoJSON's order of longitude and latitude is known here only."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from .._base.counting import counted
from .._base.json import JSON, JSONObject
from .._base.plain import make_plain
from ..errors import ArgumentError
from ._action import Action, RemoteName, flag
from ._remote_payload import MAX_POINTS

if TYPE_CHECKING:
    from psa_fleet_v3 import models


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A point on the map. Its repr hides where.

    Args:
        latitude: -90 to 90 degrees, north positive.
        longitude: -180 to 180 degrees, east positive.
        altitude: Metres, or None.

    Raises:
        ArgumentError: A number is out of its range.
    """

    latitude: float
    longitude: float
    altitude: float | None = None

    def __post_init__(self) -> None:
        make_plain(self)
        _check("latitude", self.latitude, 90)
        _check("longitude", self.longitude, 180)
        if self.altitude is not None:
            _check("altitude", self.altitude, math.inf)

    def __repr__(self) -> str:
        return "Place(latitude=<hidden>, longitude=<hidden>)"

    def to_dict(self) -> JSONObject:
        """The place as a GeoJSON point (RFC 7946), which has the longitude first."""
        degrees: list[JSON] = [self.longitude, self.latitude]
        if self.altitude is not None:
            degrees.append(self.altitude)
        return {"type": "Point", "coordinates": degrees}


@dataclass(frozen=True, slots=True)
class Navigate(Action):
    """Send a route to the navigation system.

    Args:
        points: One to ten, in the order of the drive; the last one is the destination. Each a `Place`, or a
            point or position that the API returned, such as `status().last_position`.
        driver_approval: Whether the driver is asked first. The vendor marks it as deprecated.
        label: A name of yours for the action.

    Raises:
        ArgumentError: The list is empty or too long, or an item is not a place.
    """

    remote_type: ClassVar[RemoteName] = "Navigation"
    member: ClassVar[str] = "navigation"

    points: Iterable[Place | models.Point | models.Position]
    driver_approval: bool | None = None

    def __post_init__(self) -> None:
        Action.__post_init__(self)
        if not isinstance(self.points, Iterable):
            raise ArgumentError("points must be a list of places", argument="points")
        places = tuple(_place(point) for point in self.points)
        if not 1 <= len(places) <= MAX_POINTS:
            raise ArgumentError(
                f"points must have 1 to {MAX_POINTS} places, not {len(places)}", argument="points"
            )
        object.__setattr__(self, "points", places)
        if self.driver_approval is not None:
            flag("driver_approval", self.driver_approval)

    @classmethod
    def to(cls, *, latitude: float, longitude: float, label: str | None = None) -> Self:
        """A route to one place.

        Args:
            latitude: Of the destination, -90 to 90 degrees.
            longitude: Of the destination, -180 to 180 degrees.
            label: A name of yours for the action.

        Raises:
            ArgumentError: A number is out of its range.
        """
        return cls([Place(latitude=latitude, longitude=longitude)], label=label)

    def body(self) -> JSONObject:
        """What is sent under `navigation`."""
        positions: list[JSON] = [point.to_dict() for point in self.points]
        route: JSONObject = {"positions": positions}
        return route if self.driver_approval is None else route | {"driverApproval": self.driver_approval}

    def __str__(self) -> str:
        between = len(tuple(self.points)) - 1
        stops = "" if not between else f" over {counted(between, 'point')}"
        return f"show the way to a destination{stops}"


def _place(point: object) -> Place:
    if isinstance(point, Place):
        return point
    latitude, longitude = getattr(point, "latitude", None), getattr(point, "longitude", None)
    if latitude is None or longitude is None:
        raise ArgumentError(
            "points must be a list of Place(latitude=..., longitude=...), or of models that have both",
            argument="points",
        )
    return Place(latitude=latitude, longitude=longitude)


def _check(argument: str, value: object, limit: float) -> None:
    number = value if isinstance(value, int | float) and not isinstance(value, bool) else math.nan
    if not math.isfinite(number) or abs(number) > limit:
        kind = "finite number" if math.isinf(limit) else f"number from -{limit} to {limit}"
        raise ArgumentError(f"{argument} must be a {kind}", argument=argument)
