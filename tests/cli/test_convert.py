"""`psa-fleet monitors convert`: files in, files out, and nothing lost on the way."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from psa_fleet.cli._app import app
from psa_fleet.monitors import merge_split, to_deprecated_format, to_new_format
from tests.client.calls import MONITOR as NEW

OLD = to_deprecated_format(NEW)
EITHER = {
    **NEW,
    "triggerParam": {
        "triggers": [
            {"name": "d1", "data": {"data": "vehicle.odometer", "op": "greaterThan", "value": ["9"]}},
            {"name": "d2", "data": {"data": "vehicle.odometer", "op": "lowerThan", "value": ["5"]}},
        ],
        "boolExp": "d1 | d2",
    },
}


def convert(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["monitors", "convert", *map(str, arguments)])


def read(path: Path) -> object:
    return json.loads(path.read_text(encoding="utf-8"))


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old.json").write_text(json.dumps(OLD, indent=4), encoding="utf-8")
    (tmp_path / "new.json").write_text(json.dumps(NEW), encoding="utf-8")
    (tmp_path / "other.json").write_text('{"name": "package"}', encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no monitor", encoding="utf-8")
    (tmp_path / ".hidden.json").write_text("{", encoding="utf-8")
    return tmp_path


@pytest.mark.promise("P413")
def test_convert_without_write_prints_the_difference_only(folder: Path) -> None:
    before = snapshot(folder)
    result = convert(folder)
    assert result.exit_code == 1
    assert snapshot(folder) == before
    assert f"+++ {folder.as_posix()}/old.json" in result.stdout
    assert f"{folder}/other.json: the monitor has no `triggerParam`" in result.stderr
    assert result.stderr.splitlines()[-1] == (
        "1 to convert, 1 already new, 1 cannot be converted (nothing written)"
    )


@pytest.mark.promise("P414")
def test_convert_with_write_changes_convertible_files_only(folder: Path) -> None:
    before = snapshot(folder)
    result = convert(folder, "--write")
    assert result.exit_code == 1
    assert result.stderr.endswith("1 converted, 1 already new, 1 cannot be converted\n")
    after = snapshot(folder)
    assert read(folder / "old.json") == to_new_format(OLD)
    assert after.keys() == before.keys()
    assert {name for name in after if after[name] != before[name]} == {"old.json"}
    (folder / "other.json").unlink()
    again = convert(folder, "--write")
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr == "0 converted, 2 already new\n"
    assert snapshot(folder) == {name: content for name, content in after.items() if name != "other.json"}


@pytest.mark.promise("P413")
def test_convert_check_prints_files_to_convert_and_exits_with_3(folder: Path) -> None:
    (folder / "other.json").unlink()
    before = snapshot(folder)
    result = convert(folder, "--check")
    assert result.exit_code == 3
    assert result.stdout == f"{folder / 'old.json'}\n"
    assert snapshot(folder) == before
    assert convert(folder / "new.json", "--check").exit_code == 0
    assert convert(folder / "old.json", "--check", "--format", "deprecated").exit_code == 0
    (folder / "broken.json").write_text("{", encoding="utf-8")
    assert convert(folder, "--check").exit_code == 1


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
@pytest.mark.parametrize(
    "text",
    [
        json.dumps(OLD, indent=2) + "\n",
        json.dumps(OLD, indent=2),
        json.dumps({**OLD, "label": "line\u2028end \u00e9"}, ensure_ascii=False, indent="\t") + "\n",
        json.dumps(OLD),
    ],
    ids=["indented", "no end of line", "tabs and odd characters", "one line"],
)
def test_differences_are_a_patch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("by_patch.json", "by_write.json"):
        Path(name).write_text(text, encoding="utf-8")
    shown = convert("by_patch.json")
    assert shown.exit_code == 0
    subprocess.run(["patch", "-p0"], input=shown.stdout_bytes, check=True, capture_output=True)
    assert convert("by_write.json", "--write").exit_code == 0
    assert Path("by_patch.json").read_bytes() == Path("by_write.json").read_bytes()
    assert read(Path("by_write.json"))["triggerParam"] == to_new_format(OLD)["triggerParam"]  # type: ignore[index]  # JSON


@pytest.mark.promise("P415")
def test_convert_split_writes_parts_next_to_the_whole(tmp_path: Path) -> None:
    whole = tmp_path / "either.json"
    whole.write_text(json.dumps(EITHER, indent=2) + "\n", encoding="utf-8")
    before = whole.read_bytes()
    refused = convert(whole, "--format", "deprecated", "--write")
    assert refused.exit_code == 1
    assert "(at /triggerParam/boolExp). --split makes 2 monitors" in refused.stderr
    assert snapshot(tmp_path) == {"either.json": before}

    shown = convert(whole, "--format", "deprecated", "--split")
    assert shown.exit_code == 0
    assert "--- /dev/null\n" in shown.stdout
    assert snapshot(tmp_path) == {"either.json": before}

    assert convert(whole, "--format", "deprecated", "--split", "--write").exit_code == 0
    assert sorted(snapshot(tmp_path)) == ["either.1.json", "either.2.json", "either.json"]
    assert whole.read_bytes() == before
    parts = [read(tmp_path / f"either.{index}.json") for index in (1, 2)]
    assert parts == to_deprecated_format(EITHER, split=True)
    assert merge_split([to_new_format(part) for part in parts]) == to_new_format(EITHER)  # type: ignore[arg-type]  # JSON

    again = convert(tmp_path, "--format", "deprecated", "--split", "--write")
    assert (again.exit_code, again.stderr) == (0, "0 converted, 3 already deprecated\n")


@pytest.mark.promise("P415")
@pytest.mark.parametrize("there", [json.dumps(OLD).encode(), b"{", b"\xff\xfe\x00", b""])
def test_split_overwrites_nothing(tmp_path: Path, there: bytes) -> None:
    whole, first = tmp_path / "either.json", tmp_path / "either.1.json"
    whole.write_text(json.dumps(EITHER), encoding="utf-8")
    first.write_bytes(there)
    before = snapshot(tmp_path)
    result = convert(whole, "--format", "deprecated", "--split", "--write")
    assert result.exit_code == 1
    assert "part 1 belongs in either.1.json, which exists with other content" in result.stderr
    assert snapshot(tmp_path) == before


def test_expression_without_or_is_split_into_itself(tmp_path: Path) -> None:
    file = tmp_path / "new.json"
    file.write_text(json.dumps(NEW), encoding="utf-8")
    assert convert(file, "--format", "deprecated", "--split", "--write").exit_code == 0
    assert snapshot(tmp_path).keys() == {"new.json"}
    assert read(file) == OLD


@pytest.mark.parametrize(
    "arguments",
    [["--split"], ["--check", "--write"], ["--format", "newest"], ["--split", "--format", "new"]],
    ids=" ".join,
)
def test_wrong_command_line_is_refused(folder: Path, arguments: list[str]) -> None:
    before = snapshot(folder)
    assert convert(folder, *arguments).exit_code == 2
    assert convert(folder / "missing.json").exit_code == 2
    assert snapshot(folder) == before


def test_convert_of_a_folder_without_files_fails(tmp_path: Path) -> None:
    result = convert(tmp_path)
    assert (result.exit_code, result.stderr) == (1, "No *.json file was found.\n")


@pytest.mark.promise("P414")
@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    real, link = tmp_path / "kept" / "real.json", tmp_path / "link.json"
    real.write_text(json.dumps(OLD), encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    assert convert(link, real, tmp_path, "--write").stderr == "1 converted, 0 already new\n"
    assert link.is_symlink()
    assert read(real) == to_new_format(OLD)
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert {path.name for path in tmp_path.rglob("*")} == {"kept", "real.json", "link.json"}


@pytest.mark.promise("P414")
def test_file_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "old.json"
    file.write_text(json.dumps(OLD), encoding="utf-8")
    before = snapshot(tmp_path)

    def full(self: Path, target: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = convert(file, "--write")
    assert result.exit_code == 1
    assert "old.json cannot be written: No space left on device" in result.stderr
    assert snapshot(tmp_path) == before


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes")
def test_convert_prints_file_names_that_are_not_utf8(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.json")
    (tmp_path / name).write_text(json.dumps(OLD), encoding="utf-8")
    assert convert(tmp_path, "--check").stdout == f"{tmp_path}/caf\ufffd.json\n"
    result = convert(tmp_path, "--write")
    assert result.exit_code == 0
    assert "+++ " in result.stdout
    assert read(tmp_path / name) == to_new_format(OLD)


@pytest.mark.promise("P414")
def test_line_ends_and_encoding_stay(tmp_path: Path) -> None:
    file = tmp_path / "windows.json"
    text = json.dumps({**OLD, "label": "caf\u00e9"}, ensure_ascii=False, indent=2).replace("\n", "\r\n")
    file.write_bytes(text.encode("utf-8-sig"))
    assert convert(file, "--write").exit_code == 0
    written = file.read_bytes()
    assert written.startswith(b'\xef\xbb\xbf{\r\n  "label": "caf\xc3\xa9"')
    assert written.count(b"\n") == written.count(b"\r\n")
    assert json.loads(written) == to_new_format({**OLD, "label": "caf\u00e9"})


def test_convert_refuses_repeated_members_and_other_encodings(tmp_path: Path) -> None:
    (tmp_path / "twice.json").write_text('{"label": "a", "label": "b"}', encoding="utf-8")
    (tmp_path / "latin.json").write_bytes('{"label": "é"}'.encode("latin-1"))
    result = convert(tmp_path)
    assert result.exit_code == 1
    assert "`label` occurs twice" in result.stderr
    assert "not text in UTF-8" in result.stderr
