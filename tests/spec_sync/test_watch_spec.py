"""A publisher's folder or repository: what is new in it, the newest first, and whether it breaks anyone."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sync_spec
from spec_sync.text.composing import LARGEST

from ..specification import ROOT
from .documents import OURS, dumped, parsed, vendors

pytestmark = [pytest.mark.slow, pytest.mark.promise("P977")]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    specs = tmp_path / "specs"
    specs.mkdir()
    (specs / "v3.yaml").write_text(OURS, "utf-8")

    def watch(source: Path | str, *options: str) -> tuple[int, str, str]:
        status = sync_spec.main(["watch", str(source), "--specs", str(specs), *options])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return watch


@pytest.fixture
def publisher(tmp_path: Path) -> Path:
    folder = tmp_path / "publisher"
    folder.mkdir()
    return folder


def document(version: str, *, gone: str = "", title: str = "Sky") -> str:
    data = vendors()
    data["info"] = {"title": title, "version": version}
    properties = data["components"]["schemas"]["Star"]["allOf"][2]["properties"]
    if version > "3.1.0":
        properties["mass"] = {"type": "number"}
    properties.pop(gone, None)
    return dumped(data)


def another() -> str:
    text = json.dumps(vendors()).replace("/stars", "/suns").replace("/watches", "/rays")
    data = json.loads(text)
    data["info"] = {"title": "Suns", "version": "1.0.0"}
    return json.dumps(data)


def test_watch_spec_ignores_known_and_older_documents(run: Run, publisher: Path) -> None:
    (publisher / "now.yaml").write_text(document("3.1.0"), "utf-8")
    (publisher / "old.yaml").write_text(document("3.0.9", gone="magnitude"), "utf-8")
    (publisher / "workflow.yml").write_text("on: push\n", "utf-8")
    status, out, _ = run(publisher)
    assert status == 0
    assert "# New documents: 0, breaking: 0" in out and "2 others are known, or older than specs/." in out


def test_new_documents_are_listed_newest_first_each_with_its_changes(run: Run, publisher: Path) -> None:
    (publisher / "a.yaml").write_text(document("3.10.0", gone="magnitude"), "utf-8")
    (publisher / "b.yml").write_text(document("3.9.0"), "utf-8")
    status, out, _ = run(publisher)
    assert status == 1
    newest, _, older = out.partition("\n## v3 3.9.0\n")
    assert "# New documents: 2, breaking: 1" in newest
    assert "## v3 3.10.0: breaking for reader" in newest
    assert "v3 of the API: 3.9.0 to 3.10.0" in newest and "`Star.magnitude`" in newest
    assert "v3 of the API: 3.1.0 to 3.9.0" in older
    assert "`Star.mass`" in older and "`Star.mass`" not in newest


def test_document_that_changed_without_a_new_number_is_new(run: Run, publisher: Path) -> None:
    (publisher / "a.yaml").write_text(document("3.1.0", gone="magnitude"), "utf-8")
    status, out, _ = run(publisher, "--json")
    [news] = json.loads(out)
    assert status == 1
    assert (news["family"], news["version"], news["since"], news["breaking"]) == (
        "v3",
        "3.1.0",
        "3.1.0",
        True,
    )
    assert [(one["kind"], one["where"], one["name"]) for one in news["changes"]] == [
        ("field", "Star", "magnitude")
    ]


def test_watch_spec_names_other_families_and_unreadable_documents(run: Run, publisher: Path) -> None:
    (publisher / "good.yaml").write_text(document("3.2.0"), "utf-8")
    (publisher / "suns.json").write_text(another(), "utf-8")
    (publisher / "broken.yaml").write_text("openapi: 3.0.3\npaths: {\n  a: [\n", "utf-8")
    (publisher / "cut.yaml").write_text(document("3.3.0") + "x: [", "utf-8")
    (publisher / "latin.yaml").write_bytes(b"openapi: 3.0.3\ninfo: {title: \xe9}\n")
    (publisher / "huge.yaml").write_bytes(b"openapi: 3.0.3\n# " + b"x" * LARGEST)
    (publisher / "swagger.yaml").write_text("swagger: '2.0'\npaths:\n  /a: {get: {}}\n", "utf-8")
    status, out, _ = run(publisher)
    assert status == 1
    assert "## v3 3.2.0\n" in out
    assert "### Suns 1.0.0: another family of documents" in out
    assert "line 4, column 1: this is not YAML" in out
    assert "byte 29 is not UTF-8" in out
    assert out.count("## not readable") == 5
    assert f"it is larger than {LARGEST // 1024:,} kB" in out
    assert "this document is Swagger 2.0, and not OpenAPI 3.0" in out


def test_history_of_a_checkout_counts(run: Run, publisher: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(publisher), *identity, *arguments], check=True, capture_output=True)

    git("init", "--quiet")
    for version in ("3.2.0", "3.3.0"):
        (publisher / "api.yaml").write_text(document(version), "utf-8")
        git("add", ".")
        git("commit", "--quiet", "-m", version, "--date", f"2026-01-0{version[2]}T00:00:00Z")
    (publisher / "api.yaml").unlink()
    git("commit", "--quiet", "-a", "-m", "gone")
    status, out, _ = run(publisher, "--json")
    news = json.loads(out)
    assert status == 1
    assert [one["version"] for one in news] == ["3.3.0", "3.2.0"]
    assert all(one["where"].startswith("api.yaml (") and one["date"] for one in news)


def test_watch_spec_with_seen_reports_each_document_once(run: Run, publisher: Path, tmp_path: Path) -> None:
    seen = ("--seen", str(tmp_path / "seen.json"))
    (publisher / "suns.json").write_text(another(), "utf-8")
    assert run(publisher, *seen)[0] == 1
    assert run(publisher, *seen)[0] == 0
    (publisher / "new.yaml").write_text(document("3.2.0"), "utf-8")
    status, out, _ = run(publisher, *seen)
    assert status == 1 and "Suns" not in out
    (tmp_path / "seen.json").write_text("[]", "utf-8")
    assert run(publisher, *seen)[0] == 2


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "there is no OpenAPI document among its 0 files in YAML or JSON"),
        ({"index.html": "<html></html>", "a.yaml": "<html></html>"}, "among its 1 files"),
        ({"mkdocs.yml": "site_name: Sky\n"}, "among its 1 files"),
    ],
)
def test_folder_without_a_document_is_refused(
    run: Run, publisher: Path, files: dict[str, str], words: str
) -> None:
    for name, text in files.items():
        (publisher / name).write_text(text, "utf-8")
    status, out, err = run(publisher)
    assert (status, out) == (2, "")
    assert words in err and err.count("\n") == 1


@pytest.mark.parametrize(
    "source", ["http://127.0.0.1:9/api.yaml", "ftp://example.org/a", "missing", "https://["]
)
def test_place_that_cannot_be_read_is_refused(run: Run, source: str) -> None:
    status, out, err = run(source)
    assert (status, out) == (2, "")
    assert source.partition("/api")[0] in err and err.count("\n") == 1


def test_repository_that_git_cannot_read_is_refused(run: Run, publisher: Path) -> None:
    (publisher / ".git").mkdir()
    status, _, err = run(publisher)
    assert status == 2 and "git cannot read its history" in err and err.count("\n") == 1


def test_workflow_of_the_page_is_valid_and_runs_the_command() -> None:
    page = (ROOT / "docs" / "new-specification.md").read_text("utf-8")
    workflow: Any = parsed(page.partition("```yaml\n")[2].partition("```")[0])
    assert workflow["on"]["schedule"] and workflow["permissions"] == {"contents": "read", "issues": "write"}
    [steps] = [job["steps"] for job in workflow["jobs"].values()]
    commands = "\n".join(step.get("run", "") for step in steps)
    assert ".venv/bin/python scripts/sync_spec.py watch publisher --seen seen.json" in commands
