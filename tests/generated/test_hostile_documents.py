"""A document of the vendor's runs nothing: whatever its texts are, generated code has the same shape."""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.python_code import SpecificationError
from tests.generated.hostile import CHECKED, TEXTS, called, document, made, shapes

pytestmark = pytest.mark.slow

MARKER = "hostile-marker"
TOUCH = f'__import__("pathlib").Path("{MARKER}").touch()'
ATTACKS = (
    f'x"+str({TOUCH})+"',
    f"x'+str({TOUCH})+'",
    f'"""\n{TOUCH}\n"""',
    f"'''\n{TOUCH}\n'''",
    f'\\"""\n{TOUCH}\n#',
    f'"): pass\n{TOUCH}\nclass X("',
    f"{{{{ {TOUCH} }}}}",
    f"{{% set x = {TOUCH} %}}",
    f"{{{TOUCH}}}",
    f"\r{TOUCH}\r",
    f"\n{TOUCH}\n",
    f"\n    {TOUCH}\n",
    f"\f{TOUCH}",
    f"\u2028{TOUCH}\u2029",
    f"\x85{TOUCH}",
    "ends with a backslash\\",
    'ends with a quote"',
    'ends with quotes""""',
    "\\N{BULLET} \\x \\u12 \\U \\777",
    "null\x00byte",
    "\u202e right to left \u2066",
    "# -*- coding: utf-7 -*-\n+AAo-" + TOUCH,
    "%s %(x)s {0} {x.y}",
    "../../outside",
    "__import__('os')",
    "\\" * 99 + "\n" + "\\" * 200,
    '\\"' * 120,
    "w" * 97 + "\\x",
)


@contextmanager
def imported(package: Path) -> Iterator[ModuleType]:
    """The package and all of its modules, imported; forgotten at the end."""
    sys.path.insert(0, str(package.parent))
    importlib.invalidate_caches()
    written, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        for path in sorted(package.rglob("*.py")):
            name = ".".join(path.relative_to(package.parent).with_suffix("").parts)
            importlib.import_module(name.removesuffix(".__init__"))
        yield sys.modules[package.name]
    finally:
        sys.dont_write_bytecode = written
        sys.path.remove(str(package.parent))
        for name in [name for name in sys.modules if name.partition(".")[0] == package.name]:
            del sys.modules[name]


