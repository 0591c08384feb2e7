"""Plans of feeds: which collections are read, and the order in which items are delivered."""

from __future__ import annotations

from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet._facade.feed import InOrder, Part, Target, cheapest_start, vehicle_of

from ..properties import reached, reaches

DAY = 86_400.0
HREF = "https://host/b2b/v2/fleets/f/vehicles/v1/trips/t?x=1"


@pytest.mark.parametrize(
    ("item", "names"),
    [
        ({}, ("", "")),
        ({"vin": "VF1"}, ("", "VF1")),
        ({"_links": {"vehicle": {"href": HREF}}}, ("v1", "")),
        ({"_links": {"vehicles": {"href": "/fleets/f/vehicles/v1"}}, "vin": "VF1"}, ("v1", "VF1")),
        ({"_links": {"vehicle": {"href": 7}, "vehicles": None}, "vin": 8}, ("", "")),
        ({"_links": [], "vin": None}, ("", "")),
        ({"_links": {"vehicle": "v1", "self": {"href": HREF}}}, ("", "")),
    ],
)
def test_vehicle_of_reads_link_and_vin(item: Any, names: tuple[str, str]) -> None:
    assert vehicle_of(item) == names


def calls(
    start: float | None, floors: list[float | None], per_day: dict[int, int], size: int, listing: int
) -> int:
    """Calls of a pass that begins there, counted the plain way."""
    if start is None:
        return max(1, ceil(sum(per_day.values()) / size))
    items = sum(count for day, count in per_day.items() if day >= start // DAY)
    return max(1, ceil(items / size)) + sum(1 for f in floors if f is None or f < start) + listing


@reaches(0.3)
@given(
    floors=st.lists(st.one_of(st.none(), *[st.floats(20 * DAY, 31 * DAY)] * 9), max_size=40),
    per_day=st.dictionaries(st.integers(0, 31), st.integers(1, 500), min_size=5, max_size=20),
    size=st.sampled_from([1, 10, 60]),
    listing=st.integers(0, 5),
)
def test_cheapest_start_has_the_fewest_calls(
    floors: list[float | None], per_day: dict[int, int], size: int, listing: int
) -> None:
    start = cheapest_start(floors, per_day, size, listing)
    found = calls(start, floors, per_day, size, listing)
    if start is not None:
        reached()
        assert start in floors
    assert found == min(calls(each, floors, per_day, size, listing) for each in [None, *floors])


@pytest.mark.parametrize(
    ("floors", "per_day", "listing", "start"),
    [
        ([], {}, 1, None),
        ([None] * 1000, {3: 50}, 17, None),  # collisions are rare: one page has all
        ([9 * DAY] * 99 + [2 * DAY], dict.fromkeys(range(11), 100), 2, 9 * DAY),
        ([9 * DAY] * 5 + [2 * DAY] * 95, dict.fromkeys(range(11), 100), 2, 2 * DAY),
    ],
)
def test_cheapest_start_by_example(
    floors: list[float | None], per_day: dict[int, int], listing: int, start: float | None
) -> None:
    assert cheapest_start(floors, per_day, 60, listing) == start


@given(
    lengths=st.lists(st.integers(0, 4), max_size=6),
    draws=st.data(),
    most=st.sampled_from([0, 3, 100]),
)
def test_in_order_loses_nothing_and_sorts_within_its_limit(
    lengths: list[int], draws: st.DataObject, most: int
) -> None:
    order = InOrder[tuple[int, int]](most)
    left = dict(enumerate(lengths))
    found: list[tuple[int, int]] = []
    held = 0
    while left:
        number = draws.draw(st.sampled_from(sorted(left)))
        at = lengths[number] - left[number]
        is_last = left[number] == 0
        items = [] if is_last else [(number, at)]
        held += 1 + len(items)
        for part in order.add(Part(number, Target(f"v{number}", None), items, is_last)):
            found += part.items
            held -= 1 + len(part.items)
        assert held <= most
        if is_last:
            del left[number]
        else:
            left[number] -= 1
    found += [item for part in order.rest() for item in part.items]
    everything = [(number, at) for number, length in enumerate(lengths) for at in range(length)]
    assert sorted(found) == everything
    assert most < 100 or found == everything
    for number in range(len(lengths)):
        assert [item for item in found if item[0] == number] == [e for e in everything if e[0] == number]


def test_vehicle_without_a_floor_costs_one_call() -> None:
    assert cheapest_start([None, None, 5 * DAY], {0: 3, 5: 10}, 1, 0) == 5 * DAY
    assert cheapest_start([None, None, 5 * DAY], {0: 2, 5: 10}, 1, 0) is None


def test_page_waits_until_more_than_the_most_is_held() -> None:
    order = InOrder[int](2)
    for _ in range(3):
        assert [part.number for part in order.add(Part(0, Target("v0", None), [7]))] == [0]
    assert not list(order.add(Part(1, Target("v1", None), [7])))
    assert [part.number for part in order.add(Part(2, Target("v2", None), []))] == [1]
