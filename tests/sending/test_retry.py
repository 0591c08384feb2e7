"""When a call is retried, decided without a request; and how an unreadable body is shown."""

from __future__ import annotations

from typing import Any, NamedTuple

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import ApiError, ConfigurationError, Retry, TlsError
from psa_fleet._base.redaction import redacted
from psa_fleet._sending.rate_limit_headers import asked_wait
from psa_fleet._sending.retry import Trouble, decide
from tests.client.calls import CALLS
from tests.client.servers import FLEET, Server

from ..properties import reached, reaches

METHODS = ("GET", "PUT", "DELETE", "POST")


class Case(NamedTuple):
    """The arguments of `decide`, with the random number that it draws."""

    retry: Retry
    method: str
    trouble: Trouble
    attempts: int
    left: float | None
    chance: float


def near(*bounds: float) -> st.SearchStrategy[float]:
    """Seconds at these bounds, close to them, and anywhere."""
    beside = [max(0.0, bound + step) for bound in bounds for step in (-1, -0.001, 0, 0.001, 1)]
    return st.sampled_from(beside) | st.floats(0, 200)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Decisions near all of their bounds; most of them for another try."""
    seconds = st.floats(0, 60)
    retry = Retry(draw(st.integers(2, 6)), draw(seconds), draw(seconds), draw(st.floats(0, 150)))
    left = draw(st.none() | st.none() | st.floats(1, 400) | near(retry.max_retry_after, retry.initial_wait))
    bounds = [retry.max_retry_after] if left is None else [retry.max_retry_after, left]
    asked = draw(st.none() | near(*bounds))
    mostly = st.sampled_from([True] * 7 + [False])
    method = draw(st.sampled_from(METHODS))
    sent = draw(st.booleans() if method != "POST" else mostly.map(lambda most: not most))
    return Case(
        retry,
        method,
        Trouble("status 503", sent, draw(mostly), asked),
        draw(st.integers(1, retry.attempts - 1) if draw(mostly) else st.sampled_from([0, 1, 2000]))
        or retry.attempts,
        left,
        draw(st.sampled_from([0.0, 0.5, 0.999])),
    )


def hindrances(case: Case) -> list[str]:
    """Why a call is not retried, in words of its own for each reason."""
    retry, method, trouble, attempts, left, _ = case
    most = retry.max_retry_after if left is None else left
    reasons = {
        "it would fail again": not trouble.passing,
        "a POST is sent once": method == "POST" and trouble.sent,
        "that was the last try": attempts >= retry.attempts,
        f"the server asks to wait for {trouble.asked or 0:g} s, which is too long": (trouble.asked or 0)
        > most,
        "the deadline would pass": left is not None and planned(case) >= left,
    }
    return [reason for reason, holds in reasons.items() if holds]


def planned(case: Case) -> float:
    """How long would be waited, whatever forbids it."""
    retry, _, trouble, attempts, left, chance = case
    longest = min(retry.max_wait, retry.initial_wait * 2.0 ** (attempts - 1 if attempts < 60 else 60))
    if trouble.asked is None:
        return chance * longest
    return trouble.asked + chance * (longest if left is None else min(longest, left - trouble.asked))


@pytest.mark.promise("P101", "P106", "P108")
@reaches()
@settings(max_examples=300)
@given(cases())
def test_decide_respects_limits_and_method(case: Case) -> None:
    retry, method, trouble, attempts, left, chance = case
    wait, reason = decide(retry, method, trouble, attempts, left, lambda: chance)
    hindered = hindrances(case)
    assert decide(None, method, trouble, attempts, left, lambda: chance).wait is None
    if wait is None:
        assert reason == hindered[0]
        return
    reached()
    assert hindered == []
    assert wait == planned(case)
    assert reason == ("it may pass" if trouble.asked is None else "the server asks for it")


# A call with these options, first tried a moment ago; 4 s is the longest wait of the second try.
RETRY = Retry(attempts=3, initial_wait=4.0, max_wait=6.0, max_retry_after=100.0)
PASSING = (429, 500, 502, 503, 504)
OTHERS = (400, 401, 403, 404, 406, 408, 409, 422, 495, 496, 501, 505, 522, 599)


OF_METHOD = {
    "GET": "getFleet",
    "PUT": "setFleetVehicleMonitorStatus",
    "DELETE": "deleteFleetMonitor",
    "POST": "sendRemoteToVhl",
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("status", [*PASSING, *OTHERS])
def test_retry_depends_on_method_and_status(method: str, status: int) -> None:
    server = Server(httpx.Response(status))
    with pytest.raises((ApiError, TlsError)) as caught:
        CALLS[OF_METHOD[method]](server.client(retry=RETRY))
    again = status in PASSING and method != "POST"
    assert [request.method for request in server.requests] == [method] * (3 if again else 1)
    assert ("after 3 attempts" in str(caught.value)) == again


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("status", PASSING)
def test_retry_ends_with_the_first_success(method: str, status: int) -> None:
    server = Server(httpx.Response(status), httpx.Response(status), httpx.Response(200, json={}))
    if method == "POST":
        with pytest.raises(ApiError):
            CALLS[OF_METHOD[method]](server.client(retry=RETRY))
        return
    CALLS[OF_METHOD[method]](server.client(retry=RETRY))
    assert len(server.requests) == 3


TOO_LONG = "the server asks to wait for {} s, which is too long"
ASKED = "the server asks for it"
PASSES = "it may pass"


@pytest.mark.parametrize(
    ("attempts", "asked", "left", "wait", "reason"),
    [
        # How often it was tried.
        (1, None, None, 4.0, PASSES),
        (2, None, None, 6.0, PASSES),
        (3, None, None, None, "that was the last try"),
        (4, None, None, None, "that was the last try"),
        # What a server asks for, without a deadline: up to the longest that is allowed.
        (1, 0.0, None, 4.0, ASKED),
        (1, 99.0, None, 103.0, ASKED),
        (1, 100.0, None, 104.0, ASKED),
        (2, 100.0, None, 106.0, ASKED),
        (1, 101.0, None, None, TOO_LONG.format(101)),
        (1, 7200.0, None, None, TOO_LONG.format(7200)),
        (3, 1.0, None, None, "that was the last try"),
        # With a deadline, that alone is the bound.
        (1, None, 5.0, 4.0, PASSES),
        (1, None, 4.0, None, "the deadline would pass"),
        (1, None, 0.0, None, "the deadline would pass"),
        (1, 99.0, 200.0, 103.0, ASKED),
        (1, 150.0, 200.0, 154.0, ASKED),
        (1, 99.0, 50.0, None, TOO_LONG.format(99)),
        (1, 50.0, 50.0, None, "the deadline would pass"),
        (1, 50.5, 50.0, None, TOO_LONG.format(50.5)),
        (3, 1.0, 50.0, None, "that was the last try"),
    ],
)
def test_decide_by_attempts_wait_and_deadline(
    attempts: int, asked: float | None, left: float | None, wait: float | None, reason: str
) -> None:
    trouble = Trouble("status 503", asked=asked)
    assert decide(RETRY, "GET", trouble, attempts, left, lambda: 1.0) == (wait, reason)


@pytest.mark.promise("P108")
@pytest.mark.parametrize(("chance", "wait"), [(0.25, 48.5), (0.75, 49.5)])
def test_decide_near_a_deadline_waits_in_full_and_spreads_less(chance: float, wait: float) -> None:
    decision = decide(RETRY, "GET", Trouble("x", asked=48.0), 1, 50.0, lambda: chance)
    assert decision == (wait, ASKED)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("sent", [True, False])
def test_decide_retries_a_post_only_if_it_was_not_sent(method: str, sent: bool) -> None:
    decision = decide(RETRY, method, Trouble("ReadError", sent), 1, None, lambda: 0.5)
    assert decision == ((None, "a POST is sent once") if method == "POST" and sent else (2.0, PASSES))
    assert decide(None, "GET", Trouble("x"), 1, None, lambda: 1.0) == (None, "retries are off")


def test_retry_defaults_are_those_of_the_documents() -> None:
    assert Retry() == Retry(attempts=3, initial_wait=0.5, max_wait=20.0, max_retry_after=120.0)
    assert Retry(1, 0, 0, 0).attempts == 1


@pytest.mark.promise("P138")
def test_waits_grow_and_are_spread() -> None:
    retry = Retry(attempts=99, initial_wait=0.5, max_wait=20)
    most = [decide(retry, "GET", Trouble("x"), n, None, lambda: 1.0).wait for n in (1, 2, 3, 6, 7, 50)]
    assert most == [0.5, 1.0, 2.0, 16.0, 20.0, 20.0]
    assert decide(retry, "GET", Trouble("x"), 7, None, lambda: 0.0).wait == 0


@pytest.mark.parametrize(
    ("argument", "options"),
    [
        ("retry", {"retry": 3}),
        ("retry", {"retry": True}),
        ("deadline", {"deadline": 0}),
        ("deadline", {"deadline": "5"}),
        ("connect_timeout", {"connect_timeout": -1}),
        ("rate_limit", {"rate_limit": "slow"}),
        ("rate_limit", {"rate_limit": True}),
    ],
)
def test_client_refuses_invalid_retry_options(argument: str, options: dict[str, Any]) -> None:
    client = Server(FLEET).client()
    for make in (Server(FLEET).client, client.with_options):
        with pytest.raises(ConfigurationError, match=rf"^{argument}\b") as caught:
            make(**options)
        assert caught.value.argument == argument


@pytest.mark.parametrize(
    "options",
    [
        {"attempts": 0},
        {"attempts": 1.5},
        {"attempts": True},
        {"initial_wait": -1},
        {"initial_wait": "1"},
        {"max_wait": float("inf")},
        {"max_retry_after": float("nan")},
        {"max_retry_after": 1_000_001},
    ],
)
def test_retry_refuses_invalid_arguments(options: dict[str, Any]) -> None:
    name = f"retry.{next(iter(options))}"
    with pytest.raises(ConfigurationError) as caught:
        Retry(**options)
    rule = "a positive integer" if "attempts" in options else "from 0 to 1,000,000 seconds"
    assert (caught.value.argument, str(caught.value)) == (name, f"{name} must be {rule}")
    assert Retry(attempts=1, initial_wait=0, max_wait=1_000_000, max_retry_after=1_000_000)


@pytest.mark.promise("P143")
def test_connect_timeout_and_timeout_are_passed_to_httpx() -> None:
    server = Server(FLEET)
    client = server.client(timeout=30, connect_timeout=3)

    def times(**options: Any) -> tuple[float, float | None]:
        client.with_options(**options).fleet("f").get()
        found = server.last.extensions["timeout"]
        return found["connect"], found["read"]

    assert times() == (3, 30)
    assert times(timeout=2) == (3, 2)
    assert times(timeout=None) == (3, None)
    assert times(connect_timeout=None) == (10, 30)
    assert times(connect_timeout=None, timeout=2) == (2, 2)
    connect, read = times(deadline=1)
    assert read is not None
    assert connect == read <= 1
    server.client().fleet("f").get()
    assert server.last.extensions["timeout"]["read"] > 60 > server.last.extensions["timeout"]["connect"]


@pytest.mark.promise("P108")
@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "2.5", "x-ratelimit-reset": "9"}, 2.5),
        ({"x-ratelimit-reset": " 9 "}, 9.0),
        ({"x-ratelimit-reset-1": "3600", "x-ratelimit-reset-2": "1"}, 1.0),
        ({"x-ratelimit-reset-1": "3600", "x-ratelimit-remaining-1": "0", "x-ratelimit-reset-2": "1"}, 3600.0),
        ({"x-ratelimit-reset-2": "1", "x-ratelimit-remaining-2": "0"}, 1.0),
        ({"x-ratelimit-reset": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "1e3"}, None),
        ({"x-ratelimit-remaining-1": "5"}, None),
    ],
)
def test_asked_wait_reads_headers(headers: dict[str, str], seconds: float | None) -> None:
    assert asked_wait(headers) == seconds


@pytest.mark.promise("P104")
@given(st.text(max_size=40), st.sampled_from(["<p>{}</p>", '{{"vin": "{}"}}', "{}", "Error: {}\n"]))
def test_redacted_body_shows_nothing_personal(text: str, around: str) -> None:
    for personal in ("VF3ABCDEF12345678", "48.8566", "jean", "S3cret"):
        shown = redacted(around.format(f"{personal} {text}").encode("utf-8", "replace"))
        assert personal not in shown
        assert len(shown) <= 80


def test_redacted_body_shows_common_words_only() -> None:
    page = b"<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head> Jean Dupont, 48.85 2.35 ABC"
    assert redacted(page) == "<!DOCTYPE html> <html><head><title># Bad Gateway</title></head> #"
    assert redacted(b'{"vin": "VF3ABCDEF12345678", "message": "Internal server error"') == (
        '{"#": "#", "message": "Internal server error"'
    )
    assert redacted(b"\x1f\x8b\x00\xff\xfe") == "#"
    assert redacted(b"") == ""
