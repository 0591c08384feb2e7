"""`psa-fleet doctor`: what is wrong between you and the server, in a report that is safe to paste."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from rich.table import Table
from rich.text import Text

from ...errors import ConfigurationError
from .._base.exit_status import Exit, epilog, told
from .._base.shared_options import merged
from .._base.terminal import clean, console, say_json
from .._doctor.checks import BEFORE, WITH_A_CLIENT
from .._doctor.endpoint import Endpoint, examined
from .._doctor.findings import Finding, Outcome, Patient, safe
from .._options.connection import Connect, client_of, connection, environ, logged, opened
from .._options.webhook_secret import secrets_of
from .._output.dry_run import JsonOption

if TYPE_CHECKING:
    from collections.abc import Sequence

_PANEL: Final = "Receiver of notifications"
_STYLES = {Outcome.OK: "green", Outcome.WARN: "yellow", Outcome.FAIL: "bold red", Outcome.SKIPPED: "dim"}


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
        with told(debug=connect.debug):
            receiver = _endpoint(endpoint, secret_header, basic, secret_file, endpoint_ca)
            findings = list(_examined(connect) if receiver is None else examined(receiver))
        _print(findings, as_json=as_json)
        if any(each.outcome is Outcome.FAIL for each in findings):
            raise typer.Exit(Exit.FINDINGS)

    app.command(epilog=epilog(Exit.FINDINGS))(merged(doctor, run, connect=connection))


def doctor(
    _: Connect,
    as_json: JsonOption = False,
    endpoint: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Check your receiver of notifications instead.", rich_help_panel=_PANEL
        ),
    ] = None,
    secret_header: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="The header in which it expects the secret.", rich_help_panel=_PANEL
        ),
    ] = None,
    basic: Annotated[
        str | None,
        typer.Option(
            metavar="USER",
            help="It expects HTTP Basic with this user; the secret is the password.",
            rich_help_panel=_PANEL,
        ),
    ] = None,
    secret_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A file with the secret on its only line.", rich_help_panel=_PANEL),
    ] = None,
    endpoint_ca: Annotated[
        Path | None,
        typer.Option(
            metavar="PEM",
            exists=True,
            help="Trust this authority instead of the public ones.",
            rich_help_panel=_PANEL,
        ),
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
            raise typer.BadParameter("give the URL of the receiver", param_hint="--endpoint")
        return None
    files = [] if secret_file is None else [secret_file]
    secrets = secrets_of(secret_header, basic, open_to_all=not (secret_header or basic), files=files)
    return Endpoint(endpoint, secrets[0] if secrets else None, endpoint_ca)


def _examined(options: Connect) -> Iterator[Finding]:
    if options.simulator:
        with opened(options) as session:
            patient = Patient(environ(options), client=session.client)
            for check in (*BEFORE, *WITH_A_CLIENT):
                yield from check(patient)
        return
    patient = Patient(environ(options))
    with logged(debug=options.debug):
        for check in BEFORE:
            yield from check(patient)
        if patient.profile is None:
            return
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # the check of certificates has told
                client = client_of(options)
        except ConfigurationError as error:
            yield Finding("client", Outcome.FAIL, safe(str(error)))
            return
        with client:
            patient.client = client
            for check in WITH_A_CLIENT:
                yield from check(patient)


def _print(findings: Sequence[Finding], *, as_json: bool) -> None:
    if as_json:
        say_json([each._asdict() for each in findings])
        return
    text = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("outcome", "check", "said"):
        text.add_column(name, overflow="fold", no_wrap=name != "said")
    for each in findings:
        said = Text(clean(each.text))
        if each.advice:
            said.append(f"\n{clean(each.advice)}", style="italic")
        text.add_row(Text(each.outcome, style=_STYLES[each.outcome]), Text(each.check), said)
    console().print(text)
