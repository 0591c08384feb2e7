"""In which format a reading is written, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TextIO, cast

import typer

from ... import Pages
from ...errors import ConfigurationError
from ...models import Model
from ...tables import Table, replacing, write_csv, write_json, write_json_object, write_jsonl
from .._base.exit_status import READING, told
from .._base.shared_options import merged
from .._base.terminal import clean, console, is_terminal, json_output, tell, text_output
from .._options.connection import Session, connection, opened
from .geography import write_geojson, write_gpx
from .progress import watched
from .text import write_list, write_table

if TYPE_CHECKING:
    from .._options.connection import Connect

_PANEL: Final = "Output"

_STREAMS: Final[Mapping[str, Callable[[Iterable[Model], Table, TextIO], None]]] = {
    "--json": write_json,
    "--jsonl": write_jsonl,
    "--csv": write_csv,
    "--geojson": write_geojson,
    "--gpx": write_gpx,
}
_NO_JSON: Final = frozenset(("--csv", "--gpx"))


@dataclass(frozen=True, slots=True)
class Output:
    """What the command line says about the output."""

    stream: str | None
    """The option of a format for the standard output, or None."""
    parquet: Path | None
    map: Path | None
    limit: int | None


def output(
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON: all that the server sent.", rich_help_panel=_PANEL)
    ] = False,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="JSON Lines, written as pages come.", rich_help_panel=_PANEL)
    ] = False,
    as_csv: Annotated[
        bool, typer.Option("--csv", help="CSV with dotted names of columns.", rich_help_panel=_PANEL)
    ] = False,
    parquet: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Parquet, with the columns of the CSV; extra `parquet`.",
            rich_help_panel=_PANEL,
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="At most so many.", rich_help_panel=_PANEL),
    ] = None,
) -> Output:
    """The options of a reading that has no place."""
    return _output({"--json": as_json, "--jsonl": as_jsonl, "--csv": as_csv}, parquet, None, limit)


def output_with_places(
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON: all that the server sent.", rich_help_panel=_PANEL)
    ] = False,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="JSON Lines, written as pages come.", rich_help_panel=_PANEL)
    ] = False,
    as_csv: Annotated[
        bool, typer.Option("--csv", help="CSV with dotted names of columns.", rich_help_panel=_PANEL)
    ] = False,
    parquet: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Parquet, with the columns of the CSV; extra `parquet`.",
            rich_help_panel=_PANEL,
        ),
    ] = None,
    as_geojson: Annotated[
        bool, typer.Option("--geojson", help="GeoJSON, a feature each.", rich_help_panel=_PANEL)
    ] = False,
    as_gpx: Annotated[bool, typer.Option("--gpx", help="GPX 1.1.", rich_help_panel=_PANEL)] = False,
    map_file: Annotated[
        Path | None,
        typer.Option(
            "--map",
            metavar="FILE",
            help="A map, as a page that needs a network for its tiles only; extra `map`.",
            rich_help_panel=_PANEL,
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="At most so many.", rich_help_panel=_PANEL),
    ] = None,
) -> Output:
    """The options of a reading that has places."""
    formats = {
        "--json": as_json,
        "--jsonl": as_jsonl,
        "--csv": as_csv,
        "--geojson": as_geojson,
        "--gpx": as_gpx,
    }
    return _output(formats, parquet, map_file, limit)


def _output(
    formats: Mapping[str, bool], parquet: Path | None, map_file: Path | None, limit: int | None
) -> Output:
    given = [name for name, wanted in formats.items() if wanted]
    for name, path in (("--parquet", parquet), ("--map", map_file)):
        if path is not None:
            given.append(name)
            if not path.absolute().parent.is_dir():
                raise typer.BadParameter("its folder does not exist", param_hint=name)
    if len(given) > 1:
        raise typer.BadParameter(f"they exclude each other: {', '.join(given)}", param_hint="format")
    return Output(next((name for name in given if name in _STREAMS), None), parquet, map_file, limit)


def check(wanted: Output) -> None:
    """Look for extras before anything is sent.

    Raises:
        ConfigurationError: When one is not installed.
    """
    if wanted.parquet is not None:
        from ...tables import check_parquet

        check_parquet()
    if wanted.map is not None:
        from .map import check_map

        check_map()


def write(session: Session, found: Model | Iterable[Model], table: Table, wanted: Output) -> None:
    """Write what was read.

    Args:
        session: Where it is read from.
        found: One thing, or a collection that is read as it is written.
        table: Its columns.
        wanted: What the command line says about the output.

    Raises:
        ConfigurationError: When the file can't be written.
        PsaFleetError: What reading the collection raises.
    """
    if isinstance(found, Model):
        if wanted.stream == "--json":
            write_json_object(found, json_output())
        elif wanted.stream is None and wanted.parquet is None and wanted.map is None:
            write_list(found, table.columns)
            said = table.words(found)
            if said:
                console().print(clean(said), soft_wrap=False, markup=False)
        else:
            _write_many(iter([found]), table, wanted)
        return
    items = iter(found)
    if wanted.limit is not None:
        items = islice(items, wanted.limit)
    # A bar would stand between the lines of a terminal.
    if wanted.stream is None or not is_terminal():
        pages = cast("Pages[Model]", found) if isinstance(found, Pages) else None
        items = watched(items, session.client, pages=pages)
    _write_many(items, table, wanted)


def _write_many(items: Iterable[Model], table: Table, wanted: Output) -> None:
    if wanted.stream is not None:
        # What fails at the first request leaves no half of a document.
        first = list(islice(items, 1))
        to = text_output() if wanted.stream in _NO_JSON else json_output()
        _STREAMS[wanted.stream](chain(first, items), table, to)
        return
    path = wanted.parquet or wanted.map
    if path is None:
        if not write_table(items, table):
            tell(f"No {table.plural}.")
        return
    try:
        with replacing(path, one_name=True) as file:
            if wanted.parquet is not None:
                from ...tables import write_parquet

                write_parquet(items, table, file)
            else:
                from .map import write_map

                write_map(items, table, file)
    except OSError as error:
        raise ConfigurationError(
            f"{path.name}: it can't be written: {error.strerror or error}", argument="file"
        ) from None


def reads(
    app: typer.Typer, table: Table, name: str | None = None
) -> Callable[[Callable[..., Model | Iterable[Model]]], None]:
    """Make a command of a function that reads.

    Args:
        app: Where the command is added.
        table: How what it reads is shown.
        name: The command's name; the function's by default.

    Returns:
        A decorator for a function that takes a `Session` and its own options, and gives one thing or a
        collection.
    """

    def add(function: Callable[..., Model | Iterable[Model]]) -> None:
        def run(connect: Connect, wanted: Output, **own: object) -> None:
            with told(debug=connect.debug):
                check(wanted)
                with opened(connect) as session:
                    write(session, function(session, **own), table, wanted)

        options = output if table.places is None else output_with_places
        app.command(name or function.__name__.replace("_", "-"), epilog=READING)(
            merged(function, run, connect=connection, wanted=options)
        )

    return add
