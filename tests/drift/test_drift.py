"""Data that servers send and the specification lacks: found, counted, and reported without a value."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from psa_fleet import FleetClient
from psa_fleet.cli._app import app
from psa_fleet.drift import (
    DriftRecorder,
    Finding,
    coverage_report,
    junit,
    overlay,
    read_recordings,
    report,
    sarif,
)
from psa_fleet.drift._compare import compared
from psa_fleet.drift._specification import Specification, specification
from psa_fleet.simulator import Simulator
from psa_fleet.subscription import Version

from ..client.worlds import credentials
from ..specification import ROOT, VERSIONS, operations
from ..strategies import any_json, values, whole_and_damaged

READS = [
    (version, path, operation)
    for version in VERSIONS
    for method, path, operation in operations(version)
    if method == "GET"
]
IDS = [f"{version}-{operation['operationId']}" for version, _, operation in READS]
FEW = settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
CASSETTES = sorted((ROOT / "tests" / "cassettes").rglob("*.yaml"))
STATUS = "/fleets/f/vehicles/v/status"


def response_of(version: str, operation: dict[str, Any]) -> st.SearchStrategy[Any]:
    (media,) = operation["responses"]["200"]["content"].values()
    return values(version, media["schema"])


def found(body: Any, version: Version = "v3", path: str = STATUS, status: int = 200) -> list[Finding]:
    recorder = DriftRecorder()
    recorder.observe(version, "GET", path, status, {"Content-Type": "application/hal+json"}, body)
    return recorder.findings()


@pytest.mark.promise("P607", "P609")
@pytest.mark.parametrize(("version", "path", "operation"), READS, ids=IDS)
@FEW
@given(data=st.data())
def test_findings_of_a_response_are_its_damage_without_values(
    version: Version, path: str, operation: dict[str, Any], data: st.DataObject
) -> None:
    valid, body = data.draw(whole_and_damaged(response_of(version, operation)))
    assert found(valid, version, path) == []
    _report_shows_nothing_private(version, path, body)
    _overlay_adds_the_findings_to_the_specification(version, path, body)


def _report_shows_nothing_private(version: Version, path: str, body: Any) -> None:
    # Whatever stands in the place of a value may be private.
    private = json.loads(json.dumps(body), parse_float=lambda _: 48.856613)
    text = json.dumps(_with_vehicle_numbers(private))
    told = report(found(text, version, path), 1)
    assert "VF3" not in told
    assert "48.8566" not in told


def _with_vehicle_numbers(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _with_vehicle_numbers(member) for name, member in value.items()} | {
            "VF3CABC1234567890": 1
        }
    if isinstance(value, list):
        return [_with_vehicle_numbers(item) for item in value]
    return "VF3CABC1234567890" if isinstance(value, str) else value


PRIVATE: Final = (
    *("VF3TEST0000000001", "5f986811000000", "AB-123-CD", "Jeanne Martin", "Dupont", "Basic c2VjcmV0"),
    *("Rue de Rivoli 7", "desk@customer.example", "trip-4711", "MZP000001", "+33612345678", "48.856614"),
    *("Stuttgart", "Jean.Moulin", "Martin", "Parker", "Tracy", "Manuel", "Jack", "Müller", "王伟", "DUPONT"),
    *("https://hooks.example/cb?token=t0k3n", "eyJhbGciOiJIUzI1NiJ9.e30.x", "8933150319xyz", "Jean-Luc"),
)


@pytest.mark.promise("P607", "P699")
@pytest.mark.parametrize("private", PRIVATE)
def test_private_value_in_any_place_is_in_no_output(private: str) -> None:
    one, both = DriftRecorder(coverage=True), DriftRecorder(coverage=True)
    vehicle: Any = {"id": private, "motorization": "Electric", "createdAt": private, private: {}}
    status: dict[str, Any] = {
        private: private,
        "ignition": {"type": private, private: {private: 1}},
        "odometer": {"mileage": private, "createdAt": private},
        "energies": [{"type": private, "level": private}, private],
        "doorsState": {"lockedStates": [private]},
        "_links": {private: {"href": private}, "self": {"href": private, private: private}},
    }
    headers = {f"x-{private}": private, private: private, "content-type": "application/hal+json"}
    query = f"extension={private}&{private}={private}&vin={private}"
    at = f"/fleets/{quote(private, '')}/vehicles"
    one.observe("v3", "GET", at, 200, headers, {"_embedded": {"vehicles": [vehicle]}}, query)
    one.observe("v3", "GET", f"{at}/{quote(private, '')}/status", 200, headers, json.dumps(status), query)
    one.observe("v3", private, f"/{private}/x/{private}", 299, headers, json.dumps([private]), query)
    for _ in range(2):
        both.add(json.loads(json.dumps(one.summary())))
    seen = "".join(_outputs(one) + _outputs(both))
    assert "ignition" in seen
    for word in (private, private.lower(), *private.split()):
        if len(word) > 2 and not word.isdigit():
            assert word.lower() not in seen.lower()


def _outputs(recorder: DriftRecorder) -> list[str]:
    found, missing = recorder.findings(), recorder.unseen()
    texts = [report(found, recorder.responses), coverage_report(missing, recorder.responses)]
    texts += [junit(found, recorder.operations), sarif(found), json.dumps(overlay(found, "v3"))]
    return [*texts, json.dumps(recorder.summary()), repr((recorder, found, missing))]


@pytest.mark.promise("P607")
@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ({"ignition": {"type": "Estimate"}}, "Estimate"),
        ({"ignition": {"type": "WindowsRoofOpened"}}, "WindowsRoofOpened"),
        ({"ignition": {"type": "heatPump2"}}, "heatPump2"),
        ({"lastPosition": {"properties": {"type": "Aquire"}}}, "Aquire"),
        ({"preconditionning": {}}, "preconditionning: object"),
        ({"tyres": []}, "tyres: array"),
        # They misspell nothing that is documented there.
        ({"ignition": {"type": "Aquire"}}, "<text>"),
        ({"Martin": {}}, "<text>: object"),
        ({"ignition": {"type": "Parker"}}, "<text>"),
    ],
)
def test_findings_show_words_of_the_field_and_hide_others(body: Any, shown: str) -> None:
    [detail] = [each.detail for each in found(body) if each.kind in ("unknown field", "unknown value")]
    assert detail == shown


@pytest.mark.promise("P607")
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"ignition": {"type": "Towed"}}, ("unknown value", "ignition.type", "Towed")),
        ({"ignition": {"type": "VF3CABC1234567890"}}, ("unknown value", "ignition.type", "<text>")),
        ({"odometer": None}, ("null", "odometer", "object")),
        ({"odometer": {"mileage": "12"}}, ("other type", "odometer.mileage", "string instead of number")),
        ({"energies": {"level": 3}}, ("other type", "energies", "object instead of array")),
        ({"energies": [{"levels": 3}]}, ("unknown field", "energies[].levels", "levels: integer")),
        ({"12345678": True}, ("unknown field", "<text>", "<text>: boolean")),
        (
            {"createdAt": "2017-08-10T13:46:39.652+0000"},
            ("other date format", "createdAt", "9999-99-99T99:99:99.999+9999"),
        ),
        (
            {"createdAt": "Mon Jun 03 08:35:36 GMT 2019"},
            ("other date format", "createdAt", "Mon Jan 99 99:99:99 GMT 9999"),
        ),
        ({"createdAt": "2024-05-01T24:00:00Z"}, ("other date format", "createdAt", "9999-99-99T99:99:99Z")),
        ({"createdAt": "at noon"}, ("other date format", "createdAt", "<text>")),
        (
            {"lastPosition": {"geometry": {"type": "Point"}}},
            ("missing member", "lastPosition.geometry.coordinates", "coordinates"),
        ),
    ],
    ids=str,
)
def test_finding_of_each_kind_has_its_location_and_detail(body: Any, expected: tuple[str, str, str]) -> None:
    (finding,) = found(body)
    assert (finding.kind, finding.location, finding.detail) == expected
    assert (finding.operation, finding.version, finding.count, finding.responses) == (
        "getFleetVehicleStatus",
        "v3",
        1,
        1,
    )


def test_undocumented_statuses_headers_and_operations_are_reported() -> None:
    recorder = DriftRecorder()
    recorder.observe("v2", "GET", STATUS, 495, {"X-Backend-Node": "b7", "Date": "now"}, b"<html>")
    recorder.observe("v2", "GET", STATUS, 500, {"X-RateLimit-Remaining": "3"}, b"")
    recorder.observe("v2", "GET", STATUS, 522, {}, b"")
    recorder.observe("v2", "GET", "/fleets/VF3CABC1234567890/tolls", 200, {}, "{}")
    assert [(finding.kind, finding.detail) for finding in recorder.findings()] == [
        ("undocumented header", "x-backend-node"),
        ("undocumented status", "495"),
        ("undocumented status", "522"),
        ("unknown operation", "GET /fleets/{id}/tolls"),
    ]
    assert recorder.responses == 3


@pytest.mark.parametrize(
    "names",
    [
        "Accept-Ranges Age Allow Alt-Svc Cache-Control Connection Content-Encoding Content-Language",
        "Content-Length Content-Location Content-Type Date ETag Expires Keep-Alive Last-Modified Location",
        "Pragma Retry-After Server Set-Cookie Transfer-Encoding Vary Via Warning WWW-Authenticate",
        "Content-Security-Policy Referrer-Policy Strict-Transport-Security X-Content-Type-Options",
        "X-Frame-Options X-XSS-Protection X-RateLimit-Limit X-RateLimit-Remaining X-RateLimit-Reset",
        "X-RateLimit-Limit-1 X-RateLimit-Limit-2 X-RateLimit-Remaining-1 X-RateLimit-Remaining-2",
    ],
)
def test_headers_of_http_and_rate_limits_are_no_finding(names: str) -> None:
    recorder = DriftRecorder()
    recorder.observe("v3", "GET", STATUS, 200, dict.fromkeys(names.split(), "1"), {})
    assert recorder.findings() == []


def test_whole_number_with_a_fraction_of_zero_is_an_integer() -> None:
    assert found({"lastPosition": {"properties": {"heading": 72.0}}}) == []
    (finding,) = found({"lastPosition": {"properties": {"heading": 72.5}}})
    assert finding.detail == "number instead of integer"


def test_repeated_finding_is_counted() -> None:
    recorder = DriftRecorder()
    for _ in range(3):
        recorder.observe("v3", "GET", STATUS, 200, {}, {"energies": [{"levels": 3}, {"levels": 4}]})
    (finding,) = recorder.findings()
    assert (finding.count, finding.responses) == (6, 3)


@pytest.mark.promise("P608")
def test_recorder_shared_by_threads_loses_no_count() -> None:
    recorder = DriftRecorder()
    body: Any = {"energies": [{f"level{letter}": 1} for letter in "abcdefgh"]}

    def observe(_: int) -> None:
        recorder.observe("v3", "GET", STATUS, 200, {}, body)
        recorder.findings()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(observe, range(400)))
    assert {(finding.count, finding.responses) for finding in recorder.findings()} == {(400, 400)}
    assert recorder.responses == 400


def apply(document: dict[str, Any], overlaid: dict[str, Any]) -> dict[str, Any]:
    """Apply the actions that an overlay of ours has; only what they change is copied."""
    document = copy.copy(document)
    for action in overlaid["actions"]:
        names = [
            part.strip("'")
            for part in action["target"].removeprefix("$[").partition("[?")[0].rstrip("]").split("][")
        ]
        node: Any = document
        for name in names:
            key: Any = int(name) if isinstance(node, list) else name
            node[key] = copy.copy(node[key])
            node = node[key]
        if action.get("remove"):
            node.remove(action["target"].rpartition("== '")[2].removesuffix("']"))
            continue
        for name, value in action["update"].items():
            if isinstance(value, list):
                node[name] = [*node.get(name, ()), *value]
            elif isinstance(value, dict) and name in node:
                node[name] = {**node[name], **value}
            else:
                node[name] = value
    return document


def _overlay_adds_the_findings_to_the_specification(version: Version, path: str, body: Any) -> None:
    before = found(body, version, path)
    overlaid: Any = overlay(before, version)
    changed = Specification(version, apply(dict(specification(version).document), overlaid))
    known = changed.operation("GET", path)
    assert known is not None
    left = {(seen.kind, seen.pointer, seen.detail) for seen in compared(changed, known, 200, {}, body)}
    for finding in before:
        if "<text>" not in finding.detail and finding.kind in ("unknown value", "missing member"):
            assert (finding.kind, finding.pointer, finding.detail) not in left
    if before:
        assert len(overlaid["actions"]) <= len(before)


@pytest.mark.parametrize("version", VERSIONS)
def test_client_with_a_recorder_finds_the_oddities_of_a_server(version: Version) -> None:
    told: dict[bool, list[Finding]] = {}
    for quirks in (False, True):
        recorder = DriftRecorder()
        with (
            Simulator(quirks=quirks) as simulator,
            FleetClient(
                None,
                credentials(simulator, version),
                base_url=simulator.url,
                version=version,
                drift=recorder,
            ) as client,
        ):
            fleet = client.fleet(next(iter(client.fleets())).id or "")
            for vehicle in fleet.vehicles():
                fleet.vehicle(vehicle.id or "").status()
        assert recorder.responses > 3
        told[quirks] = recorder.findings()
    assert told[False] == []
    assert {"unknown value", "null"} <= {finding.kind for finding in told[True]}


@pytest.mark.promise("P610")
def test_recordings_in_any_format_have_the_same_findings(tmp_path: Path) -> None:
    cassette = next(path for path in CASSETTES if "v3" in path.name)
    recorded = [response for response in read_recordings(cassette) if response.status == 200]
    assert recorded
    bodies = [json.loads(response.content) | {"extra": 1} for response in recorded]
    base = "https://api-cert.groupe-psa.com/connectedcar"
    urls = [f"{base}/{response.version}{response.path}?client_id=x" for response in recorded]
    lines = tmp_path / "answers.jsonl"
    lines.write_text(
        "\n\n".join(
            json.dumps({"url": url, "status": 200, "method": response.method, "body": body})
            for url, response, body in zip(urls, recorded, bodies, strict=True)
        ),
        encoding="utf-8",
    )
    entries = [
        {
            "request": {"method": response.method, "url": url},
            "response": {"status": 200, "headers": [], "content": {"text": json.dumps(body)}},
        }
        for url, response, body in zip(urls, recorded, bodies, strict=True)
    ]
    har = tmp_path / "answers.har"
    har.write_text(json.dumps({"log": {"entries": entries}}), encoding="utf-8")
    results = []
    for file in (lines, har):
        recorder = DriftRecorder()
        for response in read_recordings(file):
            recorder.observe(*response)
        results.append(recorder.findings())
    assert results[0] == results[1]
    assert {finding.detail for finding in results[0]} == {"extra: integer"}


def test_recorded_cassettes_have_no_drift() -> None:
    result = CliRunner().invoke(app, ["drift", *map(str, CASSETTES)])
    assert result.exit_code == 0, result.output
    assert "covers everything" in result.output


@pytest.mark.promise("P610")
def test_drift_command_reports_findings_and_writes_an_overlay(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    line = {
        "path": f"/v3{STATUS}",
        "status": 200,
        "body": {"ignition": {"type": "Towed"}, "vin": "VF3CABC1234567890"},
    }
    file.write_text(json.dumps(line), encoding="utf-8")
    shown = CliRunner().invoke(app, ["drift", str(file)])
    assert shown.exit_code == 3
    assert "| `Towed` | `ignition.type` | getFleetVehicleStatus | 1 |" in shown.output
    assert "VF3" not in shown.output
    written = CliRunner().invoke(app, ["drift", str(file), "--overlay", "v3"])
    (action,) = json.loads(written.output)["actions"]
    assert action["update"] == {"enum": ["Towed"]}
    as_json = CliRunner().invoke(app, ["drift", str(file), "--json"])
    assert [finding["detail"] for finding in json.loads(as_json.output)] == ["Towed"]


@pytest.mark.promise("P610")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "x"),
        ("a.yaml", "a: 1"),
        ("a.yaml", "a: ["),
        ("a.har", "{}"),
        ("a.har", "<html>"),
        ("a.jsonl", "[]"),
        ("a.jsonl", '{"status": 200}'),
    ],
)
def test_file_that_is_something_else_is_named(tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    done = CliRunner().invoke(app, ["drift", str(file)])
    assert done.exit_code == 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.promise("P608")
@given(any_json)
def test_recorder_observes_any_json(body: Any) -> None:
    found(json.dumps(body))


def test_drift_is_not_imported_unless_used() -> None:
    program = (
        "import sys; from psa_fleet import FleetClient, Credentials;"
        "FleetClient(None, Credentials('c', 'u', 'p'), base_url='http://127.0.0.1:9', version='v3');"
        "print('psa_fleet.drift' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
