"""What never came in responses, summaries that merge, and formats for build servers."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from psa_fleet import FleetClient
from psa_fleet.cli._app import app
from psa_fleet.drift import DriftRecorder, coverage_report
from psa_fleet.drift._compare import compared
from psa_fleet.drift._coverage import HEADERS, marks, unseen
from psa_fleet.drift._specification import Specification, specification
from psa_fleet.errors import ConfigurationError, FormatError
from psa_fleet.simulator import Simulator

from ..client.worlds import credentials
from ..strategies import any_json

STATUS = "/fleets/f/vehicles/VF3PRIVATE0000001/status"
BODY: Any = {"ignition": {"type": "StartUp"}, "tyres": [{"pressure": 2.4}], "kinetic": None}


def recorder(body: Any = BODY, query: str = "extension=odometer&vin=VF3PRIVATE0000001") -> DriftRecorder:
    made = DriftRecorder(coverage=True)
    headers = {"X-RateLimit-Limit-1": "100", "Content-Type": "application/json"}
    made.observe("v3", "GET", STATUS, 200, headers, body, query)
    return made


def test_unseen_lists_all_that_was_not_received() -> None:
    unseen = recorder().unseen()
    at = {(each.kind, each.location, each.detail) for each in unseen}
    assert ("value", "ignition.type", "StartUp") not in at
    assert ("value", "ignition.type", "Stop") in at
    assert ("field", "ignition", "ignition") not in at
    assert ("field", "kinetic", "kinetic") in at  # null is nothing
    assert not [each for each in at if each[1].startswith("kinetic.")]
    assert ("parameter", "", "extension") not in at
    assert ("parameter", "", "profile") in at
    assert ("header", "", "x-ratelimit-limit-1") not in at
    assert ("header", "", "x-ratelimit-remaining-2") in at
    operations = [each for each in unseen if each.kind == "operation"]
    assert unseen[: len(operations)] == operations
    assert "getFleetVehicleStatus" not in {each.operation for each in operations}
    assert {each.version for each in unseen} == {"v3"}
    assert {each.responses for each in unseen} == {0, 1}
    assert "| `Stop` | `ignition.type` | getFleetVehicleStatus | 1 |" in coverage_report(unseen, 1)


def test_headers_of_the_specification_are_documented_and_counted() -> None:
    document = copy.deepcopy(specification("v3").document)
    success = document["paths"]["/fleets"]["get"]["responses"]["200"]
    success["headers"] = {"X-Trace": {"schema": {"type": "string"}}, "X-Left": {"schema": {}}}
    with_headers = Specification("v3", document)
    known = with_headers.operation("GET", "/fleets")
    assert known is not None
    sent = {"x-trace": "QXJZ", "X-Seen": "QXJZ"}
    findings = list(compared(with_headers, known, 200, sent, None))
    assert [(each.kind, each.detail) for each in findings] == [("undocumented header", "x-seen")]
    came = marks(with_headers, known, "", 200, sent, None)
    left = [each for each in unseen(with_headers, {known.id: 1}, came) if each.kind == "header"]
    assert [each.detail for each in left] == ["x-left", *HEADERS]
    assert with_headers.at(left[0].pointer) == {"schema": {}}


def test_coverage_that_was_not_kept_is_refused() -> None:
    with pytest.raises(
        ConfigurationError,
        match=r"^this recorder did not keep what it saw: make it with DriftRecorder\(coverage=True\)$",
    ):
        DriftRecorder().unseen()


@pytest.mark.promise("P699")
def test_summaries_of_fleets_merge_and_hold_no_value() -> None:
    one, other = (
        recorder(),
        recorder({"preconditionning": {}, "ignition": {"type": "Stop"}}, "profile=endUser"),
    )
    both = DriftRecorder(coverage=True)
    for each in (one, other):
        text = json.dumps(each.summary())
        assert "PRIVATE" not in text and "odometer" not in text and "endUser" not in text
        both.add(json.loads(text))
    assert both.responses == 2
    assert {each.count for each in both.findings()} == {1}
    assert len(both.findings()) == len({*one.findings(), *other.findings()})
    left = set(map(_place, both.unseen()))
    assert left == set(map(_place, one.unseen())) & set(map(_place, other.unseen()))
    both.add(one.summary())
    assert [each.count for each in both.findings() if each.detail.startswith("tyres")] == [2]


def _place(unseen: Any) -> tuple[str, ...]:
    return (unseen.kind, unseen.operation, unseen.pointer, unseen.detail)


@pytest.mark.promise("P699")
@given(any_json)
def test_anything_else_than_a_summary_is_refused_and_nothing_added(value: Any) -> None:
    made = recorder()
    before = made.summary()
    parts = ({"findings": value}, {"marks": [value]}, {"responses": [value]})
    for odd in (value, *({**before, **part} for part in parts)):
        if odd != before and odd != {**before, "findings": []}:
            with pytest.raises(FormatError):
                made.add(odd)
    assert made.summary() == before


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ({"format": 2}, "this is not a summary of drift (`format` 'psa-fleet drift 1') (at /format)"),
        ({"findings": {}}, "findings is not a list (at /findings)"),
        ({"marks": [7]}, "this is not a list (at /marks/0)"),
        ({"marks": [["v3", "a"]]}, "these are not 3 printable texts (at /marks/0)"),
        ({"marks": [["v4", "a", "b"]]}, "the version is neither v2 nor v3 (at /marks/0)"),
        ({"responses": [["v3", "getFleets"]]}, "this does not end with a count (at /responses/0)"),
        (
            {"findings": [["x", "v3", "a", "b", "c", "d", 1]]},
            "the kind of finding is unknown (at /findings/0/0)",
        ),
        ({"vehicles": []}, "vehicles is not an object of objects (at /vehicles)"),
        ({"vehicles": {"x": {}}}, "a key is not a motorization and a year (at /vehicles)"),
        ({"marks": None}, "this summary is of a recorder without coverage (at /marks)"),
    ],
)
def test_wrong_part_of_a_summary_is_refused_at_its_place(part: dict[str, Any], words: str) -> None:
    made = recorder()
    with pytest.raises(FormatError) as caught:
        made.add({**made.summary(), **part})
    assert str(caught.value) == words


def test_file_of_a_summary_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    file = tmp_path / "summary.json"
    with pytest.raises(ConfigurationError) as caught:
        recorder().save(tmp_path)
    assert str(caught.value) == f"{tmp_path}: cannot be written: it is a folder"
    with pytest.raises(ConfigurationError) as caught:
        recorder().load(file)
    assert str(caught.value) == f"{file}: cannot be read: No such file or directory"
    file.write_text("{", encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        recorder().load(file)
    assert str(caught.value) == f"{file}: this is not JSON"


@given(st.dictionaries(st.text(max_size=8), any_json, max_size=3), st.text(max_size=40))
def test_recorder_observes_any_response_and_query(body: Any, query: str) -> None:
    made = recorder(body, query)
    assert made.responses == 1
    assert made.unseen()


def test_coverage_of_a_client_that_reads_the_simulator() -> None:
    drift = DriftRecorder(coverage=True)
    with (
        Simulator() as simulator,
        FleetClient(
            None, credentials(simulator, "v3"), base_url=simulator.url, version="v3", drift=drift
        ) as client,
    ):
        (fleet, *_) = client.fleets(page_size=5)
        next(iter(client.fleet(fleet).vehicles()))
    left = drift.unseen()
    assert ("parameter", "getFleets", "pageSize") not in {(e.kind, e.operation, e.detail) for e in left}
    assert ("parameter", "getVehiclesByDevice", "vinPrefix") in {
        (e.kind, e.operation, e.detail) for e in left
    }


def test_summary_without_coverage_is_refused_by_a_recorder_with_coverage() -> None:
    plain = DriftRecorder()
    plain.observe("v3", "GET", STATUS, 200, {}, BODY)
    made = recorder()
    with pytest.raises(FormatError, match=r"^this summary is of a recorder without coverage \(at /marks\)$"):
        made.add(plain.summary())
    assert made.responses == 1
    plain.add(made.summary())
    assert plain.responses == 2


def test_summary_without_coverage_is_read_by_a_command_that_needs_none(tmp_path: Path) -> None:
    plain, file = DriftRecorder(), tmp_path / "plain.json"
    plain.observe("v3", "GET", STATUS, 200, {}, {**BODY, "ignition": {"type": "Towed"}})
    plain.save(file)
    shown = CliRunner().invoke(app, ["drift", str(file), "--json"])
    assert shown.exit_code == 3
    assert json.loads(shown.output)[0]["detail"] == plain.findings()[0].detail
    refused = CliRunner().invoke(app, ["drift", str(file), "--unseen"])
    assert refused.exit_code == 1
    assert "without coverage" in refused.output


@pytest.mark.promise("P699")
def test_command_reports_only_what_is_new_since_a_baseline(tmp_path: Path) -> None:
    def line(body: object) -> str:
        url = "https://api-cert.groupe-psa.com/connectedcar/v3/fleets/f1/vehicles/v1/status"
        return json.dumps({"url": url, "status": 200, "headers": {}, "body": body}) + "\n"

    old, new, baseline = tmp_path / "old.jsonl", tmp_path / "new.jsonl", tmp_path / "old.json"
    old.write_text(line({"ignition": {"type": "Towed"}}))
    new.write_text(line({"ignition": {"type": "Towed"}}) + line({"ignition": {"type": "Parked"}}))
    run = CliRunner().invoke
    assert run(app, ["drift", str(old), "--summary", str(baseline)]).exit_code == 3
    again = run(app, ["drift", str(old), "--baseline", str(baseline)])
    assert again.exit_code == 0, again.output
    fresh = run(app, ["drift", str(new), "--baseline", str(baseline)])
    assert fresh.exit_code == 3
    assert "Parked" in fresh.output and "Towed" not in fresh.output
    merged = run(app, ["drift", str(baseline), str(new), "--json"])
    assert [each["count"] for each in json.loads(merged.output) if each["detail"] == "Towed"] == [2]
    unseen = run(app, ["drift", str(new), "--unseen"])
    assert unseen.exit_code == 0 and "getFleets" in unseen.output
    baseline.write_text("{}")
    refused = run(app, ["drift", str(new), "--baseline", str(baseline)])
    assert refused.exit_code == 1
    assert "is not a summary of drift" in refused.output and "Parked" not in refused.output
    broken = run(app, ["drift", str(baseline)])
    assert broken.exit_code == 1 and "is not a summary of drift" in broken.output


def of_vehicles() -> DriftRecorder:
    made = DriftRecorder(coverage=True)
    vehicles: Any = [
        {"id": "QXJZ1", "motorization": "Electric", "createdAt": "2023-01-02T00:00:00Z"},
        {"id": "QXJZ2", "motorization": "Thermic", "createdAt": "soon"},
        {"id": "QXJZ3", "motorization": "QXJZ4", "createdAt": "2023-01-02T00:00:00Z"},
    ]
    made.observe("v3", "GET", "/fleets/f/vehicles", 200, {}, {"_embedded": {"vehicles": vehicles}})
    made.observe("v3", "GET", "/fleets/f/vehicles/QXJZ1/status", 200, {}, {"ignition": {"type": "Stop"}})
    link = {"href": "https://api.example/v3/fleets/f/vehicles/QXJZ2"}
    by_link: Any = {"_links": {"vehicle": link}, "ignition": {"type": "StartUp"}, "kinetic": {"speed": 1}}
    made.observe("v3", "GET", "/fleets/{fid}/vehicles/{vid}/status", 200, {}, by_link)
    made.observe("v3", "GET", "/fleets/f/vehicles/QXJZ3/status", 200, {}, BODY)
    return made


@pytest.mark.promise("P699")
def test_coverage_differs_by_motorization_and_year_where_known() -> None:
    found = of_vehicles()
    rows = [each for each in found.unseen() if each.vehicles]
    assert {(each.vehicles, each.kind, each.location, each.detail) for each in rows} == {
        ("Electric 2023", "field", "_links", "_links"),
        ("Electric 2023", "field", "kinetic", "kinetic"),
        ("Electric 2023", "value", "ignition.type", "StartUp"),
        ("Thermic", "value", "ignition.type", "Stop"),
    }
    text = coverage_report(found.unseen(), found.responses)
    assert "## v3: value, not for Electric 2023 (1)" in text
    merged = DriftRecorder(coverage=True)
    for _ in range(2):
        merged.add(json.loads(json.dumps(found.summary())))
    assert {each._replace(responses=0) for each in merged.unseen()} == {
        each._replace(responses=0) for each in found.unseen()
    }
    assert "QXJZ" not in json.dumps(merged.summary()) + text


@pytest.mark.parametrize("vehicles", [[], {"QXJZ 2023": {}}, {"Electric 1": {}}, {"Electric": 1}])
def test_summary_with_another_kind_of_vehicles_is_refused(vehicles: Any) -> None:
    with pytest.raises(FormatError):
        DriftRecorder(coverage=True).add({**of_vehicles().summary(), "vehicles": vehicles})
