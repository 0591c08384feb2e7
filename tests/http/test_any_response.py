"""Any response of a server becomes a model, a list of models, or the error that it means."""

from __future__ import annotations

import functools
import json
import pickle
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import ApiError, DecodeError, NotFoundError, PsaFleetError, TlsError
from psa_fleet.subscription import VERSIONS
from psa_fleet_runtime.model import Model
from tests import specification, strategies
from tests.client.calls import CALLS
from tests.client.servers import Server
from tests.operations.test_operations import specified

from ..properties import reached, reaches

Case = tuple[Any, str]
CASES: list[Case] = [(version, key) for version in VERSIONS for key in specified(version)]
ELSEWHERE = "another server"
# A client always has a list of these, so that their absence is a wrong address.
ALWAYS_THERE = ("Fleets", "Vehicles", "Monitors", "RemoteCallbacks")

pytestmark = pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")


def result(case: Case) -> dict[str, Any]:
    """The schema of an operation's success; empty where it has none."""
    version, key = case
    responses = specified(version)[key][2]["responses"]
    success = next(response for code, response in responses.items() if str(code).startswith("2"))
    schema: dict[str, Any] = next((media["schema"] for media in success.get("content", {}).values()), {})
    return schema


def is_collection(case: Case) -> bool:
    version, _ = case
    schema = result(case)
    return bool(schema) and "total" in specification.resolved(version, schema).get("properties", {})


@functools.cache
def nearly_valid(case: Case) -> st.SearchStrategy[Any]:
    return strategies.damaged(strategies.values(case[0], result(case)), most=2)


@st.composite
def responses(draw: st.DrawFn) -> tuple[Case, int, Any]:
    """An operation, and a response: mostly a success that is nearly valid by its schema."""
    case = draw(st.sampled_from(CASES))
    status = draw(st.sampled_from([*[200] * 9, 202, 204, 404, 500]))
    if status == 404 and draw(st.booleans()):
        return case, status, {"code": draw(st.sampled_from([40400, 40499, "40499", 40401]))}
    return case, status, draw(nearly_valid(case) if draw(st.integers(0, 5)) else strategies.any_json)


def item_name(case: Case) -> str:
    """Where the document has the items of a collection, under `_embedded`."""
    version, _ = case
    embedded = specification.resolved(version, result(case))["properties"]["_embedded"]
    members = specification.resolved(version, embedded)["properties"].items()
    name: str = next(name for name, schema in members if "items" in specification.resolved(version, schema))
    return name


def documented_items(case: Case, body: Any) -> list[Any]:
    embedded = body.get("_embedded") if isinstance(body, dict) else None
    items = embedded.get(item_name(case)) if isinstance(embedded, dict) else None
    return [item for item in items if item is not None] if isinstance(items, list) else []


def link_of(body: Any) -> object:
    """The link to the next page, as it is written."""
    links = body.get("_links") if isinstance(body, dict) else None
    link = links.get("next") if isinstance(links, dict) else None
    link = link[0] if isinstance(link, list) and link else link
    return link.get("href") if isinstance(link, dict) else link


@reaches()
@settings(max_examples=200, deadline=None)
@given(responses())
def test_any_json(response: tuple[Case, int, Any]) -> None:
    case, status, body = response
    collection, (version, key) = is_collection(case), case
    command = specified(version)[key][0] != "GET"
    server = Server(httpx.Response(status, content=json.dumps(body).encode()))
    try:
        found = CALLS[key](server.client(version))
    except PsaFleetError as error:
        assert type(pickle.loads(pickle.dumps(error))) is type(error)
        if status >= 400:
            assert isinstance(error, ApiError)
            assert error.status == status
            empty = collection and isinstance(error, NotFoundError) and error.no_data
            assert not empty or result(case)["$ref"].rpartition("/")[2] in ALWAYS_THERE
        elif ELSEWHERE in str(error):
            # The page itself was empty; its link leads elsewhere.
            assert collection
            assert isinstance(link_of(body), str)
        elif "confirms the creation" in str(error) or "in its body" in str(error):
            assert isinstance(body, dict)
            assert command or "an error in its body" in str(error)
        else:
            assert isinstance(error, DecodeError)
            assert not isinstance(body, list if collection else dict)
            assert not isinstance(body, dict) or "no documented list" in str(error)
        return
    if status >= 400:
        assert collection and found is None
        return
    reached()
    if found is None:
        assert (not documented_items(case, body) or status == 204) if collection else command
        return
    assert isinstance(found, Model)
    assert isinstance(body, dict) or collection
    repr(found)
    assert type(found).from_dict(found.to_dict()).to_dict() == found.to_dict()


@pytest.mark.parametrize("case", [case for case in CASES if is_collection(case)], ids="-".join)
@pytest.mark.parametrize("holder", ["documented", "other capitals", "objects", "list", "bare list"])
def test_first_finds_the_item_in_undocumented_pages(case: Case, holder: str) -> None:
    version, key = case
    name = item_name(case)
    items: list[dict[str, Any]] = [{"undocumented": 1}]
    bodies: dict[str, Any] = {
        "documented": {"_embedded": {name: items}},
        "other capitals": {"_embedded": {name.swapcase(): items, "x": []}},
        "objects": {"_embedded": {"objects": items, "x": []}},
        "list": {"_embedded": items},
        "bare list": items,
    }
    found = CALLS[key](Server(httpx.Response(200, json=bodies[holder])).client(version))
    assert found.to_dict() == items[0]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CASES), st.binary(max_size=60), st.integers(200, 599))
def test_client_with_any_bytes_as_body_raises_our_errors_only(case: Case, body: bytes, status: int) -> None:
    version, key = case
    server = Server(httpx.Response(status, content=body))
    try:
        CALLS[key](server.client(version))
    except ApiError as error:
        assert error.status == status
    except TlsError as error:
        assert error.status == status
    except PsaFleetError:
        assert 200 <= status < 300
    else:
        assert 200 <= status < 300 or status == 404
