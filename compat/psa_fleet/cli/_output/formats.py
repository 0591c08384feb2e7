"""The format in which a reading is written, and its file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple, TextIO, TypeAlias, cast

import typer

from ...errors import ConfigurationError
from ...tables import Table, replacing, write_csv, write_json, write_json_object, write_jsonl
from .._base.exit_status import READING, errors_reported
from .._base.shared_options import merged
from .._base.terminal import clean, echo, is_terminal, json_output, note, text_output
from .._options.connection import Session, connection, opened
from .._options.fleets_and_vehicles import Shown
from .geography import write_geojson, write_gpx
from .progress import watched
from .spreadsheet import write_safe_csv
from .text import write_list, write_table
from .watch import Watched, watch

if TYPE_CHECKING:
    from ... import Pages
    from ...models import Model
    from .._options.connection import Connect
    from .map import Way

_option: Final = partial(typer.Option, rich_help_panel="Output")

_STREAMS: Final[Mapping[str, Callable[[Iterable[Model], Table, TextIO], None]]] = {
    "--json": write_json,
    "--jsonl": write_jsonl,
    "--csv": write_csv,
    "--csv-safe": write_safe_csv,
    "--geojson": write_geojson,
    "--gpx": write_gpx,
}
_NO_JSON: Final = frozenset(("--csv", "--csv-safe", "--gpx"))
_SUFFIXES: Final[Mapping[str, tuple[str, ...]]] = {
    ".json": ("--json", "--geojson"),
    ".jsonl": ("--jsonl",),
    ".csv": ("--csv", "--csv-safe"),
    ".geojson": ("--geojson",),
    ".gpx": ("--gpx",),
    ".parquet": ("--parquet",),
    ".html": ("--map",),
}
"""Formats by the suffix of a file; the first is the default."""
_PLACES: Final = frozenset(("--geojson", "--gpx", "--map"))


class Mapped(NamedTuple):
    """Items with their tracks, which are only read for a map."""

    items: Iterable[Model]
    way: Way


Read: TypeAlias = "Model | Iterable[Model] | Shown | Mapped | Watched"
"""Result of a reading command."""


@dataclass(frozen=True, slots=True)
class Output:
    """Options of the output."""

    format: str | None
    """The option of a format; None for people."""
    path: Path | None
    """The file; None for the standard output."""
    limit: int | None


def output(
    as_json: Annotated[bool, _option("--json", help="JSON with all that the server sent.")] = False,
    as_jsonl: Annotated[bool, _option("--jsonl", help="JSON Lines, written as pages arrive.")] = False,
    as_csv: Annotated[bool, _option("--csv", help="CSV with dotted column names.")] = False,
    csv_safe: Annotated[
        bool,
        _option(
            "--csv-safe", help="CSV for spreadsheets: texts that begin like a formula get an apostrophe."
        ),
    ] = False,
    parquet: Annotated[
        Path | None,
        _option(metavar="FILE", help="Parquet, with the columns of the CSV; extra `parquet`."),
    ] = None,
    file: Annotated[
        Path | None,
        _option(
            "--output", "-o", metavar="FILE", help="Output file; its suffix is the format where no option is."
        ),
    ] = None,
    limit: Annotated[
        int | None,
        _option(min=0, metavar="N", help="Maximum number of items."),
    ] = None,
) -> tuple[dict[str, bool | Path | None], Path | None, int | None]:
    """The options of every reading."""
    formats = {"--json": as_json, "--jsonl": as_jsonl, "--csv": as_csv, "--csv-safe": csv_safe}
    return {**formats, "--parquet": parquet}, file, limit


def places(
    as_geojson: Annotated[bool, _option("--geojson", help="GeoJSON.")] = False,
    as_gpx: Annotated[bool, _option("--gpx", help="GPX 1.1.")] = False,
    map_file: Annotated[
        Path | None,
        _option("--map", metavar="FILE", help="HTML map; loads only tiles online; extra `map`."),
    ] = None,
) -> dict[str, bool | Path | None]:
    """The options of a reading that has places."""
    return {"--geojson": as_geojson, "--gpx": as_gpx, "--map": map_file}


def signals(
    as_signals: Annotated[
        bool,
        _option("--signals", help="One row per value, with COVESA VSS names and units."),
    ] = False,
) -> bool:
    """The option of a reading whose leaves have VSS names."""
    return as_signals


def chosen(
    formats: Mapping[str, bool | Path | None], file: Path | None, limit: int | None, *, has_places: bool
) -> Output:
    """The one format that is wanted.

    Args:
        formats: The options of formats, with their files if they have one.
        file: The file of `--output`.
        limit: The value of `--limit`.
        has_places: Whether the reading has places.

    Raises:
        typer.BadParameter: When they contradict each other, or the file cannot be one.
    """
    wanted_formats = [name for name, wanted in formats.items() if wanted]
    if len(wanted_formats) > 1:
        raise typer.BadParameter(f"use one of {', '.join(wanted_formats)}", param_hint="format")
    name = wanted_formats[0] if wanted_formats else None
    own = None if name is None else formats[name]
    path = own if isinstance(own, Path) else None
    if file is not None:
        if path is not None:
            raise typer.BadParameter(f"{name} requires a separate file", param_hint="--output")
        fitting = _SUFFIXES.get(file.suffix.lower(), ())
        if name is None and fitting and (has_places or fitting[0] not in _PLACES):
            name = fitting[0]
        if name is None or (fitting and name not in fitting):
            problem = f"{name} writes no {file.suffix} file" if name else "add a format, such as --csv"
            raise typer.BadParameter(problem, param_hint="--output")
        path = file
    if path is not None:
        hint = "--output" if file is not None else name
        if path.is_dir():
            raise typer.BadParameter(f"{path.name} is a folder; name a file in it", param_hint=hint)
        if not path.absolute().parent.is_dir():
            raise typer.BadParameter("the file's folder does not exist", param_hint=hint)
    return Output(name, path, limit)


def check(wanted: Output) -> None:
    """Look for extras before anything is sent.

    Raises:
        ConfigurationError: One is not installed.
    """
    if wanted.format == "--parquet":
        from ...tables import check_parquet

        check_parquet()
    if wanted.format == "--map":
        from .map import check_map

        check_map()


def write(session: Session, found: Read, table: Table, wanted: Output) -> None:
    """Write the result of a reading command.

    Args:
        session: Source of the data.
        found: One thing, or a collection that is read as it is written.
        table: Its columns.
        wanted: Options of the output.

    Raises:
        ConfigurationError: The file cannot be written.
        PsaFleetError: Reading the collection failed.
    """
    from ... import Pages
    from ...models import Model

    if isinstance(found, Watched):
        if wanted != Output(None, None, None) or not is_terminal():
            raise typer.BadParameter(
                "requires a terminal, and cannot be combined with a format", param_hint="--watch"
            )
        watch(session, found, table)
    if isinstance(found, Shown):
        found, table = found
    way = None
    if isinstance(found, Mapped):
        found, way = found
    if isinstance(found, Model):
        _write_one(found, table, wanted)
        return
    items = iter(found)
    if wanted.limit is not None:
        items = islice(items, wanted.limit)
    # A bar would stand between the lines of a terminal.
    if wanted.format is None or wanted.path is not None or not is_terminal():
        pages = cast("Pages[Model]", found) if isinstance(found, Pages) else None
        items = watched(items, session.client, pages=pages)
    _write_many(items, table, wanted, way)


def _write_one(found: Model, table: Table, wanted: Output) -> None:
    if wanted.format is None:
        write_list(found, table.columns)
        sentence = table.words(found)
        if sentence:
            echo(clean(sentence))
    elif wanted.format != "--json":
        _write_many(iter([found]), table, wanted)
    elif wanted.path is None:
        write_json_object(found, json_output())
    else:
        _write_file(wanted.path, lambda to: write_json_object(found, to))


def _write_many(items: Iterable[Model], table: Table, wanted: Output, way: Way | None = None) -> None:
    if wanted.format is None:
        if not write_table(items, table):
            note(f"No {table.plural}.")
        return
    stream = _STREAMS.get(wanted.format)
    if stream is None:
        _write_binary(items, table, wanted, way)
        return
    # What fails at the first request leaves no half of a document.
    every = chain(list(islice(items, 1)), items)
    if wanted.path is None:
        stream(every, table, text_output() if wanted.format in _NO_JSON else json_output())
    else:
        _write_file(wanted.path, lambda to: stream(every, table, to))


def _write_file(path: Path, write: Callable[[TextIO], None]) -> None:
    """Write text to a file that replaces an old one once it is complete."""

    def encoded(file: Any) -> None:  # noqa: ANN401 -- a file that is open for bytes, of no public type
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        write(text)
        text.flush()
        text.detach()

    _replace(path, encoded)


def _write_binary(items: Iterable[Model], table: Table, wanted: Output, way: Way | None) -> None:
    assert wanted.path is not None
    if wanted.format == "--parquet":
        from ...tables import write_parquet

        _replace(wanted.path, lambda file: write_parquet(items, table, file))
    else:
        from .map import write_map

        _replace(wanted.path, lambda file: write_map(items, table, file, way))


def _replace(path: Path, write: Callable[[Any], None]) -> None:
    try:
        with replacing(path, one_name=True) as file:
            write(file)
    except OSError as error:
        raise ConfigurationError(
            f"cannot write {path.name}: {error.strerror or error}", argument="file"
        ) from None


def _as_signals(found: Read, wanted: Output) -> tuple[Read, Table, Output]:
    """Return the signals of the items as rows; `--limit` counts the models."""
    from ...models import Model
    from ...signals import SIGNALS, signal_row
    from ...signals import signals as signals_of

    if isinstance(found, Watched):
        raise typer.BadParameter("cannot be combined with --signals", param_hint="--watch")
    if isinstance(found, Shown | Mapped):
        found = found.items
    every: Iterable[Model] = [found] if isinstance(found, Model) else found
    items = islice(every, wanted.limit)
    rows = (signal_row(signal) for item in items for signal in signals_of(item))
    return cast("Iterable[Model]", rows), SIGNALS, replace(wanted, limit=None)


def reads(
    app: typer.Typer, table: Table, name: str | None = None, **groups: Callable[..., object]
) -> Callable[[Callable[..., Read]], None]:
    """Make a command of a reading function.

    Args:
        app: Where the command is added.
        table: Columns of its result.
        name: The command's name; the function's by default.
        groups: More groups of options; the function gets the object of each by its name.

    Returns:
        A decorator for a function of a `Session` and its own options that returns one thing or a collection.
    """
    has_places = table.places is not None
    groups |= {"connect": connection, "wanted": output}
    if has_places:
        groups["drawn"] = places
    if table.model in ("Status", "Telemetry"):
        groups["leaves"] = signals

    def add(function: Callable[..., Read]) -> None:
        def run(
            connect: Connect,
            wanted: tuple[dict[str, bool | Path | None], Path | None, int | None],
            drawn: Mapping[str, bool | Path | None] | None = None,
            leaves: bool = False,
            **own: object,
        ) -> None:
            formats, file, limit = wanted
            to = chosen({**formats, **(drawn or {})}, file, limit, has_places=has_places)
            if leaves and to.format in _PLACES:
                raise typer.BadParameter(f"cannot be combined with {to.format}", param_hint="--signals")
            with errors_reported(debug=connect.debug):
                check(to)
                with opened(connect) as session:
                    session = replace(session, has_places=to.format in _PLACES)
                    found = function(session, **own)
                    write(session, *(_as_signals(found, to) if leaves else (found, table, to)))

        app.command(name or function.__name__.replace("_", "-"), epilog=READING)(
            merged(function, run, **groups)
        )

    return add