class _Watch:
    """What the interpreter is asked to do while it imports: writing, running, connecting."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        sys.addaudithook(self._note)

    def _note(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on:
            return
        writes = event == "open" and arguments[1] is not None and set(str(arguments[1])) & set("wax+")
        acts = event.startswith(("os.", "subprocess.", "socket.", "shutil.", "ctypes."))
        if writes or (acts and event not in ("os.listdir", "os.scandir")):
            self.seen.append(f"{event} {arguments}")


WATCH = _Watch()


Seen = tuple[Counter[str], set[str]]


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """The shapes of the modules of a harmless document, and what they call."""
    package = made(document(), tmp_path_factory.mktemp("harmless"))
    return shapes(package), called(package)


def _check(texts: dict[str, str], folder: Path, harmless: Seen) -> None:
    """Make a package of these texts, compare it with the harmless one and import it."""
    package = made(document(**texts), folder)
    assert (shapes(package), called(package)) == harmless
    WATCH.seen.clear()
    WATCH.on = True
    try:
        with imported(package):
            pass
    finally:
        WATCH.on = False
    assert WATCH.seen == []


# Positions whose text is part of a reference, of a path or of a media type, and must have their form.
_FORMED = ("media", "parameter", "path", "schema")
_NAMED = tuple(sorted(CHECKED - {*_FORMED}))
_TOLD = sorted(TEXTS.keys() - CHECKED)


def _apart(named: dict[str, str]) -> dict[str, str]:
    """The same names with different beginnings: what becomes alike would be refused."""
    return {position: f"{position[0]}{text}" for position, text in named.items()}


@pytest.mark.promise("P920")
@pytest.mark.parametrize("attack", ATTACKS)
def test_text_of_document_stays_text(attack: str, tmp_path: Path, harmless: Seen) -> None:
    _check(dict.fromkeys(_TOLD, f"a{attack}"), tmp_path, harmless)
    assert {path.name for path in tmp_path.iterdir()} == {"v3.yaml", "made"}
    assert not Path(MARKER).exists()


@pytest.mark.promise("P920")
@pytest.mark.parametrize("attack", ATTACKS)
def test_name_of_document_is_renamed(attack: str, tmp_path: Path, harmless: Seen) -> None:
    _check(_apart(dict.fromkeys(_NAMED, attack)), tmp_path, harmless)
    assert {path.name for path in tmp_path.iterdir()} == {"v3.yaml", "made"}
    assert not Path(MARKER).exists()


@pytest.mark.promise("P920")
@pytest.mark.parametrize("position", _FORMED)
def test_text_with_a_form_is_kept_or_refused(position: str, tmp_path: Path, harmless: Seen) -> None:
    held = []
    for number, attack in enumerate(ATTACKS):
        folder = tmp_path / str(number)
        folder.mkdir()
        prefix = "application/json; v=" if position == "media" else "a"
        try:
            _check({position: f"{prefix}{attack}"}, folder, harmless)
            held.append(attack)
        except SpecificationError as error:
            assert str(error)
        assert {path.name for path in folder.iterdir()} <= {"v3.yaml", "made"}
    assert {path.name for path in tmp_path.iterdir()} == set(map(str, range(len(ATTACKS))))
    assert not Path(MARKER).exists()
    assert bool(held) == (position != "parameter")  # a path names letters, digits, _ and - only


@pytest.mark.promise("P920")
@pytest.mark.parametrize("position", sorted(TEXTS))
def test_half_of_character_is_refused(position: str, tmp_path: Path) -> None:
    with pytest.raises(SpecificationError, match="half of a character"):
        made(document(**{position: "lone \ud800 surrogate"}), tmp_path)


_CHARACTERS = st.characters(exclude_categories=["Cs"])
_PIECES = st.sampled_from(ATTACKS) | st.text(_CHARACTERS)
_ANY_TEXT = st.text(_CHARACTERS) | st.lists(_PIECES, max_size=3).map("".join)


@pytest.mark.promise("P920")
@settings(max_examples=40, deadline=None)
@given(
    told=st.fixed_dictionaries({position: _ANY_TEXT.map("a".__add__) for position in _TOLD}),
    named=st.fixed_dictionaries(dict.fromkeys(_NAMED, _ANY_TEXT.map(lambda text: text[:35]))),
    schema=st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="/~#%?\t\r\n;"), min_size=1, max_size=35
    ),
)
def test_regenerate_with_any_texts_keeps_the_shape_of_the_code(
    told: dict[str, str], named: dict[str, str], schema: str, harmless: Seen
) -> None:
    texts = {**told, **_apart(named), "schema": f"S{schema}"}
    with tempfile.TemporaryDirectory() as folder:
        _check(texts, Path(folder), harmless)
        assert {path.name for path in Path(folder).iterdir()} == {"v3.yaml", "made"}
    assert not Path(MARKER).exists()


def _places(node: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of all parts of a document."""
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in entries:
        yield (*path, key)
        yield from _places(value, (*path, key))


_WRONG: tuple[object, ...] = (
    None,
    1,
    "x",
    [],
    {},
    {"$ref": "#/components/schemas/No"},
    True,
    ["x"],
    {"a": {}},
)


@pytest.mark.promise("P921")
@pytest.mark.parametrize("first", range(3))
def test_document_of_wrong_form_is_made_or_refused(first: int, tmp_path: Path) -> None:
    """Each part is replaced by something else, or missing: the error is a sentence, not a traceback."""
    refused = 0
    places = list(_places(document()))
    for number, place in enumerate(places):
        content: Any = document()
        holder = content
        for key in place[:-1]:
            holder = holder[key]
        wrong = (number + first * 4) % (len(_WRONG) + 1)
        if wrong == len(_WRONG):
            del holder[place[-1]]
        else:
            holder[place[-1]] = _WRONG[wrong]
        folder = tmp_path / str(number)
        folder.mkdir()
        try:
            made(content, folder)
        except SpecificationError as error:
            refused += 1
            assert str(error)
    assert len(places) // 3 < refused < len(places)
