"""`psa-fleet drift FILE...` and `psa-fleet drift proxy`: undocumented data in responses."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, TypedDict

import typer
from typer.core import TyperGroup

from ...credentials import Credentials
from ...drift import DriftProxy, DriftRecorder, read_recordings
from ...errors import ConfigurationError
from .._base.shared_options import merged
from .._base.terminal import say, tell
from .._options.connection import Connect, connection, environ
from .._options.drift_outputs import DriftOutputs, drift_outputs

if TYPE_CHECKING:
    import ssl

_FILES: Final = "files"
"""The command that files alone stand for."""
_EXIT: Final = """
**Exit status**

- 0: everything in them is documented
- 1: {failure}
- 2: the command line is wrong; nothing was changed
- 3: undocumented data was found
"""


class _Drift(TyperGroup):
    """Recordings by themselves, or another command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 -- as for `Root.invoke`
        """Put the command for recordings in front, unless another one is named."""
        if args[:1] not in ([name] for name in self.commands):
            args = [_FILES, *args]
        return super().parse_args(ctx, args)


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    commands = typer.Typer(cls=_Drift, help="Report undocumented data in recorded responses.")
    failure = "a file or a part of it cannot be read (the rest is reported), or has no response of this API"
    commands.command(_FILES, epilog=_EXIT.format(failure=failure) + "- 130: interrupted (Ctrl-C)\n")(
        merged(drift, drift, outputs=drift_outputs)
    )
    commands.command(epilog=_EXIT.format(failure="it cannot start, or no response came"))(
        merged(proxy, proxy, outputs=drift_outputs, connect=connection)
    )
    app.add_typer(commands, name="drift")


def drift(
    outputs: DriftOutputs,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            exists=True,
            dir_okay=False,
            help="Cassettes (`.yaml`), HAR files (`.har`), JSON Lines (`.jsonl`: `url`, `status`,"
            " `headers`, `body`), or summaries of `--summary` (`.json`).",
        ),
    ],
) -> None:
    """Report undocumented data in recorded responses.

    Unknown fields and values, nulls, missing members, other types and dates, undocumented statuses and
    headers, each with a count. Values are not shown: the report is safe to share.

        psa-fleet drift tests/cassettes/*.yaml

        psa-fleet drift traffic.har --overlay v3 > overlay.json

        psa-fleet drift monday.jsonl --baseline last-week.json --junit > drift.xml

        psa-fleet drift proxy: observe any client while it runs
    """
    recorder, damaged = _recorded(files)
    if not recorder.responses:
        tell("These files have no response of this API (a path with /v2/ or /v3/).")
        raise typer.Exit(1)
    found = outputs.write(recorder)
    if damaged or found:
        raise typer.Exit(1 if damaged else 3)


def _recorded(files: list[Path]) -> tuple[DriftRecorder, bool]:
    """What is in files, and whether a part of them cannot be read."""
    recorder, damaged = DriftRecorder(coverage=True), False
    for file in files:
        try:
            if file.suffix.lower() == ".json":
                recorder.load(file)
            else:
                for answer in read_recordings(file):
                    recorder.observe(*answer)
        except ConfigurationError as error:
            tell(str(error))
            damaged = True
    return recorder, damaged


def proxy(
    outputs: DriftOutputs,
    connect: Connect,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any free one.")] = 8100,
    own_credentials: Annotated[
        bool,
        typer.Option(
            "--own-credentials",
            help="Use no profile: requests have credentials of their own, and go to `--environment` or"
            " `--base-url`.",
        ),
    ] = False,
    certificate: Annotated[
        Path | None,
        typer.Option(
            metavar="PEM", exists=True, help="With `--own-credentials`: client certificate, with its chain."
        ),
    ] = None,
    private_key: Annotated[
        Path | None,
        typer.Option(metavar="PEM", exists=True, help="Its private key, if it is in another file."),
    ] = None,
) -> None:
    """Observe any client, in any language, while it runs.

    Set the client's base URL to the printed address. The proxy forwards requests to the API, with the
    certificate of the profile, and adds the credentials of the profile to requests that have none. Links in
    responses lead to the proxy. Ctrl-C stops it and prints the report. Nothing of a request is kept or
    logged, and of responses only counts, names and types.

        psa-fleet drift proxy --profile default --summary week.json

        psa-fleet drift proxy --own-credentials --certificate client.pem --environment production

        psa-fleet drift proxy --simulator
    """
    if not own_credentials and (certificate or private_key):
        raise typer.BadParameter("goes with --own-credentials", param_hint="--certificate")
    from ...webhooks import serve

    recorder = DriftRecorder(coverage=True)
    with _upstream(connect, own_credentials, certificate, private_key) as upstream:
        try:
            relay = DriftProxy(recorder, is_local=_is_loopback(host), **upstream)
        except ConfigurationError as error:
            if error.argument == "credentials":
                raise ConfigurationError(
                    f"--host: {host} can be reached from elsewhere; add --own-credentials", argument="host"
                ) from None
            raise
        serve(
            relay,
            host=host,
            port=port,
            listening=lambda address: say(f"Forwarding {relay.listen_at(address)} to {relay.upstream}"),
        )
    for reason, count in sorted(relay.left_out.items()):
        tell(f"{count:,} responses were not observed: {reason}")
    if not recorder.responses:
        tell("No response of this API came (a path with /v2/ or /v3/).")
        raise typer.Exit(1)
    if outputs.write(recorder):
        raise typer.Exit(3)


class _Upstream(TypedDict, total=False):
    """Arguments of `DriftProxy`."""

    credentials: Credentials
    environment: str | None
    base_url: str | None
    tls: ssl.SSLContext


@contextmanager
def _upstream(
    connect: Connect, own: bool, certificate: Path | None, private_key: Path | None
) -> Iterator[_Upstream]:
    """The server, and the credentials to add or the TLS context in place of theirs."""
    from ...configuration import load_environment

    if connect.simulator:
        from .._options.simulator import simulated

        with simulated(connect.subscription, connect.version) as (client, simulator):
            account = simulator.account(client.version)
            credentials = Credentials(account.client_id, account.username, account.password)
            yield {"credentials": credentials, "base_url": client.base_url}
    elif own:
        found = environ(connect)
        upstream: _Upstream = {
            "environment": found.get("PSA_FLEET_ENVIRONMENT"),
            "base_url": found.get("PSA_FLEET_BASE_URL"),
        }
        if certificate is not None:
            # Only the certificate of these is used.
            only = Credentials("-", "-", "-", certificate=certificate, private_key=private_key)
            upstream["tls"] = only.ssl_context()
        yield upstream
    else:
        profile = load_environment(environ(connect))
        accounts = [one for one in profile.accounts if connect.account in (None, one.name)]
        if len(accounts) != 1:
            names = ", ".join(one.name for one in profile.accounts)
            raise ConfigurationError(f"--account: choose one of {names}", argument="account")
        yield {"credentials": accounts[0].credentials, "base_url": profile.base_url}


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
