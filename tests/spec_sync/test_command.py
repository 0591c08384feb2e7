"""The command: what it writes, when it writes nothing, and its messages."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

import sync_spec
import undescribed
from spec_sync.places import UnrepairableError
from spec_sync.text import sources
from spec_sync.text.sources import text_of

from .documents import OURS, VENDOR_PROSE, dumped, vendors

pytestmark = pytest.mark.slow

OVERRIDES = "hidden_in_repr:\n  - name\n  - Star.planets\n"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    folder = tmp_path / "specs"
    folder.mkdir()
    (folder / "v3.yaml").write_text(OURS, "utf-8")
    (folder / "overrides.yaml").write_text(OVERRIDES, "utf-8")
    return folder


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    data = vendors()
    star = data["components"]["schemas"]["Star"]["allOf"][2]["properties"]
    del star["planets"]
    star["mass"] = {"type": "number", "description": VENDOR_PROSE}
    path = tmp_path / "new.yaml"
    path.write_text(dumped(data), "utf-8")
    return path


def run(specs: Path, source: Path | str, *options: str) -> int:
    return sync_spec.main(["v3", str(source), "--specs", str(specs), "--no-regenerate", *options])


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir())}


@pytest.mark.promise("P905", "P907")
def test_change_is_written_and_reverted(
    specs: Path, changed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(specs)
    report, users = tmp_path / "report.json", tmp_path / "users.md"
    assert run(specs, changed, "--report", str(report), "--changelog", str(users)) == 0
    said = capsys.readouterr().out
    assert said.startswith(users.read_text("utf-8").rstrip("\n") + "\n\n#### To be described")
    assert "`Star.planets`" in said
    assert "`Star.mass`" in said
    assert "specs/v3.yaml, line " in said
    after = contents(specs)
    assert set(after) == {"v3.yaml", "overrides.yaml", "retired.yaml"}
    assert "Star.planets" not in after["overrides.yaml"]
    assert "What circles it." in after["retired.yaml"]
    assert {change["kind"] for change in json.loads(report.read_text("utf-8"))["changes"]} == {"field"}
    assert undescribed.main(["--specs", str(specs)]) == 0
    assert undescribed.main(["--specs", str(specs), "--release"]) == 1
    old = tmp_path / "old.yaml"
    old.write_text(dumped(vendors()), "utf-8")
    assert run(specs, old) == 0
    assert contents(specs) == before
    assert undescribed.main(["--specs", str(specs), "--release"]) == 0


@pytest.mark.promise("P902")
def test_check_writes_nothing_and_fails_when_something_would_change(specs: Path, changed: Path) -> None:
    before = contents(specs)
    assert run(specs, changed, "--check") == 1
    assert contents(specs) == before
    same = specs.parent / "same.yaml"
    same.write_text(dumped(vendors()), "utf-8")
    assert run(specs, same, "--check") == 0
    assert contents(specs) == before


@pytest.mark.promise("P901")
@pytest.mark.parametrize(
    "text", ["a: [", "title: Sky\n", "openapi: 3.0.0\npaths: {/a: {get: {responses: {ok: {}}}}}\n"]
)
def test_unusable_document_changes_nothing(
    specs: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(specs)
    bad = specs.parent / "bad.yaml"
    bad.write_text(text, "utf-8")
    assert run(specs, bad) == 2
    said = capsys.readouterr().err
    assert "Nothing was changed." in said
    assert "line 1" in said or "#/" in said
    assert contents(specs) == before


class Responses(BaseHTTPRequestHandler):
    """A few responses by path."""

    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://example.org/api.yaml")
            self.end_headers()
            return
        if self.path == "/near":
            self.send_response(302)
            self.send_header("Location", "/api.yaml")
            self.end_headers()
            return
        self.send_response(404 if self.path == "/none" else 200)
        self.end_headers()
        self.wfile.write(b"\xff" if self.path == "/bytes" else b"paths: {}\n")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Responses) as httpd:
        thread = threading.Thread(target=httpd.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
        thread.join()


def test_document_is_downloaded(server: str) -> None:
    assert text_of(f"{server}/api.yaml") == "paths: {}\n"
    assert text_of(f"{server}/near") == "paths: {}\n"


@pytest.mark.parametrize(
    ("path", "problem"),
    [("/none", "answered 404"), ("/away", "over http"), ("/bytes", "no text in UTF-8")],
)
def test_text_of_refuses_unusable_responses(server: str, path: str, problem: str) -> None:
    with pytest.raises(UnrepairableError, match=problem):
        text_of(server + path)


def test_document_has_a_limit(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST", 5)
    with pytest.raises(UnrepairableError, match="larger"):
        text_of(f"{server}/api.yaml")
    (tmp_path / "big").write_text("123456", "utf-8")
    with pytest.raises(UnrepairableError, match="larger"):
        text_of(str(tmp_path / "big"))


@pytest.mark.parametrize("source", ["http://example.org/api.yaml", "ftp://example.org/a", "/no/such/file"])
def test_text_of_refuses_other_sources(source: str) -> None:
    with pytest.raises(UnrepairableError):
        text_of(source)
