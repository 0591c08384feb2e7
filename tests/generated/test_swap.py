"""scripts/swap.py: several files and folders are replaced as one, whatever kills the process."""

from __future__ import annotations

import ast
import json
import os
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest

import swap
from tests.generated.hostile import document
from tests.specification import ROOT

OLD: Final = {
    "a.yaml": "old a",
    "gone.yaml": "old gone",
    "one/x.py": "old x",
    "one/deep/y.py": "old y",
    "two/z.py": "old",
}
NEW: Final = {
    "a.yaml": "new a",
    "b.yaml": "new b",
    "one/x.py": "new x",
    "one/more.py": "new m",
    "two/z.py": "new z",
}
CHANGES: Final = ("a.yaml", "b.yaml", "gone.yaml", "one", "two")


def _fill(folder: Path, content: dict[str, str]) -> None:
    for name, text in content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def _state(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


class Killer:
    """Kills the process at the n-th time that it is about to change a file or a folder."""

    def __init__(self, at: int) -> None:
        self.left = at
        sys.addaudithook(self._note)

    def _note(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        )
        if writes or event in ("os.rename", "os.remove", "os.rmdir", "os.mkdir"):
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def _killed(at: int, work: Callable[[], object]) -> bool:
    """Do work in a child that dies at its n-th change; whether it did."""
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # threads of pytest, which the child does not need
        child = os.fork()
    if child == 0:
        status = 1
        try:
            Killer(at)
            work()
            status = 0
        finally:
            os._exit(status)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended in (0, -signal.SIGKILL)
    return ended != 0


def _replace(folder: Path, fresh: Path) -> None:
    sources: dict[Path, Path | str | None] = {
        folder / name: fresh / name if (fresh / name).exists() else None for name in CHANGES
    }
    swap.replace(folder, {**sources, folder / "a.yaml": "new a"})


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    fresh = tmp_path / "fresh"
    _fill(fresh, NEW)
    return tmp_path, fresh


@pytest.mark.promise("P922")
@pytest.mark.skipif(sys.platform == "win32", reason="it has no fork")
def test_replacement_killed_anywhere_is_whole_after_the_next_run(places: tuple[Path, Path]) -> None:
    base, fresh = places
    states, at = [], 0
    while True:
        at += 1
        folder = base / f"at{at}"
        _fill(folder, OLD)
        if not _killed(at, partial(_replace, folder, fresh)):
            break
        again = 0
        while _killed(
            again := again + 1, partial(swap.heal, folder)
        ):  # the healing is killed, too, and again
            pass
        assert not (folder / swap.FOLDER).exists()
        states.append(_state(folder))
        assert states[-1] in (OLD, NEW)
    assert _state(folder) == NEW
    assert at > 25
    committed = states.index(NEW)
    assert states == [OLD] * committed + [NEW] * (len(states) - committed)


@pytest.mark.promise("P922")
@pytest.mark.skipif(sys.platform == "win32", reason="it has no fork")
def test_replacement_after_a_killed_one_is_whole(places: tuple[Path, Path]) -> None:
    base, fresh = places
    at = 0
    while True:
        at += 1
        folder = base / f"at{at}"
        _fill(folder, OLD)
        if not _killed(at, partial(_replace, folder, fresh)):
            break
        _replace(folder, fresh)
        assert _state(folder) == NEW


@pytest.mark.promise("P922")
def test_replacement_that_cannot_be_written_leaves_the_old_state(places: tuple[Path, Path]) -> None:
    base, fresh = places
    folder = base / "here"
    _fill(folder, OLD)
    (folder / "file").write_text("x")
    with pytest.raises(OSError, match="file"):
        swap.replace(folder, {folder / "one": fresh / "one", folder / "file" / "below": fresh / "two"})
    (folder / "file").unlink()
    assert _state(folder) == OLD
    with pytest.raises(OSError, match="missing"):
        swap.replace(folder, {folder / "one": fresh / "one", folder / "two": fresh / "missing"})
    assert _state(folder) == OLD


def test_heal_without_an_interruption_does_nothing(tmp_path: Path) -> None:
    assert not swap.heal(tmp_path)
    assert not swap.heal(tmp_path / "missing")


_RUN: Final = """
import os, runpy, signal, sys
sys.path[:0] = [{root!r}, {scripts!r}]
left = {at}
def note(event, arguments):
    global left
    if event in ("os.rename", "os.mkdir", "os.rmdir") and {watched!r} in str(arguments[:2]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(note)
sys.argv[0] = "regenerate.py"
try:
    runpy.run_path({scripts!r} + "/regenerate.py", run_name="__main__")
finally:
    print("left", left)
"""


def _regenerate(specs: Path, output: Path, at: int = 0) -> subprocess.CompletedProcess[str]:
    scripts = str(ROOT / "scripts")
    code = _RUN.format(root=str(ROOT), scripts=scripts, at=at, watched=str(output))
    command = [sys.executable, "-c", code, "--specs", str(specs), "--output", str(output)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.promise("P922")
@pytest.mark.skipif(sys.platform == "win32", reason="it has no SIGKILL")
def test_regenerate_killed_at_its_renames_heals(tmp_path: Path) -> None:
    specs, output = tmp_path / "specs", tmp_path / "generated"
    specs.mkdir()
    (specs / "overrides.yaml").write_text("hidden_in_repr: []\ndurations: []\nbehavior: {}\n")

    def describe(member: str) -> None:
        for version in ("v2", "v3"):
            (specs / f"{version}.yaml").write_text(json.dumps(document(member=member)))

    describe("oldMember")
    assert _regenerate(specs, output).returncode == 0
    old = _state(output)
    describe("newMember")
    done = _regenerate(specs, tmp_path / "expected", -1)
    assert done.returncode == 0
    new = _state(tmp_path / "expected")
    points = -1 - int(done.stdout.rpartition("left ")[2])
    assert points > 8
    for at in (4, points - 6, points - 4, points - 2, points):
        describe("newMember")
        killed = _regenerate(specs, output, at)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        describe("oldMember" if at % 2 else "newMember")
        healed = _regenerate(specs, output)
        assert healed.returncode == 0, healed.stderr
        assert "an interrupted run was finished or taken back" in healed.stderr
        assert _state(output) == (old if at % 2 else new)


@pytest.mark.promise("P922")
def test_regenerate_that_is_refused_leaves_the_old_packages(tmp_path: Path) -> None:
    specs, output = tmp_path / "specs", tmp_path / "generated"
    specs.mkdir()
    _fill(output, {"psa_fleet_v2/kept.py": "old", "psa_fleet_v3/kept.py": "old"})
    (specs / "overrides.yaml").write_text("hidden_in_repr: [nothing]\ndurations: []\nbehavior: {}\n")
    for version in ("v2", "v3"):
        (specs / f"{version}.yaml").write_text(json.dumps(document()))
    refused = _regenerate(specs, output)
    assert refused.returncode == 1
    assert "names what no specification has: nothing" in refused.stderr
    assert _state(output) == {"psa_fleet_v2/kept.py": "old", "psa_fleet_v3/kept.py": "old"}


def test_scripts_change_specs_and_packages_by_swap_alone() -> None:
    """Neither script writes, renames or removes anything by itself, but for a copy of the tree."""
    found = []
    changing = {"write_text", "write_bytes", "unlink", "rename", "rmtree", "copytree", "rmdir", "open"}
    for script in ("sync_spec.py", "regenerate.py"):
        for node in ast.walk(ast.parse((ROOT / "scripts" / script).read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in changing:
                found.append(f"{script}: {ast.unparse(node)}")
    assert [call.partition(", ignore=")[0] for call in found] == [
        "sync_spec.py: shutil.copytree(options.specs, specs)",
        "sync_spec.py: shutil.rmtree(tree / 'specs')",
        "sync_spec.py: shutil.copytree(specs, tree / 'specs')",
        "regenerate.py: shutil.copytree(TEMPLATES / 'runtime', runtime",
    ]
