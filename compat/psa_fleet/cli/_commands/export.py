"""`psa-fleet export`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...errors import ArgumentError
from ...export import FORMATS, ExportProgress, asked_at, export_with_dask
from ...export import export as written
from ...feeds import KINDS
from .._base.exit_status import Exit, ending, epilog
from .._base.terminal import console, echo, is_terminal, note
from .._base.times import EXPECTED, monotonic
from .._options.completed import one_of
from .._options.connected import connects
from .._options.connection import Connect, Session
from .._options.fleets_and_vehicles import FleetArgument, fleets
from .._options.intervals import time_of
from .._output.progress import EVERY, quota, rate

if TYPE_CHECKING:
    from ... import FleetClient
    from ...export import ExportFormat


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    at_end = epilog(Exit.FINDINGS, Exit.NOT_AVAILABLE, Exit.NO_DATA)
    connects(app, "export", epilog=at_end, adjusted=_as_workers)(_export)


def _export(
    session: Session,
    fleet: FleetArgument,
    kind: Annotated[
        list[str],
        typer.Option(
            "--kind", metavar="KIND", help=f"{', '.join(KINDS)}; repeatable.", autocompletion=one_of(KINDS)
        ),
    ],
    start: Annotated[str, typer.Option("--since", metavar="TIME", help=f"Start of the period: {EXPECTED}.")],
    folder: Annotated[Path, typer.Option("--output", metavar="FOLDER", help="Output folder.")],
    end: Annotated[
        str, typer.Option("--until", metavar="TIME", help="End of the period, exclusive.")
    ] = "now",
    file_format: Annotated[
        str,
        typer.Option(
            "--format", metavar="FORMAT", help=f"{', '.join(FORMATS)}.", autocompletion=one_of(FORMATS)
        ),
    ] = "jsonl",
    signals: Annotated[
        bool,
        typer.Option("--signals", help="One row per value of telemetry, with COVESA VSS names and units."),
    ] = False,
    days: Annotated[int, typer.Option(min=1, metavar="N", help="Days of a vehicle per unit of work.")] = 7,
    concurrency: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Maximum number of vehicles read at the same time.")
    ] = None,
    dask: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Let a Dask cluster do it; extra `dask`, see `--dask-profile`."),
    ] = None,
    dask_profile: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="The profile that workers use, and this command; their environment by default.",
        ),
    ] = None,
) -> None:
    """Export a fleet's data for a period, one folder per day.

    Run the same command again after an interruption or an error: it resumes, without loss or duplicates.

    psa-fleet export "Fleet 1" --kind trips --since 2026-05-29 --until 2026-06-01 --output out --simulator
    """
    if folder.exists() and not folder.is_dir():
        raise typer.BadParameter(f"{folder.name} is a file; name a folder", param_hint="--output")
    # The same command again means the same times, however long ago it was given first.
    asked = asked_at(folder) or session.now
    interval = (time_of(start, "--since", asked), time_of(end, "--until", asked))
    if interval[0] >= interval[1]:
        raise typer.BadParameter("must be after --since", param_hint="--until")
    formats: dict[str, ExportFormat] = {name: name for name in FORMATS}
    if file_format not in formats:
        raise ArgumentError(
            f"--format: {file_format!r} is not one of {', '.join(FORMATS)}", argument="format"
        )
    client = session.client
    [chosen] = fleets(client, fleet)
    with _bar(client) as progress:
        if dask is not None:
            done = export_with_dask(
                dask,
                chosen.id or "",
                kind,
                interval,
                folder,
                profile=dask_profile,
                format=formats[file_format],
                days_per_unit=days,
                errors="return",
                progress=progress,
                asked_at=asked,
                signals=signals,
            )
        else:
            done = written(
                client,
                chosen.id or "",
                kind,
                interval,
                folder,
                format=formats[file_format],
                days_per_unit=days,
                concurrency=concurrency,
                errors="return",
                progress=progress,
                asked_at=asked,
                signals=signals,
            )
    before = f", done before: {done.skipped:,}" if done.skipped else ""
    echo(f"Items: {done.items:,}. Units: {done.completed:,}{before}. Folder: {folder}")
    if done.without_id:
        note(f"psa-fleet: vehicles without an id, which cannot be exported: {done.without_id:,}")
    if done.failed:
        first = ending(done.failed[0][1])[1]
        note(f"psa-fleet: units left to do: {len(done.failed):,}. {first} Run the command again to continue.")
        raise typer.Exit(Exit.ERROR)
    if done.without_id:
        raise typer.Exit(Exit.FINDINGS)


def _as_workers(connect: Connect, own: Mapping[str, object]) -> Connect:
    """With Dask, the command connects as its workers do: by a profile, or by the environment."""
    profile = own["dask_profile"]
    if own["dask"] is None:
        if profile is not None:
            raise typer.BadParameter("requires --dask", param_hint="--dask-profile")
        return connect
    if replace(connect, debug=False) != Connect():
        raise typer.BadParameter(
            "workers do not have this command's options for the connection; name a profile of theirs with"
            " --dask-profile",
            param_hint="--dask",
        )
    return replace(connect, profile=profile if isinstance(profile, str) else None)


@contextmanager
def _bar(client: FleetClient) -> Iterator[Callable[[ExportProgress], None] | None]:
    """How far it is, how fast, and what is left of the rate limit; nothing without a terminal."""
    if not is_terminal(errors=True):
        yield None
        return
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("units: {task.completed}"),
        BarColumn(bar_width=30),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[quota]}"),
        TimeRemainingColumn(),
        console=console(errors=True),
        transient=True,
    )
    began, shown = monotonic(), 0.0
    task = bar.add_task("", total=None, rate="", quota="")

    def progress(now: ExportProgress) -> None:
        nonlocal shown
        elapsed = monotonic() - began
        if elapsed - shown >= EVERY:
            shown = elapsed
            fast = f"{rate(now.items, elapsed)} items"
            bar.update(task, completed=now.done, total=now.total, rate=fast, quota=quota(client))

    with bar:
        yield progress
