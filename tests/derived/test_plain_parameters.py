"""Parameters that are encoded by their schema alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count

import pytest

from psa_fleet import ArgumentError
from psa_fleet._operations.limits import Plain

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.mark.promise("P942")
@pytest.mark.parametrize(
    ("plain", "value", "texts"),
    [
        (Plain("integer", 1, 9), 1, ["1"]),
        (Plain("integer", 1, 9), 9, ["9"]),
        (Plain("number", 0, None), 0.25, ["0.25"]),
        (Plain("number"), -3, ["-3"]),
        (Plain("boolean"), True, ["true"]),
        (Plain("string", 1, 3), "abc", ["abc"]),
        (Plain("string", pattern="^[a-z]+$"), "abc", ["abc"]),
        (Plain("date"), date(2026, 5, 1), ["2026-05-01"]),
        (Plain("date-time"), NOON, ["2026-05-01T12:00:00Z"]),
        (Plain("date-time"), NOON.astimezone(timezone(timedelta(hours=2))), ["2026-05-01T12:00:00Z"]),
        (Plain("range"), (1, 2.5), ["1-2.5"]),
        (Plain("range"), [1, 2.5], ["1-2.5"]),
        (Plain("range"), (1, None), ["1-"]),
        (Plain("range"), (None, 3), ["0-3"]),
        (Plain("range"), "10-20.5", ["10-20.5"]),
        (Plain("string", number=3), ["a", "b"], ["a", "b"]),
        (Plain("string", number=3), "ab", ["ab"]),
        (Plain("integer", number=None), 4, ["4"]),
        (Plain("integer", number=None), range(3), ["0", "1", "2"]),
    ],
)
def test_plain_parameter_is_encoded_by_its_type(plain: Plain, value: object, texts: list[str]) -> None:
    assert plain.encoded("size", value) == texts


@pytest.mark.promise("P942")
@pytest.mark.parametrize(
    ("plain", "value", "sentence"),
    [
        (Plain("integer", 1, 9), 10, "size must be 1 to 9"),
        (Plain("integer", 1, None), 0, "size must be at least 1"),
        (Plain("number", None, 2), 2.5, "size must be at most 2"),
        (Plain("integer"), True, "size must be a whole number"),
        (Plain("integer"), "1", "size must be a whole number"),
        (Plain("number"), float("nan"), "size must be a number"),
        (Plain("number"), float("inf"), "size must be a number"),
        (Plain("boolean"), 1, "size must be True or False"),
        (Plain("string", 1, 3), "", "size must have 1 to 3 characters"),
        (Plain("string"), "a\nb", "size must be text that can be printed"),
        (Plain("string", pattern="^[a-z]+$"), "A", r"size must match \^\[a-z\]"),
        (Plain("date"), NOON, "size must be a date"),
        (Plain("date-time"), NOON.replace(tzinfo=None), "size must be a datetime with a time zone"),
        (Plain("range"), (None, None), "size must be .low, high."),
        (Plain("range"), (3, 1), "size must be .low, high."),
        (Plain("range"), (-3, 1), "size must be .low, high."),
        (Plain("range"), "1", "size must be .low, high."),
        (Plain("string", number=2), [], "size must have 1 to 2 values"),
        (Plain("string", number=2), ["a", "b", "c"], "size must have 1 to 2 values"),
        (Plain("string", number=None), [], "size must have at least one value"),
        (Plain("integer", number=2), count(), "size must have 1 to 2 values"),
    ],
)
def test_plain_parameter_outside_of_its_schema_is_refused(plain: Plain, value: object, sentence: str) -> None:
    with pytest.raises(ArgumentError, match=sentence) as caught:
        plain.encoded("size", value)
    assert caught.value.argument == "size"
