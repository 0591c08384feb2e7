"""Run the tests that reach a line, with the line changed, in a process that has everything imported.

One run of the tests under coverage says which of them reach each line, and how long each one needs (`reach`).
After that, a change in a function costs a fork and the few tests that reach it (`warm`). What runs while
modules are imported, like the rows of tables, may be in more than one place by then, and is tried in a fork
that imports the library with the change (`fresh`). No file is changed: importing compiles the changed text
instead of the file's.
"""

from __future__ import annotations

import functools
import gc
import math
import multiprocessing
import os
import resource
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.machinery import SourceFileLoader
from itertools import islice, zip_longest
from multiprocessing.connection import Connection, wait
from pathlib import Path
from time import process_time
from types import CodeType, FunctionType
from typing import Any, Final, NamedTuple, TypeVar
from unittest import mock

import pytest
from coverage import Coverage

from .changes import Mutation

ROOT: Final = Path(__file__).resolve().parents[2]
LOG: Final = ROOT / ".cache" / "mutant.log"
SESSION: Final = ROOT / ".cache" / "mutants.log"
T = TypeVar("T")
OPTIONS: Final = (
    *("-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--tb=line"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning", "-m", "not slow and not release"),
)
PRELOADED: Final = (
    *("_pytest.assertion", "_pytest.python", "anyio", "attrs", "boolean", "cryptography.x509", "email.utils"),
    *("httpx", "hypothesis.strategies", "hypothesis.core", "jsonschema_rs", "openapi_spec_validator"),
    *("ruamel.yaml", "starlette.applications", "uvicorn", "orjson", "rich.console", "typer", "trustme"),
)
"""What nearly all tests import. Nothing of ours is in it."""
WORKERS: Final = os.cpu_count() or 1
EXAMPLES: Final = 20
"""The most examples of a property: more need three times the time, and notice hardly more."""


class Reach(NamedTuple):
    """Which tests reach what."""

    seconds: dict[str, float]
    """Every test, and its CPU time; of one that fails without a change, and is not used, infinity."""

    lines: dict[str, dict[int, set[str]]]
    """Path of a module from the root -> line -> the tests that reach it; `""` is the import."""


def preload() -> None:
    """Import what is not ours, so that forks have it."""
    os.environ["CI"] = "true"  # the same examples each time
    sys.path[:0] = [str(ROOT)]
    for name in PRELOADED:
        import_module(name)


def in_fork(run: Callable[[], int], seconds: float, log: Path) -> str:
    """Run something in a fork, its output in a log.

    Returns:
        `passed`, the name of the test that failed, or how else it ended.
    """
    child = os.fork()
    if child == 0:
        code = 99
        try:
            os.setpgrp()  # and no session, which would be scheduled as an equal of all others
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(int(30 + 10 * seconds))
            limit = int(10 + 2 * seconds)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            _write_to(log)
            code = run()
        finally:
            sys.stdout.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code in (0, 5):
        return "passed"
    failed = [
        line
        for line in log.read_text(errors="replace").splitlines()
        if line.startswith(("FAILED ", "ERROR "))
    ]
    return failed[-1].partition(" ")[2].partition(" - ")[0] if code == 1 and failed else f"broke ({code})"


def _write_to(log: Path) -> None:
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    os.dup2(output, 1)
    os.dup2(output, 2)


def elsewhere(*works: Callable[[Callable[[T], None]], object]) -> Iterator[T]:
    """Yield what some works, each in a fork of its own, report."""
    context = multiprocessing.get_context("fork")
    processes, receiving = [], []
    for work in works:
        here, there = context.Pipe(duplex=False)
        processes.append(context.Process(target=work, args=(there.send,)))
        processes[-1].start()
        there.close()
        receiving.append(here)
    while receiving:
        for each in wait(receiving):
            assert isinstance(each, Connection)
            try:
                yield each.recv()
            except EOFError:
                receiving.remove(each)
    for process in processes:
        process.join()
        if process.exitcode:
            raise RuntimeError(f"what ran in another process has ended with {process.exitcode}")


def reach(tests: Sequence[str], sources: Sequence[str]) -> Reach:
    """Run tests once, and note what they reach in the modules of some folders."""

    def work(report: Callable[[Reach], None]) -> None:
        _write_to(SESSION)
        measured = Coverage(
            data_file=None, config_file=False, include=[str(ROOT / source / "*") for source in sources]
        )
        plugin = _Reaching(measured)
        measured.start()
        pytest.main([*OPTIONS, "--maxfail=1000", *tests], plugins=[plugin])
        measured.stop()
        data = measured.get_data()
        report(
            Reach(
                plugin.seconds,
                {
                    str(Path(path).relative_to(ROOT)): {
                        line: {*contexts} for line, contexts in data.contexts_by_lineno(path).items()
                    }
                    for path in data.measured_files()
                },
            )
        )

    return next(elsewhere(work))


class _Few:
    """Runs a few examples of every property."""

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        from hypothesis import settings  # not before `preload`: it looks whether this is CI

        test = getattr(item, "obj", None)
        own = getattr(test, "_hypothesis_internal_use_settings", None)
        if isinstance(own, settings):  # as in tests/more_examples.py
            few = settings(own, max_examples=min(own.max_examples, EXAMPLES))
            test.__dict__["_hypothesis_internal_use_settings"] = few


class _Reaching(_Few):
    def __init__(self, measured: Coverage) -> None:
        self.measured = measured
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(tryfirst=True)  # conftest hides from `gc` what is there
    def pytest_collection_finish(self) -> None:
        self.imported = Imported()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.imported.forget()  # only the first test would reach what is cached
        self.measured.switch_context(item.nodeid)
        begin = process_time()
        self.seconds[item.nodeid] = 0.0
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] += process_time() - begin

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed:
            self.seconds[report.nodeid] = math.inf


