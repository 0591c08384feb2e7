"""Documents in a folder, in the history of a repository, or at an address, without parsing any."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..places import UnrepairableError
from ..text.composing import LARGEST
from ..text.sources import is_address, text_of

_SUFFIXES: Final = (".yaml", ".yml", ".json")
_HEAD: Final = 20_000
"""Characters in which a document states that it is one."""
_DOCUMENT: Final = re.compile(r"(?:^|[{,])\s*[\"']?(?:openapi|swagger)[\"']?\s*:", re.MULTILINE)
_VERSION: Final = re.compile(r"^[ \t]+[\"']?version[\"']?[ \t]*:[ \t]*[\"']?([^\"'\s#]+)", re.MULTILINE)
_PATH: Final = re.compile(r"^[ \t]+[\"']?(/[^\s\"':]*)[\"']?[ \t]*:", re.MULTILINE)


@dataclass(frozen=True)
class Publication:
    """A file that states to be an OpenAPI or Swagger document.

    Attributes:
        where: Its path or address, with the commit where it is of the history.
        text: Its text.
        date: When it was committed, in ISO 8601; empty for a file without history.
        problem: Why it cannot be read; empty otherwise.
    """

    where: str
    text: str
    date: str = ""
    problem: str = ""

    @property
    def digest(self) -> str:
        """Its content in short."""
        return hashlib.sha256((self.text or self.where).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def version(self) -> str:
        """The version that it seems to have; empty where that takes a parser."""
        found = _VERSION.search(self.text[:_HEAD])
        return found[1] if found else ""

    @property
    def paths(self) -> list[str]:
        """The paths that it seems to have."""
        return _PATH.findall(self.text)


def publications(source: str) -> list[Publication]:
    """All documents of a place, each content once, the youngest commit of it.

    Args:
        source: A folder, which may be a checkout of a repository, a file, or an https URL of one document.

    Raises:
        UnrepairableError: There is no document, or nothing can be read.
    """
    if not is_address(source) and (folder := Path(source)).is_dir():
        every = [*_history(folder), *_files(folder)]
    else:
        every = [_decoded(source, text_of(source).encode())]
    found = [one for one in every if one is not None]
    if not found:
        raise UnrepairableError(
            f"there is no OpenAPI document among its {len(every):,} files in YAML or JSON",
            source,
            "Pass a folder or a checkout with documents, or the https URL of one",
        )
    return [*{one.digest: one for one in reversed(found)}.values()][::-1]


def _decoded(where: str, data: bytes, date: str = "") -> Publication | None:
    """A file as a document; None for what does not state to be one."""
    if not _DOCUMENT.search(data[:_HEAD].decode("utf-8", "replace")):
        return None
    if len(data) > LARGEST:
        return Publication(where, "", date, f"it is larger than {LARGEST // 1024:,} kB")
    try:
        return Publication(where, data.decode("utf-8-sig"), date)
    except UnicodeDecodeError as error:
        return Publication(where, "", date, f"byte {error.start} is not UTF-8")


def _files(folder: Path) -> Iterator[Publication | None]:
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != ".git")
        for name in sorted(names):
            path = Path(at, name)
            if path.suffix.lower() in _SUFFIXES and path.is_file():
                try:
                    with path.open("rb") as stream:
                        yield _decoded(str(path), stream.read(LARGEST + 1))
                except OSError as error:
                    yield Publication(str(path), "", "", f"cannot be read: {error.strerror}")


def _git(folder: Path, *arguments: str, data: bytes = b"") -> bytes:
    command = ["git", "-C", str(folder), "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(command, input=data, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise UnrepairableError(
            "git is not installed", str(folder), "Install it, or copy the files"
        ) from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise UnrepairableError(
            f"git cannot read its history: {reason}", str(folder), "Copy the files"
        ) from None


def _history(folder: Path) -> Iterator[Publication | None]:
    """Every content that a file of the repository ever had, the youngest commit first."""
    if not (folder / ".git").exists():
        return
    names = [f":(glob,icase)**/*{suffix}" for suffix in _SUFFIXES]
    log = _git(
        folder,
        *("log", "--format=@%h %cI", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=AM", "-m"),
        *("--", *names),
    )
    commit = date = ""
    listed: dict[str, tuple[str, str]] = {}
    for line in log.decode("utf-8", "replace").splitlines():
        if line.startswith("@"):
            commit, _, date = line[1:].partition(" ")
        elif line.startswith(":"):
            facts, _, path = line.partition("\t")
            mode, blob = facts.split()[1], facts.split()[3]
            if mode.startswith("100"):  # no link, no other repository
                listed.setdefault(blob, (f"{path} ({commit})", date))
    if not listed:
        return
    answers = _git(folder, "cat-file", "--batch-check=%(objectsize)", data="\n".join(listed).encode() + b"\n")
    sizes = dict(zip(listed, map(int, answers.split()), strict=True))
    for blob, (where, date) in listed.items():
        if sizes[blob] > LARGEST:
            yield Publication(where, "", date, f"it is larger than {LARGEST // 1024:,} kB")
        else:
            yield _decoded(where, _git(folder, "cat-file", "blob", blob), date)
