"""Change the pure modules a little at a time, and see whether the tests of their room notice.

    make mutants                                  all rooms, and docs/mutants.md
    make mutants OPTIONS='--only monitors'        a room or a part of it, printed only

A change that the tests of its room let pass is tried by those of the rooms that use it: `CALLERS`.

Changes are drawn with a fixed seed, so that the same tree has the same changes. They are made in a copy of
the tree: nothing is left changed, whenever it is stopped.

Why this is our own: this library is tables more than functions, and mutmut changes nothing outside of
functions since its version 3; cosmic-ray changes the working tree, draws no samples, and starts Python anew
for each change; mutatest was last released in 2022. Here the libraries are imported once, and each change is
tried in a fork.
"""

from __future__ import annotations

import argparse
import compileall
import multiprocessing
import os
import py_compile
import queue
import random
import shutil
import signal
import sys
import tempfile
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from mutations import Mutation, mutations

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "mutants.md"
REASONS: Final = ROOT / "scripts" / "mutants.toml"
SEED: Final = "psa-fleet"
LEAST: Final = 0.9
QUICK: Final = "not slow and not release"
COPIED: Final = ("compat", "generated", "tests", "scripts", "specs", "docs")
COPIED_FILES: Final = ("pyproject.toml", "README.md", "CHANGELOG.md", ".mkdocs.yml", "Makefile")
PRELOADED: Final = (
    *("_pytest.assertion", "_pytest.python", "anyio", "attrs", "boolean", "cryptography.x509", "email.utils"),
    *("httpx", "hypothesis.strategies", "hypothesis.core", "jsonschema_rs", "openapi_spec_validator"),
    *("ruamel.yaml", "starlette.applications", "uvicorn", "orjson", "rich.console", "typer", "trustme"),
)
"""What nearly all tests import. Nothing of ours is in it."""


class Room(NamedTuple):
    """Modules, and the tests that are to notice a change: those of the mirrored folder, if there is one."""

    source: str
    tests: tuple[str, ...]
    modules: tuple[str, ...] = ()
    """Names of modules, where it is not all of them."""


ROOMS: Final = (
    Room("compat/psa_fleet/_sending", ("tests/sending",)),
    Room("compat/psa_fleet/_operations", ("tests/operations",)),
    Room("compat/psa_fleet/_payloads", ("tests/payloads", "tests/monitors", "tests/remotes")),
    Room("compat/psa_fleet/upgrade", ("tests/upgrade",)),
    Room("compat/psa_fleet/monitors", ("tests/monitors",)),
    Room("compat/psa_fleet/remotes", ("tests/remotes",)),
    Room("compat/psa_fleet/feeds", ("tests/feeds", "tests/facade_sync/test_feed.py")),
    Room("compat/psa_fleet/signals", ("tests/signals",)),
    Room("compat/psa_fleet/pseudonymize", ("tests/pseudonymize",)),
    Room("compat/psa_fleet/_facade", ("tests/facade", "tests/facade_sync")),
    Room(
        "compat/psa_fleet/webhooks/_parsing", ("tests/webhooks/test_parse.py", "tests/webhooks/test_keys.py")
    ),
    Room(
        "generated/psa_fleet_runtime",
        ("tests/generated",),
        ("model", "codecs", "lazy", "open_enum", "timedeltas", "timestamp", "behavior"),
    ),
)
"""The rooms without I/O, and what is generated once for all models."""


CALLERS: Final = (
    *("tests/facade_sync", "tests/http", "tests/operations", "tests/monitors", "tests/remotes"),
    *("tests/webhooks/test_events.py", "tests/webhooks/test_bodies.py", "tests/webhooks/test_keys.py"),
    *("tests/upgrade/test_merging.py", "tests/upgrade/test_rules_by_example.py", "tests/facade"),
    *("tests/configuration", "tests/tables", "tests/generated/test_models.py", "tests/journeys"),
)
"""Tests of the rooms that use the pure ones. They take longer than those of one room."""


class Mutant(NamedTuple):
    """One change to one module."""

    module: str
    tests: tuple[str, ...]
    change: Mutation


class Tried(NamedTuple):
    """What the tests made of it."""

    mutant: Mutant
    killed: bool
    how: str


def modules(room: Room, root: Path = ROOT) -> list[str]:
    """The modules of a room that hold any code, as paths from the root."""
    paths = sorted((root / room.source).glob("*.py"))
    chosen = [path for path in paths if not room.modules or path.stem in room.modules]
    return [str(path.relative_to(root)) for path in chosen]


