"""When a call is tried again, decided without a request; and how an unreadable body is shown."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import ConfigurationError, Retry
from psa_fleet._calls import operations
from psa_fleet._names import FACADE_NAMES, FIND_OUT
from psa_fleet._rate_limit import asked_wait
from psa_fleet._redaction import redacted
from psa_fleet._retry import Trouble, decide
from psa_fleet.subscription import VERSIONS

from .servers import FLEET, Server

SECONDS = st.floats(0, 1e6)
RETRIES = st.builds(
    Retry, st.integers(1, 9), first_wait=SECONDS, longest_wait=SECONDS, longest_retry_after=SECONDS
)
TROUBLES = st.builds(
    Trouble, st.just("status 503"), st.booleans(), st.booleans(), st.none() | st.floats(0, 1e6)
)
METHODS = st.sampled_from(["GET", "PUT", "DELETE", "POST"])


@pytest.mark.promise("P101", "P106", "P108")
@given(RETRIES, METHODS, TROUBLES, st.integers(1, 2000), st.none() | st.floats(-5, 1e6), st.floats(0, 0.999))
def test_decisions(
    retry: Retry, method: str, trouble: Trouble, tries: int, left: float | None, chance: float
) -> None:
    wait, reason = decide(retry, method, trouble, tries, left, lambda: chance)
    assert reason
    assert decide(None, method, trouble, tries, left, lambda: chance).wait is None
    if wait is None:
        return
    assert tries < retry.tries
    assert trouble.passing
    assert method != "POST" or not trouble.sent
    assert wait >= 0
    if left is not None:
        assert wait < left
    bound = min(retry.longest_wait, retry.first_wait * 2 ** (tries - 1))
    assert wait <= bound + (trouble.asked or 0)
    if trouble.asked is not None:
        assert wait >= trouble.asked
        assert left is not None or trouble.asked <= retry.longest_retry_after


@pytest.mark.promise("P138")
def test_waits_grow_and_are_spread() -> None:
    retry = Retry(tries=99, first_wait=0.5, longest_wait=20)
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
def test_options_that_are_refused(argument: str, options: dict[str, Any]) -> None:
    client = Server(FLEET).client()
    for make in (Server(FLEET).client, client.with_options):
        with pytest.raises(ConfigurationError, match=f"^{argument}: ") as caught:
            make(**options)
        assert caught.value.argument == argument


@pytest.mark.parametrize(
    "options",
    [
        {"tries": 0},
        {"tries": 1.5},
        {"tries": True},
        {"first_wait": -1},
        {"first_wait": "1"},
        {"longest_wait": float("inf")},
        {"longest_retry_after": float("nan")},
    ],
)
def test_retries_that_are_refused(options: dict[str, Any]) -> None:
    name = f"retry.{next(iter(options))}"
    with pytest.raises(ConfigurationError, match=f"^{name}: ") as caught:
        Retry(**options)
    assert caught.value.argument == name


def test_times_of_connecting_and_reading() -> None:
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
def test_what_a_server_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    assert asked_wait(headers) == seconds


@pytest.mark.promise("P110")
def test_every_command_says_how_to_find_out_what_it_did() -> None:
    commands = {
        key
        for version in VERSIONS
        for key, operation in operations(version).items()
        if operation.method != "GET"
    }
    assert set(FIND_OUT) == commands
    methods = {name.rpartition("(")[0] for name in FACADE_NAMES.values()}
    for advice in FIND_OUT.values():
        named = advice.partition(" shows ")[0].replace("(cbid).list", "().list")
        assert named.rpartition("(")[0] in methods


@pytest.mark.promise("P104")
@given(st.text(max_size=40), st.sampled_from(["<p>{}</p>", '{{"vin": "{}"}}', "{}", "Error: {}\n"]))
def test_nothing_personal_is_shown_of_a_body(text: str, around: str) -> None:
    for personal in ("VF3ABCDEF12345678", "48.8566", "jean", "S3cret"):
        shown = redacted(around.format(f"{personal} {text}").encode("utf-8", "replace"))
        assert personal not in shown
        assert len(shown) <= 80


def test_what_is_shown_of_a_body() -> None:
    page = b"<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head> Jean Dupont, 48.85 2.35 ABC"
    assert redacted(page) == "<!DOCTYPE html> <html><head><title># Bad Gateway</title></head> #"
    assert redacted(b'{"vin": "VF3ABCDEF12345678", "message": "Internal server error"') == (
        '{"#": "#", "message": "Internal server error"'
    )
    assert redacted(b"\x1f\x8b\x00\xff\xfe") == "#"
    assert redacted(b"") == ""
