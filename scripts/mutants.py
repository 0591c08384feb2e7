"""Change the pure modules a little at a time, and see whether a test notices.

    make mutants                                  all rooms, and docs/mutants.md
    make mutants OPTIONS='--only monitors'        a room or a part of it, printed only
    make mutants OPTIONS='--only _rules --count 99'

Changes are drawn with a fixed seed, so that the same tree has the same changes. What a run finds out is kept
in .cache/mutants.*, and used while the tests and the module are the same; remove it to begin from nothing.

Why this is our own: this library is tables more than functions, and mutmut changes nothing outside of
functions since its version 3; cosmic-ray changes the working tree, draws no samples, and starts Python anew
for each change; mutatest was last released in 2022. Here each change is tried in a fork of a process that has
collected all tests, by those that reach its line: `mutating.runs`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import random
import sys
import time
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from mutating import runs
from mutating.changes import Mutation, compiles, mutations
from mutating.runs import Reach, Trial

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "mutants.md"
REASONS: Final = ROOT / "scripts" / "mutants.toml"
KNOWN: Final = ROOT / ".cache" / "mutants.pickle"
NOTICED: Final = ROOT / ".cache" / "mutants.jsonl"
SEED: Final = "psa-fleet"
LEAST: Final = 0.9
NO_REASON: Final = "no reason is given yet"
MOST_SECONDS: Final = 4.0
"""The CPU time of the tests that one change is tried with, at most; quick ones come first."""
WHOLE_ROOM: Final = 30.0
"""The same for the tests of a room, where any of them may notice a change of a table."""


class Room(NamedTuple):
    """Modules, and the tests that are to notice a change: those of the mirrored folder, if there is one."""

    source: str
    tests: tuple[str, ...]
    modules: tuple[str, ...] = ()
    """Names of modules, where it is not all of them."""


ROOMS: Final = (
    Room("compat/psa_fleet/_sending", ("tests/sending",)),
    Room("compat/psa_fleet/_operations", ("tests/operations", "tests/derived/test_plain_parameters.py")),
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
    """Whether the tests noticed it."""

    mutant: Mutant
    killed: bool


def modules(room: Room, root: Path = ROOT) -> list[str]:
    """The modules of a room that are written by hand, as paths from the root.

    Those that `make derived` or `make tables` makes are compared byte for byte by `make check`.
    """
    paths = sorted((root / room.source).glob("*.py"))
    chosen = [
        path
        for path in paths
        if (not room.modules or path.stem in room.modules)
        and "; made by `make " not in path.read_text().partition("\n")[0]
    ]
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


def drawn(count: int, only: str = "", root: Path = ROOT) -> list[Mutant]:
    """Draw changes, the first ones of every module before the second ones.

    Args:
        count: How many for each module.
        only: Parts of the modules' paths, with commas between them; empty for all.
        root: The tree.

    Raises:
        ValueError: When the file of reasons has one for a change that does not exist.
    """
    known = reasons(root / REASONS.relative_to(ROOT))
    left = {key for key in known if _is_one_of(key[0], only)}
    samples: list[list[Mutant]] = []
    for room in ROOMS:
        for module in modules(room, root):
            if not _is_one_of(module, only):
                continue
            found = mutations((root / module).read_text(encoding="utf-8"))
            possible = {(module, each.before, each.after) for each in found}
            left -= possible
            real = [
                each for each in found if not known.get((module, each.before, each.after), (False, ""))[0]
            ]
            random.Random(f"{SEED}:{module}").shuffle(real)
            chosen = islice(filter(compiles, real), count)
            samples.append([Mutant(module, tests_of(room, module, root), each) for each in chosen])
    if left:
        raise ValueError(f"scripts/mutants.toml has reasons for changes that do not exist: {sorted(left)}")
    return [sample[turn] for turn in range(count) for sample in samples if turn < len(sample)]


def _is_one_of(module: str, only: str) -> bool:
    return any(part in module for part in only.split(","))


def by_speed(
    names: Iterable[str], first: Sequence[str], seconds: dict[str, float], most: float = MOST_SECONDS
) -> list[str]:
    """Order tests: those of some files first, then the quickest; no more than there is time for."""
    chosen, left = [], most
    for name in sorted(names, key=lambda name: (name.partition("::")[0] not in first, seconds[name], name)):
        if seconds[name] <= left:
            left -= seconds[name]
            chosen.append(name)
    return chosen


def tests_that_reach(mutant: Mutant, known: Reach) -> tuple[list[str], bool]:
    """The tests that reach a change, and whether importing does."""
    lines, change = known.lines.get(mutant.module, {}), mutant.change
    if not change.function:
        return [], True
    line = next((line for line in range(change.line, change.function, -1) if line in lines), 0)
    names = lines.get(line, set())
    # What a function makes while modules are imported, such as another function, stays as it was.
    imported = any("" in names for at, names in lines.items() if change.function < at <= change.line)
    return by_speed(names - {""}, mutant.tests, known.seconds), imported


def tests_of_room(mutant: Mutant, known: Reach) -> tuple[list[str], list[str]]:
    """The tests in the files of a change's room, and those elsewhere that reach the room."""
    room = str(Path(mutant.module).parent)
    reaching = {
        name
        for module, lines in known.lines.items()
        if str(Path(module).parent) == room
        for names in lines.values()
        for name in names
        if name
    }
    inside = {name for name in known.seconds if name.partition("::")[0] in mutant.tests}
    return (
        by_speed(inside, mutant.tests[:1], known.seconds, WHOLE_ROOM),
        by_speed(reaching - inside, (), known.seconds),
    )


