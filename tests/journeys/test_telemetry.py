"""Metrics and spans by OpenTelemetry: what a program with a client and a receiver gets, and at what cost."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from psa_fleet._http import observation
from psa_fleet.webhooks import _metrics
from tests.webhooks.notifications import VIN

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
NAMES = {
    *(observation.CALLS, observation.RETRIES, observation.DURATION, observation.REMAINING),
    observation.LEFT,
    *(_metrics.NOTIFICATIONS, _metrics.EVENTS, _metrics.DEAD_LETTERS, _metrics.LAG),
}


def output(*arguments: str) -> str:
    command = [sys.executable, "-m", "tests.journeys.telemetry_script", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    text = output()
    # Nothing that shows a vehicle, a place or a secret is in it: neither ids nor URLs nor texts of errors.
    for word in (VIN, "SENTINEL", "TEST0000000001", "127.0.0.1", "Traceback"):
        assert word not in text
    found: dict[str, Any] = json.loads(text)
    return found


def points(measured: dict[str, Any], name: str) -> list[dict[str, Any]]:
    (scope,) = measured["metrics"]["resource_metrics"][0]["scope_metrics"]
    (metric,) = [each for each in scope["metrics"] if each["name"] == name]
    found: list[dict[str, Any]] = metric["data"]["data_points"]
    return found


def counts(measured: dict[str, Any], name: str, *attributes: str) -> dict[Any, int]:
    return {
        tuple(point["attributes"].get(each) for each in attributes): point["value"]
        for point in points(measured, name)
    }


@pytest.mark.promise("P357")
def test_receiver_counts_what_came_and_what_became_of_it(measured: dict[str, Any]) -> None:
    statuses = counts(measured, _metrics.NOTIFICATIONS, "http.response.status_code")
    assert statuses == {(200,): 3, (500,): 2, (401,): 1}
    assert counts(measured, _metrics.EVENTS, "kind", "outcome") == {
        ("monitor", "kept"): 2,
        ("monitor", "duplicate"): 1,
        ("remote", "failed"): 1,
    }
    assert counts(measured, _metrics.DEAD_LETTERS) == {(): 1}
    (lag,) = points(measured, _metrics.LAG)
    assert lag["count"] == 2 and lag["sum"] >= 0


@pytest.mark.promise("P357")
def test_client_counts_calls_retries_and_what_is_left(measured: dict[str, Any]) -> None:
    status, position = "/fleets/{fid}/vehicles/{vid}/status", "/fleets/{fid}/vehicles/{vid}/lastPosition"
    calls = counts(measured, observation.CALLS, "url.template", "http.response.status_code")
    assert calls[status, 200] == 1 and calls[position, 503] == 1
    assert all(template is None or "{" in template or template.count("/") == 1 for template, _ in calls)
    retries = counts(measured, observation.RETRIES, "url.template")
    assert retries[(status,)] == 1 and retries[(position,)] > 1
    left = counts(measured, observation.REMAINING, "window")
    assert {window for (window,) in left} == {"day", "burst"} and 0 < left["day",] < 1000
    # 20 of them are the reserve, and refused calls count.
    assert 900 < counts(measured, observation.LEFT)[()] <= left["day",] - 20


@pytest.mark.promise("P357")
def test_client_makes_a_span_of_each_call(measured: dict[str, Any]) -> None:
    spans = {span["name"]: span for span in measured["spans"]}
    span = spans["GET /fleets/{fid}/vehicles/{vid}/status"]
    assert span["kind"] == "SpanKind.CLIENT" and span["status"]["status_code"] == "UNSET"
    assert span["attributes"] == {
        "http.request.method": "GET",
        "url.template": "/fleets/{fid}/vehicles/{vid}/status",
        "psa_fleet.api.version": "v3",
        "http.response.status_code": 200,
        "http.request.resend_count": 1,
    }
    failed = spans["GET /fleets/{fid}/vehicles/{vid}/lastPosition"]
    assert failed["status"] == {"status_code": "ERROR"} and failed["events"] == []


@pytest.mark.promise("P357")
def test_program_without_opentelemetry_loads_nothing_of_it() -> None:
    assert json.loads(output("without")) == []


def prometheus(name: str) -> set[str]:
    """The names that OpenTelemetry's exporter makes of one."""
    text = name.replace(".", "_")
    if name in (observation.DURATION, _metrics.LAG):
        return {f"{text}_seconds_{end}" for end in ("bucket", "sum", "count")}
    return {text if name in (observation.REMAINING, observation.LEFT) else f"{text}_total"}


def test_page_and_dashboard_have_the_metrics_that_are_made() -> None:
    page = (ROOT / "docs" / "metrics.md").read_text("utf-8")
    assert set(re.findall(r"`(psa_fleet\.[a-z_.]+)`", page)) - {"psa_fleet.api.version"} == NAMES
    dashboard = json.loads((ROOT / "docs" / "grafana.json").read_text("utf-8"))
    asked = [target["expr"] for panel in dashboard["panels"] for target in panel.get("targets", ())]
    used = set(re.findall(r"\bpsa_fleet_\w+", "\n".join(asked)))
    known = {each: name for name in NAMES for each in prometheus(name)}
    assert used <= {*known} and {known[each] for each in used} == NAMES
    ids = [panel["id"] for panel in dashboard["panels"]]
    assert len(ids) == len({*ids}) and all(panel["title"] for panel in dashboard["panels"])
