"""The rules of the house hold, and each of them can be broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import psa_fleet

from . import rooms
from .rooms import RULES, Module, house

Rule = Callable[[dict[str, Module]], Iterator[str]]

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def here() -> dict[str, Module]:
    return house(Path(psa_fleet.__file__).parent)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_of_rooms_is_followed(rule: Rule, here: dict[str, Module]) -> None:
    assert list(rule(here)) == []


@pytest.mark.parametrize("folder", ["scripts", "tests"])
def test_sizes_hold_outside_of_the_package(folder: str) -> None:
    files = [path for path in (ROOT / folder).rglob("*.py") if "facade_sync" not in path.parts]
    crowds = Counter(path.parent for path in files)
    assert [str(place) for place, count in crowds.items() if count > rooms.MOST_IN_FOLDER] == []
    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in files}
    assert [str(path) for path, count in lines.items() if count > rooms.MOST_LINES] == []


BREACHES: tuple[tuple[Rule, dict[str, str], str], ...] = (
    (rooms.sizes, {"account.py": "x = 1\n" * 501}, "account: 501 lines, more than 500"),
    (rooms.sizes, {f"r{n}.py": "" for n in range(13)}, "psa_fleet/: 14 files, more than 12"),
    (rooms.sizes, {f"cli/r{n}.py": "" for n in range(26)}, "cli/: 26 files, more than 25"),
    (rooms.rooms, {"attic/__init__.py": ""}, "attic: the room is missing from ROOMS"),
    (
        rooms.order,
        {"errors.py": "from .subscription import x\n", "subscription.py": ""},
        "errors:1 imports subscription, not to its left",
    ),
    (
        rooms.order,
        {"monitors/a.py": "def f():\n    from ..remotes import b\n", "remotes/b.py": ""},
        "monitors/a:2 imports remotes.b, not to its left",
    ),
    (
        rooms.circles,
        {"_base/a.py": "from . import b\n", "_base/b.py": "def f():\n    from .a import x\n"},
        "_base.a -> _base.b -> _base.a",
    ),
    (
        rooms.back_doors,
        {"export/a.py": "from ..monitors._ids import x\n", "monitors/_ids.py": ""},
        "export/a:1 imports monitors._ids, a private module of monitors",
    ),
    (rooms.httpx_and_fsync, {"feeds/a.py": "import httpx\n"}, "feeds/a:1 imports httpx"),
    (rooms.httpx_and_fsync, {"feeds/a.py": "import filelock\n"}, "feeds/a:1 imports filelock"),
    (rooms.httpx_and_fsync, {"feeds/a.py": "import os\nos.fsync(1)\n"}, "feeds/a:2 uses fsync"),
    (
        rooms.needs,
        {"feeds/a.py": "import click.core\n"},
        "feeds/a:1 imports click.core, which pyproject.toml lacks",
    ),
    (
        rooms.command_line,
        {"export/a.py": "from ..cli import b\n", "cli/b.py": ""},
        "export/a:1 imports cli.b",
    ),
    (
        rooms.command_line,
        {"cli/b.py": "from .._base import json\n", "_base/json.py": ""},
        "cli/b:1 imports _base.json, which is private",
    ),
    (
        rooms.judge,
        {"simulator/a.py": "from ..monitors import b\n", "monitors/b.py": ""},
        "simulator/a:1 imports monitors.b",
    ),
    (rooms.purity, {"upgrade/a.py": "import time\n"}, "upgrade/a:1 imports time"),
    (
        rooms.purity,
        {"upgrade/a.py": "from .._base import clock\n", "_base/clock.py": ""},
        "upgrade/a:1 imports _base.clock",
    ),
    (rooms.purity, {"webhooks/_parsing/a.py": "print(1)\n"}, "webhooks/_parsing/a:1 calls print()"),
    (
        rooms.purity,
        {"signals/a.py": "from datetime import datetime\nx = datetime.now()\n"},
        "signals/a:2 calls .now()",
    ),
    (
        rooms.inits,
        {"export/a.py": "from psa_fleet.errors import x\n", "errors.py": ""},
        "export/a:1 imports errors by its absolute name",
    ),
    (rooms.inits, {"_base/__init__.py": "x = 1\n"}, "_base: the __init__ of a private room has code"),
    (
        rooms.inits,
        {"export/__init__.py": "class A:\n    pass\n"},
        "export: the __init__ of a public room has a class",
    ),
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rule", "files", "sentence"), BREACHES, ids=[f"{r.__name__}{n}" for n, (r, _, _) in enumerate(BREACHES)]
)
def test_rule_finds_a_breach(rule: Rule, files: dict[str, str], sentence: str, tmp_path: Path) -> None:
    package = tmp_path / "psa_fleet"
    for name, text in {"__init__.py": "", **files}.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert list(rule(house(package))) == [sentence]
