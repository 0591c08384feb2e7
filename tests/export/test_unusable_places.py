"""Folders and checkpoints that are old, foreign, no files, or without permission: library and command."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import pytest

from psa_fleet import ConfigurationError, FleetClient
from psa_fleet.export import ExportUnit, asked_at, export, plan, run_unit
from psa_fleet.simulator import Simulator, World

from ..cli.running import environment, run
from ..client.worlds import client
from .worlds import BETWEEN, fleet_id

PERIOD: Final = ("--since", f"{BETWEEN[0]:%Y-%m-%d}", "--until", f"{BETWEEN[1]:%Y-%m-%d}")
LEDGER: Final = "export.ledger"
POSIX: Final = pytest.mark.skipif(os.name != "posix", reason="Windows has neither pipes as files nor users")


class Place:
    """A client, and what the command needs."""

    def __init__(self, client: FleetClient, env: dict[str, str]) -> None:
        self.client, self.env, self.fid = client, env, fleet_id(client)
        self.unit: ExportUnit = plan(client, self.fid, "trips", BETWEEN)[0]

    def export(self, folder: Path) -> int:
        return export(self.client, self.fid, "trips", BETWEEN, folder).items

    def export_command(self, folder: Path) -> Any:
        return run("export", self.fid, "--kind", "trips", *PERIOD, "--output", str(folder), env=self.env)

    def feed(self, path: Path) -> int:
        return len(list(self.client.fleet(self.fid).feed("trips", checkpoint=path)))

    def feed_command(self, path: Path) -> Any:
        return run("feed", "trips", "--checkpoint", str(path), env=self.env)


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    with Simulator(World(fleets=1, vehicles=1)) as simulator, client(simulator, "v3") as one:
        yield Place(one, environment(simulator, "v3"))


@contextmanager
def unprivileged(of: Path) -> Iterator[Path]:
    """A folder of a user whom permissions bind."""
    if os.geteuid():
        yield of
        return
    folder = Path(tempfile.mkdtemp())
    os.chown(folder, 65534, 65534)
    os.seteuid(65534)
    try:
        yield folder
    finally:
        os.seteuid(0)
        shutil.rmtree(folder)


def files(folder: Path) -> dict[str, bytes]:
    """What is in a folder, but for locks."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def day_of_old_export(folder: Path) -> None:
    (folder / "2026-05-30").mkdir()
    (folder / "2026-05-30" / "trips-8acd2257.csv").write_text("x")


def ledger(content: bytes) -> Callable[[Path], None]:
    return lambda folder: void((folder / LEDGER).write_bytes(content))


def void(_: object) -> None:
    """Nothing."""


LAYOUTS: Final[dict[str, tuple[Callable[[Path], None], str]]] = {
    "older": (
        ledger(
            b'{"psa-fleet export":1,"fleet":"f","kinds":["trips"],"from":"2026-05-29T00:00:00+00:00",'
            b'"to":"2026-06-01T00:00:00+00:00","format":"jsonl","days":7}\n'
        ),
        "has an export in the layout of an older psa-fleet",
    ),
    "older without ledger": (day_of_old_export, "has an export in the layout of an older psa-fleet"),
    "newer": (ledger(b'{"psa-fleet export":3,"new":1}\n'), "has an export of a newer psa-fleet"),
    "no number": (ledger(b'{"psa-fleet export":true}\n'), "is not an export ledger"),
    "zero": (ledger(b'{"psa-fleet export":0}\n'), "is not an export ledger"),
    "of others": (ledger(b"PK\x03\x04" * 99), "is not an export ledger"),
    "folder": (lambda folder: (folder / LEDGER).mkdir(), "export.ledger"),
    "pipe": (lambda folder: os.mkfifo(folder / LEDGER), "is not an export ledger"),
    "device": (lambda folder: (folder / LEDGER).symlink_to("/dev/null"), "is not an export ledger"),
}


@POSIX
@pytest.mark.promise("P293")
@pytest.mark.parametrize("case", LAYOUTS)
def test_folder_in_another_layout_is_refused_by_export_unit_and_command(
    case: str, place: Place, tmp_path: Path
) -> None:
    make, words = LAYOUTS[case]
    make(tmp_path)
    before = files(tmp_path)
    with pytest.raises(ConfigurationError, match=words) as caught:
        place.export(tmp_path)
    assert caught.value.argument == "folder"
    with pytest.raises(ConfigurationError, match=words):
        run_unit(place.unit, place.client, tmp_path)
    result = place.export_command(tmp_path)
    assert result.exit_code == 1 and words in result.stderr
    assert files(tmp_path) == before


@pytest.mark.promise("P293")
def test_files_of_units_without_a_ledger_are_named(place: Place, tmp_path: Path) -> None:
    run_unit(place.unit, place.client, tmp_path)
    before = files(tmp_path)
    with pytest.raises(
        ConfigurationError,
        match=(
            r"^folder: .* is not empty and has no export\.ledger, although it has files of units: choose a"
            r" new or an empty folder$"
        ),
    ):
        place.export(tmp_path)
    assert run_unit(place.unit, place.client, tmp_path).items
    assert files(tmp_path) == before


