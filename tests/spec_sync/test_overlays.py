"""An overlay, such as drift writes one, is applied to our document, and what it adds is marked."""

from __future__ import annotations

from pathlib import Path

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


def test_a_sync_with_an_overlay_adds_to_the_vendors_facts_and_one_without_takes_it_back() -> None:
    found = dumped(overlay({"target": STAR, "update": {"properties": {"mass": {"type": "number"}}}}))
    with_it = synced("v3", dumped(vendors()), OURS, overlay=found)
    assert "mass:\n          type: number\n          description: 'TODO(sync): describe'" in with_it.text
    assert synced("v3", dumped(vendors()), with_it.text, overlay=found).text == with_it.text
    assert synced("v3", dumped(vendors()), with_it.text).text == OURS


def test_the_command_takes_an_overlay(tmp_path: Path) -> None:
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
        (overlay({"target": "$['nowhere']", "update": {"a": 1}}), "has nothing at 'nowhere'"),
        (overlay({"target": "$..all", "update": {"a": 1}}), "not understood"),
        (overlay({"target": "$", "remove": True}), "whole document"),
    ],
)
def test_what_is_no_overlay_is_refused(document: Object, problem: str) -> None:
    with pytest.raises(UnrepairableError, match=problem) as caught:
        overlaid(read_plain(OURS), document)
    assert caught.value.where.startswith("#/")
