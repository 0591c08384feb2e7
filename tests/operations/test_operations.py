"""Every operation and every parameter of both specifications is reached by a method of the facade."""

from __future__ import annotations

import inspect
import re
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest

from psa_fleet import AsyncFleetClient, FleetClient, NotAvailableError, features
from psa_fleet._operations.catalog import CATALOG
from psa_fleet._operations.derived_parameters import WIRE_NAMES
from psa_fleet.simulator._rendering.schema import text_like
from psa_fleet.subscription import VERSIONS, Version
from tests import specification
from tests.client.calls import ARGUMENTS, CALLS, IDS
from tests.client.servers import Server


def specified(version: Version) -> dict[str, tuple[str, str, dict[str, Any]]]:
    return {
        operation["operationId"]: (method, path, operation)
        for method, path, operation in specification.operations(version)
    }


def parameters(version: Version, operation: dict[str, Any]) -> dict[str, dict[str, Any]]:
    known = specification.document(version)["components"]["parameters"]
    listed = [
        known[p["$ref"].rpartition("/")[2]] if "$ref" in p else p for p in operation.get("parameters", [])
    ]
    return {p["name"]: specification.resolved(version, p["schema"]) for p in listed if p["in"] == "query"}


KEYWORDS = {wire: keyword for keyword, wire in WIRE_NAMES.items()}


def plain_value(schema: dict[str, Any]) -> tuple[object, list[str]]:
    """A value of a parameter without listed values, and its text on the wire."""
    least = schema.get("minimum", 1)
    match schema["type"]:
        case "integer" | "number":
            return least, [str(least)]
        case "boolean":
            return True, ["true"]
    if schema.get("format") == "date-time":
        return datetime(2024, 5, 1, 12, tzinfo=UTC), ["2024-05-01T12:00:00Z"]
    if schema.get("format") == "date":
        return date(2024, 5, 1), ["2024-05-01"]
    text = text_like(schema.get("pattern", ".{3}"), "x")
    return text, [text]


def arguments(version: Version, operation: dict[str, Any]) -> tuple[dict[str, object], dict[str, list[str]]]:
    """All keyword arguments that an operation should take, and the query they should become."""
    keywords: dict[str, object] = {}
    query: dict[str, list[str]] = {}
    for name, schema in parameters(version, operation).items():
        if name == "pageToken":
            continue  # The server makes it; it travels in the `next` link.
        if name in ARGUMENTS:
            keyword, value, texts = ARGUMENTS[name]
        elif "enum" not in (plain := specification.resolved(version, schema.get("items", schema))):
            keyword, (value, texts) = KEYWORDS[name], plain_value(plain)
        else:
            texts = specification.resolved(version, schema["items"])["enum"][: schema.get("maxItems", 99)]
            keyword, value = KEYWORDS[name], texts
        keywords[keyword] = value
        query[name] = texts
    return keywords, query


CASES = [(version, key) for version in VERSIONS for key in specified(version)]


def test_facade_calls_cover_all_operations() -> None:
    for version in VERSIONS:
        missing = set(specified(version)) - set(CALLS)
        assert not missing, f"{version}: no method of the facade for {sorted(missing)}"
    assert set(CALLS) == set(specified("v2")) | set(specified("v3"))


def check(server: Server, version: Version, key: str, query: dict[str, list[str]]) -> None:
    method, path, operation = specified(version)[key]
    assert server.last.method == method
    for name, value in IDS.items():
        path = path.replace(f"{{{name}}}", value)
    assert server.last.url.path == f"/connectedcar/{version}{path}"
    sent = parse_qs(server.last.url.query.decode(), strict_parsing=True)
    assert sent.pop("client_id") == ["app-id-4711"]
    assert sent == query
    success = next(answer for code, answer in operation["responses"].items() if str(code).startswith("2"))
    for media in success.get("content", {}):
        assert media in server.last.headers["accept"]
    assert ("content-type" in server.last.headers) == ("requestBody" in operation)


def answer(request: httpx.Request) -> httpx.Response:
    created = dict.fromkeys(("monitorId", "callbackId", "remoteActionId"), "x")
    return (
        httpx.Response(204)
        if request.method == "DELETE"
        else httpx.Response(200, json={**created, "total": 0})
    )


@pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")
@pytest.mark.parametrize(("version", "key"), CASES)
def test_call_sends_documented_path_query_and_body(version: Version, key: str) -> None:
    server = Server(handler=answer)
    keywords, query = arguments(version, specified(version)[key][2])
    with server.client(version) as client:
        CALLS[key](client)
        check(server, version, key, {})
        CALLS[key](client, **keywords)
        check(server, version, key, query)


