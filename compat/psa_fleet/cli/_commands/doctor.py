"""`psa-fleet doctor`: what is wrong between you and the server, in a report that is safe to paste."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from .._base.exit_status import Exit, epilog, errors_reported
from .._base.shared_options import merged
from .._doctor.endpoint import Endpoint
from .._doctor.endpoint import examined as receiver_examined
from .._doctor.report import examined, print_findings
from .._options.connection import Connect, connection, environ, logged, opened
from .._options.webhook_secret import secrets_of
from .._output.dry_run import JsonOption

if TYPE_CHECKING:
    from .._doctor.findings import Finding

_option: Final = partial(typer.Option, rich_help_panel="Receiver of notifications")


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""

    def run(
        connect: Connect,
        as_json: bool,
        endpoint: str | None,
        secret_header: str | None,
        basic: str | None,
        secret_file: Path | None,
        endpoint_ca: Path | None,
    ) -> None:
        with errors_reported(debug=connect.debug):
            receiver = _endpoint(endpoint, secret_header, basic, secret_file, endpoint_ca)
            findings = list(_examined(connect) if receiver is None else receiver_examined(receiver))
        if print_findings(findings, as_json=as_json):
            raise typer.Exit(Exit.FINDINGS)

    app.command(epilog=epilog(Exit.FINDINGS))(merged(doctor, run, connect=connection))


def doctor(
    _: Connect,
    as_json: JsonOption = False,
    endpoint: Annotated[
        str | None,
        _option(metavar="URL", help="Check your receiver of notifications instead."),
    ] = None,
    secret_header: Annotated[
        str | None,
        _option(metavar="NAME", help="The header in which it expects the secret."),
    ] = None,
    basic: Annotated[
        str | None,
        _option(metavar="USER", help="It expects HTTP Basic with this user; the secret is the password."),
    ] = None,
    secret_file: Annotated[
        Path | None,
        _option(metavar="FILE", help="A file with the secret on its only line."),
    ] = None,
    endpoint_ca: Annotated[
        Path | None,
        _option(metavar="PEM", exists=True, help="Trust this authority instead of the public ones."),
    ] = None,
) -> None:
    """Diagnose configuration, files, certificates, network and credentials.

    The report has no secret, no VIN and no id: it is safe to paste into a ticket. The exit status is 3 if
    something is wrong; warnings alone do not count.

    With `--endpoint` it calls your receiver of notifications as the vendor does: certificate chain, secret,
    statuses, time, a duplicate, a batch. It sends events of a vehicle that does not exist,
    `TESTPSAFLEETDOCTR`. The secret is in `PSA_FLEET_WEBHOOK_SECRET` or in a file.

        psa-fleet doctor --simulator

        psa-fleet doctor --endpoint https://hooks.example.com/fleet --basic vendor --secret-file secret.txt
    """


def _endpoint(
    endpoint: str | None,
    secret_header: str | None,
    basic: str | None,
    secret_file: Path | None,
    endpoint_ca: Path | None,
) -> Endpoint | None:
    if endpoint is None:
        if any((secret_header, basic, secret_file, endpoint_ca)):
            raise typer.BadParameter("pass the URL of the receiver", param_hint="--endpoint")
        return None
    files = [] if secret_file is None else [secret_file]
    secrets = secrets_of(secret_header, basic, open_to_all=not (secret_header or basic), files=files)
    return Endpoint(endpoint, secrets[0] if secrets else None, endpoint_ca)


def _examined(options: Connect) -> Iterator[Finding]:
    if options.simulator:
        with opened(options) as session:
            yield from examined(environ(options), session.client)
        return
    with logged(debug=options.debug):
        yield from examined(environ(options))
