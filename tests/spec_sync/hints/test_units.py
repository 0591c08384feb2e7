"""Units and rows of operands are read from the vendor's words; where these have none, it stays open."""

from __future__ import annotations

from typing import Any

import pytest

from spec_sync.hints.meanings import completed, entries, leaf_of, worded
from spec_sync.hints.operands import completed as with_rows
from spec_sync.hints.operands import rows
from spec_sync.hints.units import is_named, stated
from spec_sync.retired import Retired
from spec_sync.walking import TODO


@pytest.mark.promise("P994")
@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Pressure of the tyres (expressed in kPa)", "kPa"),
        ("Vehicle mileage expressed in KM.", "km"),
        ("Duration in minutes", "min"),
        ("Seconds standing.", "s"),
        ("Wear in %.", "%"),
        ("Percentage of remaining energy.", "%"),
        ("Outside air temperature in Celsius degrees", "°C"),
        ("_Unit: Km_", "km"),
        ("Engine's speed in RPM", "rpm"),
        ("Charging speed (gained per hour -> KM/H).", "km/h"),
        ("In cl for fuel or in Wh for electric.", "cL or Wh"),
        ("Speed in m/s², or so", "m/s²"),
        ("A number of this program.", None),
        ("How many in a list", None),
        ("Cost in Germany", None),
        ("", None),
    ],
)
def test_unit_is_read_from_a_sentence(sentence: str, unit: str | None) -> None:
    assert stated(sentence) == unit


@pytest.mark.parametrize(
    ("unit", "text", "named"),
    [
        ("s", "Seconds since the start.", True),
        ("bar", "Pressure in bar.", True),
        ("bar", "Pressure.", False),
        ("1", "How many.", True),
        (None, "Something.", True),
    ],
)
def test_description_has_to_name_the_unit(unit: str | None, text: str, named: bool) -> None:
    assert is_named(unit, text) is named


def numbers_of(**members: str) -> Any:
    properties = {name: {"type": "number", "description": words} for name, words in members.items()}
    return {"components": {"schemas": {"Star": {"properties": properties}}}}


MEANINGS = "# Units.\n\n- leaves: [Star.mass]\n  unit: kg\n  source: document\n  note: Old.\n"


@pytest.mark.promise("P994")
def test_completed_adds_entries_of_new_numbers_and_restores_retired_ones() -> None:
    ours = numbers_of(mass="In kg.", wear=TODO, total=TODO, glow=TODO)
    vendor = numbers_of(mass="m", wear="Wear expressed in %", total="All", glow="It glows")
    store = Retired()
    text = completed(MEANINGS, {}, [ours], vendor, store)
    found = {leaf: (entry["unit"], entry["source"]) for entry in entries(text) for leaf in entry["leaves"]}
    assert found == {
        "Star.mass": ("kg", "document"),
        "Star.wear": ("%", "document"),
        "Star.total": ("1", "ours"),
        "Star.glow": (None, "ours"),
    }
    down = completed(text, {}, [numbers_of(wear=TODO)], vendor, store)
    assert [entry["leaves"] for entry in entries(down)] == [["Star.wear"]]
    back = completed(down, {}, [ours], vendor, store)
    by_leaf = {leaf: entry for entry in entries(back) for leaf in entry["leaves"]}
    assert by_leaf["Star.mass"]["note"] == "Old."
    assert not store.entries


def test_worded_reads_the_unit_from_a_written_description() -> None:
    text = completed(MEANINGS, {}, [numbers_of(mass="In kg.", glow=TODO)], numbers_of(glow="It glows"))
    leaf = leaf_of(("components", "schemas", "Star", "properties", "glow", "description"))
    new = worded(text, {leaf: "How it glows, in W, by our reading."})
    assert {"leaves": ["Star.glow"], "unit": "W", "source": "ours"} in entries(new)
    assert worded(text, {leaf: "How it glows."}) == text


TABLE = """
|**Data**|**Type**|**Op**|**Value**|
|---|---| ---:| ---:|
| star.mass | Number | equalsTo/greaterThan/ lowerThan/ | Value |
| star.kind (old)| Enum(kind) | equalsTo / onChange | Value |
| star.time| Duration | greaterThan | Value |
| star.list | N/A | onChange | Value |
| star.none | Odd | onChange | Value |
"""


@pytest.mark.promise("P994")
def test_row_of_an_operand_is_read_from_the_vendors_table() -> None:
    vendor: Any = {"components": {"schemas": {"Trigger": {"description": TABLE}}}}
    assert rows(vendor) == {
        "star.mass": "number; equalsTo, greaterThan, lowerThan",
        "star.kind": "enum; equalsTo, onChange",
        "star.time": "duration; greaterThan",
        "star.list": "state; onChange",
    }
    document: Any = {
        "components": {
            "schemas": {"Status": {"properties": {"star": {"properties": {"mass": {"type": "number"}}}}}}
        }
    }
    text = f"* `star.mass`: {TODO}\n* `star.none`: {TODO}\n* `star.kind`: ours\n"
    assert with_rows(text, document, vendor, {"Status.star.mass": "kg"}) == (
        f"* `star.mass`: number (kg); equalsTo, greaterThan, lowerThan\n* `star.none`: {TODO}\n"
        "* `star.kind`: ours\n"
    )
