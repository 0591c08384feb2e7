"""Names of ours for schemas that the vendor writes out: they make no difference, and survive changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from spec_sync.changelog.changes import changes
from spec_sync.names import folded, unfolded
from spec_sync.retired import Retired
from spec_sync.sync import Synced, synced
from spec_sync.text.reading import read_plain
from spec_sync.walking import Object

from ..specification import ROOT, VERSIONS
from .documents import OURS, dumped, parsed, vendors

NAMED = """\
    Planet:
      type: object
      description: A planet.
      properties:
        size:
          type: integer
          description: Its size in km.
      x-inline: true
    State:
      type: string
      description: |
        What a star does.

        * `On`: it shines
        * `No`: it does not
        * `Flaring`: it shines brightly
      enum: ['On', 'No', Flaring]
      x-inline: true
"""


def named() -> str:
    """OURS without a comment, and with two names of ours: for the items of a list, and for two members."""
    text = OURS.replace(
        """\
          description: What circles it.
          items:
            type: object
            properties:
              size:
                type: integer
                description: Its size in km.
""",
        """\
          description: What circles it.
          items:
            $ref: '#/components/schemas/Planet'
""",
    )
    state = text[text.index("        # Nobody has seen it change.\n") : text.index("        magnitude:\n")]
    text = text.replace(
        state,
        """\
        state:
          description: What it does.
          allOf:
            - $ref: '#/components/schemas/State'
        before:
          description: What it did before.
          deprecated: true
          allOf:
            - $ref: '#/components/schemas/State'
""",
    )
    return text + NAMED


def written_out() -> Any:
    """The vendor's document with the same facts: nothing has a name."""
    data = vendors()
    star = data["components"]["schemas"]["Star"]["allOf"][2]["properties"]
    star["before"] = {"type": "string", "deprecated": True, "enum": ["On", "No", "Flaring"]}
    return data


def star(data: Any) -> Any:
    return data["components"]["schemas"]["Star"]["allOf"][2]["properties"]


def sync(data: Any, ours: str, retired: str | None = None) -> Synced:
    return synced("v3", dumped(data), ours, retired=retired)


def ours_of(result: Synced) -> Any:
    return parsed(result.text)["components"]["schemas"]


@pytest.mark.parametrize("version", VERSIONS)
def test_unfolded_specs_fold_to_themselves(version: str) -> None:
    document = read_plain((ROOT / "specs" / f"{version}.yaml").read_text("utf-8"))
    plain = unfolded(document)
    assert len(plain.named) > 20
    assert "x-inline" not in str(plain.document)
    again: Object = folded(plain.document, plain.named, Retired())
    assert dumped(again) == dumped(document)


@pytest.mark.promise("P914")
def test_schema_name_is_not_a_change_on_the_wire() -> None:
    result = sync(written_out(), named())
    assert result.text == named()
    assert result.retired is None
    assert changes(result.before, result.after, result.renamed) == []


@pytest.mark.promise("P914")
def test_value_added_everywhere_is_added_to_the_named_schema() -> None:
    data = written_out()
    for member in ("state", "before"):
        star(data)[member]["enum"].append("Dim")
    result = sync(data, named())
    schemas = ours_of(result)
    assert schemas["State"]["enum"] == ["On", "No", "Flaring", "Dim"]
    assert "* `Dim`: TODO(sync): describe" in schemas["State"]["description"]
    assert schemas["Star"]["properties"]["before"]["allOf"] == [{"$ref": "#/components/schemas/State"}]
    found = changes(result.before, result.after, result.renamed)
    assert [(c.kind, c.action, c.where, c.name) for c in found] == [("value", "added", "State", "Dim")]


@pytest.mark.promise("P914")
def test_value_added_in_one_place_makes_that_enum_inline() -> None:
    data = written_out()
    star(data)["state"]["enum"].append("Dim")
    result = sync(data, named())
    schemas = ours_of(result)
    assert schemas["State"]["enum"] == ["On", "No", "Flaring"]
    assert schemas["Star"]["properties"]["state"] == {
        "type": "string",
        "description": "What it does.",
        "enum": ["On", "No", "Flaring", "Dim"],
        "x-name": "State",
    }
    found = changes(result.before, result.after, result.renamed)
    assert [(c.kind, c.action, c.where, c.name) for c in found] == [("value", "added", "Star.state", "Dim")]


def _one_place(data: Any) -> None:
    star(data)["state"]["enum"].append("Dim")


def _all_places(data: Any) -> None:
    for member in ("state", "before"):
        star(data)[member]["enum"].remove("No")


def _gone(data: Any) -> None:
    for member in ("state", "before", "planets"):
        del star(data)[member]


def _member_added(data: Any) -> None:
    star(data)["planets"]["items"]["properties"]["moons"] = {"type": "integer"}


def _member_removed(data: Any) -> None:
    star(data)["planets"]["items"]["properties"] = {"moons": {"type": "integer"}}


def _texts(data: Any) -> None:
    star(data)["planets"]["items"] = {"type": "string"}
    star(data)["state"] = {"type": "string"}
    star(data)["before"] = {"type": "string", "deprecated": True}


def _other_texts(data: Any) -> None:
    star(data)["planets"]["items"] = {"type": "string", "enum": ["Large", "Small"]}


def _reference(data: Any) -> None:
    star(data)["planets"]["items"] = {"$ref": "#/components/schemas/Place"}


@pytest.mark.promise("P914")
@pytest.mark.parametrize(
    "change",
    [_one_place, _all_places, _gone, _member_added, _member_removed, _texts, _other_texts, _reference],
)
def test_names_and_words_return_with_what_they_name(change: Callable[[Any], None]) -> None:
    data = written_out()
    change(data)
    down = sync(data, named())
    assert down.text != named()
    again = sync(data, down.text, down.retired)
    assert (again.text, again.retired) == (down.text, down.retired)
    back = sync(written_out(), down.text, down.retired)
    assert back.text == named()
    assert back.retired is None


@pytest.mark.promise("P914")
def test_place_may_refer_to_a_schema_of_the_vendors_that_it_writes_out() -> None:
    marked = named().replace(
        "            $ref: '#/components/schemas/Planet'\n",
        "            allOf:\n              - $ref: '#/components/schemas/Place'\n"
        "            x-inline: true\n",
    )
    ours = marked[: marked.index("    Planet:\n")] + marked[marked.index("    State:\n      type") :]
    data = written_out()
    place = data["components"]["schemas"]["Place"]["properties"]
    star(data)["planets"]["items"] = {"type": "object", "properties": dict(place)}
    result = sync(data, ours)
    assert result.text == ours
    star(data)["planets"]["items"]["properties"]["far"] = {"type": "integer"}
    down = sync(data, ours)
    items = ours_of(down)["Star"]["properties"]["planets"]["items"]
    assert (sorted(items["properties"]), items["x-name"]) == (["declination", "far", "seenAt"], "Place")
    del star(data)["planets"]["items"]["properties"]["far"]
    assert sync(data, down.text, down.retired).text == ours
