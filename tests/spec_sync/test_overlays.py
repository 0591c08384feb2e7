"""An overlay, such as drift writes one, is applied to our document, and what it adds is marked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import sync_spec
from spec_sync.overlays import overlaid
from spec_sync.places import UnrepairableError
from spec_sync.sync import synced
from spec_sync.text.reading import read_plain
from spec_sync.walking import Object

from .documents import OURS, dumped, parsed, vendors

STAR = "$['components']['schemas']['Star']"


def overlay(*actions: Object) -> Object:
    return {"overlay": "1.0.0", "info": {"title": "Seen", "version": "1"}, "actions": [*actions]}


def later(*actions: Object) -> Object:
    return {**overlay(*actions), "overlay": "1.1.0"}


def applied(*actions: Object) -> object:
    return parsed(dumped(overlaid(read_plain(OURS), later(*actions))))


def test_overlay_changes_all_targets_of_an_expression() -> None:
    found: Any = applied(
        {
            "target": "$.paths[*][?@.operationId == 'getStar' || @.operationId == 'getStars']",
            "update": {"deprecated": True},
        },
        {"target": "$..parameters[?@.in == 'path']", "update": {"x-path": 1}},
        {"target": "$.components.schemas.*.properties[?@.format == 'date-time']", "remove": True},
        {"target": "$.servers", "update": {"url": "https://two.example"}},
        {"target": "$.info.title", "update": "Sky, seen"},
    )
    assert [item["get"].get("deprecated") for item in found["paths"].values() if "get" in item] == [
        True,
        True,
    ]
    assert found["components"]["parameters"]["starId"]["x-path"] == 1
    assert "seenAt" not in str(found) and found["info"]["title"] == "Sky, seen"
    assert [one["url"] for one in found["servers"]] == ["https://example.org/v3", "https://two.example"]


def test_copy_merges_what_is_at_one_place_into_others() -> None:
    found: Any = applied(
        {"target": "$.paths['/stars'].get.responses", "update": {"503": {}}},
        {
            "target": "$.paths['/stars'].get.responses['503']",
            "copy": "$.paths['/stars'].get.responses.default",
        },
        {"target": STAR, "copy": "$.components.schemas.Named", "update": {"x-both": 1}},
    )
    assert found["paths"]["/stars"]["get"]["responses"]["503"] == {"$ref": "#/components/responses/Error"}
    star = found["components"]["schemas"]["Star"]
    assert star["description"] == "What has a name." and star["x-both"] == 1 and "state" in star["properties"]


def test_removed_items_of_a_list_do_not_move_the_others() -> None:
    found: Any = applied(
        {"target": "$.components.schemas.Watch.properties.on.enum[?@ == 'Flare']", "remove": True},
        {"target": "$.components.schemas.Star.properties.state.enum[0, 2]", "remove": True, "update": {}},
    )
    assert found["components"]["schemas"]["Watch"]["properties"]["on"]["enum"] == ["Fade"]
    assert found["components"]["schemas"]["Star"]["properties"]["state"]["enum"] == ["No"]


def test_target_inside_of_one_that_replaces_it_changes_nothing() -> None:
    found: Any = applied(
        {"target": "$.components.schemas.Star..[?@.state || @.enum]", "update": {"state": 5}}
    )
    assert found["components"]["schemas"]["Star"]["properties"]["state"] == 5


def test_fields_values_and_statuses_are_added_and_required_members_removed() -> None:
    result = overlaid(
        read_plain(OURS),
        overlay(
            {"target": STAR, "update": {"properties": {"rings": {"type": "array", "items": {}}}}},
            {"target": "$.components.schemas.Star.properties.state", "update": {"enum": ["Gone", "On"]}},
            {"target": "$['components']['schemas']['Watch']['required'][?@ == 'on']", "remove": True},
            {
                "target": "$['paths']['/stars']['get']['responses']",
                "update": {"503": {"description": "Seen."}},
            },
        ),
    )
    written = parsed(dumped(result))
    star = written["components"]["schemas"]["Star"]["properties"]
    assert star["rings"] == {"type": "array", "description": "TODO(sync): describe", "items": {}}
    assert star["state"]["enum"] == ["On", "No", "Flaring", "Gone"]
    assert written["components"]["schemas"]["Watch"]["required"] == ["star"]
    assert written["paths"]["/stars"]["get"]["responses"]["503"] == {"description": "Seen."}
    assert parsed(OURS)["components"]["schemas"]["Watch"]["required"] == ["star", "on"]


def test_sync_with_overlay_adds_facts_and_sync_without_reverts_them() -> None:
    found = dumped(overlay({"target": STAR, "update": {"properties": {"mass": {"type": "number"}}}}))
    with_it = synced("v3", dumped(vendors()), OURS, overlay=found)
    assert "mass:\n          type: number\n          description: 'TODO(sync): describe'" in with_it.text
    assert synced("v3", dumped(vendors()), with_it.text, overlay=found).text == with_it.text
    assert synced("v3", dumped(vendors()), with_it.text).text == OURS


def test_sync_spec_accepts_an_overlay(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "v3.yaml").write_text(OURS, "utf-8")
    (tmp_path / "vendor.yaml").write_text(dumped(vendors()), "utf-8")
    (tmp_path / "seen.yaml").write_text(
        dumped(overlay({"target": STAR, "update": {"properties": {"mass": {"type": "number"}}}})), "utf-8"
    )
    options = [
        "--specs",
        str(tmp_path / "specs"),
        "--no-regenerate",
        "--overlay",
        str(tmp_path / "seen.yaml"),
    ]
    assert sync_spec.main(["v3", str(tmp_path / "vendor.yaml"), *options]) == 0
    assert "mass:" in (tmp_path / "specs" / "v3.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ({"overlay": "2.0"}, "no OpenAPI Overlay"),
        ({"overlay": "1.2.0", "actions": []}, "no OpenAPI Overlay"),
        (overlay({"target": "$['nowhere']", "update": {"a": 1}}), "has nothing at \"\\$\\['nowhere'"),
        (overlay({"target": "$..all", "update": {"a": 1}}), "has nothing at"),
        (overlay({"target": "$[", "update": {"a": 1}}), "not a valid JSONPath: "),
        (overlay({"target": "$.info", "update": [1]}), "cannot be merged"),
        (overlay({"target": "$.info.title", "update": {"a": 1}}), "cannot be merged"),
        (overlay({"target": "$.info"}), "has nothing to do"),
        (overlay("rename"), "has nothing to do"),  # type: ignore[arg-type]  # on purpose
        (overlay({"target": "$.info", "copy": "$.info"}), "copy is of Overlay 1.1"),
        (later({"target": "$.info", "copy": "$.paths.*"}), "leads to 3 places"),
        (later({"target": "$.info", "copy": "$.nothing"}), "has nothing at"),
        (overlay({"target": "$", "remove": True}), "whole document"),
    ],
)
def test_invalid_overlay_is_refused_with_its_place(document: Object, problem: str) -> None:
    with pytest.raises(UnrepairableError, match=problem) as caught:
        overlaid(read_plain(OURS), document)
    assert caught.value.where.startswith("#/")
