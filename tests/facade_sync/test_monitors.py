# Made from ../facade_async/test_monitors.py by scripts/unasync.py: change that, not this.
"""Monitors through the client: sent in the format of each version, read back in the new format."""

from __future__ import annotations

import copy
import json
from typing import Any

import httpx
import pytest

from psa_fleet import ConversionError, MonitorFormatError, NotAvailableError, models
from psa_fleet.monitors import to_deprecated_format, to_new_format
from tests.client.calls import MONITOR as NEW
from tests.client.servers import Server, page

OLD: dict[str, Any] = to_deprecated_format(NEW)
PUBLISHED: dict[str, Any] = {
    "label": "Empty battery",
    "subscribeParam": {
        "callback": {"target": "https://customer.example/hook", "name": "hook", "attributres": []},
        "retryPolicy": {"policy": "Bounded", "maxRetryNumber": 3, "retryDelay": 60},
    },
    "triggerParam": {
        "dataTriggers": [{"data": "vehicle.energy.electric.level", "op": "lowerThan", "value": ["20"]}]
    },
}
REFERENCE = {"monitorId": "m1", "status": "Created"}


@pytest.mark.parametrize("payload", [NEW, OLD, json.dumps(NEW), json.dumps(OLD).encode()])
def test_create_on_v2_sends_the_deprecated_format(payload: Any) -> None:
    server = Server(httpx.Response(202, json=REFERENCE))
    before = copy.deepcopy(payload)
    made = server.client("v2").fleet("f").monitors.create(payload)
    assert made.monitor_id == "m1"
    assert server.body() == OLD
    assert "triggers" not in server.body()["triggerParam"]
    assert server.last.headers["content-type"] == "application/json"
    assert payload == before


def test_create_and_update_on_v3_send_the_new_format() -> None:
    server = Server(httpx.Response(202, json=REFERENCE))
    monitors = server.client("v3").fleet("f").monitors
    for payload in (NEW, json.dumps(NEW), models.MonitorParameter.from_dict(NEW)):
        monitors.create(payload)
        assert server.body() == to_new_format(NEW)
        monitors.update("m1", payload)
        assert server.body() == to_new_format(NEW)
        assert server.last.method == "PUT"


@pytest.mark.promise("P417")
@pytest.mark.parametrize("payload", [OLD, json.dumps(OLD), {"monitor": OLD, "monitorId": "m1"}])
def test_create_on_v3_converts_the_deprecated_format_with_a_warning(payload: Any) -> None:
    server = Server(httpx.Response(202, json=REFERENCE))
    with pytest.warns(DeprecationWarning, match=r"triggerParam\.triggers") as caught:
        server.client("v3").fleet("f").monitors.create(payload)
    assert caught[0].filename == __file__
    assert server.body() == to_new_format(OLD)


@pytest.mark.promise("P401")
def test_create_accepts_published_spellings_on_both_versions() -> None:
    server = Server(httpx.Response(202, json=REFERENCE))
    server.client("v2").fleet("f").monitors.create(PUBLISHED)
    old = server.body()
    assert old["subscribeParam"]["callback"]["webhook"]["target"] == "https://customer.example/hook"
    assert old["subscribeParam"]["retryPolicy"]["retryNumber"] == 3
    with pytest.warns(DeprecationWarning):
        server.client("v3").fleet("f").monitors.create(PUBLISHED)
    assert server.body() == to_new_format(old)


@pytest.mark.promise("P416")
def test_create_accepts_a_monitor_that_was_read() -> None:
    server = Server(
        {"monitorId": "m1", "monitor": OLD, "status": "Running"}, httpx.Response(202, json=REFERENCE)
    )
    monitors = server.client("v2").fleet("f").monitors
    monitors.create(monitors.get("m1"))
    assert server.body() == OLD


@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("payload", [{}, {"label": "x"}, "[", "null", 7, {"triggerParam": {"boolExp": "d1"}}])
def test_create_refuses_a_malformed_monitor_before_sending(version: Any, payload: Any) -> None:
    server = Server(REFERENCE)
    with pytest.raises(MonitorFormatError):
        server.client(version).fleet("f").monitors.create(payload)
    assert not server.requests


@pytest.mark.promise("P403")
def test_v2_refuses_inexpressible_monitors_and_updates_before_sending() -> None:
    server = Server(REFERENCE)
    either = copy.deepcopy(NEW)
    other = {"data": "vehicle.odometer", "op": "greaterThan", "value": ["20000"]}
    either["triggerParam"]["triggers"].append({"name": "d2", "data": other})
    either["triggerParam"]["boolExp"] = "d1|d2"
    with pytest.raises(ConversionError, match="boolExp"):
        server.client("v2").fleet("f").monitors.create(either)
    with pytest.raises(NotAvailableError, match=r"fleet\.monitors\.replace\(\)"):
        server.client("v2").fleet("f").monitors.update("m1", {})
    assert not server.requests


@pytest.mark.promise("P406", "P418")
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_list_and_get_return_the_new_format(version: Any) -> None:
    odd = {"monitorId": "odd", "monitor": {"triggerParam": {"someday": [1]}}, "newMember": 1}
    server = Server(
        page(
            [
                {"monitorId": "old", "monitor": OLD, "status": "Running"},
                odd,
                {"monitorId": "none"},
                {"monitorId": "null", "monitor": None},
                {"monitorId": "text", "monitor": "later"},
                {"monitorId": "new", "monitor": NEW, "status": "Paused"},
            ],
            name="monitors",
        )
    )
    found = {item.monitor_id: item for item in server.client(version).fleet("f").monitors.list()}
    assert list(found) == ["old", "odd", "none", "null", "text", "new"]
    assert found["old"].to_dict()["monitor"] == to_new_format(OLD)
    assert found["old"].monitor is not None
    assert found["old"].monitor.trigger_param is not None
    assert found["old"].monitor.trigger_param.bool_exp == "d1"
    assert found["new"].to_dict()["monitor"] == NEW
    assert found["odd"].to_dict() == odd
    assert found["text"].to_dict() == {"monitorId": "text", "monitor": "later"}
    server = Server({"monitorId": "old", "monitor": OLD})
    one = server.client(version).fleet("f").monitors.get("old")
    assert one.to_dict()["monitor"] == to_new_format(OLD)


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_pause_resume_and_delete_send_one_request_each(version: Any) -> None:
    server = Server(httpx.Response(202, json={"monitorId": "m1", "status": "Paused"}))
    monitors = server.client(version).fleet("f").monitors
    paused = monitors.pause("m1")
    assert paused.status == "Paused"
    assert (server.last.method, server.last.url.path) == (
        "PUT",
        f"/connectedcar/{version}/fleets/f/monitors/m1/status",
    )
    assert server.body() == {"status": "Paused"}
    monitors.resume("m1")
    assert server.body() == {"status": "Running"}
    monitors.delete("m1")
    assert (server.last.method, server.last.content) == ("DELETE", b"")
    assert "content-type" not in server.last.headers
