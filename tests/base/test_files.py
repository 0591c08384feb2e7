"""A file is the old one or the new one, never a half, whatever fails on the way."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from psa_fleet._base import files
from psa_fleet._base.files import (
    Appender,
    StumpError,
    append,
    lock,
    open_private,
    replace_file,
    replacing,
    resolved,
)

needs_posix = pytest.mark.skipif(os.name != "posix", reason="POSIX knows these files")


def names(folder: Path) -> list[str]:
    """The files in a folder, hidden ones too."""
    return sorted(each.name for each in folder.iterdir())


def linked(path: Path) -> None:
    path.touch()
    os.link(path, f"{path}2")


@needs_posix
def test_replacing_brings_the_content_and_the_name_to_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino))
    replace_file(tmp_path / "new", b"content")
    assert synced == [(tmp_path / "new").stat().st_ino, tmp_path.stat().st_ino]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    return path


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.promise("P721")
@pytest.mark.parametrize("broken", ["sync", "os.open", "Path.chmod", "Path.replace"])
def test_replacing_keeps_the_old_file_when_a_step_fails(
    old: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"psa_fleet._base.files.{broken}", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(old, b"new")
    monkeypatch.undo()
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["file"]


@pytest.mark.promise("P721")
@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, GeneratorExit])
def test_replacing_keeps_the_old_file_when_its_block_raises(old: Path, error: type[BaseException]) -> None:
    with pytest.raises(error), replacing(old) as file:
        file.write(b"half")
        raise error
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["file"]


@needs_posix
def test_replace_file_keeps_links_and_modes(old: Path, tmp_path: Path) -> None:
    old.chmod(0o640)
    link = tmp_path / "link"
    link.symlink_to(old)
    replace_file(link, b"new", mode=0o600)
    assert link.is_symlink()
    assert old.read_bytes() == b"new"
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    replace_file(tmp_path / "fresh", b"", mode=0o600)
    assert stat.S_IMODE((tmp_path / "fresh").stat().st_mode) == 0o600
    replace_file(tmp_path / ("n" * 255), b"long")


@needs_posix
@pytest.mark.promise("P721")
@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: os.mkfifo(path), "it is not a file but a pipe or a device"),
        (lambda path: path.mkdir(), "it is a folder"),
        (lambda path: path.symlink_to(path), "[Ll]evels|links"),
        (linked, "it has hard links: its other names would keep the old content"),
    ],
    ids=["pipe", "folder", "circle", "hard link"],
)
def test_replacing_refuses_links_folders_and_special_files(
    tmp_path: Path, make: Callable[[Path], object], sentence: str
) -> None:
    path = tmp_path / "out"
    make(path)
    before = names(tmp_path)
    with pytest.raises(OSError, match=sentence), replacing(path, one_name=True):
        raise AssertionError("the block was entered")
    assert names(tmp_path) == before


def test_resolved_refuses_a_circle_in_every_python(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(OSError, match="Too many levels"):
        resolved(one)


@pytest.fixture
def descriptor(old: Path) -> Iterator[int]:
    found = open_private(old)
    yield found
    with suppress(OSError):
        os.close(found)


@pytest.mark.promise("P721")
def test_append_on_a_full_disk_removes_the_partial_write(
    old: Path, descriptor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "sync", full)
    with pytest.raises(OSError, match="No space"):
        append(descriptor, b"half")
    assert old.read_bytes() == b"old"


@pytest.mark.promise("P721")
def test_appender_glues_nothing_to_a_stump(
    old: Path, descriptor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    appender = Appender(descriptor)
    with monkeypatch.context() as patched:
        patched.setattr(files, "sync", full)
        patched.setattr("psa_fleet._base.files.os.ftruncate", full)
        with pytest.raises(StumpError, match=r"No space.*could not be cut off"):
            appender.append(b"half")
        assert old.read_bytes() == b"oldhalf"
    with monkeypatch.context() as patched:
        patched.setattr("psa_fleet._base.files.os.ftruncate", full)
        with pytest.raises(StumpError):
            appender.append(b"more")
        assert old.read_bytes() == b"oldhalf"
    appender.append(b"+new")
    assert old.read_bytes() == b"old+new"


def test_lock_is_for_one_writer_until_it_is_released(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(old)
    first = lock(old)
    with pytest.raises(BlockingIOError, match="it is locked by another writer"):
        lock(link)
    first.release()
    first.release()
    lock(link).release()
    assert old.read_bytes() == b"old"
