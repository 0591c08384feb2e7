"""One vocabulary for periods: `between` has two sides, and a feed has `since`."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import pytest

import psa_fleet
from psa_fleet import ArgumentError, FleetClient, export
from tests.frames import private_in

from .servers import FLEET, Server

START = datetime(2026, 5, 1, tzinfo=UTC)
SENTINEL = "SENTINEL-fleet"


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public method, and the functions of exports."""
    for name in dir(psa_fleet):
        owner = getattr(psa_fleet, name)
        if inspect.isclass(owner):
            for method, function in inspect.getmembers(owner, inspect.isfunction):
                if not method.startswith("_"):
                    yield f"{name}.{method}", function
    for name in dir(export):
        if inspect.isfunction(getattr(export, name)):
            yield name, getattr(export, name)


FUNCTIONS = dict(functions())
PERIODS = {name for name in FUNCTIONS if "between" in inspect.signature(FUNCTIONS[name]).parameters}


@pytest.mark.promise("P177")
def test_public_functions_name_periods_alike() -> None:
    feeds = {name for name in FUNCTIONS if "since" in inspect.signature(FUNCTIONS[name]).parameters}
    assert {name.rpartition(".")[2] for name in feeds} == {"feed"}
    assert len(PERIODS) > 30
    for name, function in FUNCTIONS.items():
        words = inspect.signature(function).parameters.keys()
        assert words.isdisjoint(("until", "from_", "to", "start_time", "end_time", "period")), name


@pytest.mark.promise("P177")
@pytest.mark.parametrize("name", sorted(PERIODS))
@pytest.mark.parametrize("word", ["since", "until"])
def test_since_and_until_are_refused_with_advice_to_use_between(name: str, word: str) -> None:
    def call() -> object:
        found = FUNCTIONS[name](SENTINEL, **{word: START, "kind": SENTINEL})
        return asyncio.run(found) if inspect.iscoroutine(found) else found

    with pytest.raises(ArgumentError) as caught:
        call()
    assert caught.value.argument == word
    assert str(caught.value) == (
        f"{word} is not an argument here: pass the period as between=(start, end); None leaves a side open"
    )
    assert private_in(caught.value, [SENTINEL]) == []


@pytest.mark.promise("P177")
@pytest.mark.parametrize("word", ["between", "until"])
def test_feed_refuses_an_end_by_a_sentence(word: str) -> None:
    feed: Any = Server(FLEET).client().fleet("f").feed
    with pytest.raises(ArgumentError) as caught:
        feed("trips", **{word: (START, None)})
    assert caught.value.argument == word
    assert str(caught.value) == (
        f"{word} is not an argument here: a feed has no end; pass its start as since, and stop iterating"
        " where"
        " it should end"
    )


class Odd(tzinfo):
    """A time zone that does not state its offset."""

    def utcoffset(self, _: datetime | None, /) -> timedelta | None:
        return None

    dst = utcoffset

    def tzname(self, _: datetime | None, /) -> str | None:
        return None


MALFORMED: list[tuple[object, str]] = [
    (START, r"pair \(start, end\)"),
    ("2026-05-01/2026-05-02", r"pair \(start, end\)"),
    ((START,), r"pair \(start, end\)"),
    ((START, START, START), r"pair \(start, end\)"),
    (("2026-05-01", None), "expected a datetime, got str"),
    ((START.date(), None), "expected a datetime, got date"),
    ((START.replace(tzinfo=None), START), "time zone"),
    ((START.replace(tzinfo=Odd()), START), "time zone"),
    ((START, START - timedelta(days=1)), "end is before start"),
]


def uses(client: FleetClient, folder: Path) -> dict[str, Callable[[Any], Any]]:
    """Each way to pass a period."""
    return {
        "method": lambda between: client.fleet("f").vehicle("v").trips(between=between),
        "plan": lambda between: client.plan("trips", between, vehicles=1),
        "export": lambda between: export.export(client, "f", "trips", between, folder / "out"),
        "units": lambda between: export.plan(client, "f", "trips", between),
    }


@pytest.mark.promise("P177")
@pytest.mark.parametrize("use", ["method", "plan", "export", "units"])
@pytest.mark.parametrize(("between", "words"), MALFORMED)
def test_malformed_period_is_refused_alike_everywhere(
    use: str, between: object, words: str, tmp_path: Path
) -> None:
    server = Server(FLEET)
    with pytest.raises(ArgumentError, match=words) as caught:
        uses(server.client(), tmp_path)[use](between)
    assert caught.value.argument == "between"
    assert server.requests == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.promise("P177")
@pytest.mark.parametrize("since", ["2026-05-01", START.date(), START.replace(tzinfo=None), 7])
def test_start_of_a_feed_is_checked_alike(since: Any) -> None:
    with pytest.raises(ArgumentError, match="since") as caught:
        Server(FLEET).client().fleet("f").feed("trips", since=since)
    assert caught.value.argument == "since"
