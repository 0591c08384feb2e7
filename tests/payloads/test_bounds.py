"""Monitors and callbacks share these: bounds of durations, words for the week, values that JSON lacks."""

from __future__ import annotations

from datetime import timedelta
from math import inf, nan
from typing import Any

import pytest

from psa_fleet._base.json import JSON
from psa_fleet._payloads.notify import Batch, batch_from, duration_from
from psa_fleet._payloads.sending import encoded
from psa_fleet._payloads.week import clock_in_words, days_in_words, length_in_words
from psa_fleet.errors import MonitorFormatError


@pytest.mark.parametrize(
    ("value", "least", "expected"),
    [
        (0, 1, None),
        (1, 1, timedelta(seconds=1)),
        (4, 5, None),
        (5, 5, timedelta(seconds=5)),
        (10**9, 1, timedelta(seconds=10**9)),
        (10**9 + 1, 1, None),
        (True, 1, None),
        (5.0, 1, None),
        ("5", 1, None),
        (None, 1, None),
    ],
)
def test_duration_below_its_minimum_or_of_another_type_is_none(
    value: Any, least: int, expected: timedelta | None
) -> None:
    assert duration_from(value, least) == expected


def test_batch_of_no_size_is_none() -> None:
    assert batch_from({"size": 1, "timeWindow": 5}) == Batch(1, timedelta(seconds=5))
    assert batch_from({"size": 1, "timeWindow": 4}) == Batch(1)
    for size in (0, -1, True, 1.0, "1", None):
        assert batch_from({"size": size}) is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["Mon"], "Mon"),
        (["Sun", "Mon", "Wed", "Tue", "Fri", "Sat"], "Mon-Wed, Fri-Sun"),
        (["Sat", "Thu"], "Thu, Sat"),
        (["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], ""),
        (["Mon", "Someday"], "Mon, Someday"),
        ([], ""),
    ],
)
def test_days_are_spans_of_the_week(days: list[JSON], expected: str) -> None:
    assert days_in_words(days) == expected


@pytest.mark.parametrize(
    ("text", "time", "length"),
    [
        ("PT0S", "00:00", "no time"),
        ("PT7H5M", "07:05", "7 h 5 min"),
        ("PT22H31M9S", "22:31:09", "22 h 31 min 9 s"),
        ("PT1H0M5S", "01:00:05", "1 h 5 s"),
        ("soon", "soon", "soon"),
    ],
)
def test_durations_are_times_and_lengths_in_words(text: str, time: str, length: str) -> None:
    assert clock_in_words(text) == time
    assert length_in_words(text) == length


HALF = "\ud83d"


@pytest.mark.parametrize(
    ("payload", "at", "words"),
    [
        ({"a": {b"b": 2}}, "/a", "a member name must be text"),
        ({"a": {HALF: 1}}, "/a", "half of a surrogate pair in a member name is not a character"),
        ({"a": [1, {"b/c": [0, HALF]}]}, "/a/1/b~1c/1", "half of a surrogate pair is not a character"),
        ({"a": [1.5, [nan]], "z": HALF}, "/a/1/0", "a number that is not finite cannot be sent as JSON"),
        ({"a": {"b": [-inf]}}, "/a/b/0", "a number that is not finite cannot be sent as JSON"),
        ({"a": {1, 2}}, "/a", "a Python set cannot be sent as JSON"),
    ],
)
def test_encoded_names_the_first_unencodable_value_with_its_place(payload: Any, at: str, words: str) -> None:
    with pytest.raises(MonitorFormatError) as caught:
        encoded(payload, MonitorFormatError)
    assert (caught.value.pointer, str(caught.value)) == (at, f"{words} (at {at})")


def test_encoded_keeps_text_and_large_integers() -> None:
    assert (
        encoded({"a": ["é", "\U0001f697", 10**40, None]}, MonitorFormatError)
        == ('{"a":["é","\U0001f697",1' + "0" * 40 + ",null]}").encode()
    )


@pytest.mark.slow
def test_payload_that_is_nested_too_deeply_is_refused() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(MonitorFormatError, match=r"^the payload is nested too deeply to be sent$") as caught:
        encoded(deep, MonitorFormatError)
    assert caught.value.pointer == ""
