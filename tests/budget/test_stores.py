"""Budgets in SQLite and PostgreSQL: shared, kept, forked, damaged, lost; and many workers that die."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import struct
import sys
import threading
import warnings
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from psa_fleet import BudgetError, CallBudget, ConfigurationError, RateLimit, RateLimitWindow
from psa_fleet._budget.windows import DAY

from .. import postgresql
from ..forked import Forked

ROOT: Final = Path(__file__).parents[2]
LIMITS: Final = RateLimit(RateLimitWindow(5, 4), RateLimitWindow(100, 99))


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "calls.sqlite")
    url: str = request.getfixturevalue("postgresql_url")
    return url


def spend(budget: CallBudget, count: int, limits: RateLimit = LIMITS) -> None:
    for number in range(count):
        assert not budget.take(f"{id(budget)}{number}")
        budget.end(f"{id(budget)}{number}", limits)
        limits = RateLimit()


@pytest.mark.slow
@pytest.mark.promise("P241", "P245")
def test_budget_is_kept_and_shared(where: str) -> None:
    with CallBudget(where, reserve=0) as first, CallBudget(where, reserve=0) as second:
        spend(first.of("a"), 3)
        assert second.of("a").use()[:4] == (5, 100, 3, 0)
        assert second.of("b").use().used == 0
        spend(second.of("a"), 2)
        assert first.of("a").take("more") > 3600
        assert not first.of("b").take("other account")
    with CallBudget(where, reserve=0) as later:
        assert later.of("a").use().left == 0
        assert later.of("b").use().under_way == 1


@pytest.mark.slow
@pytest.mark.promise("P245")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the child only books a call and ends
def test_budget_goes_on_in_a_forked_child(where: str) -> None:
    with CallBudget(where, reserve=0) as whole:
        budget = whole.of("a")
        spend(budget, 2)
        child = os.fork()
        if not child:
            budget.take("child")
            os._exit(7 if budget.use()[2:4] == (2, 1) else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
        spend(budget, 2)
        assert budget.use()[2:4] == (4, 1)


@pytest.mark.slow
@pytest.mark.promise("P245")
def test_budget_goes_on_in_a_child_forked_while_another_thread_uses_it(where: str) -> None:
    with CallBudget(where, reserve=0) as whole:
        budget, inside, over = whole.of("a"), threading.Event(), threading.Event()

        def use() -> None:
            with budget._store.change("another"):
                inside.set()
                over.wait(0.2)

        thread = threading.Thread(target=use)
        thread.start()
        assert inside.wait(60)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Python warns of a fork with threads
            child = os.fork()
        if not child:
            signal.alarm(20)
            spend(budget, 1)
            os._exit(7)
        over.set()
        thread.join()
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
        spend(budget, 1)


@pytest.mark.promise("P246")
def test_sqlite_budget_is_private_and_refuses_other_files(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    with CallBudget(path) as budget:
        spend(budget.of("an account"), 1)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert "an account" not in path.read_bytes().decode("latin-1")
    path.write_bytes(b"no database " * 100)
    with pytest.raises(ConfigurationError, match="budget: cannot open") as caught:
        CallBudget(path)
    assert caught.value.argument == "budget"
    with pytest.raises(ConfigurationError, match="budget: cannot open"):
        CallBudget(tmp_path)
    with pytest.raises(ConfigurationError, match="budget: cannot open"):
        CallBudget(tmp_path / "none" / "x")


@pytest.mark.promise("P246")
def test_sqlite_budget_that_is_lost_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "calls.sqlite"
    with CallBudget(path) as budget:
        for each in tmp_path.iterdir():
            each.write_bytes(b"\xff" * 9000)
        with pytest.raises(BudgetError, match=r"the budget in .*calls\.sqlite cannot be used"):
            budget.take("x")


@pytest.mark.promise("P246")
def test_sqlite_budget_that_is_deleted_or_replaced_is_counted_together(tmp_path: Path) -> None:
    path, kept = tmp_path / "in" / "calls", tmp_path / "kept"
    path.parent.mkdir()
    with CallBudget(path, reserve=0) as whole:
        budget = whole.of("a")
        spend(budget, 3)
        path.parent.rename(kept)
        for _ in range(2):
            with pytest.raises(BudgetError, match=r"cannot be used: .*No such file"):
                budget.take("x")
        assert not path.parent.exists()
        kept.rename(path.parent)
        assert budget.use().used == 3
        # Another process begins a new one: both count in it.
        for each in path.parent.iterdir():
            each.unlink()
        with CallBudget(path, reserve=0) as other:
            spend(other.of("a"), 4)
            assert budget.use().used == 4
            spend(budget, 1)
            assert other.of("a").take("over") > 3600


DAMAGED: Final = (
    *(
        "[]",
        '{"used":[]}',
        '{"used":{"x":1}}',
        '{"used":{"1":"x"}}',
        '{"recent":[null]}',
        '{"recent":{"a":1}}',
    ),
    *(
        '{"flying":{"a":"x"}}',
        '{"clock":[1]}',
        '{"clock":"x"}',
        '{"held":"x"}',
        '{"heard_at":null}',
        '{"day":1e999}',
    ),
)


@pytest.mark.promise("P246")
@pytest.mark.parametrize("state", DAMAGED)
def test_damaged_state_of_a_budget_is_an_error(state: str, tmp_path: Path) -> None:
    path = tmp_path / "calls"
    with CallBudget(path) as whole:
        spend(whole.of("a"), 1)
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("UPDATE budget SET state = ?", (state,))
        for use in (whole.of("a").use, lambda: whole.of("a").take("x")):
            with pytest.raises(BudgetError, match="the budget is damaged; delete its row or file"):
                use()
        spend(whole.of("b"), 1)


@pytest.mark.promise("P246")
def test_postgresql_budget_that_is_lost_is_an_error_and_goes_on(
    postgresql_server: postgresql.Postgres, postgresql_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    with CallBudget(postgresql_url, reserve=0) as whole:
        budget = whole.of("a")
        spend(budget, 2)
        assert not budget.take("under way")
        postgresql_server.stop("immediate")
        try:
            with pytest.raises(BudgetError, match="the budget in PostgreSQL cannot be used"):
                budget.take("x")
            budget.end("under way", RateLimit())
            assert "cannot be used" in caplog.text
            with pytest.raises(ConfigurationError, match="budget: the budget in PostgreSQL"):
                CallBudget(postgresql_url)
        finally:
            postgresql_server.start()
        spend(budget, 2)
        assert budget.use()[2:4] == (4, 1)


def test_missing_psycopg_is_named_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ConfigurationError) as caught:
        CallBudget("postgresql://fleet@127.0.0.1:1/none")
    assert str(caught.value) == "budget: PostgreSQL needs the extra: pip install 'psa-fleet[postgres]'"


@pytest.mark.promise("P246")
def test_password_of_a_url_is_nowhere_to_be_seen() -> None:
    url = "postgresql://fleet:hunter2@127.0.0.1:1/none?connect_timeout=1"
    with pytest.raises(ConfigurationError, match=r"PostgreSQL on 127\.0\.0\.1") as caught:
        CallBudget(url)
    assert "hunter2" not in str(caught.value)
    error: BaseException | None = caught.value
    while error is not None:
        trace = error.__traceback__
        while trace is not None:
            if "test" not in trace.tb_frame.f_globals.get("__name__", ""):
                assert "hunter2" not in repr(trace.tb_frame.f_locals)
            trace = trace.tb_next
        error = error.__cause__ or error.__context__


@pytest.mark.promise("P251")
@pytest.mark.parametrize(
    "login",
    [
        "u:hun@ter2",
        "u:hun/ter2",
        "u:hun/1@ter2",
        "u:%zzhunter2",
        "u:hun ter2",
        "u:hun?ter2",
        "u:hun[ter2",
        "u:hun#ter2",
    ],
)
def test_password_of_a_malformed_url_is_in_no_error(login: str) -> None:
    with pytest.raises(ConfigurationError, match=r"budget: (not a valid|the budget in) PostgreSQL") as caught:
        CallBudget(f"postgresql://{login}@127.0.0.1:1/none?connect_timeout=1")
    assert "hun" not in str(caught.value) and "ter2" not in str(caught.value)


@pytest.mark.promise("P246")
def test_postgresql_budget_locked_by_another_raises_at_its_lock_timeout(postgresql_url: str) -> None:
    import psycopg

    with (
        CallBudget(f"{postgresql_url}&options=-clock_timeout%3D50ms") as whole,
        psycopg.connect(postgresql_url) as other,
    ):
        spend(whole.of("a"), 1)
        other.execute("SELECT state FROM psa_fleet_budget FOR UPDATE")
        with pytest.raises(BudgetError, match="lock timeout"):
            whole.of("a").take("x")
        other.rollback()
        spend(whole.of("a"), 1)


@pytest.mark.parametrize(
    ("arguments", "argument", "words"),
    [
        ({"where": ""}, "budget", "budget must be a path or a PostgreSQL URL"),
        (
            {"where": "mysql://host/db"},
            "budget",
            "budget must be a path or a URL that begins with postgresql://",
        ),
        ({"where": "x", "reserve": 1}, "reserve", "reserve must be at least 0 and less than 1"),
        ({"where": "x", "reserve": -0.1}, "reserve", "reserve must be at least 0 and less than 1"),
        ({"where": "x", "reserve": True}, "reserve", "reserve must be at least 0 and less than 1"),
    ],
)
def test_budget_refuses_unusable_arguments(
    arguments: dict[str, object],
    argument: str,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError) as caught:
        CallBudget(**arguments)  # type: ignore[arg-type] # that is the point
    assert (caught.value.argument, str(caught.value)) == (argument, words)
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
@pytest.mark.promise("P240", "P244")
@pytest.mark.skipif(sys.platform == "win32", reason="the workers lock files as POSIX does")
def test_workers_that_die_are_never_over_and_never_starved(tmp_path: Path) -> None:
    workers, count, day, burst = int(os.environ.get("PSA_FLEET_WORKERS", "3")), 60, 100, 7
    clock, log = tmp_path / "clock", tmp_path / "log"
    clock.write_bytes(struct.pack("d", 1000.0))
    log.touch()
    where = str(tmp_path / "calls.sqlite")
    with CallBudget(where, reserve=0) as budget:
        # The limits are known: before that, the first worker could die without having heard of them.
        spend(budget.of("account"), 1, RateLimit(RateLimitWindow(day, None), RateLimitWindow(burst, None)))

    def start(seed: int) -> Forked:
        arguments = (where, str(clock), str(log), str(seed), str(count), str(day), str(burst))
        return Forked(
            [sys.executable, "-m", "tests.budget.worker", *arguments],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    running = [start(seed) for seed in range(workers)]
    kills = 0
    while running:
        process = running.pop(0)
        if process.wait():
            assert process.returncode == -9
            kills += 1
            if kills < 3 * workers:
                running.append(start(1000 + kills))
    lines = [line.split() for line in log.read_text("ascii").splitlines()]
    times = sorted(float(line[0]) for line in lines)
    assert len({line[1] for line in lines}) == len(lines) > day
    assert kills
    for window, most in ((1.0, burst), (DAY, day)):
        begin = 0
        for end, at in enumerate(times):
            while times[begin] <= at - window:
                begin += 1
            assert end - begin < most, (window, at)
