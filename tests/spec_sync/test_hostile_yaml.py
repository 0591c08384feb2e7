"""Hostile texts are refused with one sentence and their place, in bounded memory and work."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import sync_spec
from spec_sync.places import UnrepairableError
from spec_sync.text.reading import read
from tests.specification import ROOT

from .documents import OURS
from .hostile_texts import BOMBS, READ, REFUSED

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space for a process that reads one hostile text after another."""

_READER = """
import json, resource, sys
sys.path.insert(0, sys.argv[1])
from spec_sync.places import UnrepairableError
from spec_sync.text.reading import read
from spec_sync.text.sources import text_of
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
said = []
for path in sys.argv[2:]:
    try:
        read(text_of(path))
        said.append("read")
    except UnrepairableError as error:
        said.append(str(error))
print(json.dumps(said))
"""


@pytest.mark.promise("P923")
@pytest.mark.skipif(sys.platform == "win32", reason="it has no limit of memory")
def test_hostile_text_is_refused_in_bounded_memory(tmp_path: Path) -> None:
    paths = []
    for number, (made, _) in enumerate(REFUSED.values()):
        text = made()
        paths.append(tmp_path / f"{number}.yaml")
        paths[-1].write_bytes(text if isinstance(text, bytes) else text.encode())
    command = [sys.executable, "-c", _READER.format(memory=MEMORY), str(ROOT / "scripts"), *map(str, paths)]
    # The timeout is a net for what would not end: the bounds are counts of work.
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 0, done.stderr[-2000:]
    for (name, (_, pattern)), said in zip(REFUSED.items(), json.loads(done.stdout), strict=True):
        assert re.search(pattern, said), f"{name}: {said[:300]}"
        assert "\n" not in said, name
        assert len(said) < 400, name


@pytest.mark.parametrize("name", READ)
def test_unusual_text_is_read(name: str) -> None:
    assert "paths" in read(READ[name]()).data


def test_surrogate_pair_is_read_as_one_character() -> None:
    assert read(READ["two halves of a character"]()).data == {"paths": {"\U0001f697": {}}}


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    folder = tmp_path / "specs"
    folder.mkdir()
    (folder / "v3.yaml").write_text(OURS, "utf-8")
    (folder / "overrides.yaml").write_text("hidden_in_repr: []\n", "utf-8")
    return folder


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.promise("P923")
@pytest.mark.parametrize(
    "name", ["billion laughs", "deep blocks", "integer of 5,000 digits", "null byte", "UTF-16"]
)
def test_sync_of_hostile_text_writes_nothing(
    name: str, specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _contents(specs)
    made, pattern = REFUSED[name]
    text = made()
    path = tmp_path / "hostile.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert sync_spec.main(["v3", str(path), "--specs", str(specs), "--no-regenerate"]) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith(f"{path}: ")
    assert re.search(pattern, printed.err)
    assert len(printed.err.splitlines()) == 2
    assert printed.err.splitlines()[1] == "Nothing was changed."
    assert _contents(specs) == before


@pytest.mark.promise("P923")
@pytest.mark.parametrize("name", BOMBS)
def test_sync_of_bomb_ends(name: str, specs: Path, tmp_path: Path) -> None:
    """In a process with little memory: it is brought in, or refused with a sentence."""
    before = _contents(specs)
    path = tmp_path / "bomb.yaml"
    path.write_text(BOMBS[name](), "utf-8")
    code = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}));"
        f"sys.path.insert(0, {str(ROOT / 'scripts')!r}); import sync_spec; sys.exit(sync_spec.main())"
    )
    command = [sys.executable, "-c", code, "v3", str(path), "--specs", str(specs), "--no-regenerate"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    assert "Traceback" not in done.stderr, done.stderr[-3000:]
    assert done.returncode in (0, 2), done.stderr
    if done.returncode == 2:
        assert done.stderr.startswith(f"{path}: ")
        assert len(done.stderr.splitlines()) == 2
        assert _contents(specs) == before


@pytest.mark.promise("P923")
def test_regenerate_of_hostile_text_names_the_file(tmp_path: Path) -> None:
    specs, output = tmp_path / "specs", tmp_path / "out"
    specs.mkdir()
    (specs / "overrides.yaml").write_text("hidden_in_repr: []\ndurations: []\nbehavior: {}\n")
    (specs / "v3.yaml").write_text(str(REFUSED["billion laughs"][0]()))
    script = str(ROOT / "scripts" / "regenerate.py")
    command = [sys.executable, script, "--specs", str(specs), "--output", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 1
    assert re.match(rf"{re.escape(str(specs / 'v3.yaml'))}: line \d+.*aliases", done.stderr), done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not output.exists()


HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\x7f\u202eevil\u2066\u200f"
WHERE = (
    "title: Sky",
    "tags: [Sky]",
    "summary: List the stars.",
    "operationId: getStars",
    "/stars:",
    "$ref: '#/components/schemas/Stars'",
    "name: pageSize",
    "version: '3.1.0'",
    "description: A page of stars.",
)


@pytest.mark.promise("P925")
@pytest.mark.parametrize("where", WHERE)
def test_hostile_text_of_a_document_reaches_no_terminal(
    where: str, specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert OURS.count(where) >= 1
    # JSON has escapes for what YAML does not allow as it is.
    quoted = json.dumps(f"{where.rpartition(': ')[2].strip(chr(39) + ':')}{HOSTILE}")
    head, colon, _ = where.rpartition(": ")
    path = tmp_path / "hostile.yaml"
    path.write_text(OURS.replace(where, f"{head}{colon}{quoted}" if colon else f"{quoted}:"), "utf-8")
    status = sync_spec.main(["v3", str(path), "--specs", str(specs), "--no-regenerate", "--check"])
    assert status in (0, 1, 2)
    printed = capsys.readouterr()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200f\u202e\u2066]", printed.out + printed.err)


@pytest.mark.promise("P925")
def test_scripts_print_in_one_place() -> None:
    for script in ("sync_spec.py", "regenerate.py"):
        tree = ast.parse((ROOT / "scripts" / script).read_text("utf-8"))
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert "say" in names
        assert "print" not in names


def test_file_without_end_is_refused() -> None:
    from spec_sync.text.sources import text_of

    with pytest.raises(UnrepairableError, match="not a file"):
        text_of("/dev/zero")
