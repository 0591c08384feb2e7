"""Scenarios that are malformed or contradict themselves: the file, the line and the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from psa_fleet.simulator import Scenario, ScenarioError, Simulator
from psa_fleet.simulator._stage.nodes import read_nodes

WRONG = {
    "timeline:\n  - {at: '08:10', event: drives, vehicle: V13}": (
        2,
        "unknown vehicle V13: the world has 12 vehicles, V1 to V12",
    ),
    "timeline:\n  - {at: '08:10', event: drives, vehicle: VF3TEST0000000099}": (
        2,
        "unknown vehicle VF3TEST0000000099: expected V1 to V12, a VIN such as VF3TEST0000000001, or a"
        " pattern such as VF3*",
    ),
    "timeline:\n  - {at: '08:10', event: drives, vehicle: 'XX*'}": (
        2,
        "no VIN fits XX*: VINs are like VF3TEST0000000001",
    ),
    "timeline:\n  - at: '08:10'\n    event: flies\n    vehicle: V1": (
        3,
        "unknown event 'flies'; expected one of: leaves_zone, enters_zone, drives, collides, alerts,"
        " unreachable, hides, stolen, locks, unlocks, remotes_fail, responds, certificate_expires,"
        " credentials_revoked, quirks, rate_limit",
    ),
    "timeline:\n  - {at: '25:10', event: drives, vehicle: V1}": (
        2,
        "expected a time such as 08:10, 'day 2 07:30', +15m (after the start) or 2026-06-01T08:10:00Z, in"
        " UTC, got '25:10'",
    ),
    "timeline:\n  - {at: soon, event: drives, vehicle: V1}": (
        2,
        "expected a time such as 08:10, 'day 2 07:30', +15m (after the start) or 2026-06-01T08:10:00Z, in"
        " UTC, got 'soon'",
    ),
    "timeline:\n  - {at: 2026-06-01T09:00:00, event: drives, vehicle: V1}": (
        2,
        "a date needs a time zone: 2026-06-01T09:00:00Z",
    ),
    "timeline:\n  - {at: '07:30', event: drives, vehicle: V1}": (
        2,
        "07:30 is before the world begins, at 2026-06-01 08:00:00: write a later time, or 'day 2 07:30' for"
        " the next day",
    ),
    "timeline:\n  - {event: drives, vehicle: V1}": (2, "the event drives lacks the member 'at'"),
    "timeline:\n  - {at: '08:10', event: drives}": (2, "the event drives lacks the member 'vehicle'"),
    "timeline:\n  - {at: '08:10', event: drives, vehicle: V1, for: 1h}": (
        2,
        "the event drives has no member 'for'; expected one of: at, event, vehicle",
    ),
    "timeline:\n  - {at: '08:10', event: responds, fault: broken}": (
        2,
        "expected a status such as 500, slow:SECONDS, rate_limited:SECONDS, redirect:URL, rate_limited,"
        " html, empty, reset_before_headers, reset_after_headers, truncated, broken_gzip, lost_response, got"
        " 'broken'",
    ),
    "timeline:\n  - {at: '08:10', event: responds, fault: 500, for: an hour}": (
        2,
        "expected a duration such as 30s, 10m, 1h30m or 2d, got 'an hour'",
    ),
    "timeline:\n  - {at: '08:10', event: responds, fault: 500, share: 2}": (
        2,
        "expected a number from 0 to 1, got '2'",
    ),
    "timeline:\n  - {at: '08:10', event: quirks, kinds: [both_spellings, all]}": (
        2,
        "expected one of: both_spellings, dates, missing, nulls, pages, values, got 'all'",
    ),
    "timeline:\n  - {at: '08:10', event: leaves_zone, vehicle: V1, zone: {radius: 90}}": (
        2,
        "expected a number from 0.2 to 15, got '90'",
    ),
    "timeline:\n  - {at: '08:10', event: leaves_zone, vehicle: V1, zone: {radius: 9, latitude: 1}}": (
        2,
        "a zone has both latitude and longitude, or neither: then it is around the vehicle's home",
    ),
    "timeline:\n  - {at: '08:10', event: alerts, vehicle: V1, type: Rain}": (
        2,
        "'Rain' is not a type of alert; expected one of: AbsBrakingSystemFault, ...",
    ),
    "timeline: {at: '08:10'}": (1, "expected a list of events"),
    "conditions:\n  - {vehicle: V1, condition: broken}": (
        2,
        "expected one of: no_data, forbidden, failing, old_firmware, both_spellings, collision,"
        " remote_fails, unreachable, hidden, parked, got 'broken'",
    ),
    "conditions:\n  - {vehicle: V1, condition: hidden, cause: DoorsOpen}": (
        2,
        "only the condition remote_fails has a cause",
    ),
    "speed: 4": (
        1,
        "a scenario has no member 'speed'; expected one of: description, seed, fleets, vehicles, start,"
        " homes, conditions, timeline",
    ),
    "vehicles: 0": (1, "expected a whole number from 1 to 1,000,000, got '0'"),
    "vehicles: 5\nconditions: all": (1, "all conditions need at least 10 vehicles"),
    "seed: 1\nseed: 2": (2, "seed is set twice, in line 1 and here"),
    "fleets: 3\nvehicles: 2": (1, "3 fleets need at least as many vehicles"),
    "timeline:\n  - {at: '08:10', event: responds, fault: 500, for: 0s}": (2, "a duration must be positive"),
    "timeline:\n  - {at: '08:10'}": (
        2,
        "an event lacks the member 'event'; expected one of: leaves_zone, enters_zone, drives, collides,"
        " alerts,"
        " unreachable, hides, stolen, locks, unlocks, remotes_fail, responds, certificate_expires,"
        " credentials_revoked, quirks, rate_limit",
    ),
    "timeline: [drives]": (1, "an event must be an object with the members at and event"),
    "homes: here": (1, "expected a list, each item a home"),
    "description: !!binary '%%%'": (1, "not base64 of UTF-8 text"),
    "? [a]\n: b": (1, "a member's name must be a text"),
    "timeline: [": (1, "not valid YAML: ..."),
    "a: &a [*a]": (1, "nested too deep"),
    "- 1": (
        1,
        "a scenario must be an object with the members description, seed, fleets, vehicles, start, homes,"
        " conditions, timeline",
    ),
    "start: yesterday": (1, "expected a date such as 2026-06-01T08:00:00Z, got 'yesterday'"),
    "start: 0001-01-01T00:00:00Z": (1, "expected a year from 1970 to 2999, got 1"),
    "timeline:\n  - {at: 9999-12-31T08:10:00Z, event: hides, vehicle: V1, for: 9d}": (
        2,
        "expected a year from 1970 to 2999, got 9999",
    ),
}
CONTRADICTIONS = {
    """
