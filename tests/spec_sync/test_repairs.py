"""Whatever classes of defects a document has, alone or together, it is mended, and every repair is listed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV30SpecValidator

from spec_sync.places import UnrepairableError
from spec_sync.repair.repairs import repaired
from spec_sync.sync import synced
from spec_sync.text.reading import read

from .damages import ALONE, IN_DATA, IN_TEXT, damaged
from .documents import OURS, dumped, parsed, vendors

pytestmark = pytest.mark.slow

EVERYTHING = sorted({*IN_DATA, *IN_TEXT})


def check(names: set[str]) -> None:
    text, kinds = damaged(names)
    document, repairs = repaired(read(text))
    OpenAPIV30SpecValidator(document).validate()
    assert kinds <= {repair.kind for repair in repairs}
    for repair in repairs:
        assert re.match(r"#/|line \d+", repair.where), repair
        assert repair.done
    result = synced("v3", text, OURS)
    assert result.text == OURS
    assert result.retired is None


@pytest.mark.promise("P903")
@pytest.mark.parametrize("name", sorted({*IN_DATA, *IN_TEXT, *ALONE}))
def test_defects_of_each_class_are_repaired(name: str) -> None:
    check({name})


@pytest.mark.promise("P903")
@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(EVERYTHING), min_size=2))
def test_defects_of_several_classes_are_repaired(names: set[str]) -> None:
    check(names)


def test_undamaged_document_needs_few_repairs() -> None:
    text = re.sub(r"\bon:", "'on':", dumped(vendors())).replace("- on\n", "- 'on'\n")
    _, repairs = repaired(read(text))
    kinds = {repair.kind for repair in repairs}
    assert kinds <= {
        "YAML 1.1 boolean",
        "part of allOf with words only",
        "required but not declared",
        "title that collides",
    }


@pytest.mark.promise("P901")
@pytest.mark.parametrize(
    ("text", "where", "problem", "hint"),
    [
        ("a: [1, 2", "line 1", "not YAML", "quotes"),
        ("paths:\n  /a:\n   get: {}\n  b: 1\n c: 2\n", "line 5, column 2", "not YAML", "indentation"),
        ("title: Sky\n", "line 1", "no OpenAPI document", "vendor"),
        ("", "line 1", "no OpenAPI document", "vendor"),
        ("paths: {}\n---\npaths: {/a: {}}\n", "line 3", "two different documents", "file of its own"),
        ("paths: {}\npaths: {/a: {}}\n", "line 2, column 1", "'paths' is there twice", "Remove"),
        ("paths: {}\n? [a]\n: 1\n", "line 2", "no text", "Quote"),
        ("paths: &a\n  b: *a\n", "#/paths/b", "an alias", "Write it out"),
    ],
)  # fmt: skip
def test_text_that_is_not_a_document_is_refused_with_its_place(
    text: str, where: str, problem: str, hint: str
) -> None:
    with pytest.raises(UnrepairableError) as caught:
        read(text)
    assert where in caught.value.where
    assert problem in caught.value.problem
    assert hint in caught.value.hint
    assert str(caught.value).startswith(caught.value.where)


STAR = "components.schemas.Star.allOf.2.properties"


@pytest.mark.promise("P901")
@pytest.mark.parametrize(
    ("place", "value", "problem", "hint"),
    [
        (f"{STAR}.place", {"$ref": "#/components/schemas/Plaze"}, "points to nothing", "Did it mean 'Place'"),
        (f"{STAR}.place", {"$ref": "other.yaml#/Place"}, "another document", "Put its target here"),
        (f"{STAR}.place.type", "place", "'place' is no type", "Use one of"),
        (f"{STAR}.state.enum", "On", "`enum` is no list", "List the values"),
        (f"{STAR}.state.required", {"a": 1}, "`required` is no list", "List"),
        (f"{STAR}.magnitude", {"enum": [1, {}]}, "no common type", "Split it"),
        ("components.responses.Error", {"$ref": "#/components/responses/Error"}, "lead nowhere", "Write one"),
        ("paths./stars.get.responses", {"ok": {}}, "no status", "200"),
        ("paths./stars.get.parameters", [{"in": "query"}], "without a name", "`name`"),
    ],
)  # fmt: skip
def test_unrepairable_document_is_refused_with_place_and_hint(
    place: str, value: object, problem: str, hint: str
) -> None:
    data = vendors()
    node = data
    *way, last = place.split(".")
    for part in way:
        node = node[int(part)] if isinstance(node, list) else node[part]
    node[last] = value
    with pytest.raises(UnrepairableError) as caught:
        repaired(read(dumped(data)))
    assert problem in caught.value.problem
    assert hint in caught.value.hint
    assert caught.value.where.startswith("#/")
    assert re.search(r"\(line \d+, column \d+\)", caught.value.where)


def test_yaml_booleans_and_numbers_of_text_fields_keep_their_text() -> None:
    data = vendors()
    text = (
        dumped(data)
        .replace("- Fade\n", "- false\n")
        .replace("- Flare\n", "- 1.0\n")
        .replace("- star\n", "- true\n")
    )
    document, repairs = repaired(read(text))
    schemas = parsed(dumped(document))["components"]["schemas"]
    assert schemas["Watch"]["properties"]["on"]["enum"] == ["1.0", "false"]
    assert schemas["Star"]["allOf"][1]["properties"]["state"]["enum"] == ["On", "No", "Flaring"]
    told = {repair.where: repair.done for repair in repairs}
    assert told["#/components/schemas/Watch/properties/on/enum/1"] == "read as the text 'false'"
    assert told["#/components/schemas/Watch/required/0"] == "read as the text 'true'"


def test_document_of_the_other_version_is_refused() -> None:
    data = vendors()
    data["info"]["version"] = "2.2.0"
    with pytest.raises(UnrepairableError, match="has the version 2"):
        synced("v3", dumped(data), OURS)
    data["info"]["version"] = "3.2.0"
    data["paths"] = {f"/other{path}": value for path, value in data["paths"].items()}
    with pytest.raises(UnrepairableError, match="shares too few paths"):
        synced("v3", dumped(data), OURS)
