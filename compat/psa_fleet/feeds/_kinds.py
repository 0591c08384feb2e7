"""Kinds of items that feeds and exports read: their source, their time and their identity."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from .._base.json import JSON, JSONMapping, canonical
from ..errors import ArgumentError
from ._derived import ROWS

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model


RETENTION: Final = timedelta(days=62)
"""How long servers keep data: two months."""


class FeedKind(NamedTuple):
    """One kind of items."""

    model: str
    """The class of its items in `psa_fleet.models`."""

    of_vehicle: str
    """The operation that lists those of one vehicle."""

    of_fleet: str | None
    """The operation that lists the items of all vehicles, or None if no version has one."""

    times: tuple[str, ...]
    """Members with the time of an item; the first one present counts."""

    page_size: int = 60
    """How many come in a page at most."""

    @staticmethod
    def named(name: str, allowed: tuple[str, ...], argument: str) -> FeedKind:
        """Look a kind up.

        Args:
            name: Its name, as the caller wrote it.
            allowed: The names that can be chosen.
            argument: The argument's name.

        Returns:
            The kind.

        Raises:
            ArgumentError: It cannot be chosen.
        """
        if name not in allowed:
            raise ArgumentError(f"{argument}: {name!r} is not one of {', '.join(allowed)}", argument=argument)
        return KINDS[name]


KINDS: Final[Mapping[str, FeedKind]] = {name: FeedKind(*row) for name, row in ROWS.items()}
"""By name. Way points belong to trips: only an export has them."""


def item_time(kind: FeedKind, item: Model) -> datetime | None:
    """Return the time of an item.

    Args:
        kind: Its kind.
        item: The item.

    Returns:
        The time in UTC, or None when it does not say.
    """
    for path in kind.times:
        found: object = item
        for name in path.split("."):
            found = None if found is None else getattr(found, _python_name(name), None)
        if isinstance(found, datetime):
            try:
                return found.astimezone(UTC)
            except OverflowError:  # a moment of the year 1 or 9999 that is in no year of UTC
                return None
    return None


def item_key(item: JSON | JSONMapping, vehicle: str) -> str:
    """Make a key that is the same each time when the same item is read.

    Args:
        item: The item's JSON; items that are not objects exist.
        vehicle: The id of the vehicle that it was read from; empty where it was the whole fleet.

    Returns:
        32 hexadecimal digits. An item with an id is identified by it, whatever else changes; another one by
        all its content.
    """
    own = item.get("id") if isinstance(item, Mapping) else None
    whole = item if isinstance(item, Mapping) else [item]  # so that no text equals the id of another item
    known_by = own if isinstance(own, str) and own else whole
    return hashlib.sha256(canonical([vehicle, known_by])).hexdigest()[:32]


def _python_name(wire: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in wire)