timeline:
  - {at: "08:10", event: responds, vehicle: V5, fault: 500, for: 1h}
  - {at: "08:30", event: responds, vehicle: [V4, V5], fault: 404}
""": (4, "responds contradicts line 3, which holds at the same time: end it before, with 'for'"),
    """
timeline:
  - {at: "08:03", event: leaves_zone, vehicle: V3, zone: {radius: 5}}
""": (3, "V3 would have to drive off before the world begins: write 3 min later"),
    """
timeline:
  - {at: "08:30", event: leaves_zone, vehicle: V3, zone: {radius: 2}}
  - {at: "08:50", event: enters_zone, vehicle: V3, zone: {radius: 2}}
""": (4, "V3 drives until 09:13, not home at 08:06: write a time after 09:23"),
    """
homes:
  - {vehicle: V3, home: {latitude: 48.9, longitude: 2.35}}
timeline:
  - {at: "08:30", event: leaves_zone, vehicle: V3, zone: {radius: 2, latitude: 48.8, longitude: 2.35}}
""": (
        5,
        "V3 lives 11.1 km from the zone's center, outside of its radius of 2 km: move its home, or the zone",
    ),
    """
timeline:
  - {at: "08:30", event: drives, vehicle: V1}
  - {at: "11:30", event: drives, vehicle: V1}
  - {at: "13:30", event: drives, vehicle: V1}
""": (5, "V1 drives home at 11:30 that day already (line 4); a vehicle drives off and home once a day"),
    """
timeline:
  - {at: "08:30", event: drives, vehicle: V1}
  - {at: "15:00", event: collides, vehicle: V1}
""": (4, "V1 is parked at that time; it drives from 08:30 to 08:49 and 17:00 to 17:19 that day"),
    """
timeline:
  - {at: "08:02", event: collides, vehicle: V1}
""": (3, "V1 drives off five minutes before it collides: write 08:06 or later"),
    """
timeline:
  - {at: "23:50", event: drives, vehicle: V1}
""": (3, "V1 would drive past midnight (UTC): write an earlier time"),
    """
conditions:
  - {vehicle: V1, condition: no_data}
  - {vehicle: "VF3*", condition: forbidden}
""": (4, "V1 has the condition no_data already, which contradicts forbidden"),
    """
conditions:
  - {vehicle: V1, condition: parked}
timeline:
  - {at: "09:30", event: drives, vehicle: V1}
""": (5, "V1 has the condition parked, which contradicts drives"),
    """
timeline:
  - {at: "09:30", event: hides, vehicle: V1}
  - {at: "10:30", event: hides, vehicle: V1}
""": (4, "this is so already from 09:30: let the first one end before, with 'for'"),
    """
timeline:
  - {at: "09:30", event: stolen, vehicle: V1, for: 1h}
  - {at: "09:40", event: stolen, vehicle: V1, for: 1h}
""": (4, "this is so already from 09:30: let the first one end before, with 'for'"),
    """
timeline:
  - {at: "09:30", event: locks, vehicle: V1}
  - {at: "09:30", event: unlocks, vehicle: "*1"}
""": (4, "this contradicts line 3, which is at the same time: write another time"),
    """
timeline:
  - {at: "09:30", event: rate_limit, day: 5, burst: 2}
  - {at: "09:30", event: rate_limit, day: 7, burst: 2}
""": (4, "this contradicts line 3, which is at the same time: write another time"),
}


@pytest.mark.promise("P824")
@pytest.mark.parametrize("text", [*WRONG, *CONTRADICTIONS])
def test_scenario_is_refused_with_file_line_and_remedy(text: str, tmp_path: Path) -> None:
    line, words = {**WRONG, **CONTRADICTIONS}[text]
    path = tmp_path / "stage.yaml"
    path.write_text(text)
    with pytest.raises(ScenarioError) as caught:
        Scenario.read(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    start, cut, _ = words.partition("...")
    problem = caught.value.problem
    assert (caught.value.line, f"{problem[: len(start)]}..." if cut else problem) == (line, words)
    with pytest.raises(ScenarioError):
        Simulator(scenario=path)


def test_file_of_too_many_characters_is_refused() -> None:
    with pytest.raises(ScenarioError) as caught:
        read_nodes("seed: 1", "stage.yaml", largest=3)
    assert str(caught.value) == "stage.yaml:1: the file has more than 3 characters"


def test_scenario_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stage.yaml"
    path.write_bytes(b"\xff")
    for read in (Scenario.read, lambda path: Simulator(recording=path)):
        with pytest.raises(ScenarioError) as caught:
            read(path)
        assert str(caught.value) == f"{path}:1: not UTF-8 text: invalid start byte"