def tests_of(room: Room, module: str, root: Path = ROOT) -> tuple[str, ...]:
    """The test files of a room, those with the module's name first."""
    name = Path(module).stem.strip("_")
    files = [file for place in room.tests for file in tests_in(root, place)]
    files.sort(key=lambda file: name not in file.stem)
    return tuple(map(str, files))


def tests_in(root: Path, place: str) -> list[Path]:
    """The test files of a folder, or the file itself, as paths from the root."""
    path = root / place
    files = sorted(path.rglob("test_*.py")) if path.is_dir() else [path] if path.exists() else []
    return [file.relative_to(root) for file in files]


def reasons(path: Path = REASONS) -> dict[tuple[str, str, str], tuple[bool, str]]:
    """What is written of changes, by module, code before and after: whether equivalent, and the reason."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        (entry["module"], entry["before"], entry["after"]): (kind == "equivalent", entry["reason"])
        for kind in ("equivalent", "survivor")
        for entry in entries.get(kind, [])
    }


def drawn(count: int, only: str, root: Path = ROOT) -> list[Mutant]:
    """Draw changes, the first ones of every module before the second ones.

    Args:
        count: How many for each module.
        only: A part of the module's path; empty for all.
        root: The tree.

    Raises:
        ValueError: When the file of reasons has one for a change that does not exist.
    """
    known = reasons(root / REASONS.relative_to(ROOT))
    left = {key for key in known if only in key[0]}
    samples: list[list[Mutant]] = []
    for room in ROOMS:
        for module in modules(room, root):
            if only not in module:
                continue
            found = mutations((root / module).read_text(encoding="utf-8"))
            possible = {(module, each.before, each.after) for each in found}
            left -= possible
            real = [
                each for each in found if not known.get((module, each.before, each.after), (False, ""))[0]
            ]
            order = random.Random(f"{SEED}:{module}").sample(real, min(count, len(real)))
            samples.append([Mutant(module, tests_of(room, module, root), each) for each in order])
    if left:
        raise ValueError(f"scripts/mutants.toml has reasons for changes that do not exist: {sorted(left)}")
    return [sample[turn] for turn in range(count) for sample in samples if turn < len(sample)]


def copy_of_tree(where: Path) -> None:
    """Copy what the tests need, and compile it so that a changed file is always read."""
    hidden = shutil.ignore_patterns("__pycache__", "*.pyc", ".hypothesis")
    for name in COPIED:
        shutil.copytree(ROOT / name, where / name, ignore=hidden)
    for name in COPIED_FILES:
        shutil.copy2(ROOT / name, where / name)
    for name in ("compat", "generated"):
        compileall.compile_dir(
            where / name, quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH
        )


def passes(tree: Path, tests: Sequence[str], seconds: float, log: Path, *, writes: bool = False) -> str:
    """Run tests on the copy: examples first, which answer at once, and properties where those pass.

    The arguments and the result are those of `_passes`.
    """
    outcomes = []
    for which in ("not hypothesis", "hypothesis"):
        outcomes.append(_passes(tree, tests, f"{which} and {QUICK}", seconds, log, writes=writes))
        if outcomes[-1] not in ("passed", "no tests"):
            return outcomes[-1]
    return "passed" if "passed" in outcomes else "no tests"


def _passes(tree: Path, tests: Sequence[str], which: str, seconds: float, log: Path, *, writes: bool) -> str:
    """Run tests in a fork, on the copy.

    Args:
        tree: The copy.
        tests: Test files.
        which: An expression of marks.
        seconds: How long they may take.
        log: Where their output goes.
        writes: Whether compiled tests are kept.

    Returns:
        `passed`, or how they did not: `failed`, `took too long` ...
    """
    child = os.fork()
    if child == 0:
        _run(tree, tests, which, log, writes=writes)
    ends = time.monotonic() + seconds
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            return {0: "passed", 1: "failed", 5: "no tests"}.get(code, f"broke ({code})")
        if time.monotonic() > ends:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return "took too long"
        time.sleep(0.02)


def _run(tree: Path, tests: Sequence[str], which: str, log: Path, *, writes: bool) -> None:
    """The fork: never returns."""
    code = 99
    try:
        os.setsid()
        os.chdir(tree)
        output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        paths = [str(tree / name) for name in ("compat", "generated", "scripts")]
        sys.path[:] = [
            *paths,
            str(tree),
            *(path for path in sys.path if not path.startswith(str(ROOT / "compat"))),
        ]
        os.environ["PYTHONPATH"] = os.pathsep.join(paths)
        # Examples are the same each time, so that a change that survives does so again.
        os.environ["CI"] = "true"
        sys.dont_write_bytecode = not writes
        import pytest

        code = int(
            pytest.main(
                [
                    *("-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--tb=line"),
                    *("-W", "ignore::pytest.PytestAssertRewriteWarning", "-m", which),
                    *tests,
                ]
            )
        )
    finally:
        sys.stdout.flush()
        os._exit(code)


def _worker(tasks: Sequence[Mutant], begin: float, most: float) -> Iterator[Tried | str]:
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        tree, log = Path(folder) / "tree", Path(folder) / "log"
        tree.mkdir()
        copy_of_tree(tree)
        callers = [str(file) for place in CALLERS for file in tests_in(tree, place)]
        took: dict[frozenset[str], float] = {}
        broken: set[frozenset[str]] = set()
        for mutant in tasks:
            if time.monotonic() - begin > most:
                return
            key = frozenset(mutant.tests)
            if key in broken:
                continue
            if key not in took:
                started = time.monotonic()
                outcome = passes(tree, mutant.tests, 900, log, writes=True)
                if outcome != "passed":
                    tail = log.read_text(errors="replace")[-1500:]
                    broken.add(key)
                    yield f"{mutant.module}: its tests {outcome} on the unchanged tree:\n{tail}"
                    continue
                took[key] = time.monotonic() - started
            path = tree / mutant.module
            original = path.read_bytes()
            path.write_text(mutant.change.source, encoding="utf-8")
            outcome = passes(tree, mutant.tests, 30 + 5 * took[key], log)
            if outcome == "passed":
                outcome = passes(tree, callers, 600, log)
            path.write_bytes(original)
            yield Tried(mutant, outcome != "passed", outcome)


def _work(tasks: Sequence[Mutant], begin: float, most: float, results: multiprocessing.Queue[object]) -> None:
    _preload()
    try:
        for tried in _worker(tasks, begin, most):
            results.put(tried)
        results.put(None)
    except BaseException as error:
        results.put(error if isinstance(error, RuntimeError) else RuntimeError(repr(error)))
        raise


def _preload() -> None:
    from importlib import import_module

    for name in PRELOADED:
        try:
            import_module(name)
        except ImportError:
            continue  # an extra: the tests that need it import it


def campaign(mutants: Sequence[Mutant], jobs: int, minutes: float) -> tuple[list[Tried], list[str]]:
    """Try all changes, as far as the time goes; and tell which rooms' tests fail without any."""
    context = multiprocessing.get_context("spawn")
    results: multiprocessing.Queue[object] = context.Queue()
    begin = time.monotonic()
    # All changes of one room in one job: the tests of the unchanged tree run once for each.
    shares: list[list[Mutant]] = [[] for _ in range(jobs)]
    by_tests: dict[frozenset[str], list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        by_tests[frozenset(mutant.tests)].append(mutant)
    for group in sorted(by_tests.values(), key=len):
        min(shares, key=len).extend(group)
    running = [
        context.Process(target=_work, args=(share, begin, minutes * 60, results)) for share in shares if share
    ]
    for process in running:
        process.start()
    tried: list[Tried] = []
    broken: list[str] = []
    left = len(running)
    try:
        while left:
            try:
                found = results.get(timeout=1)
            except queue.Empty:
                if any(process.exitcode for process in running):
                    raise RuntimeError("a process that tried changes has died") from None
                continue
            if isinstance(found, BaseException):
                raise found
            if found is None:
                left -= 1
            elif isinstance(found, str):
                broken.append(found)
            elif isinstance(found, Tried):
                tried.append(found)
                if len(tried) % 20 == 0:
                    print(f"{len(tried)} of {len(mutants)}", flush=True)
                change = found.mutant.change
                if not found.killed:
                    print(
                        f"{found.mutant.module}:{change.line}: {change.before} -> {change.after}", flush=True
                    )
    finally:
        for process in running:
            # As with Ctrl-C, so that it takes its copy of the tree away.
            if left and process.is_alive() and process.pid is not None:
                os.kill(process.pid, signal.SIGINT)
            process.join()
    return tried, broken


def page(tried: Sequence[Tried], drawn_of: Sequence[Mutant], count: int) -> str:
    """docs/mutants.md."""
    known = reasons()
    rows, survivors = [], []
    by_module: dict[str, list[Tried]] = defaultdict(list)
    for each in tried:
        by_module[each.mutant.module].append(each)
    for module in dict.fromkeys(mutant.module for mutant in drawn_of):
        of = by_module.get(module, [])
        killed = sum(each.killed for each in of)
        share = f"{killed / len(of):.0%}" if of else "not run"
        rows.append(f"| `{module.partition('/')[2]}` | {killed} | {len(of)} | {share} |")
    for each in sorted(tried, key=lambda each: (each.mutant.module, each.mutant.change.line)):
        if not each.killed:
            change = each.mutant.change
            _, reason = known.get(
                (each.mutant.module, change.before, change.after), (False, "no reason is given yet")
            )
            place = f"{each.mutant.module.partition('/')[2]}:{change.line}"
            survivors.append(f"| `{place}` | {_code(change.before)} | {_code(change.after)} | {reason} |")
    total = sum(each.killed for each in tried)
    not_run = len({mutant.module for mutant in drawn_of} - by_module.keys())
    equivalent = [(key, reason) for key, (same, reason) in known.items() if same]
    listed = [
        f"| `{module.partition('/')[2]}` | {_code(before)} | {_code(after)} | {reason} |"
        for (module, before, after), reason in sorted(equivalent)
    ]
    return "\n".join(
        [
            "# Mutants",
            "",
            "Do the tests notice when the code is wrong? `make mutants` makes small changes to the modules"
            " without I/O, one at a time, and runs the tests of the same folder, then those of the rooms that"
            f" use it. A change that makes a test fail is killed. Up to {count} changes of each module are"
            " drawn, the same for the same tree.",
            "",
            f"**{total} of {len(tried)} are killed**, on {date.today()}. At least {LEAST:.0%} of each module"
            f" have to be; {len(weak(tried))} modules have less, and {not_run} were not run.",
            "",
            "| module | killed | of | share |",
            "| --- | ---: | ---: | ---: |",
            *rows,
            "",
            "## Survivors",
            "",
            *(
                ["| place | code | change | reason |", "| --- | --- | --- | --- |", *survivors]
                if survivors
                else ["None."]
            ),
            "",
            "## Equivalent changes",
            "",
            "They change nothing that can be seen from outside, and are not drawn. `scripts/mutants.toml` has"
            " them.",
            "",
            *(
                ["| module | code | change | reason |", "| --- | --- | --- | --- |", *listed]
                if listed
                else ["None."]
            ),
            "",
        ]
    )


def _code(text: str) -> str:
    short = " ".join(text.split()).replace("|", "\\|")
    return f"`` {short[:70]}{'...' if len(short) > 70 else ''} ``"


def weak(tried: Sequence[Tried]) -> list[str]:
    """The modules of which too many changes survive."""
    by_module: dict[str, list[bool]] = defaultdict(list)
    for each in tried:
        by_module[each.mutant.module].append(each.killed)
    return [
        f"{module}: {sum(killed)} of {len(killed)} killed, and at least {LEAST:.0%} must be"
        for module, killed in sorted(by_module.items())
        if sum(killed) < LEAST * len(killed)
    ]


def main() -> int:
    """Run a campaign; 1 when a module is below the bound, or the time was too short."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--only", default="", help="a part of a module's path; nothing is written then")
    parser.add_argument("--count", type=int, default=12, help="changes of each module (default: 12)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="at the same time")
    parser.add_argument("--minutes", type=float, default=90, help="time limit (default: 90)")
    chosen = parser.parse_args()
    mutants = drawn(chosen.count, chosen.only)
    begin = time.monotonic()
    tried, broken = campaign(mutants, chosen.jobs, chosen.minutes)
    killed = sum(each.killed for each in tried)
    print(f"{killed} of {len(tried)} killed in {(time.monotonic() - begin) / 60:.1f} minutes")
    if not chosen.only:
        PAGE.write_text(page(tried, mutants, chosen.count), encoding="utf-8")
    problems = [*broken, *weak(tried)]
    if len(tried) < len(mutants):
        problems.append(f"the time was over after {len(tried)} of {len(mutants)}")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
