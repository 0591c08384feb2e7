"""Recorded responses, served again with their times shifted."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from psa_fleet.simulator import Fault, ScenarioError, Simulator, World
from psa_fleet.simulator._stage.recording import Recording

from ..test_every_read import ask

pytestmark = pytest.mark.anyio
CASSETTE = (
    Path(__file__).parents[2] / "cassettes" / "test_reading" / "test_fleets_vehicles_and_status[v3].yaml"
)
LATER = datetime(2027, 3, 4, 5, 6, 7, tzinfo=UTC)


def cassette(*interactions: tuple[str, int, Any]) -> str:
    """A cassette of GET requests: address, status and body of each."""
    return json.dumps(
        {
            "interactions": [
                {
                    "request": {
                        "method": "GET",
                        "uri": f"https://api.example/connectedcar/v3/{path}",
                        "headers": {},
                    },
                    "response": {
                        "status": {"code": status, "message": ""},
                        "headers": {"content-type": ["application/hal+json"], "content-length": ["7"]},
                        "body": {"string": body if isinstance(body, str) else json.dumps(body)},
                    },
                }
                for path, status, body in interactions
            ]
        }
    )


def served(tmp_path: Path, *interactions: tuple[str, int, Any]) -> Simulator:
    path = tmp_path / "recorded.yaml"
    path.write_text(cassette(*interactions))
    return Simulator(World(now=LATER), recording=path)


@pytest.mark.promise("P833")
async def test_recording_of_the_simulator_is_served_with_shifted_times() -> None:
    from ruamel.yaml import YAML

    simulator = Simulator(World(now=LATER), recording=CASSETTE)
    recorded = YAML(typ="safe", pure=True).load(CASSETTE.read_text())["interactions"]
    assert len(recorded) >= 4
    newest = ""
    for each in recorded:
        uri = each["request"]["uri"]
        path = uri.partition("/connectedcar/v3")[2].partition("client_id")[0].rstrip("?&")
        found = await ask(simulator, "v3", path)
        assert found.status_code == each["response"]["status"]["code"]
        text = found.text
        assert "127.0.0.1:9" not in text and "http://simulator.example/connectedcar/v3" in text
        newest = max([newest, *re.findall(r"\d{4}-\d\d-\d\dT[0-9:]{8}Z", text)])
    assert newest == "2027-03-04T05:06:07Z"


@pytest.mark.promise("P833")
async def test_recording_dates_of_all_forms_are_shifted_together(tmp_path: Path) -> None:
    body = {
        "a": "2026-06-01T08:00:00Z",
        "b": "2026-06-01T09:30:00.123+01:00",
        "c": "2026-05-31T08:00:00.5+0000",
        "d": "PT2H",
        "e": "2026-13-45T99:00:00Z",
        "f": 3,
        "_links": {"next": {"href": "https://api.example/connectedcar/v3/fleets?pageToken=x%2Cy"}},
    }
    simulator = served(tmp_path, ("fleets", 200, body))
    told = (await ask(simulator, "v3", "/fleets")).json()
    assert told == {
        # The newest one is b, at 08:30:00.123 in UTC.
        "a": "2027-03-04T04:36:07Z",
        "b": "2027-03-04T06:06:07.123+01:00",
        "c": "2027-03-03T04:36:07.5+0000",
        "d": "PT2H",
        "e": "2026-13-45T99:00:00Z",
        "f": 3,
        "_links": {"next": {"href": "http://simulator.example/connectedcar/v3/fleets?pageToken=x%2Cy"}},
    }


@pytest.mark.promise("P833")
async def test_requests_meet_their_responses_in_order(tmp_path: Path) -> None:
    simulator = served(
        tmp_path,
        ("fleets?pageSize=2&indexRange=0-", 200, {"n": 1}),
        ("fleets?indexRange=0-&pageSize=2", 503, "<html>2027-03-04</html>"),
        ("fleets?timestamps=2026-01-01T00:00:00Z/", 200, {"n": 3}),
    )
    seen = [await ask(simulator, "v3", "/fleets?indexRange=0-&pageSize=2") for _ in range(3)]
    assert [each.status_code for each in seen] == [200, 503, 503]
    assert seen[0].headers["content-type"] == "application/hal+json"
    assert seen[1].text == "<html>2027-03-04</html>"
    other = await ask(simulator, "v3", "/fleets?timestamps=2027-02-01T00:00:00Z/")
    assert other.json() == {"n": 3}
    for path, version in (("/fleets/unknown", "v3"), ("/fleets", "v2")):
        missing = await ask(simulator, version, path)
        assert (missing.status_code, missing.json()["code"]) == (404, 40401)
    simulator.inject(Fault.status(500))
    assert (await ask(simulator, "v3", "/fleets?timestamps=/2027-02-01T00:00:00Z")).status_code == 500


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1", 1, "a cassette lacks the member 'interactions'"),
        ("interactions: []", 1, "a cassette needs interactions, each with request and response"),
        ("interactions:\n- response: {}", 2, "an interaction lacks the member 'request'"),
        (
            "interactions:\n- request: {uri: 'https://x.example/'}\n  response: {}",
            2,
            "expected an address of the API, with /connectedcar/v2/ or /connectedcar/v3/",
        ),
        ("interactions: [", 1, "not valid YAML: ..."),
        (cassette(("fleets", 999, {})), 1, "expected a status from 200 to 599"),
        ("interactions:\n- request: !!binary '*'", 2, "not base64 of UTF-8 text"),
    ],
)
async def test_malformed_recording_is_refused(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(text)
    with pytest.raises(ScenarioError) as caught:
        Simulator(recording=path)
    start, cut, _ = words.partition("...")
    assert str(caught.value).startswith(f"{path}:{line}: {start}")
    assert cut or caught.value.problem == words
    with pytest.raises(OSError, match="nowhere"):
        Simulator(recording=tmp_path / "nowhere")


async def test_recording_without_times_is_not_shifted() -> None:
    assert Recording([], LATER).shift == timedelta(0)
