"""Documents with a damage each are followed exactly, or refused with one sentence that has the line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import pytest

from spec_sync.places import UnrepairableError
from spec_sync.sync import synced

from .documents import OURS, dumped, vendors

pytestmark = [pytest.mark.slow, pytest.mark.promise("P979")]

TEXTS: Final[Mapping[str, Callable[[str], str]]] = {
    "two different documents": lambda text: f"{text}\n---\n{text.replace('/watches', '/eyes')}",
    "another key twice": lambda text: text.replace("openapi: 3.0.3", "openapi: 3.0.3\nopenapi: 3.0.2"),
    "aliases": lambda text: "x: &a [1, 1]\ny: &b [*a, *a]\n" + "z: [" + "*b, " * 40_000 + "*b]\n" + text,
    "nul": lambda text: text.replace("Sky", "S\0ky", 1),
    "json cut off": lambda _: json.dumps(vendors())[:-5],
    "json with a key twice": lambda _: json.dumps(vendors())[:-1] + ', "info": {}}',
    "merge key": lambda text: text + "\nx-a: {<<: {a: 1}}\n",
    "half a quote": lambda text: text + '\nx: "abc',
    "infinity": lambda text: text.replace("maximum: 100", "maximum: 1e999"),
    "digits": lambda text: text.replace("maximum: 100", "maximum: " + "9" * 60),
    "brackets": lambda text: text + "\nx-a: " + "[" * 80 + "]" * 80,
    "nothing": lambda _: "",
    "HTML": lambda _: "<!doctype html><html></html>",
}
FOLLOWED_TEXTS: Final[Mapping[str, Callable[[str], str]]] = {
    "the same document twice": lambda text: f"{text}\n---\n{text}",
    "another document beside it": lambda text: f"{text}\n---\nother: 1\n",
    "byte order mark": lambda text: f"\ufeff{text}",
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "old Mac": lambda text: text.replace("\n", "\r"),
    "directive": lambda text: f"%YAML 1.1\n---\n{text}",
    "JSON": lambda _: json.dumps(vendors()),
}

PLACES: Final[Mapping[str, tuple[str, Any]]] = {
    "Swagger": ("swagger", "2.0"),
    "OpenAPI 3.1": ("openapi", "3.1.0"),
    "version 1": ("info.version", "1.0.0"),
    "no information": ("info", []),
    "no components": ("components", {}),
    "paths in a list": ("paths", [1]),
    "path in a text": ("paths./stars", "x"),
    "operation in a text": ("paths./stars.get", "x"),
    "responses in a list": ("paths./stars.get.responses", ["a"]),
    "response in a text": ("paths./stars.get.responses.200", "x"),
    "parameters in a text": ("paths./stars.get.parameters", "x"),
    "parameter in a text": ("paths./stars.get.parameters", ["x"]),
    "body in a text": ("paths./watches.post.requestBody", "x"),
    "body that is missing": ("paths./watches.post.requestBody", {"$ref": "#/components/requestBodies/N"}),
    "deprecated in words": ("paths./stars.get.deprecated", "yes"),
    "headers in a text": ("components.responses.StarSuccess.headers", "x"),
    "header without a schema": ("components.responses.StarSuccess.headers", {"A": {}}),
    "link in a text": ("components.responses.StarSuccess.links", {"A": "x"}),
    "content in a list": ("components.responses.Error.content", [1]),
    "schema in a text": ("components.schemas.Place", "x"),
    "properties in a list": ("components.schemas.Place.properties", ["a"]),
    "discriminator in a text": ("components.schemas.Place.discriminator", "x"),
    "items in a text": ("components.schemas.Stars.properties.stars.items", "x"),
    "type in a list": ("components.schemas.Place.type", ["object", "null"]),
    "format in a list": ("components.schemas.Named.properties.name.format", ["a"]),
    "limit in words": ("components.schemas.Watch.properties.limit.minimum", "low"),
    "reference to a number": ("components.schemas.Named.properties.name", {"$ref": 5}),
    "reference elsewhere": ("components.schemas.Named.properties.name", {"$ref": "other.yaml#/A"}),
    "reference to nothing": ("components.schemas.Named.properties.name", {"$ref": "#/components/schemas/N"}),
    "reference to itself": ("components.schemas.Place", {"$ref": "#/components/schemas/Place"}),
    "no value in both lists": (
        "components.schemas.Named.properties.name",
        {"allOf": [{"type": "string", "enum": ["A"]}, {"type": "string", "enum": ["B"]}]},
    ),
}
FOLLOWED: Final[Mapping[str, tuple[str, Any, Any]]] = {
    "values of both lists": (
        "components.schemas.Watch.properties.on",
        {"allOf": [{"type": "string", "enum": ["Fade", "Dim"]}, {"type": "string", "enum": ["Fade", "On"]}]},
        {"type": "string", "enum": ["Fade"]},
    ),
    "one of two types": (
        "components.schemas.Watch.properties.on",
        {"oneOf": [{"type": "integer"}, {"type": "boolean"}]},
        {"oneOf": [{"type": "integer"}, {"type": "boolean"}]},
    ),
    "null": (
        "components.schemas.Watch.properties.star",
        {"type": "string", "nullable": True},
        {"type": "string", "nullable": True},
    ),
    "beside a reference": (
        "components.schemas.Watch.properties.star",
        {"$ref": "#/components/schemas/Place", "nullable": True},
        {"allOf": [{"$ref": "#/components/schemas/Place"}], "nullable": True},
    ),
    "a colon in a name": (
        "components.schemas.Place.properties.seen:",
        {"type": "string"},
        {"type": "string"},
    ),
    "a schema inside of itself": (
        "components.schemas.Watch.properties.star",
        {"$ref": "#/components/schemas/Watch"},
        {"allOf": [{"$ref": "#/components/schemas/Watch"}]},
    ),
}


def damaged(place: str, value: Any) -> str:
    data = vendors()
    *way, last = place.split(".")
    node = data
    for part in way:
        node = node[part]
    if place == "swagger":
        del node["openapi"]
    node[last] = value
    return dumped(data)


def refused(text: str) -> None:
    with pytest.raises(UnrepairableError) as caught:
        synced("v3", text, OURS)
    sentence = str(caught.value)
    assert re.search(r"line \d+", sentence) and "\n" not in sentence and len(sentence) < 400


@pytest.mark.parametrize("name", TEXTS)
def test_damaged_text_is_refused_with_its_line(name: str) -> None:
    refused(TEXTS[name](dumped(vendors())))


@pytest.mark.parametrize("name", PLACES)
def test_damaged_place_is_refused_with_its_line(name: str) -> None:
    refused(damaged(*PLACES[name]))


@pytest.mark.parametrize("name", FOLLOWED_TEXTS)
def test_text_in_another_form_is_followed(name: str) -> None:
    assert synced("v3", FOLLOWED_TEXTS[name](dumped(vendors())), OURS).text == OURS


@pytest.mark.parametrize("name", FOLLOWED)
def test_schema_in_another_form_is_followed_and_reverted(name: str) -> None:
    place, value, expected = FOLLOWED[name]
    there = synced("v3", damaged(place, value), OURS)
    found: Any = there.after["schemas"]
    for part in place.split(".")[2:]:
        found = found[part]
    wanted = expected if "allOf" not in expected else {**expected["allOf"][0], **expected}
    assert found == {key: part for key, part in wanted.items() if key != "allOf"}
    assert synced("v3", dumped(vendors()), there.text, retired=there.retired).text == OURS


def test_new_operation_without_responses_is_followed_and_reverted() -> None:
    data = vendors()
    data["paths"]["/moons"] = {"get": {"operationId": "getMoons"}}
    there = synced("v3", dumped(data), OURS)
    found: Any = there.after["paths"]
    assert found["/moons"]["get"]["responses"] == {"default": {}}
    assert synced("v3", dumped(vendors()), there.text, retired=there.retired).text == OURS
