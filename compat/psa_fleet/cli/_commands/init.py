"""`psa-fleet init`: a first profile."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Final

import typer

from ...configuration import config_file
from ...errors import ConfigurationError
from ...subscription import Subscription
from .._base.exit_status import Exit, epilog, errors_reported
from .._base.shared_options import merged
from .._base.terminal import ask, echo, note
from .._doctor.report import examined, print_findings
from .._options.connection import Connect, connection
from .._options.new_profile import refuse_existing, write_profile

_SECRETS: Final[Mapping[str, str]] = {
    "client_id": "Client id",
    "password": "Password",
    "private_key_password": "Password of the private key",
}
"""Keys of secrets, and how they are asked for. None is an option: other users can read those."""
_KINDS: Final = f"Subscription ({', '.join(each.value for each in Subscription)})"
_ENCRYPTED: Final = b"ENCRYPTED"


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""

    def run(
        connect: Connect,
        username: str | None,
        certificate: Path | None,
        private_key: Path | None,
        ca: Path | None,
        client_id_command: str | None,
        password_command: str | None,
        key_password_command: str | None,
        no_check: bool,
    ) -> None:
        for option, wanted in (("--account", connect.account), ("--simulator", connect.simulator)):
            if wanted:
                raise typer.BadParameter("a profile has no such option", param_hint=option)
        name, file = connect.profile or "default", config_file()
        with errors_reported(debug=connect.debug):
            refuse_existing(file, name)
            values: dict[str, str | list[str]] = {}
            asking = _Asking(values)
            if connect.version is not None:
                values["version"] = connect.version
            if connect.version is None or connect.subscription is not None:
                asking.text("subscription", "--subscription", connect.subscription, _KINDS, _subscription)
            asking.secret("client_id", "--client-id-command", client_id_command)
            asking.text("username", "--username", username, "User name")
            asking.secret("password", "--password-command", password_command)
            asking.file("certificate", "--certificate", certificate, "Certificate (PEM or PKCS#12 file)")
            asking.file("private_key", "--private-key", private_key, "Private key, if in a file of its own")
            asking.file("ca", "--ca", ca, None)
            if _is_encrypted(values) or key_password_command is not None:
                asking.secret("private_key_password", "--key-password-command", key_password_command)
            asking.finish()
            more = {"environment": connect.environment, "base_url": connect.base_url}
            values |= {key: value for key, value in more.items() if value is not None}
            write_profile(file, name, values)
        option = "" if name == "default" else f" --profile {shlex.quote(name)}"
        echo(f"Profile {name!r} is in {file}. Try: psa-fleet vehicles{option}")
        if not no_check and print_findings(
            examined({"PSA_FLEET_PROFILE": name, "PSA_FLEET_CONFIG": str(file)})
        ):
            raise typer.Exit(Exit.FINDINGS)

    app.command("init", epilog=epilog(Exit.FINDINGS))(merged(init, run, connect=connection))


def init(
    _: Connect,
    username: Annotated[str | None, typer.Option(metavar="NAME", help="The user name.")] = None,
    certificate: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The client certificate, in PEM or PKCS#12.")
    ] = None,
    private_key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Its private key, if that is in a file of its own.")
    ] = None,
    ca: Annotated[
        Path | None,
        typer.Option("--ca", metavar="FILE", help="The authority of the server, if it is private."),
    ] = None,
    client_id_command: Annotated[
        str | None, typer.Option(metavar="COMMAND", help="A command that writes the client id.")
    ] = None,
    password_command: Annotated[
        str | None, typer.Option(metavar="COMMAND", help="A command that writes the password.")
    ] = None,
    key_password_command: Annotated[
        str | None, typer.Option(metavar="COMMAND", help="A command that writes the private key's password.")
    ] = None,
    no_check: Annotated[
        bool, typer.Option("--no-check", help="Write it without running `doctor` on it.")
    ] = False,
) -> None:
    """Write a profile with your credentials, and check it.

    It asks for what is missing; secrets are not shown. In a script, they are in `PSA_FLEET_CLIENT_ID`,
    `PSA_FLEET_PASSWORD` and `PSA_FLEET_PRIVATE_KEY_PASSWORD`, or come from a command such as `pass show psa`.
    Only you can read the file. Until all is known, nothing is written.

        psa-fleet init

        psa-fleet init --profile city --subscription UBI --username MZP1 --password-command "pass show psa"
    """


def _subscription(text: str) -> str:
    return Subscription.parse(text).value


def _is_encrypted(values: Mapping[str, object]) -> bool:
    """Whether the key's file names a password, as PEM does."""
    path = values.get("private_key", values.get("certificate"))
    try:
        return path is not None and _ENCRYPTED in Path(str(path)).read_bytes()
    except OSError:
        return False


class _Asking:
    """Fills the keys of a profile: from options and variables, else by questions."""

    def __init__(self, values: dict[str, str | list[str]]) -> None:
        self._values = values
        self._missing: list[str] = []
        self._can_ask = sys.stdin.isatty()

    def text(
        self,
        key: str,
        option: str,
        value: str | None,
        question: str,
        read: Callable[[str], str] = str.strip,
    ) -> None:
        """Fill a key that every profile has."""
        value = value or os.environ.get(f"PSA_FLEET_{key.upper()}") or None
        if value is not None:
            self._values[key] = read(value)
            return
        if not self._can_ask:
            self._missing.append(option)
            return
        while key not in self._values:
            try:
                self._values[key] = read(ask(question))
            except ConfigurationError as error:
                note(str(error))

    def secret(self, key: str, option: str, command: str | None) -> None:
        """Fill the key of a secret."""
        value = os.environ.get(f"PSA_FLEET_{key.upper()}")
        if command is not None:
            try:
                self._values[f"{key}_command"] = shlex.split(command)
            except ValueError as error:
                raise typer.BadParameter(f"not a command: {error}", param_hint=option) from None
        elif value:
            self._values[key] = value
        elif self._can_ask:
            self._values[key] = ask(_SECRETS[key], is_secret=True)
        else:
            self._missing.append(f"PSA_FLEET_{key.upper()} (or {option})")

    def file(self, key: str, option: str, value: Path | None, question: str | None) -> None:
        """Fill the key of a file, which a profile need not have."""
        if value is None and question is not None and self._can_ask:
            while True:
                text = ask(f"{question}, empty for none", default="")
                value = Path(text).expanduser() if text else None
                if value is None or value.is_file():
                    break
                note(f"{value}: not a file")
        if value is not None:
            if not value.is_file():
                raise typer.BadParameter(f"{value.name} is not a file", param_hint=option)
            self._values[key] = str(value.absolute())

    def finish(self) -> None:
        """Check that nothing is missing.

        Raises:
            typer.BadParameter: Something is, without a terminal to ask on.
        """
        if self._missing:
            raise typer.BadParameter(f"without a terminal, these are required: {', '.join(self._missing)}")
