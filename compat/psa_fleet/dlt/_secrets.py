"""A client of what dlt's configuration has; certificates are text there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from .._sync.client import FleetClient
from ..credentials import Credentials
from ..errors import ConfigurationError

if TYPE_CHECKING:
    from ..subscription import Version

SECTION: Final = "sources.psa_fleet"
_PEM: Final = ("certificate", "private_key", "ca")


def client_of_secrets() -> FleetClient:
    """Make a client of the section `[sources.psa_fleet]` of dlt's secrets and configuration.

    Keys: `client_id`, `username`, `password`; `subscription` (or `version`); `certificate`, `private_key` and
    `ca` as PEM text, `private_key_password`; `base_url`; `budget`, a PostgreSQL URL or the path of a SQLite
    file that the processes of an account share. As variables they are `SOURCES__PSA_FLEET__CLIENT_ID` ...

    Returns:
        The client. The one that `fleet_data()` makes is closed when its source is no longer used.

    Raises:
        ConfigurationError: A key is missing or wrong, or the extra `dlt` is not installed.
    """
    try:
        import dlt
    except ModuleNotFoundError as error:
        raise ConfigurationError("psa_fleet.dlt needs dlt: pip install 'psa-fleet[dlt]'") from error

    def value(key: str) -> str | None:
        found = dlt.secrets.get(f"{SECTION}.{key}")
        return None if found is None else str(found)

    def needed(key: str) -> str:
        found = value(key)
        if found is None:
            raise ConfigurationError(f"{SECTION}.{key}: missing in dlt's secrets", argument=key)
        return found

    pem = {key: found.encode() for key in _PEM if (found := value(key)) is not None}
    login = needed("client_id"), needed("username"), needed("password")
    try:
        return FleetClient(
            value("subscription"),
            Credentials(
                *login,
                certificate=pem.get("certificate"),
                private_key=pem.get("private_key"),
                private_key_password=value("private_key_password"),
                ca=pem.get("ca"),
            ),
            base_url=value("base_url"),
            version=cast("Version | None", value("version")),  # which the client checks
            budget=value("budget"),
        )
    except ConfigurationError as error:
        raise ConfigurationError(f"{SECTION}.{error}", argument=error.argument) from None
