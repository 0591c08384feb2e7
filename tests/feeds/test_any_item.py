"""A value that models accept never stops a feed, and its checkpoint recognizes the item again."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import httpx
import pytest

from psa_fleet.errors import ArgumentError
from psa_fleet.feeds import KINDS, item_key
from psa_fleet.subscription import Version
from tests.client.servers import Server, page
from tests.strategies import ODD_VALUES, flooded, full

Kind: TypeAlias = Literal["trips", "alarms"]
CASES: Final[tuple[tuple[Kind, Version], ...]] = (
    ("trips", "v2"),  # read from the whole fleet
    ("alarms", "v3"),  # read from each vehicle
)


def items(kind: str) -> list[Any]:
    """Odd values as items, as each member that the feed reads, and as all members."""
    model = KINDS[kind]
    whole, ids = full("v3", model.model), count()
    names = ("id", "vin", "_links", *(path.split(".")[0] for path in model.times))
    return [
        item
        for odd in ODD_VALUES
        for item in (
            odd,
            # What is deepest is in each member once.
            dict.fromkeys(whole, odd) if odd is ODD_VALUES[-1] else flooded(whole, odd),
            *({**whole, "id": f"i{next(ids)}", name: odd, "n": next(ids)} for name in names),
        )
    ]


VEHICLES: Final = [
    *ODD_VALUES,
    *({"id": odd} for odd in ODD_VALUES),
    *({"id": f"v{number}", "vin": odd} for number, odd in enumerate(ODD_VALUES)),
]


@pytest.mark.slow
@pytest.mark.promise("P217")
@pytest.mark.parametrize(("kind", "version"), CASES)
def test_feed_delivers_unexpected_items_once(kind: Kind, version: Version, tmp_path: Path) -> None:
    listed = {"vehicles": VEHICLES, kind: items(kind)}

    def respond(request: httpx.Request) -> httpx.Response:
        *_, owner, name = request.url.path.split("/")
        found = listed[name] if owner in ("f", "v1") else []
        return httpx.Response(200, content=json.dumps(page(found, name=name)).encode())

    client = Server(handler=respond).client(version)
    counts = []
    for _ in range(2):
        feed = list(
            client.fleet("f").feed(
                kind, errors="return", checkpoint=tmp_path / "checkpoint", checkpoint_every=100
            )
        )
        # An id that no URL can have is an error of its vehicle alone.
        errors = [each for each in feed if isinstance(each, Exception)]
        assert all(isinstance(each, ArgumentError) for each in errors)
        counts.append(len(feed) - len(errors))
    assert counts[0] > 190
    assert counts[1] == 0


@pytest.mark.promise("P217")
def test_item_key_of_any_value_is_made_and_its_own() -> None:
    keys = {item_key(value, "v") for odd in ODD_VALUES for value in (odd, [odd], {"id": odd}, {"at": odd})}
    assert len(keys) == 4 * len(ODD_VALUES) - 2  # `[[]]` and `[null]` are among the values themselves
    assert all(item_key(odd, "v") == item_key(json.loads(json.dumps(odd)), "v") for odd in ODD_VALUES)
