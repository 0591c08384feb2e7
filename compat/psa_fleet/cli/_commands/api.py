"""`psa-fleet api`: one call as it is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal, cast

import typer

from ... import PreparedRequest
from ...errors import ConfigurationError
from .._base.exit_status import CHANGING
from .._base.terminal import json_output
from .._options.connected import connects
from .._options.connection import Session
from .._options.payload import payload
from .._output.dry_run import DryRunOption, planned

if TYPE_CHECKING:
    from collections.abc import Sequence

METHODS: Final = ("GET", "POST", "PUT", "DELETE")


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    connects(app, epilog=CHANGING)(api)


def api(
    session: Session,
    method: Annotated[str, typer.Argument(metavar="METHOD", help=f"{', '.join(METHODS)}.")],
    path: Annotated[
        str,
        typer.Argument(metavar="PATH", help="The path after the version, for example `/fleets?pageSize=2`."),
    ],
    query: Annotated[
        list[str] | None,
        typer.Option("--query", metavar="NAME=VALUE", help="A parameter of the query; repeatable."),
    ] = None,
    body: Annotated[
        Path | None,
        typer.Option("--body", metavar="FILE", help="A file with JSON to send, or `-` for standard input."),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Allow a method that changes something: POST, PUT, DELETE.")
    ] = False,
    dry_run: DryRunOption = False,
) -> None:
    """Send one request, and print the JSON exactly as the server sent it.

    It is sent like all others: with your credentials, retries, rate limit and budget. A method other than GET
    changes something, and needs `--write`; a POST of a remote action acts on a real vehicle.

    psa-fleet api GET /fleets --simulator

    psa-fleet api GET "/fleets?pageSize=2" --simulator --debug
    """
    verb = method.upper()
    if verb not in METHODS:
        raise typer.BadParameter(f"use one of {', '.join(METHODS)}", param_hint="METHOD")
    parameters = _parameters(query or [])
    if verb == "GET" and body is not None:
        raise typer.BadParameter("a GET has no body", param_hint="--body")
    if verb != "GET" and not write and not dry_run:
        raise typer.BadParameter(
            f"a {verb} changes something; add --write, or --dry-run", param_hint="METHOD"
        )
    content = None if body is None else _json(body)
    if dry_run:
        planned(
            [PreparedRequest(verb, path.partition("?")[0], None if content is None else content.encode())]
        )
        return
    found = session.client.raw_call(
        cast("Literal['GET', 'POST', 'PUT', 'DELETE']", verb),
        path,
        query=parameters,
        body=None if content is None else content.encode(),
    )
    if found:
        # A carriage return stands between two tokens; in a string it is escaped.
        text = found.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        json_output().write(text if text.endswith("\n") else text + "\n")


def _parameters(query: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in query:
        name, equals, value = each.partition("=")
        if not (name.strip() and equals):
            raise typer.BadParameter("write NAME=VALUE, for example pageSize=2", param_hint="--query")
        found.setdefault(name, []).append(value)
    return found


def _json(file: Path) -> str:
    text = payload(file)
    try:
        json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ConfigurationError(f"{file.name}: not valid JSON{where}", argument="body") from None
    return text
