"""Keyed replacement of what identifies a vehicle, a person or a place. Pure functions.

Only data known to be harmless passes: documented enumeration values, times, numbers and flags of documented
members, and texts that the table below allows. Undocumented members are dropped.
"""

from __future__ import annotations

import hmac
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

from psa_fleet_runtime.behavior import GeoFeature
from psa_fleet_runtime.codecs import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    TEXT,
    TIMESTAMP,
    Codec,
    Enumeration,
    Many,
    Nested,
    OneOf,
)
from psa_fleet_runtime.model import Model

from .._base.json import JSON, JSONObject
from .._base.privacy import forgetting
from ..errors import ArgumentError

_M = TypeVar("_M", bound=Model)
_F = TypeVar("_F", bound=GeoFeature)

_DURATION: Final = re.compile(r"P[0-9TDHMSW.]{1,24}")
_ALLOWED: Final[Mapping[str, re.Pattern[str]]] = {
    "brand": re.compile(r"[A-Za-zÀ-ÿ &-]{2,24}"),
    "duration": _DURATION,
    "end": _DURATION,
    "nextDelayedTime": _DURATION,
    "remainingTime": _DURATION,
    "start": _DURATION,
    "week": re.compile(r"w\d{1,2}(-w\d{1,2})?"),
}
"""Texts that pass, by the name of their member and their form."""

_VIN: Final = re.compile(r"[A-HJ-NPR-Za-hj-npr-z0-9]{17}")
_VIN_ALPHABET: Final = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
"""The letters and digits of VINs: no I, O and Q."""


class Pseudonymizer:
    """Replaces what identifies a vehicle, a person or a place.

    ```python
    pseudonymizer = Pseudonymizer(key)
    shared = [pseudonymizer.model(status) for status in fleet.statuses()]
    ```
    """

    def __init__(self, key: bytes, *, decimals: int = 2) -> None:
        """Keep the key.

        Args:
            key: Secret of at least 16 bytes, for example `secrets.token_bytes(32)`. The same key makes the
                same pseudonyms.
            decimals: Decimal places of coordinates in degrees, 0 to 6. The default of 2 is about 1.1 km from
                south to north. The altitude is dropped.

        Raises:
            ArgumentError: The key is too short, or `decimals` is not from 0 to 6.
        """
        if not isinstance(key, (bytes, bytearray)) or len(key) < 16:
            raise ArgumentError("key must have at least 16 bytes", argument="key")
        if isinstance(decimals, bool) or not 0 <= decimals <= 6:
            raise ArgumentError("decimals must be from 0 to 6", argument="decimals")
        self._key = bytes(key)
        self._decimals = decimals

    def __repr__(self) -> str:
        return f"Pseudonymizer(<key>, decimals={self._decimals})"

    def text(self, value: str) -> str:
        """The pseudonym of a VIN, an id or any other text.

        Args:
            value: The text. A VIN may be in any case.

        Returns:
            17 letters and digits that are not a valid VIN (they begin with `0P`), so that a column of VINs
            keeps its form. An empty text stays empty.
        """
        if not value:
            return value
        value = value.strip()
        same = value.upper() if _VIN.fullmatch(value) else value
        digest = int.from_bytes(hmac.digest(self._key, same.encode("utf-8", "surrogatepass"), "sha256"))
        letters = []
        for _ in range(15):
            digest, letter = divmod(digest, len(_VIN_ALPHABET))
            letters.append(_VIN_ALPHABET[letter])
        return "0P" + "".join(letters)

    def model(self, item: _M) -> _M:
        """A copy of a model without anything that identifies.

        Args:
            item: Any model of `psa_fleet.models`.

        Returns:
            The copy. Texts are pseudonyms, unless they are documented values, times or durations; coordinates
            are rounded; links and undocumented members are missing.
        """
        raw: object = item.to_dict()  # what was read in place of an object comes back as it is
        return type(item).from_dict(self._object(type(item), raw) if isinstance(raw, dict) else {})

    def _object(self, cls: type[Model], raw: JSONObject) -> JSONObject:
        known = dict(cls._fields.values())
        if cls.__name__ == "Point":
            return self._point(raw)
        return {
            name: cleaned
            for name, value in raw.items()
            if name in known
            and name != "_links"
            and (cleaned := self._value(known[name], name, value)) is not None
        }

    def _value(self, codec: Codec, name: str, raw: JSON) -> JSON:
        if isinstance(codec, Many):
            return [self._value(codec.item, name, each) for each in raw] if isinstance(raw, list) else None
        if isinstance(codec, Nested):
            return self._object(codec.found(), raw) if isinstance(raw, dict) else None
        if codec is BOOLEAN or codec is INTEGER or codec is NUMBER:
            return self._number(name, raw) if codec.fits(raw) else None
        if codec is TIMESTAMP:
            return raw if codec.fits(raw) else None
        if isinstance(codec, (Enumeration, OneOf)):
            return raw if getattr(codec.read(raw), "is_known", False) else None
        if codec is TEXT and isinstance(raw, str):
            allowed = _ALLOWED.get(name)
            return raw if allowed is not None and allowed.fullmatch(raw) else self.text(raw)
        return None

    def _number(self, name: str, raw: JSON) -> JSON:
        return self._degrees(raw) if name in ("latitude", "longitude") else raw

    def _degrees(self, raw: JSON) -> float | None:
        return (
            round(float(raw), self._decimals) if isinstance(raw, (int, float)) and NUMBER.fits(raw) else None
        )

    def _point(self, raw: JSONObject) -> JSONObject:
        coordinates = raw.get("coordinates")
        if not isinstance(coordinates, list):
            return {}
        places: list[JSON] = [self._degrees(each) for each in coordinates[:2]]
        return {"type": "Point", "coordinates": places}


def outside(points: Iterable[_F], homes: Iterable[tuple[float, float]], *, radius_km: float) -> Iterator[_F]:
    """Drop the points of a track near places that identify its driver: both ends of a trip, a home.

    Args:
        points: Positions, for example the way points of a trip.
        homes: Latitude and longitude of each place, in degrees.
        radius_km: Radius around each place in km, greater than 0.

    Returns:
        The points outside of every circle, in their order. A point without coordinates is dropped.

    Raises:
        ArgumentError: The radius is not greater than 0.
    """
    if not (math.isfinite(radius_km) and radius_km > 0):
        raise ArgumentError("radius_km must be positive", argument="radius_km")
    return _far(points, list(homes), radius_km)


@forgetting
def _far(points: Iterable[_F], places: Sequence[tuple[float, float]], radius_km: float) -> Iterator[_F]:
    for point in points:
        latitude, longitude = point.latitude, point.longitude
        if latitude is None or longitude is None:
            continue
        if all(_distance_km((latitude, longitude), place) > radius_km for place in places):
            yield point


def _distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Distance on a sphere; exact enough for circles of some kilometers (haversine)."""
    (lat1, lon1), (lat2, lon2) = (map(math.radians, place) for place in (one, other))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(h)))