@pytest.mark.anyio
@pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")
@pytest.mark.parametrize(("version", "key"), CASES)
async def test_call_of_async_client_sends_documented_request(version: Version, key: str) -> None:
    server = Server(handler=answer)
    keywords, query = arguments(version, specified(version)[key][2])
    async with server.async_client(version) as client:
        await CALLS[key](client, **keywords)
        check(server, version, key, query)


@pytest.mark.promise("P103")
@pytest.mark.parametrize("version", VERSIONS)
def test_operation_missing_in_version_is_refused_before_sending(version: Version) -> None:
    server = Server(handler=answer)
    with server.client(version) as client:
        lacking = set(CALLS) - set(specified(version))
        assert lacking
        for key in lacking:
            with pytest.raises(NotAvailableError) as caught:
                CALLS[key](client)
            error = caught.value
            assert error.version == version
            assert error.hint, key
            assert error.operation.split("(")[0] in str(error)
    assert not server.requests


@pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")
def test_parameter_that_a_version_lacks_is_named() -> None:
    others: dict[Version, Version] = {"v2": "v3", "v3": "v2"}
    seen = 0
    for version, other in others.items():
        server = Server(handler=answer)
        client = server.client(version)
        for key in sorted(set(specified(version)) & set(specified(other)) & set(CALLS)):
            mine, _ = arguments(version, specified(version)[key][2])
            theirs, _ = arguments(other, specified(other)[key][2])
            for keyword in theirs.keys() - mine.keys():
                with pytest.raises(NotAvailableError, match=keyword):
                    CALLS[key](client, **{keyword: theirs[keyword]})
                seen += 1
        assert not server.requests
    assert seen > 20


@pytest.mark.parametrize("version", VERSIONS)
def test_deprecated_operations_warn_once_with_what_to_use(version: Version) -> None:
    server = Server(handler=answer)
    deprecated = [key for key, (_, _, o) in specified(version).items() if o.get("deprecated")]
    client = server.client(version)
    for key in deprecated:
        instead = CATALOG[key].deprecated
        use = f"; use {instead} instead" if instead else ""
        with pytest.warns(DeprecationWarning, match=re.escape(f"deprecated in {version}{use}")) as caught:
            CALLS[key](client)
        assert caught[0].filename == inspect.getfile(inspect.unwrap(CALLS[key]))
        CALLS[key](client.with_options(timeout=3))
    assert deprecated or version == "v2"


@pytest.mark.promise("P910")
def test_features_agree_with_the_specifications() -> None:
    by_operation = {feature.operation: feature for feature in features()}
    assert set(by_operation) == set(specified("v2")) | set(specified("v3"))
    for key, feature in by_operation.items():
        assert feature.v2 == (key in specified("v2"))
        assert feature.v3 == (key in specified("v3"))
        for version in VERSIONS:
            old = specified(version).get(key, ("", "", {}))[2].get("deprecated", False)
            assert (version in feature.deprecated) == old


@pytest.mark.promise("P142")
@pytest.mark.parametrize(
    ("name", "v2", "v3"),
    [
        ("remotes", False, True),
        ("callbacks", False, True),
        ("callbacks.pause", False, True),
        ("fleet.monitors", True, True),
        ("fleet.monitors.update", False, True),
        ("monitors.resume", True, True),
        ("vehicle.alarms()", False, True),
        ("fleet.trip", True, False),
        ("trip", True, True),
        ("getFleets", True, True),
        ("capabilities", False, True),
        ("fleet.monitors.pause() and .resume()", True, True),
        ("fleet.callbacks.pause() and .resume()", False, True),
        ("vehicle.remotes.wait", False, True),
        ("fleet.trip.alerts", True, False),
    ],
)
def test_supports_by_name_and_version(name: str, v2: bool, v3: bool) -> None:
    assert Server({}).client("v2").supports(name) is v2
    assert Server({}).client("v3").supports(name) is v3


@pytest.mark.promise("P142")
def test_supports_accepts_the_names_of_features() -> None:
    clients = {"v2": Server({}).client("v2"), "v3": Server({}).client("v3")}
    for feature in features():
        for name in (feature.name, feature.operation):
            assert clients["v2"].supports(name) is feature.v2, name
            assert clients["v3"].supports(name) is feature.v3, name


@pytest.mark.promise("P142")
@pytest.mark.parametrize(
    "name",
    ["", "alarm_s", "()", ".", "vehicle..alarms", "and", "resume() and .pause()", "vehicle.monitors", 3],
)
def test_supports_refuses_a_name_that_nothing_has(name: Any) -> None:
    with pytest.raises(ValueError, match=r"unknown feature .*; expected one of: client\.capabilities\(\), "):
        Server({}).client().supports(name)


@pytest.mark.promise("P150")
def test_sync_and_async_have_the_same_methods() -> None:
    def public(cls: type) -> set[str]:
        return {re.sub("^aclose$", "close", name) for name in vars(cls) if not name.startswith("_")}

    assert public(FleetClient) == public(AsyncFleetClient)
