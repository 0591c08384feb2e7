"""Documents of another family are refused in a sentence, or compared; older ones are called that."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from spec_sync.families import AnotherFamilyError, compared, is_older, shared
from spec_sync.places import UnrepairableError
from spec_sync.report import Report, as_markdown
from spec_sync.sync import synced
from spec_sync.text.reading import read_plain

from ..specification import ROOT
from .documents import OURS, dumped, vendors

pytestmark = pytest.mark.promise("P991")


def _paths(change: Callable[[str], str]) -> Any:
    data = vendors()
    data["paths"] = {change(path): item for path, item in data["paths"].items()}
    return data


def _another() -> Any:
    text = json.dumps(vendors()).replace("/stars/{sid}", "/sky/suns/{sid}").replace('"/stars"', '"/sky/suns"')
    data = json.loads(text.replace('"magnitude"', '"magnitudes"'))
    data["info"] = {"title": "Suns", "version": "1.0.0"}
    return data


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({**vendors(), "info": {"title": "Sky", "version": "2.4.0"}}, "this document has the version 2.4.0"),
        (
            _paths(lambda path: path.replace("stars", "star")),
            r"this is a draft of the API with other paths \(/star\)",
        ),
        (
            _paths(lambda path: path.replace("stars", "star/{of}").replace("watches", "{sky}/watch")),
            r"\(line \d+, column \d+\): this is a draft of the API with other paths \(/star/{of}\)",
        ),
        (_paths(lambda path: f"/webhook{path}"), "about the notifications that your server receives"),
        ({**vendors(), "openapi": "1.2"}, r"\(line 1, column \d+\): this document is OpenAPI 1.2, and not"),
        ({**vendors(), "openapi": "3.1.0"}, "this document is OpenAPI 3.1.0, and not OpenAPI 3.0"),
        ({"swagger": "2.0", "info": {"version": "3.1.0"}, "paths": {}}, "this document is Swagger 2.0, and"),
        ({"info": {"version": "3.1.0"}, "paths": {}}, "this document is in no format that it names, and"),
        ({**vendors(), "paths": {}}, "there is no path in it"),
    ],
)
def test_document_of_another_version_or_family_is_refused_with_a_hint(document: Any, words: str) -> None:
    with pytest.raises(UnrepairableError, match=words) as caught:
        synced("v3", dumped(document), OURS)
    assert caught.value.where.startswith("#") and caught.value.hint


@pytest.mark.parametrize("text", ["<!DOCTYPE html>\n<html><body>Sign in: here</body></html>", "<xml/>"])
def test_html_page_instead_of_a_document_is_named(text: str) -> None:
    with pytest.raises(UnrepairableError, match="this is HTML or XML, perhaps a page that asks to sign in"):
        synced("v3", text, OURS)


def test_document_of_another_api_is_compared_by_resource_and_member() -> None:
    with pytest.raises(AnotherFamilyError, match=r"line \d+.*: this document is of another API") as caught:
        synced("v3", dumped(_another()), OURS)
    report = caught.value.report
    assert report.startswith("### Suns 1.0.0: another family of documents\n")
    family = compared(_another(), read_plain(OURS))
    assert all(f"`{path}`" in report for one in family.resources for path in (one.path, one.ours) if path)
    assert all(f"`{path}`" in report for path in family.missing)


def test_v2_and_v3_are_one_family_with_shared_paths() -> None:
    v2, v3 = (read_plain((ROOT / "specs" / f"{name}.yaml").read_text("utf-8")) for name in ("v2", "v3"))
    assert shared(v2["paths"], v3["paths"]) > 0.8  # type: ignore[arg-type]  # paths are an object
    same = compared(v3, v3)
    assert [one.path for one in same.resources] == [one.ours for one in same.resources]
    assert not [one for one in same.resources if one.new or one.gone] and not same.missing


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("3.9.0", "3.10.0", True),
        ("3.10.0", "3.9.0", False),
        ("2.2.0", "2.2.0", False),
        ("2.2", "2.2.1", True),
        ("draft", "3.0.0", False),
        ("3.0.0", "", False),
    ],
)
def test_older_document_is_named_in_the_report(one: str, other: str, expected: bool) -> None:
    assert is_older(one, other) is expected
    report = as_markdown(Report("v3", other, one, "0.2.0", [], []))
    assert (f"**{one} is older than {other}.**" in report) is expected
