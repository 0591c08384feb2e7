"""scripts/unasync.py: its substitutions, and the findings of its check."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest

import unasync
from unasync import LIBRARY, PAIRS, TESTS, Pair, Rule

CALL = Rule(r"\bawait ", "")
SOURCE = "async def f(x: int) -> int:\n    return await g(x)\n"
RULES = (Rule(r"\basync ", ""), CALL)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two made-up pairs, a folder and a module, whose sync side is current."""
    for name in ("room/_async/one.py", "room/_async/inner/two.py", "export/_async.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SOURCE)
    pairs = (Pair("room/_async", "room/_sync", RULES), Pair("export/_async.py", "export/_sync.py", RULES))
    monkeypatch.setattr(unasync, "ROOT", tmp_path)
    monkeypatch.setattr(unasync, "PAIRS", pairs)
    monkeypatch.setattr(sys, "argv", ["unasync.py"])
    assert unasync.main() == 0
    monkeypatch.setattr(sys, "argv", ["unasync.py", "--check"])
    assert unasync.main() == 0
    return tmp_path


def translated(text: str, rules: tuple[Rule, ...]) -> str:
    return unasync.translate(text, rules, Counter())


def test_translate_makes_the_library_sync() -> None:
    source = (
        "async def f() -> AsyncX[T]:\n"
        "    async with x:\n"
        "        return [await y async for y in aiter(z)]\n"
        "def g(items: AsyncIterable[T] | Iterable[T]) -> AsyncGenerator[tuple[T, R | E], None]: ...\n"
        "async def __anext__(self): raise StopAsyncIteration\n"
    )
    assert translated(source, LIBRARY) == (
        "def f() -> X[T]:\n"
        "    with x:\n"
        "        return [y for y in iter(z)]\n"
        "def g(items: Iterable[T]) -> Generator[tuple[T, R | E], None, None]: ...\n"
        "def __next__(self): raise StopIteration\n"
    )


def test_translate_makes_tests_sync() -> None:
    source = (
        "import pytest\n\npytestmark = pytest.mark.anyio\n\n\n"
        "async def test_x() -> None:\n"
        "    async with server.async_client() as client:\n"
        "        assert await anext(client.fleets().pages())\n"
    )
    assert translated(source, TESTS) == (
        "import pytest\n\n"
        "def test_x() -> None:\n"
        "    with server.client() as client:\n"
        "        assert next(client.fleets().pages())\n"
    )


def test_write_makes_folders_and_modules_with_a_note(tree: Path) -> None:
    body = "def f(x: int) -> int:\n    return g(x)\n"
    for made, origin in {
        "room/_sync/one.py": "../_async/one.py",
        "room/_sync/inner/two.py": "../../_async/inner/two.py",
        "export/_sync.py": "_async.py",
    }.items():
        note = f"# Made from {origin} by scripts/unasync.py: change that, not this.\n"
        assert (tree / made).read_text() == note + body


@pytest.mark.slow
@pytest.mark.promise("P909")
@pytest.mark.parametrize("made", ["room/_sync/one.py", "room/_sync/inner/two.py", "export/_sync.py"])
def test_check_finds_a_stale_module(made: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (tree / made).read_text()
    (tree / made).write_text(before + "# changed by hand\n")
    assert unasync.main() == 1
    assert f"{made} is stale: run scripts/unasync.py" in capsys.readouterr().err
    assert (tree / made).read_text() == before + "# changed by hand\n"


@pytest.mark.slow
@pytest.mark.parametrize("made", ["room/_sync/one.py", "room/_sync/inner/two.py", "export/_sync.py"])
def test_check_finds_a_missing_module(made: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / made).unlink()
    assert unasync.main() == 1
    assert f"{made} is missing: run scripts/unasync.py" in capsys.readouterr().err
    assert not (tree / made).exists()


@pytest.mark.slow
@pytest.mark.promise("P909")
@pytest.mark.parametrize("extra", ["room/_sync/extra.py", "room/_sync/inner/extra.py"])
def test_surplus_module_is_found(
    extra: str, tree: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tree / extra).touch()
    assert unasync.main() == 1
    assert f"{extra} is surplus: it has no source" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", ["unasync.py"])
    assert unasync.main() == 1


@pytest.mark.slow
def test_unused_rule_is_found(
    tree: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = unasync.PAIRS[:2]
    idle = Rule("nobody_writes_this", "")
    monkeypatch.setattr(unasync, "PAIRS", (first, second._replace(rules=(*RULES, idle))))
    assert unasync.main() == 1
    assert "rule 'nobody_writes_this' is never used" in capsys.readouterr().err


def test_missing_source_is_named(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unasync, "PAIRS", (Pair("room/nowhere", "room/_sync", RULES),))
    with pytest.raises(FileNotFoundError, match=r"^room/nowhere: "):
        unasync.main()


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.target)
def test_sync_side_has_nothing_async(pair: Pair) -> None:
    left = re.compile(r"\basync (def|for|with)\b|\bawait\b|\bAsync[A-Z]|\b(aiter|anext|asyncio|anyio)\b")
    target = unasync.ROOT / pair.target
    for path in target.rglob("*.py") if target.is_dir() else [target]:
        found = left.search(path.read_text(encoding="utf-8"))
        assert found is None, f"{path}: {found}"
