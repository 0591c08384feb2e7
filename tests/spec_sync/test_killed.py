"""`sync_spec` as a process that is killed: specs/ and generated/ are old or new, together."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.generated.hostile import document
from tests.specification import ROOT

from .documents import OURS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="it has no SIGKILL"),
]

_RUN: Final = """
import os, runpy, signal, sys
tree, at = sys.argv[1], int(sys.argv[2])
del sys.argv[1:3]
sys.path.insert(0, tree + "/scripts")
events = ("os.rename", "os.mkdir", "os.rmdir", "os.remove")
left = at
def note(event, arguments):
    global left
    paths = str(arguments[:2])
    if event in events and (tree + "/specs" in paths or tree + "/generated" in paths):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(note)
# The proofs and what is left to write need the whole project, and change nothing.
import derived.todo
import spec_sync.proofs
derived.todo.tasks = lambda tree: []
spec_sync.proofs.failing_proofs = lambda tree: print("left", left) or sys.exit(0)
sys.argv[0] = tree + "/scripts/sync_spec.py"
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def _sync(tree: Path, *words: str, at: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", "-c", _RUN, str(tree), str(at), "v3", str(tree / "vendor.yaml"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _state(tree: Path) -> dict[str, bytes]:
    """All files of specs/ and generated/."""
    return {
        str(path.relative_to(tree)): path.read_bytes()
        for name in ("specs", "generated")
        for path in sorted((tree / name).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _project(folder: Path) -> Path:
    """A project with small specifications, and a document of the vendor's that changes one."""
    for name in ("scripts", "compat"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "CHANGELOG.md", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "specs").mkdir()
    (folder / "specs" / "overrides.yaml").write_text("hidden_in_repr: []\ndurations: []\nbehavior: {}\n")
    (folder / "specs" / "v2.yaml").write_text(json.dumps(document()))
    (folder / "specs" / "v3.yaml").write_text(OURS)
    made = subprocess.run(
        [sys.executable, "-B", str(folder / "scripts" / "regenerate.py")], capture_output=True, text=True
    )
    assert made.returncode == 0, made.stderr
    (folder / "vendor.yaml").write_text(OURS.replace("getStars", "getAllStars"))
    return folder


@pytest.mark.promise("P922")
def test_sync_killed_at_its_changes_is_whole_after_the_next_run(tmp_path: Path) -> None:
    base = _project(tmp_path / "base")
    old = _state(base)
    whole = tmp_path / "whole"
    shutil.copytree(base, whole)
    done = _sync(whole, at=-1)
    assert done.returncode == 0, done.stderr
    new = _state(whole)
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    assert {name.split("/")[0] for name in changed} == {"specs", "generated"}
    points = -1 - int(done.stdout.rpartition("left ")[2])
    assert points > 10
    outcomes = []
    # Seven points held as well; these are before the journal, while it is carried out, and after it.
    for at in (points // 4, points // 2, points - 2):
        tree = tmp_path / f"at{at}"
        shutil.copytree(base, tree)
        killed = _sync(tree, at=at)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        healed = _sync(tree, "--check", "--no-regenerate")
        assert healed.returncode in (0, 1), healed.stderr
        state = _state(tree)
        assert state in (old, new), at
        outcomes.append(state == new)
        assert healed.returncode == (0 if outcomes[-1] else 1)
        shutil.rmtree(tree)
    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}
