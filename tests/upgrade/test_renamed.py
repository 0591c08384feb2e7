"""Members that one version or both renamed later: rules by hand hold, and each version's name is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from psa_fleet.upgrade import Both, Rename, RuleTable, _engine, _renamed
from psa_fleet.upgrade._by_hand import BY_HAND
from psa_fleet.upgrade._rules import Keep, Narrow
from psa_fleet.upgrade._tables import completed

Names = Mapping[str, Mapping[str, str]]


def converted(
    monkeypatch: pytest.MonkeyPatch, name: str, value: Any, v2: Names | None = None, v3: Names | None = None
) -> Any:
    """What a table makes of a response after members were renamed."""
    monkeypatch.setattr(_renamed, "RENAMED", {"v2": v2 or {}, "v3": v3 or {}})
    names = {path.rpartition("/")[2] for paths in (v3 or {}).values() for path in paths}
    monkeypatch.setattr(_renamed, "IN_V2", names)
    tables = {key: _renamed.renamed(table, BY_HAND) for key, table in BY_HAND.items()}
    monkeypatch.setattr(_engine, "TABLES", tables)
    _engine._steps.cache_clear()
    try:
        return _engine.run(name, value)
    finally:
        _engine._steps.cache_clear()


KINETIC = {"Kinetic": {"speed": "velocity"}, "Status": {"kinetic/speed": "kinetic/velocity"}}
OPENING = {"DoorsState": {"opening/state": "opening/position"}}
LEFT = {"Adas": {"lrka": "leftAssist"}}
PRIVACY = {"Privacy": {"state": "mode"}}
MODE = {"Status": {"drivingBehavior": "behavior", "drivingBehavior/mode": "behavior/style"}}
RESIDUAL = {"EnergyBattery": {"load": "charge", "load/residual": "charge/left"}}
RESIDUAL_OF_ENERGY = {
    "Energy": {
        f"extension/electric/battery/{old}": f"extension/electric/battery/{new}"
        for old, new in RESIDUAL["EnergyBattery"].items()
    }
}


@pytest.mark.promise("P963")
@pytest.mark.parametrize(
    ("name", "v2", "v3", "given", "wanted"),
    [
        ("Status", None, KINETIC, {"kinetic": {"speed": 1}}, {"kinetic": {"velocity": 1}}),
        ("Status", KINETIC, None, {"kinetic": {"velocity": 1}}, {"kinetic": {"speed": 1}}),
        ("Status", KINETIC, KINETIC, {"kinetic": {"velocity": 1}}, {"kinetic": {"velocity": 1}}),
        ("DoorsState", None, OPENING, {"opening": [{"state": 1}]}, {"opening": [{"position": 1}]}),
        ("DoorsState", OPENING, None, {"opening": [{"position": 1}]}, {"opening": [{"state": 1}]}),
        ("Adas", LEFT, None, {"leftAssist": "On"}, {"llka": "On"}),
        ("Adas", None, {"Adas": {"llka": "leftAssist"}}, {"lrka": "On"}, {"leftAssist": "On"}),
        ("Privacy", None, PRIVACY, {"driverRequestState": "Full"}, {"mode": "Full"}),
        ("Privacy", None, PRIVACY, {"state": "Full"}, {"mode": "Full"}),
        ("Privacy", {"Privacy": {"serviceState": "of"}}, None, {"of": "Full"}, {"of": "Full"}),
        (
            "Status",
            None,
            MODE,
            {"drivingBehavior": {"mode": "Confort", "updatedAt": "2026-05-01T00:00:00Z"}},
            {"behavior": {"style": "Comfort", "createdAt": "2026-05-01T00:00:00Z"}},
        ),
        (
            "Energy",
            None,
            {**RESIDUAL, **RESIDUAL_OF_ENERGY},
            {"extension": {"electric": {"residual": "7.0"}}},
            {"extension": {"electric": {"battery": {"charge": {"left": 7}}}}},
        ),
    ],
)
def test_renamed_member_is_read_by_the_name_of_each_version(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    v2: Names | None,
    v3: Names | None,
    given: dict[str, Any],
    wanted: dict[str, Any],
) -> None:
    assert converted(monkeypatch, name, given, v2, v3) == wanted


def test_rule_of_a_renamed_member_names_both_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_renamed, "RENAMED", {"v2": {}, "v3": OPENING})
    monkeypatch.setattr(_renamed, "IN_V2", {"state"})
    first = _renamed.renamed(BY_HAND["DoorsState"], BY_HAND).rules[0]
    assert isinstance(first, Rename)
    assert (first.path, first.to) == ("opening/state", "opening/position")


@pytest.mark.promise("P963")
@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({"old": 1}, {"old": 1, "new": 1}),
        ({"old": 1, "new": None}, {"old": 1, "new": 1}),
        ({"old": 1, "new": 2}, {"old": 1, "new": 2}),
        ({"old": None}, {"old": None}),
        ({"new": 2}, {"new": 2}),
    ],
)
def test_successor_next_to_the_old_name_is_filled(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, Any], wanted: dict[str, Any]
) -> None:
    table = RuleTable("Fleet", "Fleet", (Both("old", "a successor next to it", "new"),))
    monkeypatch.setattr(_engine, "TABLES", {"Fleet": table})
    _engine._steps.cache_clear()
    try:
        assert _engine.run("Fleet", given) == wanted
    finally:
        _engine._steps.cache_clear()


def test_rules_that_follow_from_both_documents_are_added_to_every_table() -> None:
    assert completed(
        {"A": RuleTable("A", "AA", (Narrow("x", "by hand"),)), "B": RuleTable("B", None, ())},
        {"C": "CC"},
        {"A": {"old": "only v2"}, "C": {"c": "only v2"}},
        {"A": {"y": "at least 0 in v3"}},
    ) == {
        "A": RuleTable(
            "A", "AA", (Narrow("x", "by hand"), Keep("old", "only v2"), Narrow("y", "at least 0 in v3"))
        ),
        "B": RuleTable("B", None, ()),
        "C": RuleTable("C", "CC", (Keep("c", "only v2"),)),
    }
