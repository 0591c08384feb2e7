"""Every function in `api` of both packages: what it sends, and that no response makes it raise."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pkgutil
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from psa_fleet_runtime.client import Client
from tests.specification import VERSIONS, document, operations

BASE = "http://127.0.0.1:9/connectedcar"


def _operation(module: Any) -> Any:
    """What an endpoint calls, asked of a request that it builds."""
    parameters = inspect.signature(module.build).parameters.values()
    given = {each.name: each.name for each in parameters if each.default is inspect.Parameter.empty}
    return module.build(**given).operation


def _modules(version: str) -> dict[str, Any]:
    api = importlib.import_module(f"psa_fleet_{version}.api")
    found = {}
    for info in pkgutil.walk_packages(api.__path__, f"{api.__name__}."):
        if not info.ispkg:
            module = importlib.import_module(info.name)
            found[_operation(module).id] = module.endpoint
    return found


CASES = [
    pytest.param(version, method, path, operation, id=f"{version}-{operation['operationId']}")
    for version in VERSIONS
    for method, path, operation in operations(version)
]


def _answering(version: str, respond: Callable[[httpx.Request], httpx.Response]) -> Any:
    transport = httpx.MockTransport(respond)
    return Client(
        f"{BASE}/{version}", httpx.Client(transport=transport), httpx.AsyncClient(transport=transport)
    )


def _arguments(version: str, module: Any) -> dict[str, Any]:
    models = importlib.import_module(f"psa_fleet_{version}.models")
    given: dict[str, Any] = {}
    for name, parameter in inspect.signature(module.build).parameters.items():
        if name == "body":
            given[name] = getattr(models, parameter.annotation).from_dict({"label": "é"})
        elif parameter.default is inspect.Parameter.empty:
            given[name] = f"a/b {name}"
    return given


@pytest.mark.parametrize(("version", "method", "path", "operation"), CASES)
def test_endpoint_sends_documented_path_method_and_headers(
    version: str, method: str, path: str, operation: dict[str, Any]
) -> None:
    module = _modules(version)[operation["operationId"]]
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    client = _answering(version, respond)
    module.sync_detailed(client, **_arguments(version, module))
    asyncio.run(module.asyncio_detailed(client, **_arguments(version, module)))

    assert len(seen) == 2
    names = _operation(module).path_parameters
    for request in seen:
        expected = path.format_map({name: f"a%2Fb%20{name}" for name in names})
        assert request.url.raw_path.decode() == f"/connectedcar/{version}{expected}"
        assert request.method == method
        for code, response in operation["responses"].items():
            for media in response.get("content", {}) if code.startswith("2") else ():
                assert media in request.headers["Accept"]
        assert ("content-type" in request.headers) == ("requestBody" in operation)
        if "requestBody" in operation:
            assert request.content.decode() == '{"label": "é"}'


@pytest.mark.parametrize(("version", "method", "path", "operation"), CASES)
def test_operations_table_matches_the_specification(
    version: str, method: str, path: str, operation: dict[str, Any]
) -> None:
    table = importlib.import_module(f"psa_fleet_{version}.operations").OPERATIONS
    assert set(table) == {op["operationId"] for _, _, op in operations(version)}
    entry = table[operation["operationId"]]
    known = document(version)["components"]["parameters"]
    parameters = [known[ref["$ref"].rpartition("/")[2]] for ref in operation["parameters"]]
    assert (entry.method, entry.path, entry.deprecated) == (method, path, operation.get("deprecated", False))
    assert list(entry.query) == [p["name"] for p in parameters if p["in"] == "query"]
    assert set(entry.path_parameters) == {p["name"] for p in parameters if p["in"] == "path"}
    assert [str(code) for code in entry.success] == [c for c in operation["responses"] if c.startswith("2")]


HTML = b"<!DOCTYPE html><html><body>Bad gateway</body></html>"
ERROR = b'{"code": 40499, "uuid": "u", "message": "m", "timestamp": "t"}'
ODD_ANSWERS = [
    pytest.param(status, content, id=f"{status}-{name}")
    for status in (200, 202, 204, 302, 400, 404, 495, 499, 500, 522, 599, 799)
    for name, content in {
        "html": HTML,
        "empty": b"",
        "null": b"null",
        "list": b"[1]",
        "cut": b'{"a": ',
        "latin-1": b'{"a": "\xe9"}',
        "deep": b"[" * 100_000,
        "error": ERROR,
    }.items()
]


@pytest.mark.parametrize(("status", "content"), ODD_ANSWERS)
def test_endpoint_reads_body_as_model_or_error_by_status(status: int, content: bytes) -> None:
    for version in VERSIONS:
        modules = _modules(version)
        for module in (modules["getFleetVehicleStatus"], modules["getFleets"], modules["deleteFleetMonitor"]):
            client = _answering(version, lambda _: httpx.Response(status, content=content))
            response = module.sync_detailed(client, **_arguments(version, module))
            assert (response.status_code, response.content) == (status, content)
            success = status in _operation(module).success
            readable = content == ERROR
            has_model = _operation(module).result is not None
            assert (response.parsed is not None) == (success and readable and has_model)
            if response.parsed is not None:
                assert type(response.parsed).__name__ == _operation(module).result
            assert (response.error is not None) == (readable and not 200 <= status < 300)


def test_endpoint_encodes_query_values_as_specified() -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.query.decode())
        return httpx.Response(200, json={})

    module = _modules("v3")["getTelemetry"]
    kinds = importlib.import_module("psa_fleet_v3.models").TelemetryKind
    module.sync_detailed(
        _answering("v3", respond),
        "f",
        "v",
        timestamps=["2026-01-01T00:00:00+01:00/", "/2026-02-01T00:00:00Z"],
        type_=[kinds("vehicle.adas"), kinds("vehicle.new")],
        page_size=5,
    )
    assert seen == [
        "timestamps=2026-01-01T00%3A00%3A00%2B01%3A00%2F&timestamps=%2F2026-02-01T00%3A00%3A00Z"
        "&pageSize=5&type=vehicle.adas&type=vehicle.new"
    ]