FOLDERS: Final[dict[str, tuple[Callable[[Path], object], str]]] = {
    "link to nothing": (lambda path: path.symlink_to(path.with_name("nothing")), "is not a folder"),
    "circle": (lambda path: path.symlink_to(path), "is not a folder"),
    "pipe": (lambda path: os.mkfifo(path), "is not a folder"),
    "file above": (lambda path: path.parent.joinpath("f").touch(), "cannot be used: f: Not a directory"),
    "lock is a folder": (lambda path: (path / f".{LEDGER}.lock").mkdir(parents=True), "cannot be used"),
}


@POSIX
@pytest.mark.promise("P293")
@pytest.mark.parametrize("case", FOLDERS)
def test_folder_that_cannot_be_one_is_refused(case: str, place: Place, tmp_path: Path) -> None:
    make, words = FOLDERS[case]
    path = tmp_path / "out"
    make(path)
    target = tmp_path / "f" / "out" if case == "file above" else path
    with pytest.raises(ConfigurationError, match=words) as caught:
        place.export(target)
    assert caught.value.argument == "folder"
    result = place.export_command(target)
    assert result.exit_code in (1, 2) and result.stderr and "Traceback" not in result.stderr
    assert not files(tmp_path) or case == "file above"


@POSIX
@pytest.mark.promise("P293")
@pytest.mark.parametrize("mode", [0, 0o500])
def test_folder_without_permission_is_refused(mode: int, place: Place, tmp_path: Path) -> None:
    place.export(tmp_path / "warm")  # what is imported later cannot be read by others
    place.export_command(tmp_path / "warm")
    with unprivileged(tmp_path) as folder:
        path = folder / "out"
        path.mkdir()
        path.chmod(mode)
        with pytest.raises(ConfigurationError, match=r"cannot be used.*Permission denied"):
            place.export(path)
        result = place.export_command(path)
        assert result.exit_code in (1, 2) and str(path) in result.stderr
        path.chmod(0o700)
        assert place.export(path)
        before = files(path)
        (path / LEDGER).chmod(0)
        for use in (place.export, asked_at):
            with pytest.raises(ConfigurationError, match=r"cannot be used.*Permission denied"):
                use(path)
        (path / LEDGER).chmod(0o600)
        assert not place.export(path)
        assert files(path) == before


def header(*record: str) -> bytes:
    text = f"[{','.join(f'{each!r}' for each in record)}]".replace("'", '"').encode()
    return b"%08x %s\n" % (crc32(text), text)


def content(data: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.touch(0o600)
        path.write_bytes(data)

    return make


CHECKPOINTS: Final[dict[str, tuple[Callable[[Path], object], str]]] = {
    "older": (
        content(b'{"version":1,"scope":"trips of f","latest":"2026-05-30T00:00:00+00:00","seen":{}}'),
        "was written by an incompatible version of psa-fleet, an older one",
    ),
    "newer": (
        content(header("psa-fleet checkpoint 3", "x")),
        "was written by a newer psa-fleet; update, or use another file",
    ),
    "empty": (content(b""), "is not a checkpoint"),
    "of others": (content(b"SQLite format 3\0" * 99), "is not a checkpoint"),
    "pipe": (lambda path: os.mkfifo(path), "is a pipe or a device"),
    "device": (lambda path: path.symlink_to("/dev/null"), "is a pipe or a device"),
    "circle": (lambda path: path.symlink_to(path), "cannot be used: Too many levels"),
    "lock is a folder": (
        lambda path: path.with_name(f".{path.name}.lock").mkdir(),
        "cannot be used: .c.lock",
    ),
}


@POSIX
@pytest.mark.promise("P203", "P264")
@pytest.mark.parametrize("case", CHECKPOINTS)
def test_checkpoint_that_cannot_be_one_is_refused(case: str, place: Place, tmp_path: Path) -> None:
    make, words = CHECKPOINTS[case]
    path = tmp_path / "c"
    make(path)
    before = files(tmp_path)
    with pytest.raises(ConfigurationError, match=words) as caught:
        place.feed(path)
    assert caught.value.argument == "checkpoint"
    result = place.feed_command(path)
    assert result.exit_code in (1, 2) and words in result.stderr
    assert files(tmp_path) == before


@POSIX
@pytest.mark.promise("P203")
def test_checkpoint_without_permission_is_refused(place: Place, tmp_path: Path) -> None:
    place.feed(tmp_path / "warm")
    place.feed_command(tmp_path / "warm")
    with unprivileged(tmp_path) as folder:
        path = folder / "in" / "c"
        path.parent.mkdir()
        path.parent.chmod(0o500)
        for use in (
            place.feed,
            lambda path: place.client.fleet(place.fid).feed("trips", checkpoint=path).__next__(),
        ):
            with pytest.raises(ConfigurationError, match=r"cannot be used: \.c\.lock: Permission denied"):
                use(path)
        assert "--checkpoint" in place.feed_command(path).stderr
        path.parent.chmod(0o700)
        assert place.feed(path)
        path.chmod(0o400)
        with pytest.raises(ConfigurationError, match="cannot be used: Permission denied"):
            place.feed(path)
        path.chmod(0o600)
        assert not place.feed(path)
