"""`psa-fleet feed`: new items as they come."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from enum import StrEnum
from inspect import GEN_RUNNING, getgeneratorstate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from ...errors import PsaFleetError
from ...tables import TABLES, to_json
from .._base.exit_status import Exit, ending, epilog
from .._base.interrupts import interrupts
from .._base.terminal import is_terminal, note
from .._options.completed import one_of
from .._options.connected import connects
from .._options.connection import Session
from .._options.fleets_and_vehicles import OneFleetOption, one_fleet
from .._options.intervals import SinceOption, time_of
from .._output.lines import file_lines, printed_lines
from .._output.progress import watched
from .._output.text import tabbed

if TYPE_CHECKING:
    from ... import FleetHandle
    from ...models import Model

KINDS: Final = ("trips", "alerts", "collisions", "alarms", "stolen", "telemetry")
_SUFFIX: Final = ".checkpoint"


class Format(StrEnum):
    """How an item is written."""

    JSONL = "jsonl"
    TSV = "tsv"


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    connects(app, epilog=epilog(Exit.NOT_AVAILABLE, Exit.NO_DATA, Exit.CLOSED))(feed)


def feed(
    session: Session,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help=f"{', '.join(KINDS)}.", autocompletion=one_of(KINDS))
    ],
    fleet: OneFleetOption = None,
    since: SinceOption = None,
    checkpoint: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=f"File that remembers what was delivered; with `--output`, `NAME{_SUFFIX}` by default.",
        ),
    ] = None,
    poll: Annotated[
        float | None,
        typer.Option(
            min=1,
            metavar="SECONDS",
            help="Wait so long and look again; by default it ends when all was read.",
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="File to append to; a suffix `.tsv` means TSV."),
    ] = None,
    file_format: Annotated[
        Format | None, typer.Option("--format", help="`jsonl` (default) or `tsv`, as in a pipe of a table.")
    ] = None,
) -> None:
    """Print new items of a fleet as they arrive; resumes where it stopped.

    An item counts as delivered when it is on the disk, or when the reader of the pipe has read it. Nothing is
    lost by Ctrl-C, a closed pipe, a full disk or a kill; after a kill, an item may come twice.

    psa-fleet feed trips --simulator --since 2d --output trips.jsonl

    psa-fleet feed alerts --poll 300 --checkpoint alerts.checkpoint | ./import
    """
    if kind not in KINDS:
        raise typer.BadParameter(f"use one of {', '.join(KINDS)}", param_hint="KIND")
    for option, path in (("--output", file), ("--checkpoint", checkpoint)):
        if path is not None and path.is_dir():
            raise typer.BadParameter(f"{path.name} is a folder; name a file in it", param_hint=option)
    start = None if since is None else time_of(since, "--since", session.now)
    handle = one_fleet(session.client, fleet)
    chosen = file_format or (Format.TSV if file is not None and file.suffix == ".tsv" else Format.JSONL)
    with _memory(checkpoint, file, lasts=poll is not None) as memory:
        failed = _run(
            session, _passes(session, handle, kind, start, memory, poll), kind, file, memory, chosen
        )
    if failed:
        raise typer.Exit(Exit.ERROR)


@contextmanager
def _memory(checkpoint: Path | None, file: Path | None, *, lasts: bool) -> Iterator[Path | None]:
    """The checkpoint: the one that is named, the one next to the output, or one for this run only."""
    if checkpoint is not None:
        yield checkpoint
    elif file is not None:
        yield file.with_name(file.name + _SUFFIX)
    elif lasts:
        with TemporaryDirectory() as folder:
            yield Path(folder, "feed")
    else:
        yield None


_Items = Generator["Model | PsaFleetError", None, None]


def _passes(
    session: Session,
    fleet: FleetHandle,
    kind: str,
    since: datetime | None,
    memory: Path | None,
    poll: float | None,
) -> Iterator[_Items]:
    """One feed for each time that everything is read."""
    read: Any = fleet.feed  # its overloads have the kinds one by one
    while True:
        yield read(kind, errors="return", since=since, checkpoint=memory)
        if poll is None:
            return
        session.wait(poll)


def _run(
    session: Session,
    passes: Iterator[_Items],
    kind: str,
    file: Path | None,
    memory: Path | None,
    chosen: Format,
) -> bool:
    """Deliver all items; whether something could not be read in the last pass."""
    line = to_json if chosen is Format.JSONL else tabbed(TABLES[kind])
    items: _Items | None = None
    reported: frozenset[str] = frozenset()
    with (
        interrupts(lambda: items is None or getgeneratorstate(items) == GEN_RUNNING) as signals,
        _destination(file, memory, chosen, signals.check) as write,
    ):
        for items in passes:
            errors: list[str] = []
            with closing(items):
                for item in _shown(items, session, file):
                    # The item before this one counts as delivered now, and this one does not.
                    signals.check()
                    if isinstance(item, PsaFleetError):
                        errors.append(_report(item, reported))
                    else:
                        write(line(item))
                signals.check()
            items, reported = None, frozenset(errors)
    return bool(reported)


def _shown(items: _Items, session: Session, file: Path | None) -> Iterator[Model | PsaFleetError]:
    """The same with a progress bar, where no lines are on the terminal."""
    return items if file is None and is_terminal() else watched(items, session.client)


def _report(error: PsaFleetError, before: frozenset[str]) -> str:
    """Report an error, unless the pass before met the same."""
    text = ending(error)[1]
    if text not in before:
        note(f"psa-fleet: {text} The others were read.")
    return text


@contextmanager
def _destination(
    file: Path | None, memory: Path | None, chosen: Format, check: Callable[[], None]
) -> Iterator[Callable[[str], None]]:
    if file is None:
        yield printed_lines(is_json=chosen is Format.JSONL, check=check)
        return
    with file_lines(file, resumes=memory is not None and memory.exists()) as write:
        yield write
