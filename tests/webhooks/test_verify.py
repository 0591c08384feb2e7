"""`verify`: the receiver's judgment of a request, for a route of one's own."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import ArgumentError
from psa_fleet.webhooks import BasicSecret, HeaderSecret, Verdict, app, verify

from .calling import post
from .notifications import VIN, json_values, monitor_notification, unhurried

SECRET = HeaderSecret("X-Webhook-Secret", "SENTINEL-secret?")
RIGHT = {"x-webhook-secret": "SENTINEL-secret?"}
BODY = json.dumps(monitor_notification()).encode()


@pytest.mark.promise("P355")
@pytest.mark.parametrize(
    "headers",
    [
        RIGHT,
        {"X-WEBHOOK-SECRET": "SENTINEL-secret?", "Other": "x"},
        {"X-Webhook-Secret": ["wrong", "SENTINEL-secret?"]},
        {"X-Webhook-Secret": ["SENTINEL-secret?", "SENTINEL-secret?"]},
        [("x-webhook-secret", "SENTINEL-secret?")],
        [(b"X-Webhook-Secret", b"SENTINEL-secret?")],
        (["x-webhook-secret", b"SENTINEL-secret?"],),
    ],
)
@pytest.mark.parametrize("form", [bytes, bytearray, memoryview, lambda body: body.decode()])
def test_verify_reads_a_request_in_any_form(headers: Any, form: Any) -> None:
    given_headers = headers if isinstance(headers, dict) else iter(headers)
    verdict = verify(given_headers, form(BODY), secret=SECRET)
    assert (verdict.status, verdict.reason) == (200, None)
    assert verdict.notification is not None and verdict.notification.events[0].vin == VIN
    assert VIN not in repr(verdict)


@pytest.mark.promise("P304", "P355")
@pytest.mark.parametrize(
    "headers",
    [
        None,
        {},
        [],
        {"X-Webhook-Secret": "SENTINEL-secret"},
        {"X-Webhook-Secret": "SENTINEL-secret\u2713"},
        {"X-Webhook-Secret": None},
        {None: "SENTINEL-secret?"},
        [("X-Webhook-Secret",)],
        [("X-Webhook-Secret", "SENTINEL-secret?", "x")],
        "X-Webhook-Secret: SENTINEL-secret?",
        7,
        {"Authorization": "Basic " + base64.b64encode(b"SENTINEL-secret?").decode()},
    ],
)
def test_verify_refuses_a_request_without_the_secret(headers: Any) -> None:
    verdict = verify(headers, BODY, secret=[SECRET, BasicSecret("vendor", "SENTINEL-secret?")])
    assert verdict == Verdict(status=401, notification=None, reason="the secret is missing or wrong")


@pytest.mark.promise("P373", "P355")
@pytest.mark.parametrize(
    ("headers", "body", "status", "is_notification"),
    [
        ({"Content-Encoding": "gzip"}, gzip.compress(BODY), 200, True),
        ({"Content-Encoding": "gzip"}, BODY, 500, False),
        ({"Content-Encoding": "SENTINEL"}, BODY, 500, False),
        ({"Content-Type": "text/plain; charset=cp1252"}, BODY.replace(b"fleet-1", b"\xe9"), 200, True),
        ({}, BODY.replace(b"fleet-1", b"\xe9"), 200, False),
        ({}, b"SENTINEL", 200, False),
        ({}, "\ud800", 200, False),
        ({}, "", 200, False),
        ({}, None, 200, False),
        ({}, {"SENTINEL": 1}, 500, False),
        ({}, BODY + b" " * 2_000, 200, True),
        ({}, BODY + b" " * 2_001, 500, False),
        ({}, b"[" * 100_000, 500, False),
        ({}, b'{"monitorId": "m", "events": ' + b"[" * 900 + b"]" * 900 + b"}", 200, False),
    ],
)
def test_verify_judges_a_body(headers: Any, body: Any, status: int, is_notification: bool) -> None:
    verdict = verify({**RIGHT, **headers}, body, secret=SECRET, max_body=len(BODY) + 2_000)
    assert (verdict.status, verdict.notification is not None) == (status, is_notification)
    assert (verdict.reason is None) is is_notification
    assert "SENTINEL" not in str(verdict.reason)


anything = st.recursive(
    st.none() | st.integers() | st.text(max_size=9) | st.binary(max_size=9) | json_values,
    lambda children: st.lists(children, max_size=3) | st.tuples(children, children),
    max_leaves=6,
)
names = st.sampled_from(["x-webhook-secret", b"Content-Encoding", "content-type", "Authorization", 3])
values = st.sampled_from(
    ["SENTINEL-secret?", "gzip, br", "zstd", "a; charset=utf-7", "Basic !", b"\xff", ["gzip"], None]
)
pairs = st.lists(st.tuples(names, values | anything), max_size=4)


@pytest.mark.promise("P355")
@unhurried
@given(headers=pairs | pairs.map(dict) | anything, body=st.binary(max_size=40) | anything | st.just(BODY))
def test_verify_never_raises_for_what_comes(headers: Any, body: Any) -> None:
    for secret in (SECRET, None):
        verdict = verify(headers, body, secret=secret)
        assert verdict.status in (200, 401, 500)
        assert verdict.notification is None or verdict.status == 200


@pytest.mark.anyio
@pytest.mark.parametrize("coding", [None, "gzip", "br", "nonsense"])
@pytest.mark.parametrize("content", [BODY, b"x", gzip.compress(BODY, mtime=0), b""], ids=range(4))
async def test_verify_and_app_agree(coding: str | None, content: bytes) -> None:
    headers = [(b"x-webhook-secret", b"SENTINEL-secret?")]
    if coding:
        headers.append((b"content-encoding", coding.encode()))

    class Letters:
        async def store(self, letter: object) -> None:
            assert letter

    taken: list[Any] = []
    receiving = app(taken.append, secret=SECRET, dead_letters=Letters())
    verdict = verify(headers, content, secret=SECRET)
    assert await post(receiving, content, headers) == verdict.status
    assert taken == (verdict.notification.events if verdict.notification else [])


def test_verify_refuses_arguments_of_the_program() -> None:
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"secret": "text"}, "secret must be a HeaderSecret, a BasicSecret, or a list of them"),
        ({"secret": []}, "secret must be a HeaderSecret, a BasicSecret, or a list of them"),
        ({"secret": SECRET, "version": "v4"}, "version must be `v2`, `v3` or None"),
    ]
    for options, words in wrong:
        with pytest.raises(ArgumentError) as caught:
            verify(RIGHT, BODY, **options)
        assert str(caught.value) == words
    assert verify(RIGHT, cast("Any", 7), secret=SECRET).reason == "the body is neither bytes nor text"
