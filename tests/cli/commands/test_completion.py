"""`psa-fleet completion`, and what a shell asks for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from psa_fleet.cli._options.fleet_cache import cache_file, cached, caching, remembered
from psa_fleet.simulator import Simulator, World

from ...measuring import unmeasured
from ..running import environment, run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_a_script(shell: str) -> None:
    result = run("completion", "show", shell)
    assert result.exit_code == 0
    assert "_PSA_FLEET_COMPLETE" in result.stdout


WATCHED = """
import os, sys

def refuse(event, args):
    writes = event == "open" and (set(str(args[1])) & set("wax+") or args[2] & (os.O_WRONLY | os.O_RDWR))
    others = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.mkdir", "os.rename")
    if writes or event in others:
        sys.__stdout__.write(f"REFUSED {event} {args}")
        sys.__stdout__.flush()
        os._exit(9)

sys.dont_write_bytecode = True
sys.addaudithook(refuse)
from psa_fleet.cli import main

main()
"""
"""The command, which ends at once where it sends, starts or writes anything."""


@pytest.mark.slow
@pytest.mark.promise("P725")
@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("vehicles s", ["show", "status", "stolen", "stolen-waypoints"]),
        ("feed al", ["alerts", "alarms"]),
        ("export f1 --kind tr", ["trips"]),
        ("--profile city trips list --fleet g", ["g1"]),
        ("--profile ci", ["city", "cinema"]),
        ("vehicles --profile ci", ["city", "cinema"]),
    ],
)
def test_shell_gets_the_words_that_begin_so(words: str, completed: list[str], tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("[profiles.city]\npassword_command = ['false']\n[profiles.other]\n[profiles.cinema]\n")
    file.chmod(0o600)
    line = ["psa-fleet", *words.split()]
    cache = cache_file({"XDG_CACHE_HOME": str(tmp_path)}, "linux")
    cache.parent.mkdir()
    cache.write_text('{"": ["f1", "f2"], "city": ["g1", "$(x)"]}')
    cache.chmod(0o600)
    done = subprocess.run(
        [sys.executable, "-c", WATCHED],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={
            **unmeasured(),
            "_PSA_FLEET_COMPLETE": "complete_bash",
            "COMP_WORDS": " ".join(line),
            "COMP_CWORD": str(len(line) - 1),
            "PSA_FLEET_CONFIG": str(file),
            "XDG_CACHE_HOME": str(tmp_path),
        },
    )
    assert done.stdout.split() == completed
    assert {*tmp_path.rglob("*")} == {file, cache, cache.parent}


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return cache_file(os.environ, "linux")


@pytest.mark.promise("P748")
def test_commands_that_list_fleets_keep_their_ids_and_nothing_else(cache: Path) -> None:
    with Simulator(World(fleets=2)) as simulator:
        env = environment(simulator, "v3")
        ids = [simulator.world.fleet(each).id for each in range(2)]
        assert run("fleets", "--limit", "1", env=env).exit_code == 0
        assert not cache.exists()
        for words in ("fleets", "vehicles"):
            assert run(words, env=env).exit_code == 0
            assert json.loads(cache.read_text()) == {"": ids}
            assert (cache.stat().st_mode & 0o777, cache.parent.stat().st_mode & 0o777) == (0o600, 0o700)
            cache.write_text("{}")
        assert run("fleets", "--base-url", simulator.url, env=env).exit_code == 0
        assert run("fleets", "--simulator", env=env).exit_code == 0
        assert cache.read_text() == "{}"


@pytest.mark.promise("P748")
@pytest.mark.parametrize("kind", ["mode", "link", "pipe", "folder", "text", "types", "deep", "words"])
def test_damaged_or_foreign_cache_is_ignored_and_replaced(cache: Path, kind: str) -> None:
    cache.parent.mkdir()
    good = '{"": ["f1"]}'
    contents = {
        "text": "{",
        "types": '[{"": 1}]',
        "deep": "[" * 100_000,
        "words": '{"": ["$(id)", "a b", 3, "\\u001b"]}',
    }
    if kind == "pipe":
        os.mkfifo(cache, 0o600)
    elif kind == "folder":
        cache.mkdir(0o700)
    elif kind == "link":
        other = cache.with_name("other")
        other.write_text(good)
        other.chmod(0o600)
        cache.symlink_to(other)
    else:
        cache.write_text(contents.get(kind, good))
        cache.chmod(0o644 if kind == "mode" else 0o600)
    assert list(cached("")) == []
    with caching(""):
        assert list(remembered(["f2", 3, "$(x)"], lambda each: each)) == ["f2", 3, "$(x)"]
    assert list(cached("")) == ([] if kind == "folder" else ["f2"])


@pytest.mark.promise("P748")
def test_cache_that_cannot_be_written_stops_nothing(cache: Path) -> None:
    cache.parent.write_text("a file in the place of the folder")
    with caching(""):
        assert list(remembered(["f1"], lambda each: each)) == ["f1"]
    assert list(cached("")) == []
