"""`psa-fleet drift proxy`: the API behind a proxy that observes its responses."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypedDict

import typer

from ...drift import DriftRecorder
from .._base.exit_status import errors_reported
from .._base.terminal import echo, note
from .._options.connection import Connect, environ, typed
from .._options.drift_outputs import DriftOutputs

if TYPE_CHECKING:
    import ssl

    from ...credentials import Credentials


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
    from ...drift import DriftProxy
    from ...webhooks import serve

    is_local = _is_loopback(host)
    _check(connect, own_credentials, certificate, private_key)
    if not own_credentials and not is_local:
        raise typer.BadParameter(
            f"{host} can be reached from elsewhere; add --own-credentials", param_hint="--host"
        )
    recorder = DriftRecorder(coverage=True)
    with (
        errors_reported(debug=connect.debug),
        typed(connect),
        _upstream(connect, own_credentials, certificate, private_key) as upstream,
    ):
        relay = DriftProxy(recorder, is_local=is_local, **upstream)
        serve(
            relay,
            host=host,
            port=port,
            listening=lambda address: echo(f"Forwarding {relay.listen_at(address)} to {relay.upstream}"),
        )
    for reason, count in sorted(relay.left_out.items()):
        note(f"Responses not observed: {count:,} ({reason})")
    if not recorder.responses:
        note("No response of this API came (a path with /v2/ or /v3/).")
        raise typer.Exit(1)
    if outputs.write(recorder):
        raise typer.Exit(3)


def _check(connect: Connect, own: bool, certificate: Path | None, private_key: Path | None) -> None:
    """Refuse options that would have no effect."""
    if private_key and not certificate:
        raise typer.BadParameter("requires --certificate", param_hint="--private-key")
    if certificate and not own:
        raise typer.BadParameter("requires --own-credentials", param_hint="--certificate")
    if connect.budget:
        raise typer.BadParameter("forwarded requests are not counted", param_hint="--budget")
    if own and replace(connect, environment=None, base_url=None, debug=False) != Connect():
        raise typer.BadParameter(
            "only --environment or --base-url can be combined with it", param_hint="--own-credentials"
        )


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
    from ...credentials import Credentials

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
            raise typer.BadParameter(f"choose one of {names}", param_hint="--account")
        yield {"credentials": accounts[0].credentials, "base_url": profile.base_url}


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
