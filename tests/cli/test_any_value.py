"""A value that models accept never stops a command: every reading command in every format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from psa_fleet._base import json as decoding
from psa_fleet._base.json import JSON
from psa_fleet._http import responses
from psa_fleet._operations.call import is_usable
from psa_fleet.simulator import Simulator
from tests.strategies import ODD_VALUES, flooded

from .running import READS, V3_READS, World

FORMATS: Final = ("", "--json", "--csv", "--geojson", "--parquet", "--map")
SOME: Final = ODD_VALUES[::3]  # tests/tables has all of them, for each kind and format


def with_odd_items(value: JSON) -> JSON:
    """A page with odd items behind its own, none of which has an id that a call can be made for."""
    embedded = value.get("_embedded") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(embedded, dict):
        return value
    return {**value, "_embedded": {name: _more(items) for name, items in embedded.items()}}


def _more(items: JSON) -> JSON:
    if not isinstance(items, list) or not items:
        return items
    odd_ids = [odd for odd in SOME if not isinstance(odd, str) or not is_usable(odd)]
    members = [{"id": odd, "vin": odd, "createdAt": odd} for odd in odd_ids]
    return [*items[:1], *SOME, *members, flooded(items[0], SOME[0])]


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with Simulator() as simulator:
        made = World(simulator, "v3")
        yield made
        made.client.close()


@pytest.mark.slow
@pytest.mark.promise("P744")
@pytest.mark.parametrize("option", FORMATS)
def test_command_writes_unexpected_items(
    world: World, option: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(responses, "loads", lambda content: with_odd_items(decoding.loads(content)))
    written = 0
    for number, command in enumerate((*READS, *V3_READS)):
        path = [str(tmp_path / f"{number}.x")] if option in ("--parquet", "--map") else []
        result = world(*command.split(), *option.split(), *path)
        # Some commands have no such format; that is a wrong usage.
        if "No such option" in result.stderr:
            continue
        assert result.exit_code == 0, (command, result.stderr, result.exception)
        written += 1
    assert written > 3
