"""Kinds of vehicles, as far as responses state them: motorization, and the year since which the API has it.

The documents name no model year. Ids are kept as digests, in memory only.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from .._base.json import JSON
from ._specification import specification

MOST_VEHICLES: Final = 1_000_000
"""Vehicles whose kind is kept."""
_VEHICLE: Final = re.compile(r"/vehicles/([^/?{}]+)")
_YEAR: Final = re.compile(r"(20[0-9]{2})-")


class VehicleKinds:
    """Kinds of vehicles by their ids, learned from responses."""

    def __init__(self) -> None:
        self._known: dict[bytes, str] = {}

    def of(self, path: str, body: JSON) -> str:
        """Learn from a response, and return the kind of the vehicle that it is about; empty if not known.

        Args:
            path: The request's path, or its template.
            body: The body, decoded.
        """
        for vehicle, kind in _stated(body):
            if len(self._known) < MOST_VEHICLES:
                self._known[_digest(vehicle)] = kind
        links = body.get("_links") if isinstance(body, dict) else None
        places = [path, *(_hrefs(links) if isinstance(links, dict) else ())]
        found = next((match[1] for place in places if (match := _VEHICLE.search(place))), None)
        return "" if found is None else self._known.get(_digest(found), "")


def is_kind(text: str) -> bool:
    """Whether a text is the name of a kind, and nothing else."""
    motorization, _, year = text.partition(" ")
    return motorization in _motorizations() and (not year or re.fullmatch("20[0-9]{2}", year) is not None)


def _motorizations() -> frozenset[str]:
    schemas = specification("v3").document["components"]["schemas"]
    return frozenset(schemas["Motorization"]["enum"])


def _digest(vehicle: str) -> bytes:
    return hashlib.blake2b(vehicle.encode("utf-8", "replace"), digest_size=16).digest()


def _stated(node: JSON) -> Iterator[tuple[str, str]]:
    if isinstance(node, list):
        for each in node:
            yield from _stated(each)
    elif isinstance(node, dict):
        vehicle, motorization, created = (node.get(key) for key in ("id", "motorization", "createdAt"))
        if isinstance(vehicle, str) and isinstance(motorization, str) and motorization in _motorizations():
            year = _YEAR.match(created) if isinstance(created, str) else None
            yield vehicle, f"{motorization} {year[1]}" if year else motorization
        for key in ("_embedded", "vehicles"):
            yield from _stated(node.get(key))


def _hrefs(links: dict[str, JSON]) -> Iterator[str]:
    for link in links.values():
        href = link.get("href") if isinstance(link, dict) else None
        if isinstance(href, str):
            yield href
