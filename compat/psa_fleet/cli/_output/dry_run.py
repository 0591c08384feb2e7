"""Commands that change something: `--dry-run` shows what would be sent, and sends nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from ... import JSON, features
from ...errors import ArgumentError
from ...tables import write_json_object
from .._base.terminal import echo, echo_json, json_output
from .text import write_list

if TYPE_CHECKING:
    from ... import FleetHandle, PreparedRequest
    from ...models import Model
    from ...tables import Table
    from .._options.connection import Session

DryRunOption: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="Print the request only, values of attributes hidden.")
]
JsonOption: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON.")]

HIDDEN: Final = "(hidden)"
ANY: Final = "any"
"""Id in place of one that need not be looked up, since a dry run shows no id."""


def any_fleet(session: Session) -> FleetHandle:
    """Return a fleet of the account to change. Nothing is sent.

    Raises:
        ArgumentError: There are several accounts, and choosing one would need a request.
    """
    names = session.client.accounts
    if len(names) > 1:
        raise ArgumentError(
            f"--account: required for a dry run; one of: {', '.join(names)}", argument="account"
        )
    return session.client.fleet(ANY)


def planned(requests: Sequence[PreparedRequest]) -> None:
    """Print requests that a command would send: method, path template and body."""
    for method, path, body in requests:
        echo(f"{method} {_template(method, path)}")
        if body is not None:
            echo_json(without_values(json.loads(body)))


def _template(method: str, path: str) -> str:
    """The path without its ids, as the specification has it."""
    fitting = (
        one.path
        for one in features()
        if one.method == method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", one.path), path)
    )
    return next(fitting, "/(undocumented)")


def without_values(body: JSON) -> JSON:
    """The same with the values of a webhook's attributes hidden, which can hold credentials.

    Args:
        body: A request's body. Values that the vendor fills in (`$vin`) stay.
    """
    if isinstance(body, list):
        return [without_values(each) for each in body]
    if not isinstance(body, dict):
        return body
    return {
        name: [_hidden(each) for each in value]
        if name == "attributes" and isinstance(value, list)
        else without_values(value)
        for name, value in body.items()
    }


def _hidden(attribute: JSON) -> JSON:
    if not isinstance(attribute, dict):
        return attribute
    value = attribute.get("value")
    if value is None or (isinstance(value, str) and value.startswith("$")):
        return attribute
    return {**attribute, "value": HIDDEN}


def answered(result: Model, table: Table, *, as_json: bool) -> None:
    """Print what the server answered to a command."""
    if as_json:
        write_json_object(result, json_output())
    else:
        write_list(result, table.columns)