def import_changed(path: Path, source: str) -> None:
    """Let importing a module compile another text than its file's."""
    original = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, name: str) -> CodeType | None:
        if self.path == str(path):
            return compile(source, self.path, "exec", dont_inherit=True)
        return original(self, name)

    mock.patch.object(SourceFileLoader, "get_code", get_code).start()


class Imported:
    """What is imported now: changing it later touches nothing else, so that a fork stays small."""

    def __init__(self) -> None:
        self._functions: dict[tuple[str, int], list[FunctionType]] = defaultdict(list)
        self._caches: list[Any] = []
        for each in gc.get_objects():
            if isinstance(each, FunctionType):
                self._functions[each.__code__.co_filename, each.__code__.co_firstlineno].append(each)
            elif isinstance(each, functools._lru_cache_wrapper) and _is_ours(each.__module__):
                self._caches.append(each)

    def forget(self) -> None:
        """Empty the library's caches."""
        for cache in self._caches:
            cache.cache_clear()

    def change(self, path: Path, change: Mutation) -> None:
        """Put the changed code into the function that it is in."""
        changed = compile(change.source, str(path), "exec", dont_inherit=True)
        code = next(each for each in _codes(changed) if each.co_firstlineno == change.function)
        for function in self._functions[str(path), change.function]:
            if function.__code__.co_qualname == code.co_qualname:
                function.__code__ = code
        self.forget()


def _is_ours(module: str) -> bool:
    """Whether a cache may hold what a change has made; the simulator's are slow, and no change is there."""
    return module.startswith("psa_fleet") and ".simulator." not in module


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Functions of a module and of its classes, and not those within functions."""
    for each in code.co_consts:
        if isinstance(each, CodeType):
            if each.co_flags & 1 and each.co_name != "<lambda>":  # optimized: no class
                yield each
            else:
                yield from _codes(each)


class Trial(NamedTuple):
    """A change, and the names of tests that may notice it."""

    module: str
    change: Mutation
    names: Sequence[str]


def warm(
    tests: Sequence[str], trials: Mapping[int, Trial], seconds: Mapping[str, float]
) -> Iterator[tuple[int, str]]:
    """Try changes in forks of sessions of pytest that have collected all tests.

    Args:
        tests: The files of tests.
        trials: Changes by number.
        seconds: The time of every test.

    Yields:
        The number of each change, and what came of it.
    """

    def work(worker: int, report: Callable[[tuple[int, str]], None]) -> None:
        _write_to(SESSION)
        pytest.main([*OPTIONS, *tests], plugins=[_Warm(worker, trials, seconds, report)])

    return elsewhere(*(functools.partial(work, worker) for worker in range(WORKERS)))


class _Warm(_Few):
    def __init__(
        self,
        worker: int,
        trials: Mapping[int, Trial],
        seconds: Mapping[str, float],
        report: Callable[[tuple[int, str]], None],
    ) -> None:
        self.trials, self.seconds, self.report = _share(trials, worker), seconds, report
        self.log = LOG.with_suffix(f".{worker}.log")

    @pytest.hookimpl(tryfirst=True)  # as above
    def pytest_collection_finish(self) -> None:
        self.imported = Imported()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = {item.nodeid: item for item in session.items}
        for number, trial in self.trials.items():
            self.report((number, self._tried(session, trial)))
        return True

    def _tried(self, session: pytest.Session, trial: Trial) -> str:
        items = [self.items[name] for name in trial.names if name in self.items]

        def run() -> int:
            import_changed(ROOT / trial.module, trial.change.source)
            self.imported.change(ROOT / trial.module, trial.change)
            for item, following in zip_longest(items, items[1:]):
                item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
                if session.testsfailed:
                    return 1
            return 0

        return in_fork(run, sum(self.seconds[name] for name in trial.names), self.log)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            with self.log.open("a") as log:  # pytest holds what is printed
                log.write(f"\nFAILED {report.nodeid}\n")


def _share(trials: Mapping[int, Trial], worker: int) -> dict[int, Trial]:
    return dict(islice(trials.items(), worker, None, WORKERS))


def fresh(trials: Mapping[int, Trial], seconds: Mapping[str, float]) -> Iterator[tuple[int, str]]:
    """Try changes in forks that import the library; nothing of it may be imported where this is called.

    Args:
        trials: Changes by number.
        seconds: The time of every test.

    Yields:
        The number of each change, and what came of it.
    """

    def tried(trial: Trial, log: Path) -> str:
        def run() -> int:
            import_changed(ROOT / trial.module, trial.change.source)
            files = dict.fromkeys(name.partition("::")[0] for name in trial.names)
            return int(pytest.main([*OPTIONS, *files], plugins=[_Only(trial.names, seconds)]))

        return in_fork(run, 5 + sum(seconds[name] for name in trial.names), log)

    def work(worker: int, report: Callable[[tuple[int, str]], None]) -> None:
        for number, trial in _share(trials, worker).items():
            report((number, tried(trial, LOG.with_suffix(f".{worker}.log"))))

    return elsewhere(*(functools.partial(work, worker) for worker in range(WORKERS)))


class _Only(_Few):
    """Leaves out the tests that were not chosen, but not those that the change has made."""

    def __init__(self, chosen: Sequence[str], known: Mapping[str, float]) -> None:
        self.places = {name: place for place, name in enumerate(chosen)}
        self.known = known

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.places or item.nodeid not in self.known),
            key=lambda item: self.places.get(item.nodeid, len(self.places)),
        )
