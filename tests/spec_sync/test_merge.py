"""Every kind of change, alone and together: facts become the vendor's, words stay ours, the way back too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV30SpecValidator

from spec_sync.alignment import aligned
from spec_sync.changelog.changes import changes
from spec_sync.likeness import equal
from spec_sync.references import rename_references
from spec_sync.repair.repairs import repaired
from spec_sync.shape import shaped
from spec_sync.sync import Synced, synced
from spec_sync.text.reading import read, read_plain

from ..properties import reached, reaches
from .documents import OURS, VENDOR_PROSE, dumped, parsed, vendors

pytestmark = pytest.mark.slow


def _schemas(data: Any) -> Any:
    return data["components"]["schemas"]


def _star(data: Any) -> Any:
    return _schemas(data)["Star"]["allOf"][2]["properties"]


def _watch(data: Any) -> Any:
    return _schemas(data)["Watch"]["properties"]


def _renamed(table: Any, old: str, new: str) -> None:
    entries = [(new if key == old else key, value) for key, value in table.items()]
    table.clear()
    table.update(entries)


def _operation_added(data: Any) -> None:
    data["paths"]["/moons"] = {
        "get": {
            "summary": VENDOR_PROSE,
            "description": VENDOR_PROSE,
            "operationId": "getMoons",
            "parameters": [
                {"$ref": "#/components/parameters/pageSize"},
                {"name": "near", "in": "query", "description": VENDOR_PROSE, "schema": {"type": "string"}},
            ],
            "responses": {
                "200": {
                    "description": VENDOR_PROSE,
                    "content": {"application/hal+json": {"schema": {"$ref": "#/components/schemas/Moon"}}},
                },
                "default": {"$ref": "#/components/responses/Error"},
            },
        }
    }
    _schemas(data)["Moon"] = {
        "title": "A vendor's moon",
        "description": VENDOR_PROSE,
        "properties": {
            "phase": {"type": "string", "description": VENDOR_PROSE, "enum": ["New", "Full"]},
            "seenAt": {"type": "string", "format": "date-time", "description": VENDOR_PROSE},
            "place": {"$ref": "#/components/schemas/Place"},
        },
    }


def _operation_removed(data: Any) -> None:
    del data["paths"]["/watches"]
    del _schemas(data)["Watch"]


def _parameter_added(data: Any) -> None:
    data["paths"]["/stars"]["get"]["parameters"].append(
        {"name": "bright", "in": "query", "description": VENDOR_PROSE, "schema": {"type": "boolean"}}
    )


def _parameter_demanded(data: Any) -> None:
    data["paths"]["/stars/{sid}"]["get"]["parameters"].append(
        {"name": "night", "in": "query", "required": True, "schema": {"type": "string"}}
    )


def _parameter_removed(data: Any) -> None:
    del data["paths"]["/stars"]["get"]["parameters"]


def _media(data: Any) -> None:
    _renamed(
        data["components"]["responses"]["StarSuccess"]["content"], "application/hal+json", "application/json"
    )


def _operation_deprecated(data: Any) -> None:
    data["paths"]["/stars"]["get"]["deprecated"] = True


def _operation_id(data: Any) -> None:
    data["paths"]["/stars"]["get"]["operationId"] = "listStars"


def _field_added(data: Any) -> None:
    _star(data)["mass"] = {"type": "number", "description": VENDOR_PROSE, "minimum": 0}


def _field_sent_and_demanded(data: Any) -> None:
    _watch(data)["from"] = {"type": "string", "description": VENDOR_PROSE}
    _schemas(data)["Watch"]["required"].append("from")


def _field_removed(data: Any) -> None:
    del _star(data)["planets"]


def _inherited_field_removed(data: Any) -> None:
    _schemas(data)["Star"]["allOf"].pop(0)


def _field_renamed(data: Any) -> None:
    _renamed(_star(data), "magnitude", "magnitudes")


def _model_renamed(data: Any) -> None:
    _renamed(_schemas(data), "Place", "Places")
    rename_references(data, {"#/components/schemas/Place": "#/components/schemas/Places"})


def _type_changed(data: Any) -> None:
    _watch(data)["star"] = {"type": "integer"}


def _one_becomes_many(data: Any) -> None:
    _star(data)["place"] = {"type": "array", "items": {"$ref": "#/components/schemas/Place"}}


def _written_out(data: Any) -> None:
    place = _schemas(data)["Place"]
    _star(data)["place"] = {"type": "object", "properties": dict(place["properties"])}


def _object_becomes_text(data: Any) -> None:
    _star(data)["planets"]["items"] = {"type": "string"}


def _value_added(data: Any) -> None:
    _star(data)["state"]["enum"].insert(1, "Dim")


def _value_removed(data: Any) -> None:
    _star(data)["state"]["enum"].remove("No")


def _value_sent_removed(data: Any) -> None:
    _watch(data)["on"]["enum"] = ["Flare"]


def _limit_narrowed(data: Any) -> None:
    _watch(data)["limit"]["maximum"] = 10


def _limit_widened(data: Any) -> None:
    data["components"]["parameters"]["pageSize"]["schema"]["maximum"] = 200


def _limit_removed(data: Any) -> None:
    del _star(data)["magnitude"]["minimum"]


def _default_changed(data: Any) -> None:
    data["components"]["parameters"]["pageSize"]["schema"]["default"] = 20


def _pattern_changed(data: Any) -> None:
    data["components"]["parameters"]["starId"]["schema"]["pattern"] = "^[A-Z]+$"


def _no_longer_required(data: Any) -> None:
    _schemas(data)["Watch"]["required"].remove("on")


def _field_deprecated(data: Any) -> None:
    _watch(data)["hours"]["deprecated"] = True


def _alternative_added(data: Any) -> None:
    _watch(data)["note"]["anyOf"].append({"type": "integer"})


def _response_written_out(data: Any) -> None:
    place = _schemas(data)["Place"]["properties"]
    data["components"]["responses"]["StarSuccess"]["content"]["application/hal+json"]["schema"] = {
        "type": "object",
        "properties": {"code": {"type": "string", "description": VENDOR_PROSE}, **place},
    }


def _header_and_link(data: Any) -> None:
    response = data["components"]["responses"]["StarSuccess"]
    response["headers"] = {"X-Left": {"description": VENDOR_PROSE, "schema": {"type": "integer"}}}
    response["links"] = {"all": {"description": VENDOR_PROSE, "operationId": "getStars"}}


CHANGES: Mapping[str, tuple[Callable[[Any], None], set[tuple[str, str, str, bool]]]] = {
    "operation added": (
        _operation_added,
        {("operation", "added", "getMoons", False), ("model", "added", "Moon", False)},
    ),
    "operation removed": (
        _operation_removed,
        {("operation", "removed", "createWatch", True), ("model", "removed", "Watch", True)},
    ),
    "parameter added": (_parameter_added, {("parameter", "added", "getStars bright", False)}),
    "parameter demanded": (_parameter_demanded, {("required parameter", "added", "getStar night", True)}),
    "parameter removed": (_parameter_removed, {("parameter", "removed", "getStars pageSize", True)}),
    "media type": (
        _media,
        {
            ("media type", "removed", "getStar 200 application/hal+json", True),
            ("media type", "added", "getStar 200 application/json", False),
        },
    ),
    "operation deprecated": (_operation_deprecated, {("deprecation", "added", "getStars", False)}),
    "operation id": (_operation_id, {("operation id", "changed", "listStars", True)}),
    "field added": (_field_added, {("field", "added", "Star mass", False)}),
    "field demanded": (_field_sent_and_demanded, {("required field", "added", "Watch from", True)}),
    "field removed": (_field_removed, {("field", "removed", "Star planets", True)}),
    "inherited field removed": (_inherited_field_removed, {("field", "removed", "Star name", True)}),
    "field renamed": (_field_renamed, {("field", "renamed", "Star magnitude", True)}),
    "model renamed": (_model_renamed, {("model", "renamed", "Place", True)}),
    "type": (_type_changed, {("type", "changed", "Watch.star", True)}),
    "one becomes many": (_one_becomes_many, {("type", "changed", "Star.place", True)}),
    "written out": (_written_out, {("class", "changed", "Star.place", True)}),
    "object becomes text": (_object_becomes_text, {("type", "changed", "Star.planets[]", True)}),
    "value added": (_value_added, {("value", "added", "Star.state Dim", False)}),
    "value removed": (_value_removed, {("value", "removed", "Star.state No", True)}),
    "value sent removed": (_value_sent_removed, {("value", "removed", "Watch.on Fade", True)}),
    "limit narrowed": (_limit_narrowed, {("limit", "narrowed", "Watch.limit maximum", True)}),
    "limit widened": (_limit_widened, {("limit", "widened", "getStars(pageSize) maximum", False)}),
    "limit removed": (_limit_removed, {("limit", "widened", "Star.magnitude minimum", False)}),
    "default": (_default_changed, {("default", "changed", "getStars(pageSize)", True)}),
    "pattern": (_pattern_changed, {("pattern", "changed", "getStar(sid)", True)}),
    "no longer required": (_no_longer_required, {("requirement", "removed", "Watch on", False)}),
    "field deprecated": (_field_deprecated, {("deprecation", "added", "Watch.hours", False)}),
    "alternative added": (_alternative_added, {("type", "widened", "Watch.note", False)}),
    "header and link": (
        _header_and_link,
        {("header", "added", "getStar 200 X-Left", False), ("link", "added", "getStar 200 all", False)},
    ),
    "response written out": (_response_written_out, {("type", "changed", "getStar 200", True)}),
}


def sync(data: Any, ours: str = OURS, retired: str | None = None) -> Synced:
    return synced("v3", dumped(data), ours, retired=retired)


def reported(result: Synced) -> set[tuple[str, str, str, bool]]:
    return {
        (change.kind, change.action, f"{change.where} {change.name}".strip(), change.breaking)
        for change in changes(result.before, result.after, result.renamed)
    }


def check_facts(data: Any, result: Synced, before: str) -> None:
    """Ours has exactly the vendor's facts, is valid, and holds none of the vendor's words."""
    document = read_plain(result.text)
    OpenAPIV30SpecValidator(document).validate()
    assert VENDOR_PROSE not in result.text
    assert "vendor's moon" not in result.text
    mended, _ = repaired(read(dumped(data)))
    wanted, _ = aligned(shaped(mended), shaped(read_plain(before)))
    mine = shaped(document)
    for part in ("version", "paths", "parameters", "schemas"):
        assert equal(mine[part], wanted[part]), part


@pytest.mark.promise("P904")
@pytest.mark.parametrize("name", sorted(CHANGES))
def test_change_of_each_kind_is_merged_and_reverted(name: str) -> None:
    change, expected = CHANGES[name]
    data = vendors()
    change(data)
    down = sync(data)
    check_facts(data, down, OURS)
    assert expected <= reported(down)
    assert sync(data, down.text, down.retired).text == down.text
    back = sync(vendors(), down.text, down.retired)
    assert back.text == OURS
    assert back.retired is None


@pytest.mark.promise("P904")
@reaches()
@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(sorted(CHANGES)), unique=True, min_size=2, max_size=8))
def test_changes_of_several_kinds_are_merged_and_reverted(names: list[str]) -> None:
    data = vendors()
    applied = 0
    for name in sorted(names, key="model renamed".__eq__):
        try:
            CHANGES[name][0](data)
        except (KeyError, ValueError, IndexError):
            continue  # an earlier change removed what this one changes
        applied += 1
    if applied > 1:
        reached()
    down = sync(data)
    check_facts(data, down, OURS)
    assert applied == 0 or down.text != OURS
    assert sync(data, down.text, down.retired).text == down.text
    back = sync(vendors(), down.text, down.retired)
    check_facts(vendors(), back, down.text)


@pytest.mark.promise("P904")
@pytest.mark.parametrize("name", sorted(CHANGES))
def test_diff_is_the_change(name: str) -> None:
    """What a change does not concern keeps its lines, comments included."""
    data = vendors()
    CHANGES[name][0](data)
    lines = sync(data).text.splitlines()
    kept = [line for line in OURS.splitlines() if line in lines]
    assert len(kept) > 0.75 * len(OURS.splitlines())
    comments = [line for line in OURS.splitlines() if "#" in line and "#/" not in line]
    lost = [line for line in comments if line not in lines]
    assert not lost or name == "field renamed", lost


def test_new_schema_has_a_marker_or_an_existing_description() -> None:
    data = vendors()
    _operation_added(data)
    result = sync(data)
    moon = parsed(result.text)["components"]["schemas"]["Moon"]
    assert moon["description"] == "TODO(sync): describe"
    assert moon["properties"]["phase"]["description"] == "TODO(sync): describe"
    assert moon["properties"]["seenAt"]["description"] == "When it was seen."


@pytest.mark.promise("P905")
def test_rename_keeps_the_words() -> None:
    data = vendors()
    _field_renamed(data)
    _model_renamed(data)
    text = sync(data).text
    assert (
        "magnitudes:\n          type: number\n          format: float\n          description: How dark"
        in text
    )
    assert "Places:\n      type: object\n      description: A place in the sky." in text
    assert "TODO" not in text


def test_lines_about_values_come_and_go_with_the_values() -> None:
    data = vendors()
    _value_added(data)
    _value_removed(data)
    text = sync(data).text
    assert "* `On`: it shines\n            * `Dim`: TODO(sync): describe\n            * `Flaring`" in text
    assert "`No`" not in text


def test_arguments_are_left_as_they_are() -> None:
    data = vendors()
    before = dumped(data)
    sync(data)
    assert dumped(data) == before
