"""How the cassettes are made: recorded from the simulator, cleaned before they are written.

VCR sees each request below our transport, with the credentials in it: they are dropped here. VINs are
replaced by stand-ins, and the simulator's address by a fixed one where nothing listens.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from pytest_recording.plugin import vcr

from psa_fleet.simulator import Simulator

__all__ = ["vcr"]  # instead of that of tests/conftest.py
CASSETTES = Path(__file__).resolve().parent.parent / "cassettes"
NOWHERE = "http://127.0.0.1:9"
VIN = re.compile(r"\b[A-HJ-NPR-Z0-9]{17}\b")
KEPT_HEADERS = {"accept", "content-type", "location", "retry-after"}


@pytest.fixture(scope="session")
def simulator(request: pytest.FixtureRequest) -> Iterator[Simulator | None]:
    """The simulator while recording; nothing while replaying."""
    if request.config.getoption("--record-mode") in (None, "none"):
        yield None
    else:
        with Simulator() as running:
            yield running


@pytest.fixture
def base_url(simulator: Simulator | None) -> str:
    return f"{NOWHERE}/connectedcar" if simulator is None else simulator.url


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    return str(CASSETTES / Path(request.node.name).stem)


def _keep_headers(headers: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in headers.items()
        if name.lower() in KEPT_HEADERS or name.lower().startswith("x-ratelimit")
    }


def _cleaner(origin: str) -> Callable[[Any], Any]:
    stand_ins: dict[str, str] = {}
    numbers = itertools.count(1)

    def clean(text: str) -> str:
        for vin in VIN.findall(text):
            stand_ins.setdefault(vin, f"VIN-{next(numbers)}")
            text = text.replace(vin, stand_ins[vin])
        return text.replace(origin, NOWHERE)

    def clean_any(value: Any) -> Any:
        if isinstance(value, bytes):
            return clean(value.decode()).encode()
        return clean(value) if isinstance(value, str) else value

    return clean_any


@pytest.fixture(scope="module")
def vcr_config(simulator: Simulator | None) -> dict[str, Any]:
    origin = NOWHERE
    if simulator is not None:
        parts = urlsplit(simulator.url)
        origin = f"{parts.scheme}://{parts.netloc}"
    clean = _cleaner(origin)

    def clean_request(request: Any) -> Any:
        request.uri = clean(request.uri)
        request.body = clean(request.body)
        request.headers = _keep_headers(request.headers)
        return request

    def clean_response(response: dict[str, Any]) -> dict[str, Any]:
        response["headers"] = _keep_headers(response["headers"])
        body = response.get("body", {})
        for name, value in list(body.items()):
            body[name] = clean(value)
        if isinstance(response.get("content"), str | bytes):
            response["content"] = clean(response["content"])
        return response

    return {
        "filter_query_parameters": ["client_id"],
        "decode_compressed_response": True,
        "before_record_request": clean_request,
        "before_record_response": clean_response,
        "match_on": ["method", "scheme", "host", "port", "path", "query", "body"],
    }
