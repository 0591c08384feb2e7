"""Zones: entering or leaving a circle."""

from __future__ import annotations

import math
from typing import ClassVar, Final, Literal

from .._base.json import JSON
from .._base.plain import plain
from ..errors import ArgumentError
from ._conditions import Trigger
from ._triggers import TriggerKind

_WORDS: Final = {"In": "enters", "Out": "leaves"}


class Zone(Trigger):
    """A vehicle enters or leaves a circle. Made by `Zone.entering` and `Zone.leaving`."""

    __slots__ = ()
    kind: ClassVar[TriggerKind] = "zone"

    @classmethod
    def entering(cls, latitude: float, longitude: float, *, radius_km: float) -> Zone:
        """A vehicle comes into the circle.

        Args:
            latitude: Of the center, -90 to 90 degrees. It comes first here, and second in GeoJSON.
            longitude: Of the center, -180 to 180 degrees.
            radius_km: In kilometres, above 0. Both documents say an integer; a fraction is sent as it is.

        Raises:
            ArgumentError: A number is out of its range.
        """
        return cls._circle("In", latitude, longitude, radius_km)

    @classmethod
    def leaving(cls, latitude: float, longitude: float, *, radius_km: float) -> Zone:
        """A vehicle goes out of the circle.

        Args:
            latitude: Of the center, -90 to 90 degrees. It comes first here, and second in GeoJSON.
            longitude: Of the center, -180 to 180 degrees.
            radius_km: In kilometres, above 0. Both documents say an integer; a fraction is sent as it is.

        Raises:
            ArgumentError: A number is out of its range.
        """
        return cls._circle("Out", latitude, longitude, radius_km)

    @classmethod
    def _circle(
        cls, transition: Literal["In", "Out"], latitude: float, longitude: float, radius_km: float
    ) -> Zone:
        latitude = _check("latitude", latitude, -90, 90)
        longitude = _check("longitude", longitude, -180, 180)
        radius_km = _check("radius_km", radius_km, 0, math.inf)
        if radius_km == 0:
            raise ArgumentError("radius_km must be positive", argument="radius_km")
        radius = int(radius_km) if float(radius_km).is_integer() else radius_km
        place: JSON = {"center": {"longitude": longitude, "latitude": latitude}, "radius": radius}
        return cls({"transition": transition, "place": place})

    @property
    def transition(self) -> str:
        """`In` or `Out`."""
        return str(self._body["transition"])

    @property
    def latitude(self) -> float:
        """Of the center, in degrees."""
        return self._number("center", "latitude")

    @property
    def longitude(self) -> float:
        """Of the center, in degrees."""
        return self._number("center", "longitude")

    @property
    def radius_km(self) -> float:
        """In kilometres."""
        return self._number("radius")

    def _number(self, *path: str) -> float:
        value: JSON = self._body["place"]
        for member in path:
            value = value[member] if isinstance(value, dict) else None
        return value if isinstance(value, int | float) else math.nan

    def __repr__(self) -> str:
        maker = "entering" if self.transition == "In" else "leaving"
        return f"Zone.{maker}(latitude=<hidden>, longitude=<hidden>, radius_km={self.radius_km})"

    def __str__(self) -> str:
        circle = f"the circle of {self.radius_km} km around {self.latitude}, {self.longitude}"
        return f"the vehicle {_WORDS[self.transition]} {circle}"


def _check(argument: str, number: float, least: float, most: float) -> float:
    value = plain(number, argument)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        limits = f"from {least} to {most}" if math.isfinite(most) else f"of at least {least}"
        raise ArgumentError(f"{argument} must be a number {limits}", argument=argument)
    if not math.isfinite(value):
        raise ArgumentError(f"{argument} must be a finite number", argument=argument)
    return value
