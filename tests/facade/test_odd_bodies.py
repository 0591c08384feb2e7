"""A value that JSON or UTF-8 lacks is refused with its place; nothing is sent, and nothing invalid ever."""

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

import httpx
import pytest

from psa_fleet import PsaFleetError
from psa_fleet._operations.api import Api
from psa_fleet._operations.derived_parameters import WIRE_NAMES
from psa_fleet._operations.parameters import encoded
from psa_fleet.errors import ArgumentError, CallbackFormatError, MonitorFormatError, RemoteFormatError
from psa_fleet.subscription import Version
from psa_fleet_runtime.types import Operation
from psa_fleet_v2.operations import OPERATIONS as OPERATIONS_V2
from psa_fleet_v3.operations import OPERATIONS
from tests.cli.running import CALLBACK, MONITOR
from tests.client.servers import Server
from tests.strategies import ODD_VALUES

OLD_MONITOR: Final = {
    **MONITOR,
    "triggerParam": {
        "timeZoneTriggers": {
            "zoneTrigger": {
                "place": {"center": {"longitude": 2.3, "latitude": 48.8}, "radius": 2},
                "transition": "In",
            },
            "timeTrigger": {
                "times": [{"recurrence": "Daily", "start": "PT8H", "duration": "PT1H"}],
                "timeZone": "Europe/Paris",
            },
        },
        "dataTriggers": [{"data": "vehicle.odometer", "op": "greaterThan", "value": ["20000"]}],
    },
}
REMOTES: Final[tuple[dict[str, Any], ...]] = (
    {"label": "a", "door": {"state": "Locked"}},
    {"label": "a", "charging": {"immediate": True, "preferences": {"level": 80}}},
    {"label": "a", "horn": {"nbHorn": 2}},
    {
        "label": "a",
        "navigation": {
            "positions": [
                {
                    "type": "Feature",
                    "geometry": {"type": "Point", "coordinates": [2.3, 48.8]},
                    "properties": {"name": "x"},
                }
            ]
        },
    },
)
Send = Callable[[Any, Any], object]
PAYLOADS: Final[tuple[tuple[str, Any, Send], ...]] = (
    ("monitor", MONITOR, lambda client, payload: client.fleet("f").monitors.create(payload)),
    ("old monitor", OLD_MONITOR, lambda client, payload: client.fleet("f").monitors.create(payload)),
    ("callback", CALLBACK, lambda client, payload: client.fleet("f").callbacks.create(payload)),
    *(
        (
            next(iter(payload.keys() - {"label"})),
            payload,
            lambda c, p: c.fleet("f").vehicle("v").remotes("c").send(p),
        )
        for payload in REMOTES
    ),
)


def changed(value: Any, odd: Any) -> Iterator[Any]:
    """The same document with one value replaced, for each of them, and with one more member."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from ({**value, name: other} for other in changed(each, odd))
        yield {**value, "more": odd}
        if isinstance(odd, str):
            yield {**value, odd: 1}
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from ([*value[:index], other, *value[index + 1 :]] for other in changed(each, odd))
    yield odd


@pytest.mark.slow
@pytest.mark.promise("P625")
@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize(("what", "payload", "send"), PAYLOADS, ids=[what for what, _, _ in PAYLOADS])
def test_body_with_any_value_is_refused_or_valid(
    what: str, payload: Any, send: Send, version: Version
) -> None:
    accepted = {"monitorId": "m", "callbackId": "c", "remoteActionId": "r"}
    server = Server(httpx.Response(202, json=accepted))
    client = server.client(version)
    for odd in (*ODD_VALUES, 10**5_000, Fraction(10**400)):
        for document in changed(payload, odd):
            server.requests.clear()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                try:
                    send(client, document)
                except PsaFleetError as error:
                    # Half of a pair in a message would stop whoever prints it.
                    str(error).encode()
                    assert not server.requests
                    continue
            for request in server.requests:
                body = json.loads(request.content.decode(), parse_constant=pytest.fail)
                json.dumps(body, ensure_ascii=False).encode()


@pytest.mark.promise("P625")
@pytest.mark.parametrize(
    ("change", "pointer", "word"),
    [
        ({"label": "a\ud83d"}, "/label", "surrogate"),
        ({"\ud83d": 1}, "", "surrogate"),
        ({"more": {"x": [1, math.nan]}}, "/more/x/1", "not finite"),
        ({"more": math.inf}, "/more", "not finite"),
        ({"more": 10**5_000}, "/more", "out of the range"),
    ],
)
def test_refusal_names_the_place(change: dict[str, Any], pointer: str, word: str) -> None:
    server = Server(httpx.Response(202, json={}))
    fleet = server.client("v3").fleet("f")
    for create, payload, error in (
        (fleet.monitors.create, MONITOR, MonitorFormatError),
        (fleet.callbacks.create, CALLBACK, CallbackFormatError),
    ):
        with pytest.raises(error, match=word) as caught:
            create({**payload, **change})
        assert caught.value.pointer == pointer
    if "label" in change:
        with pytest.raises(RemoteFormatError, match=word):
            fleet.vehicle("v").remotes("c").send({**REMOTES[0], **change})
    assert not server.requests


@pytest.mark.promise("P625")
@pytest.mark.parametrize("keyword", WIRE_NAMES)
def test_parameter_with_any_value_is_refused_or_text(keyword: str) -> None:
    digits = "9" * 5_000
    odd: list[Any] = [
        *ODD_VALUES,
        10**5_000,
        object(),
        digits,
        f"{digits}-{digits}",
        range(10**30),
        Fraction(10**400),
    ]
    pairs = [pair for each in odd for pair in ((each, None), (None, each), (each, each), (0, each))]
    by_version: dict[Version, Mapping[str, Operation]] = {"v2": OPERATIONS_V2, "v3": OPERATIONS}
    for version, operations in by_version.items():
        api = Api("https://api.example", version, None)
        for operation in operations.values():
            if WIRE_NAMES[keyword] not in operation.query:
                continue
            for value in (*odd, *pairs, *([each] for each in odd)):
                try:
                    found = encoded(api, operation, {keyword: value})
                except ArgumentError as error:
                    assert error.argument == keyword
                    str(error).encode()
                else:
                    assert all(text.encode() and text.isprintable() for _, text in found), value
            break
