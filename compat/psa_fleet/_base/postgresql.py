"""The address of a PostgreSQL server."""

from __future__ import annotations

from ..errors import ConfigurationError


def connect_arguments(url: str, argument: str) -> dict[str, str]:
    """Return libpq's arguments: those of a URL, and limits for a server that no longer responds.

    Args:
        url: The URL.
        argument: Whose value it is, for the error.

    Raises:
        ConfigurationError: The URL is malformed. The error does not repeat it: a password may be in it.
    """
    from psycopg import Error, conninfo

    found: dict[str, str] = {}
    is_valid = True
    try:
        found = {
            name: str(value) for name, value in conninfo.conninfo_to_dict(url).items() if value is not None
        }
    except Error:
        is_valid = False
    # libpq ends the password at its first @ or /: the rest of it would be in errors, as a host or a database.
    if not is_valid or any("@" in found.get(name, "") for name in ("host", "port", "dbname")):
        raise ConfigurationError(
            f"{argument}: not a valid PostgreSQL URL; in a password, write @ as %40 and / as %2F",
            argument=argument,
        )
    defaults = {"connect_timeout": "10", "tcp_user_timeout": "30000", "application_name": "psa-fleet"}
    return defaults | found
