"""`psa-fleet probe`: which version of the API the credentials work on."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from .._base.exit_status import Exit, epilog
from .._base.terminal import echo, echo_json
from .._base.wording import in_words_of_commands
from .._options.connected import connects
from .._options.connection import Session
from .._output.dry_run import JsonOption

if TYPE_CHECKING:
    from ... import JSON


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    connects(app, epilog=epilog(Exit.FINDINGS))(probe)


def probe(session: Session, as_json: JsonOption = False) -> None:
    """Check which API versions accept your credentials.

    The vendor's pages have contradicted each other about which subscription has which version. Each version
    is asked for the fleets, once. The exit status is 3 if an account works on no version, or on another one
    than its subscription's.

        psa-fleet probe --simulator
    """
    found = session.client.probe()
    if as_json:
        results: list[JSON] = [
            {**asdict(one), "subscription": one.subscription.value if one.subscription else None}
            for one in found.results
        ]
        echo_json(results)
    else:
        echo(in_words_of_commands(str(found)))
    if found.mismatched_accounts or not all(found.versions(name) for name in session.client.accounts):
        raise typer.Exit(Exit.FINDINGS)