def campaign(mutants: Sequence[Mutant], known: Reach, noticed: Mapping[str, str]) -> list[Tried]:
    """Try all changes: first where the library is imported already, then those that an import has to see.

    Args:
        mutants: The changes.
        known: The tests, and what they reach.
        noticed: What was noticed before, by `name_of`.
    """
    how = {number: noticed.get(name_of(mutant), "passed") for number, mutant in enumerate(mutants)}

    def left(group: int | None) -> dict[int, Trial]:
        trials = {}
        for number, mutant in enumerate(mutants):
            names, early = tests_that_reach(mutant, known)
            if how[number] == "passed" and (mutant.change.function if group is None else early):
                groups = tests_of_room(mutant, known)
                names = groups[group] if group is not None else names or [*groups[0], *groups[1]]
                trials[number] = Trial(mutant.module, mutant.change, names)
        return trials

    for group in (None, 0, 1):
        trials = left(group)
        some = (
            runs.warm(all_tests(), trials, known.seconds)
            if group is None
            else runs.fresh(trials, known.seconds)
        )
        for done, (number, how[number]) in enumerate(some, 1):
            where = "" if group is None else f" on import, {('by its room', 'by others')[group]}"
            note(mutants[number], how[number], f"{done} of {len(trials)}{where}")
    return [Tried(mutant, how[number] != "passed") for number, mutant in enumerate(mutants)]


def note(mutant: Mutant, outcome: str, done: str) -> None:
    """Print a line of progress, and keep what was noticed."""
    change = mutant.change
    short = " ".join(f"{change.before} -> {change.after}".split())
    print(f"{done}: {mutant.module}:{change.line}: {short}: {outcome}", flush=True)
    if outcome != "passed":
        with NOTICED.open("a", encoding="utf-8") as file:
            file.write(json.dumps([name_of(mutant), outcome]) + "\n")


def name_of(mutant: Mutant) -> str:
    """A name for a change to a module as it is."""
    return f"{mutant.module} {hashlib.sha256(mutant.change.source.encode()).hexdigest()}"


def noticed_before() -> dict[str, str]:
    """What a test noticed in an earlier run: nothing of it is tried again while the module is the same."""
    lines = NOTICED.read_text(encoding="utf-8").splitlines() if NOTICED.exists() else []
    return dict(json.loads(line) for line in lines)


def reach_now() -> Reach:
    """What the tests reach: those are measured that have changed; a module's lines may have moved."""
    tests = all_tests()
    files = [*tests, *(module for room in ROOMS for module in modules(room))]
    texts = {file: (ROOT / file).read_text(encoding="utf-8") for file in files}
    before, seconds, lines = pickle.loads(KNOWN.read_bytes()) if KNOWN.exists() else ({}, {}, {})
    stale = [file for file in tests if before.get(file) != texts[file]]
    print(f"{len(stale)} files of tests are measured", flush=True)
    measured = runs.reach(stale, [room.source for room in ROOMS]) if stale else Reach({}, {})
    moved = {
        module: move(reached, before.get(module, ""), texts[module])
        for module, reached in lines.items()
        if module in texts
    }
    known = merged(Reach(seconds, moved), measured, {*tests} - {*stale})
    KNOWN.write_bytes(pickle.dumps((texts, *known)))
    return known


