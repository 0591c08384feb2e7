"""The parts of a split monitor, and the monitor they become again."""

from __future__ import annotations

import copy
import pickle
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import models
from psa_fleet.errors import ConversionError, MonitorFormatError
from psa_fleet.monitors import (
    SplitPart,
    find_split_monitors,
    merge_split,
    parse_split_label,
    part_ids,
    split_label,
    to_deprecated_format,
    to_new_format,
)
from psa_fleet.monitors._ids import join_part_ids

from ..properties import reached, reaches
from .meaning import meaning, splittable_monitors
from .payloads import JsonObject, bounded, data, new, time, zone

SPLIT = new(
    {"out": zone(), "low": data("vehicle.energy.electric.level", "lowerThan", "50"), "mon": time()},
    "out & (low | mon)",
    label="Out of Milan",
)


def parts_of(monitor: JsonObject) -> list[JsonObject]:
    return [to_new_format(part) for part in to_deprecated_format(monitor, split=True)]


@pytest.mark.promise("P421")
@bounded
@given(st.text(), st.integers(1, 32), st.integers(2, 32), st.from_regex("[0-9a-f]{6}", fullmatch=True))
def test_parse_split_label_reads_split_label(label: str, index: int, count: int, key: str) -> None:
    marked = split_label(label, index, count, key=key)
    expected = SplitPart(label, index, count, key) if index <= count else None
    assert parse_split_label(marked) == expected
    assert marked.startswith(label)


@pytest.mark.promise("P421")
@pytest.mark.parametrize(
    "label",
    [
        *("", "Paris", "Paris [1/3]", "Paris [0/3 #ab12cd]", "Paris [4/3 #ab12cd]", "Paris [1/1 #ab12cd]"),
        *("Paris [1/3 #ab12cd] ", "Paris [1/3 #AB12CD]", "Paris [1/3 #ab12c]", "Paris [a/3 #ab12cd]"),
    ],
)
def test_parse_split_label_of_other_labels_is_none(label: str) -> None:
    assert parse_split_label(label) is None


@pytest.mark.promise("P421")
def test_labels_of_parts_are_readable_and_always_the_same() -> None:
    labels = [str(part["label"]) for part in parts_of(SPLIT)]
    key = labels[0][-7:-1]
    assert labels == [f"Out of Milan [1/2 #{key}]", f"Out of Milan [2/2 #{key}]"]
    assert [str(part["label"]) for part in parts_of(SPLIT)] == labels
    other = copy.deepcopy(SPLIT)
    other["triggerParam"]["triggers"][1]["data"]["value"] = ["49"]
    assert str(parts_of(other)[0]["label"])[-7:-1] != key


def test_merge_split_writes_shared_triggers_once() -> None:
    merged = merge_split(parts_of(SPLIT))
    triggers = [
        {"name": "z1", "zone": zone()},
        {"name": "d1", "data": data("vehicle.energy.electric.level", "lowerThan", "50")},
        {"name": "t1", "time": time()},
    ]
    assert merged == {**SPLIT, "triggerParam": {"triggers": triggers, "boolExp": "z1 & (d1 | t1)"}}


@pytest.mark.promise("P402")
@reaches()
@bounded
@given(splittable_monitors(), st.randoms(use_true_random=False))
def test_merging_the_parts_gives_the_meaning_of_the_whole(
    monitor: JsonObject, shuffle: random.Random
) -> None:
    parts = parts_of(monitor)
    if len(parts) == 1:
        return
    reached()
    shuffle.shuffle(parts)
    before = copy.deepcopy(parts)
    merged = merge_split(parts)
    assert parts == before
    assert merged["label"] == monitor["label"]
    assert to_new_format(merged) == merged
    assert meaning(merged) == meaning(monitor)


def test_part_ids_are_those_of_the_id_of_a_text_or_a_monitor() -> None:
    ids = ["m1", "m+2"]
    whole = join_part_ids(ids)
    assert part_ids(whole) == part_ids(models.Monitor(monitor_id=whole)) == ids
    assert part_ids("m1") == part_ids(models.Monitor(monitor_id="m1")) == ["m1"]


@pytest.mark.promise("P410")
def test_parts_that_are_not_all_there_are_refused() -> None:
    first, second = parts_of(SPLIT)
    for wrong, words in (
        ([first], "of 2 parts, missing: 2 (at /label)"),
        ([first, first], "the labels are not those of the parts of one monitor (at /label)"),
        ([first, {**second, "label": "Paris"}], "the label has no mark of a split monitor (at /label)"),
        ([], "the labels are not those of the parts of one monitor (at /label)"),
        (
            [first, {**second, "extendedEventParam": ["vehicle.status"]}],
            "part 2 notifies in another way than part 1, so that they are not one monitor",
        ),
        (
            [first, {**second, "triggerParam": {"dataTriggers": []}}],
            "part 2 is not in the new format (at /triggerParam). Use to_new_format first.",
        ),
    ):
        with pytest.raises(MonitorFormatError) as caught:
            merge_split(wrong)
        assert str(caught.value) == words


def test_parts_of_more_than_five_triggers_are_refused_together() -> None:
    parts = parts_of(SPLIT)
    for number, part in enumerate(parts):
        speeds = [data("vehicle.kinetic.speed", "greaterThan", str(10 * number + each)) for each in range(4)]
        part["triggerParam"]["triggers"] = [
            {"name": f"d{i}", "data": speed} for i, speed in enumerate(speeds)
        ]
    with pytest.raises(ConversionError) as caught:
        merge_split(parts)
    assert str(caught.value) == "together the parts have 8 triggers, but a monitor has at most 5"


def test_find_split_monitors_groups_labels_of_a_listing() -> None:
    def mark(label: str, index: int, count: int) -> str:
        return split_label(label, index, count, key="ab12cd")

    labels = [
        "alone",
        mark("a", 2, 2),
        mark("b", 1, 3),
        mark("a", 1, 2),
        mark("b", 3, 3),
        mark("a", 1, 2),
        mark("a", 2, 2),
        mark("a", 2, 2),
    ]
    assert find_split_monitors(labels) == [[0], [3, 1], [2], [4], [5, 6], [7]]
    assert find_split_monitors([]) == []


def test_split_of_a_monitor_refuses_a_label_that_is_not_text() -> None:
    with pytest.raises(MonitorFormatError) as caught:
        to_deprecated_format({**SPLIT, "label": 5}, split=True)
    assert str(caught.value) == "the label is not text, so that the parts cannot be marked (at /label)"
    unlabelled = {name: item for name, item in SPLIT.items() if name != "label"}
    assert str(to_deprecated_format(unlabelled, split=True)[0]["label"]).startswith(" [1/2 #")


def test_part_that_another_covers_adds_nothing() -> None:
    first, second = parts_of(new({"a": zone(), "d": data(), "e": time()}, "a & (d | e)"))
    first["triggerParam"]["triggers"] = first["triggerParam"]["triggers"][:1]
    first["triggerParam"]["boolExp"] = "z1"
    assert merge_split([first, second])["triggerParam"] == new({"z1": zone()}, "z1")["triggerParam"]


def test_split_part_pickles() -> None:
    group = SplitPart("a", 1, 2, "ab12cd")
    assert pickle.loads(pickle.dumps(group)) == group
