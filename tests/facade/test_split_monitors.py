"""Split monitors: their ids, and how parts are put together while a list is read."""

from __future__ import annotations

import random
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet._facade.split_monitors import Gathering, check
from psa_fleet.errors import ArgumentError, PartialFailureError, PartOutcome
from psa_fleet.monitors import (
    Data,
    Monitor,
    Webhook,
    Zone,
    find_split_monitors,
    part_ids,
    to_deprecated_format,
    to_new_format,
)
from psa_fleet.monitors._ids import join_part_ids
from tests.client.calls import MONITOR

EITHER: Final = Monitor(
    label="Far or empty",
    when=(Data("vehicle.odometer") > 30000)
    | (Data("vehicle.energy.electric.level") < 20)
    | Zone.leaving(latitude=45.76, longitude=4.84, radius_km=30),
    notify=Webhook("https://customer.example/hook"),
)
WHOLE: Final = to_new_format(EITHER)


def meaning(monitor: Any) -> Any:
    """A monitor by its words, in which names of triggers do not appear."""
    return str(Monitor.from_payload(monitor))


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=2, max_size=6))
def test_part_ids_splits_a_joined_id(ids: list[str]) -> None:
    ids = [part.encode("utf-8", "replace").decode() for part in ids]
    assert part_ids(join_part_ids(ids)) == ids
    assert part_ids("m1") == ["m1"]


@st.composite
def listings(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Monitors in any order: plain ones, groups, copies of groups, and groups that lack parts."""
    items: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, 4))):
        parts = to_deprecated_format({**WHOLE, "label": f"Group {number}"}, split=True)
        for _ in range(draw(st.integers(1, 2))):
            kept = draw(st.lists(st.sampled_from(range(3)), unique=True, max_size=3))
            items += [{"monitor": parts[index]} for index in kept]
    items += [{"monitor": to_deprecated_format(MONITOR)}] * draw(st.integers(0, 3))
    items += draw(st.lists(st.sampled_from([{}, {"monitor": None}, {"monitor": {"label": 5}}]), max_size=2))
    shuffled = draw(st.permutations(items))
    return [{"monitorId": f"m{number}", **item} for number, item in enumerate(shuffled)]


@settings(max_examples=150, deadline=None)
@given(listings(), st.randoms(use_true_random=False))
def test_gathering_returns_parts_once_and_merges_complete_groups(
    listing: list[dict[str, Any]], chance: random.Random
) -> None:
    gathering, told, at = Gathering(), list[Any](), 0
    while at < len(listing):
        size = chance.randint(0, 3)
        told += gathering.add(listing[at : at + size], last=False)
        at += size
    told += gathering.add([], last=True)
    labels = [(item.get("monitor") or {}).get("label") for item in listing]
    groups = find_split_monitors([label if isinstance(label, str) else "" for label in labels])
    wanted = sorted([f"m{position}" for position in group] for group in groups)
    assert sorted(part_ids(item["monitorId"]) for item in told) == wanted
    for item in told:
        if len(part_ids(item["monitorId"])) > 1:
            assert meaning(item) == meaning({**WHOLE, "label": item["monitor"]["label"]})
    assert gathering.add([], last=True) == []


def test_cause_of_a_partial_failure_is_not_a_part_that_was_gone() -> None:
    gone, refused = ArgumentError("gone"), ArgumentError("refused")
    outcomes = [
        PartOutcome("m1", "already_gone", gone),
        PartOutcome("m2", "failed", refused),
        PartOutcome("m3", "done", None),
    ]
    with pytest.raises(PartialFailureError) as caught:
        check("fleet.monitors.pause()", outcomes, gone=False)
    assert caught.value.cause is refused
