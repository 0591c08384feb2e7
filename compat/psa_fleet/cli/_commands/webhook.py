"""`psa-fleet webhook ...`: receiving notifications."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from ...errors import ConfigurationError
from .._base.terminal import echo, log_lines
from .._options.webhook_secret import PREVIOUS, SECRET, secrets_of

if TYPE_CHECKING:
    from ...webhooks import DeadLetterStore, Sink

_LINES: Final = (".jsonl", ".ndjson")
_SQLITE: Final = (".sqlite", ".sqlite3", ".db")
_DATABASES: Final = ("postgresql://", "postgres://")

commands: Final = typer.Typer(
    no_args_is_help=True, help="Receive notifications of monitors and of remote actions."
)


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="webhook")


@commands.callback()
def webhook() -> None:
    """Receive notifications of monitors and of remote actions."""


@commands.command(
    epilog=f"""
**The secret** is never an argument, which other users of the machine could read: it is in the environment
variable `{SECRET}`, or in a file that only you can read (`--secret-file`). While one secret
replaces another, both are accepted: the old one is in `{PREVIOUS}`, or in a second file.
The password of a database is better in `PGPASSWORD` or `~/.pgpass` than in its URL.

**Exit status**

- 0: stopped by SIGINT or SIGTERM
- 1: it cannot start; see stderr
- 2: the command line is wrong; nothing was changed
"""
)
def serve(
    to: Annotated[
        str,
        typer.Option(
            "--output",
            metavar="FILE|URL",
            help="Destination of events: `*.jsonl` (JSON Lines), `*.sqlite` (an SQLite database) or"
            " `postgresql://...` (for several receivers).",
        ),
    ],
    host: Annotated[str, typer.Option(help="Address to listen on; `0.0.0.0` for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any free one.")] = 8080,
    secret_header: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Header in which the vendor sends the secret."),
    ] = None,
    basic: Annotated[
        str | None,
        typer.Option(metavar="USER", help="HTTP Basic with this user; the secret is the password."),
    ] = None,
    open_to_all: Annotated[bool, typer.Option("--open", help="Require no secret.")] = False,
    secret_files: Annotated[
        list[Path] | None,
        typer.Option(
            "--secret-file",
            metavar="FILE",
            help="File with the secret on its only line; twice while one secret replaces another.",
        ),
    ] = None,
    dead_letters: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="File for requests that are not notifications; `NAME.dead-letters.jsonl` by default, or a"
            " table of the PostgreSQL database.",
        ),
    ] = None,
    rotate_size: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="BYTES", help="For `*.jsonl`: begin a new file when this one has so many bytes."
        ),
    ] = None,
    rotate_daily: Annotated[
        bool, typer.Option("--rotate-daily", help="For `*.jsonl`: start a new file each day (UTC).")
    ] = False,
    max_body: Annotated[int, typer.Option(min=1, help="Maximum size of a body in bytes.")] = 16 * 1024 * 1024,
    certificate: Annotated[
        Path | None,
        typer.Option(metavar="PEM", exists=True, help="For HTTPS: certificate with its chain."),
    ] = None,
    private_key: Annotated[
        Path | None, typer.Option(metavar="PEM", exists=True, help="Private key, if it is in another file.")
    ] = None,
) -> None:
    """Receive notifications and write each event once to a file or a database.

    An event is on disk before it is acknowledged, and recognized as a duplicate for three days, so that
    neither redelivery nor a crash at any moment loses or doubles one. Each event is logged to stderr, without
    anything that identifies the vehicle.

    The vendor only sends to HTTPS servers: run this behind one, or pass a certificate.

        psa-fleet webhook serve --output events.jsonl --secret-header X-Webhook-Secret

        psa-fleet webhook serve --output events.sqlite --basic vendor --secret-file secret.txt

        psa-fleet webhook serve --output postgresql://fleet@db.internal/fleet --basic vendor
    """
    from ...webhooks import app
    from ...webhooks import serve as run

    secrets = secrets_of(secret_header, basic, open_to_all, secret_files or [])
    rotation = Rotation(rotate_size, rotate_daily)
    sink, letters, shown = (_database if to.startswith(_DATABASES) else _file)(to, rotation)
    with closing(sink), _logged_lines():
        receiver = app(sink, secret=secrets, dead_letters=dead_letters or letters, max_body=max_body)
        run(
            receiver,
            host=host,
            port=port,
            certificate=certificate,
            private_key=private_key,
            listening=lambda url: echo(f"Receiving at {url} into {shown}"),
        )


class Rotation(NamedTuple):
    """When a file of JSON Lines is rotated."""

    size: int | None
    daily: bool


def _database(url: str, rotation: Rotation) -> tuple[Sink, DeadLetterStore | Path, str]:
    from ...webhooks import PostgresSink

    if rotation != Rotation(None, False):
        raise typer.BadParameter("only a JSON Lines file can be rotated", param_hint="--rotate-size")
    sink = PostgresSink(url)
    # Its URL may have a password in it.
    return sink, sink, "PostgreSQL"


def _file(name: str, rotation: Rotation) -> tuple[Sink, DeadLetterStore | Path, str]:
    from ...webhooks import JsonlSink, SqliteSink

    to = Path(name)
    kind = to.suffix.lower()
    if kind not in (*_LINES, *_SQLITE):
        kinds = ", ".join((*_LINES, *_SQLITE))
        raise typer.BadParameter(f"must end in {kinds}, or start with postgresql://", param_hint="--output")
    if not to.parent.is_dir():
        raise typer.BadParameter("its folder does not exist", param_hint="--output")
    if kind in _SQLITE and rotation != Rotation(None, False):
        raise typer.BadParameter("only a JSON Lines file can be rotated", param_hint="--rotate-size")
    try:
        sink = (
            SqliteSink(to)
            if kind in _SQLITE
            else JsonlSink(to, rotate_size=rotation.size, rotate_daily=rotation.daily)
        )
    except OSError as error:
        raise ConfigurationError(f"cannot open {to.name}: {error.strerror}", argument="output") from None
    return sink, to.with_name(f"{to.stem}.dead-letters.jsonl"), str(to)


@contextmanager
def _logged_lines() -> Iterator[None]:
    """A line an event on the error output."""
    lines = log_lines("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S")
    log = logging.getLogger("psa_fleet.webhooks")
    level = log.level
    log.addHandler(lines)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.setLevel(level)
        log.removeHandler(lines)
