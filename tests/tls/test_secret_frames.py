"""Nothing of a key or its password is in the frames of an error, however loading a certificate ends."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest

from psa_fleet import ConfigurationError, Credentials, FleetClient
from tests import frames

from .test_inspection import CERTIFICATE, KEY, NOW, PASSWORD, encrypted, pfx

PFX: Final = pfx()
WRONG: Final = "wr0ng-passw0rd"
SECRETS: Final = (
    PASSWORD,
    WRONG,
    "PRIVATE KEY-----",
    repr(PFX[40:50])[2:-1],
    "s3cret-passw0rd",
    "app-id-4711",
)
FILES: Final[dict[str, tuple[bytes, bytes | None]]] = {
    "pkcs12": (PFX, None),
    "PEM": (CERTIFICATE, encrypted(KEY)),
    "PEM without a password": (CERTIFICATE, KEY),
}


def private_in(error: BaseException) -> list[str]:
    """The private values in all frames but those of tests, the standard library's included."""
    found = []
    for frame in frames.frames(error):
        if frame.f_globals.get("__name__", "").startswith("tests."):
            continue
        for name, value in frame.f_locals.items():
            with suppress(Exception):
                shown = repr(value)
                if any(word in shown for word in SECRETS):
                    found.append(f"{frame.f_globals['__name__']}.{frame.f_code.co_name}: {name}")
    return found


def made(name: str, password: str | None, folder: Path | None) -> Credentials:
    certificate, key = FILES[name]
    sources: list[Any] = [certificate, key]
    if folder is not None:
        for index, content in enumerate((certificate, key)):
            if content is not None:
                sources[index] = folder / f"{index}.pem"
                sources[index].write_bytes(content)
    certificate, key = sources
    return Credentials("app-id-4711", "MZP000001", "s3cret-passw0rd", certificate, key, password)


def actions(credentials: Credentials) -> Iterator[Callable[[], object]]:
    yield lambda: credentials.ssl_context(now=NOW)
    yield lambda: FleetClient("TMTS", credentials).close()


def full(*_: object, **__: object) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.slow
@pytest.mark.promise("P193")
@pytest.mark.parametrize("place", ["content", "files"])
@pytest.mark.parametrize("name", FILES)
def test_certificate_leaves_nothing_private_in_frames(
    name: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path if place == "files" else None
    ended = 0
    for password in (PASSWORD, WRONG, None):
        for act in actions(made(name, password, folder)):
            try:
                act()
            except ConfigurationError as error:
                ended += 1
                assert private_in(error) == []
    assert ended >= (0 if name == "PEM without a password" else 4)
    for act in actions(made(name, PASSWORD, folder)):
        total = frames.lines_of(act)
        for at in range(2, total, max(1, total // 6)):
            try:
                with frames.Interrupt(at):
                    act()
            except (KeyboardInterrupt, ConfigurationError) as error:
                ended += 1
                assert private_in(error) == []
    assert ended > 7
    monkeypatch.setattr(os, "memfd_create", full, raising=False)
    monkeypatch.setattr(os, "fdopen", full)
    for act in actions(made(name, PASSWORD, folder)):
        with suppress(ConfigurationError):
            try:
                act()
            except OSError as error:
                assert private_in(error) == []
