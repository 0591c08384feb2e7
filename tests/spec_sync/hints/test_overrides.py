"""Hints of specs/overrides.yaml follow what a new document renames, lose what is gone, and get it back."""

from __future__ import annotations

from typing import Any

import pytest

from spec_sync.hints.overrides import fitted
from spec_sync.hints.personal import looks_personal, personal
from spec_sync.retired import Retired
from spec_sync.text.reading import read_plain
from spec_sync.walking import TODO

HINTS = """\
hidden_in_repr:
  - place
  - Star.note
flat:
  Star:
    far: {type: number, path: size.far, leaf: Size.far, says: How far}
    seen: {type: time, paths: [seen_at, size.seen_at], says: When}
"""


def document(**members: Any) -> Any:
    schemas = {
        "Star": {"properties": {"place": {"type": "string"}, "note": {"type": "string"}, **members}},
        "Size": {"properties": {"far": {"type": "number"}, "seenAt": {"type": "string"}}},
    }
    return {"components": {"schemas": schemas}}


STAR: dict[str, Any] = {
    "size": {"description": "It.", "allOf": [{"$ref": "#/components/schemas/Size"}]},
    "seenAt": {"type": "string"},
}


def renamed(data: Any, schema: str, old: str, new: str) -> tuple[Any, dict[str, str]]:
    members = data["components"]["schemas"][schema]["properties"]
    members[new] = members.pop(old)
    at = f"#/components/schemas/{schema}/properties/"
    return data, {f"{at}{old}": f"{at}{new}"}


@pytest.mark.promise("P992")
@pytest.mark.parametrize(
    ("schema", "old", "new", "lines"),
    [
        ("Star", "place", "placeName", ("  - placeName\n",)),
        ("Star", "note", "noteText", ("  - Star.noteText\n",)),
        ("Size", "far", "farAway", ("path: size.far_away", "leaf: Size.farAway")),
        ("Star", "size", "extent", ("path: extent.far", "extent.seen_at")),
    ],
)
def test_hint_follows_the_new_name_of_its_member(
    schema: str, old: str, new: str, lines: tuple[str, ...]
) -> None:
    data, names = renamed(document(**STAR), schema, old, new)
    store = Retired()
    text = fitted(HINTS, [document(**STAR)], [data], store, names)
    assert all(line in text for line in lines), text
    assert read_plain(fitted(text, [data], [document(**STAR)], store, {b: a for a, b in names.items()})) == (
        read_plain(HINTS)
    )


@pytest.mark.promise("P992")
def test_flat_property_goes_with_its_way_and_comes_back() -> None:
    gone = document(seenAt=STAR["seenAt"])
    store = Retired()
    text = fitted(HINTS, [document(**STAR)], [gone], store)
    left = read_plain(text)["flat"]
    assert left == {"Star": {"seen": {"type": "time", "paths": ["seen_at"], "says": "When"}}}
    assert read_plain(fitted(text, [gone], [document(**STAR)], store)) == read_plain(HINTS)
    assert not store.entries


@pytest.mark.promise("P993")
def test_new_member_that_looks_personal_is_hidden_in_repr() -> None:
    new = {"description": TODO, "type": "string"}
    data = document(
        **STAR,
        driverName=new,
        driverAway={**new, "type": "boolean"},
        bornAt={**new, "format": "date-time"},
        holder={**new, "type": "object", "properties": {"phoneNumber": new, "size": new}},
        ownerMail={**new, "description": "Known."},
    )
    assert [*personal([data])] == ["Star.driverName", "Star.holder", "StarHolder.phoneNumber"]
    text = fitted(HINTS, [document(**STAR)], [data], Retired())
    hidden = ["place", "Star.note", "Star.driverName", "Star.holder", "StarHolder.phoneNumber"]
    assert read_plain(text)["hidden_in_repr"] == hidden


@pytest.mark.parametrize(
    ("name", "is_personal"),
    [
        ("licensePlate", True),
        ("IBAN", True),
        ("first_name", True),
        ("homeAddresses", True),
        ("driverID", True),
        ("brand", False),
        ("cardinality", False),
        ("pinned", False),
    ],
)
def test_name_looks_personal_by_its_words(name: str, is_personal: bool) -> None:
    assert looks_personal(name) is is_personal
