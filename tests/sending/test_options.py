"""Options of a client: their defaults, their bounds, and what names them when they can't be used."""

from __future__ import annotations

from typing import Any

import pytest

from psa_fleet import ConfigurationError, Retry
from psa_fleet._sending import options as module
from psa_fleet._sending.options import UNSET, Options, changed, longest_wait, options, within
from psa_fleet._sending.retry import MAX_SECONDS

GOOD: dict[str, Any] = {
    "timeout": 65.0,
    "connect_timeout": None,
    "deadline": None,
    "retry": Retry(),
    "rate_limit": None,
    "concurrency": None,
    "max_response_size": None,
}


def made(**given: Any) -> Options:
    return options(**{**GOOD, **given})


def test_defaults_are_those_of_the_documents() -> None:
    assert module.DEFAULT_TIMEOUT == 65.0
    assert module.CONNECT_TIMEOUT == 10.0
    assert module.DEFAULT_GATHERED == 20
    assert module.DEFAULT_MAX_RESPONSE_SIZE == 67_108_864
    assert MAX_SECONDS == 1_000_000


@pytest.mark.parametrize("name", ["timeout", "connect_timeout", "deadline"])
@pytest.mark.parametrize(
    ("value", "fine"),
    [
        *((value, True) for value in (None, 0.001, 1, 1_000_000)),
        *((value, False) for value in (0, -1, 1_000_000.5, float("inf"), float("nan"), "5", True)),
    ],
)
def test_time_options_accept_seconds_up_to_the_limit(name: str, value: Any, fine: bool) -> None:
    if fine:
        assert getattr(made(**{name: value}), name) == value
        return
    with pytest.raises(ConfigurationError) as caught:
        made(**{name: value})
    end = "for 10 seconds at most" if name == "connect_timeout" else "for no limit"
    assert str(caught.value) == f"{name}: seconds above 0 and at most 1,000,000, or None {end}"
    assert caught.value.argument == name


@pytest.mark.parametrize("name", ["concurrency", "max_response_size"])
@pytest.mark.parametrize(
    ("value", "fine"),
    [*((value, True) for value in (None, 1, 7)), *((value, False) for value in (0, -1, 1.5, "1", True))],
)
def test_concurrency_and_max_response_size_are_positive_integers(name: str, value: Any, fine: bool) -> None:
    if fine:
        assert getattr(made(**{name: value}), name) == value
        return
    with pytest.raises(ConfigurationError) as caught:
        made(**{name: value})
    words = {
        "concurrency": "concurrency must be a positive integer or None",
        "max_response_size": "max_response_size must be a positive number of bytes, or None for no limit",
    }
    assert (caught.value.argument, str(caught.value)) == (name, words[name])


@pytest.mark.parametrize("value", [0, 3, True, "no", Retry])
def test_retry_option_is_a_retry_or_none(value: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        made(retry=value)
    words = "retry must be a psa_fleet.Retry(...), or None for no retries"
    assert (caught.value.argument, str(caught.value)) == ("retry", words)
    assert made(retry=None).retry is None


@pytest.mark.parametrize("value", ["Wait", "", True, 1])
def test_rate_limit_option_is_wait_raise_or_none(value: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        made(rate_limit=value)
    words = 'rate_limit must be "wait", "raise" or None'
    assert (caught.value.argument, str(caught.value)) == ("rate_limit", words)
    assert [made(rate_limit=word).rate_limit for word in ("wait", "raise", None)] == ["wait", "raise", None]


@pytest.mark.parametrize(
    ("timeout", "connect_timeout", "connect", "read"),
    [
        (65.0, None, 10.0, 65.0),
        (3.0, None, 3.0, 3.0),
        (10.0, None, 10.0, 10.0),
        (None, None, None, None),
        (None, 4.0, 4.0, None),
        (3.0, 4.0, 4.0, 3.0),
    ],
)
def test_time_to_connect_follows_from_both(
    timeout: float | None, connect_timeout: float | None, connect: float | None, read: float | None
) -> None:
    found = made(timeout=timeout, connect_timeout=connect_timeout)
    assert found.timeouts == {"connect": connect, "read": read, "write": read, "pool": read}


def test_within_shortens_timeouts_to_remaining_time() -> None:
    found = made(timeout=30.0).timeouts
    assert within(found, None) == found
    assert within(found, 20.0) == {"connect": 10.0, "read": 20.0, "write": 20.0, "pool": 20.0}
    assert within(made(timeout=None).timeouts, 5.0) == dict.fromkeys(
        ("connect", "read", "write", "pool"), 5.0
    )


@pytest.mark.parametrize("name", GOOD)
def test_change_of_one_option_keeps_the_others(name: str) -> None:
    before = made(deadline=7.0, concurrency=3, max_response_size=9, connect_timeout=2.0, rate_limit="wait")
    kept = dict.fromkeys(GOOD, UNSET)
    assert changed(before, **kept) == before
    new = {"retry": None, "rate_limit": "raise", "concurrency": 5, "max_response_size": 8}.get(name, 1.5)
    after = changed(before, **{**kept, name: new})  # type: ignore[arg-type]  # one is changed
    assert getattr(after, name) == new
    assert [getattr(after, each) for each in GOOD if each != name] == [
        getattr(before, each) for each in GOOD if each != name
    ]


def test_longest_wait_is_the_deadline_or_that_of_the_retries() -> None:
    found = made(retry=Retry(max_retry_after=33))
    assert longest_wait(found, None) == 33
    assert longest_wait(found, 44.0) == 44.0
    assert longest_wait(made(retry=None), None) == 120.0