def move(reached: Mapping[int, set[str]], before: str, after: str) -> dict[int, set[str]]:
    """The tests that reach a module's lines, where those lines are now."""
    if before == after:
        return {**reached}
    same = SequenceMatcher(
        None, before.splitlines(), after.splitlines(), autojunk=False
    ).get_matching_blocks()
    now = {old + at: new + at for old, new, count in same for at in range(1, count + 1)}
    return {now[line]: names for line, names in reached.items() if line in now}


def merged(before: Reach, measured: Reach, current: Collection[str]) -> Reach:
    """What was measured, and what was before of the tests in files that are current."""
    kept = {name: time for name, time in before.seconds.items() if name.partition("::")[0] in current}
    lines: dict[str, dict[int, set[str]]] = defaultdict(dict)
    for module in before.lines.keys() | measured.lines.keys():
        old, new = before.lines.get(module, {}), measured.lines.get(module, {})
        for line in old.keys() | new.keys():
            names = {name for name in old.get(line, ()) if not name or name in kept}
            lines[module][line] = names | new.get(line, set())
    return Reach({**kept, **measured.seconds}, dict(lines))


def all_tests(root: Path = ROOT) -> list[str]:
    """The files of tests that changes are tried with."""
    places = (*(place for room in ROOMS for place in room.tests), *CALLERS)
    return [*dict.fromkeys(str(file) for place in places for file in tests_in(root, place))]


def page(tried: Sequence[Tried], count: int) -> str:
    """docs/mutants.md."""
    known = reasons()
    by_module: dict[str, list[Tried]] = defaultdict(list)
    for each in tried:
        by_module[each.mutant.module].append(each)
    rows, survivors = [], []
    for module, of in sorted(by_module.items()):
        killed = sum(each.killed for each in of)
        rows.append(f"| `{module.partition('/')[2]}` | {killed} | {len(of)} | {killed / len(of):.0%} |")
        for each in sorted(of, key=lambda each: each.mutant.change.line):
            if not each.killed:
                change = each.mutant.change
                _, reason = known.get((module, change.before, change.after), (False, NO_REASON))
                place = f"{module.partition('/')[2]}:{change.line}"
                survivors.append(f"| `{place}` | {_code(change.before)} | {_code(change.after)} | {reason} |")
    equivalent = [
        f"| `{module.partition('/')[2]}` | {_code(before)} | {_code(after)} | {reason} |"
        for (module, before, after), (same, reason) in sorted(known.items())
        if same
    ]
    return "\n".join(
        [
            "# Mutants",
            "",
            "Do the tests notice when the code is wrong? `make mutants` makes small changes to the modules"
            " without I/O, one at a time, and runs the tests that reach the changed line. A change that makes"
            f" a test fail is killed. Up to {count} changes of each module are drawn, the same for the same"
            " tree.",
            "",
            f"**{sum(each.killed for each in tried)} of {len(tried)} are killed** in {len(by_module)}"
            f" modules, on {date.today()}; every change that is drawn was tried. At least {LEAST:.0%} of"
            f" each module have to be; {len(weak(tried))} modules have less.",
            "",
            "| module | killed | of | share |",
            "| --- | ---: | ---: | ---: |",
            *rows,
            "",
            "## Survivors",
            "",
            *_table("place", survivors),
            "",
            "## Equivalent changes",
            "",
            "They change nothing that can be seen from outside, and are not drawn. `scripts/mutants.toml` has"
            " them.",
            "",
            *_table("module", equivalent),
            "",
        ]
    )


def _table(first: str, rows: Sequence[str]) -> list[str]:
    head = [f"| {first} | code | change | reason |", "| --- | --- | --- | --- |"]
    return [*head, *rows] if rows else ["None."]


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
    """Run a campaign; 1 when a module is below the bound."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--only", default="", help="parts of modules' paths, with commas; writes no page")
    parser.add_argument("--count", type=int, default=10, help="changes of each module (default: 10)")
    chosen = parser.parse_args()
    mutants = drawn(chosen.count, chosen.only)
    begin = time.monotonic()
    runs.preload()
    KNOWN.parent.mkdir(exist_ok=True)
    tried = campaign(mutants, reach_now(), noticed_before())
    killed = sum(each.killed for each in tried)
    print(f"{killed} of {len(tried)} killed in {(time.monotonic() - begin) / 60:.1f} minutes")
    if not chosen.only:
        PAGE.write_text(page(tried, chosen.count), encoding="utf-8")
    for problem in weak(tried):
        print(problem)
    return 1 if weak(tried) else 0


if __name__ == "__main__":
    sys.exit(main())
