"""Passwords from commands and from the keyring; whatever fails, nothing that was written is shown."""

from __future__ import annotations

import pickle
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import ConfigurationError
from psa_fleet.configuration import _secret_sources, load_profile

PYTHON = f"the command {Path(sys.executable).name}"


def profile(folder: Path, line: str) -> str:
    path = folder / "config.toml"
    path.write_text(
        f"[profiles.a]\nsubscription = 'TMTS'\nclient_id = 'c'\nusername = 'u'\n{line}\n", encoding="utf-8"
    )
    path.chmod(0o600)
    return load_profile("a", path).accounts[0].credentials.password


def command(folder: Path, code: str) -> str:
    return profile(folder, f"password_command = [{sys.executable!r}, '-c', {code!r}]")


def refused(folder: Path, line: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        profile(folder, line)
    error = caught.value
    assert error.argument == "password"
    source = line.partition(" =")[0]
    assert str(error) == f"{folder / 'config.toml'}, [profiles.a] {source}: {words}"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    for one in (error, error.__context__, error.__cause__):
        assert "SENTINEL" not in f"{one!r} {vars(one) if one else ''}"


@pytest.mark.promise("P729")
@pytest.mark.parametrize(
    ("code", "password"),
    [
        ("print('word')", "word"),
        ("import sys; sys.stdout.write('word')", "word"),
        ("import sys; sys.stdout.buffer.write(' wörd \\r\\n\\n'.encode())", " wörd "),
        ("import sys; sys.stdout.buffer.write(b'\\xef\\xbb\\xbfword\\r\\n')", "word"),
        ("import sys; sys.stderr.write('noise'); print('$HOME `x`')", "$HOME `x`"),
        ("import sys; print(repr(sys.stdin.read()))", "''"),
    ],
)
def test_password_command_output_is_the_password(code: str, password: str, tmp_path: Path) -> None:
    assert command(tmp_path, code) == password


def test_password_command_with_relative_path_is_next_to_the_file(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "secret"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nprint('word')\n", encoding="utf-8")
    program.chmod(0o700)
    assert profile(tmp_path, "password_command = ['./bin/secret']") == "word"
    # Without a folder it is searched in PATH only.
    refused(
        tmp_path,
        "password_command = ['secret-of-psa-fleet']",
        "the command secret-of-psa-fleet cannot be started: No such file or directory",
    )


@pytest.mark.promise("P131")
@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "print('SENTINEL'); raise SystemExit(3)",
            f"{PYTHON} ended with status 3; run it yourself to see why",
        ),
        ("pass", f"{PYTHON} wrote nothing"),
        ("print()", f"{PYTHON} wrote nothing"),
        ("import sys; sys.stdout.buffer.write(b'SENTINEL\\xff')", f"{PYTHON} wrote output that is not UTF-8"),
        ("print('SENTINEL'); print('second')", "must not contain a line break or another control character"),
    ],
)
def test_password_command_that_fails_is_refused(code: str, words: str, tmp_path: Path) -> None:
    refused(tmp_path, f"password_command = [{sys.executable!r}, '-c', {code!r}]", words)


@pytest.mark.slow
@pytest.mark.promise("P131", "P134")
def test_password_command_beyond_its_time_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_secret_sources, "COMMAND_SECONDS", 0.5)
    code = "import sys, threading; print('SENTINEL', flush=True); threading.Event().wait(60)"
    refused(
        tmp_path,
        f"password_command = [{sys.executable!r}, '-c', {code!r}]",
        f"{PYTHON} did not finish within 0.5 seconds",
    )


@pytest.mark.promise("P134")
def test_commands_are_run_without_a_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Any, dict[str, Any]]] = []
    run = subprocess.run

    def watched(words: Any, **options: Any) -> Any:
        seen.append((words, options))
        return run([sys.executable, "-c", "print(1)"], **options)

    monkeypatch.setattr(subprocess, "run", watched)
    profile(tmp_path, "password_command = ['pass', 'show', 'a; b']")
    ((words, options),) = seen
    assert words == ["pass", "show", "a; b"]
    assert "shell" not in options
    assert options["timeout"] == 60


@pytest.mark.promise("P131")
def test_password_command_with_null_character_is_refused(tmp_path: Path) -> None:
    refused(
        tmp_path,
        'password_command = ["a\\u0000b"]',
        "the command a b cannot be started: it has a null character in it",
    )


class Store:
    """A keyring."""

    def __init__(self, **stored: str) -> None:
        self.stored = stored

    def get_password(self, service: str, user: str) -> str | None:
        if service == "locked":
            raise sys.modules["keyring.errors"].KeyringLocked("SENTINEL")
        return self.stored.get(f"{service}_{user}")


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in: the real one may wait for a person to unlock it."""
    errors: Any = types.ModuleType("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})
    errors.KeyringLocked = type("KeyringLocked", (errors.KeyringError,), {})
    module: Any = types.ModuleType("keyring")
    module.get_password = Store(psa_me="word").get_password
    module.errors = errors
    monkeypatch.setitem(sys.modules, "keyring", module)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)


def test_password_keyring_is_read_or_refused(tmp_path: Path, keyring: None) -> None:
    assert profile(tmp_path, 'password_keyring = ["psa", "me"]') == "word"
    refused(
        tmp_path,
        'password_keyring = ["psa", "you"]',
        "the keyring has nothing there. Store it with: keyring set psa you",
    )
    refused(tmp_path, 'password_keyring = ["locked", "me"]', "the keyring cannot be used (KeyringLocked)")
    refused(
        tmp_path,
        'password_keyring = ["psa"]',
        'must be the service and the user name, for example ["psa-fleet", "MZP123456"]',
    )


def test_password_keyring_without_the_extra_names_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    refused(
        tmp_path,
        'password_keyring = ["psa", "me"]',
        "the keyring needs an extra: pip install 'psa-fleet[keyring]'",
    )


def test_real_keyring_has_these_names(tmp_path: Path) -> None:
    real = pytest.importorskip("keyring")
    from importlib import import_module

    backend = import_module("keyring.backend")

    class Memory(backend.KeyringBackend):  # type: ignore[misc, name-defined]  # the library is optional
        priority = 1

        def get_password(self, service: str, user: str) -> str | None:
            return "word" if (service, user) == ("psa", "me") else None

        def set_password(self, *stored: str) -> None:
            raise AssertionError(f"nothing is stored, not {stored}")

    before = real.get_keyring()
    real.set_keyring(Memory())
    try:
        assert profile(tmp_path, 'password_keyring = ["psa", "me"]') == "word"
    finally:
        real.set_keyring(before)
