"""Descriptions in one sitting: a list for an editor that is filled in, resumed, and refused where damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

import undescribed
from derived.descriptions import DamagedError, answers_of
from spec_sync.walking import TODO

NEW = f"        state:\n          type: string\n          description: '{TODO}'\n"
TEXT = f"""\
openapi: 3.0.3
info:
  title: B2B
  version: '1.0'
paths:
  /fleets:
    get:
      summary: '{TODO}'
      operationId: getFleets
      responses:
        '200':
          description: The fleets.
components:
  schemas:
    Fleet:
      type: object
      description: A fleet.
      properties:
{NEW}    Trip:
      type: object
      description: A trip.
      properties:
        state:
          type: string
          description: How the trip ended.
"""


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A folder of specifications with places that have no words."""
    folder = tmp_path / "specs"
    folder.mkdir()
    (folder / "v3.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "v2.yaml").write_text(TEXT.replace(f"'{TODO}'", "List.", 1), encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.promise("P965")
def test_list_has_place_type_vendor_and_warning_and_is_resumed(specs: Path, tmp_path: Path) -> None:
    file, vendor = tmp_path / "words.yaml", tmp_path / "vendor.yaml"
    vendor.write_text(TEXT.replace(NEW, NEW.replace(TODO, "In use?")), encoding="utf-8")
    options = ["--specs", str(specs), "--edit", str(file), "--v3", str(vendor)]
    assert undescribed.main(options) == 0
    begun = file.read_text(encoding="utf-8")
    assert '- place: "v3 paths//fleets/get/summary"\n  type: "operation"\n' in begun
    first = '"v2+v3 components/schemas/Fleet/properties/state/description"\n  type: "string"\n'
    assert f'- place: {first}  vendor: "In use?"\n  warning: "' in begun
    assert "the same name elsewhere means: Trip.state: How the trip ended." in begun
    assert undescribed.main(options) == 0
    assert file.read_text(encoding="utf-8") == begun
    at_fleet = "Whether the fleet is in use."
    head, mark, entry = begun.partition(first)
    filled = head + mark + entry.replace("  words:\n", f"  words: {at_fleet}\n", 1)
    file.write_text(filled, encoding="utf-8")
    assert undescribed.main(options) == 0
    for name in ("v2.yaml", "v3.yaml"):
        assert f"description: {at_fleet}\n" in (specs / name).read_text(encoding="utf-8")
    left = file.read_text(encoding="utf-8")
    assert "Fleet/properties/state" not in left
    assert "v3 paths//fleets/get/summary" in left
    assert (specs / "v3.yaml").read_text(encoding="utf-8") == TEXT.replace(
        NEW, NEW.replace(f"'{TODO}'", at_fleet)
    )


@pytest.mark.promise("P965")
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("- place: a\n  words: b\n  words: c\n", r"words.yaml:\d: "),
        ("- place: a\n words: b\n", r"words.yaml:2: "),
        ("- place: 'a\n", r"words.yaml:\d: "),
        ("place: a\n", r"words.yaml:1: expected a list"),
        ("- place: a\n- words: b\n", r"words.yaml:2: an entry without a place"),
        ("- place: a\n  word: b\n", r"words.yaml:1: 'word' is none of"),
        ("- place: a\n  words: 5\n", r"words.yaml:1: the words of a must be text"),
        (f"- place: a\n  words: '{TODO}'\n", r"words.yaml:1: the words of a still have the marker"),
        ("- place: a\n  words: b\n- place: a\n", r"words.yaml:3: a is listed twice"),
    ],
)
def test_damaged_list_is_refused_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(DamagedError, match=sentence):
        answers_of(text, "words.yaml")


@pytest.mark.promise("P965")
def test_damaged_list_changes_nothing(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("- place: [\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in specs.iterdir()}
    assert undescribed.main(["--specs", str(specs), "--edit", str(file)]) == 2
    assert "Nothing was changed." in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in specs.iterdir()} == before
    assert file.read_text(encoding="utf-8") == "- place: [\n"
