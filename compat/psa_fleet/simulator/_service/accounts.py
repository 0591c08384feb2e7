"""Who may ask: one account for each version."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from .._protocol.problems import Refusal
from .._rendering.view import Version

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class SimulatedAccount:
    """A customer's access; the values are not secret, since nothing real is behind them.

    Attributes:
        version: Version of the customer's subscription.
        username: For HTTP Basic.
        password: For HTTP Basic.
        client_id: For the query parameter.
        fleets: The fleets that it reaches, counted from 0; None for all.
    """

    version: Version
    username: str
    password: str = field(repr=False)
    client_id: str
    fleets: tuple[int, ...] | None = None


ACCOUNTS: Final = (
    SimulatedAccount("v2", "simulator-user-v2", "simulator-password-v2", "simulator-client-v2"),
    SimulatedAccount("v3", "simulator-user-v3", "simulator-password-v3", "simulator-client-v3"),
)


def admit(
    accounts: Sequence[SimulatedAccount], authorization: str, client_id: str, version: Version
) -> SimulatedAccount:
    """Let a request pass, or not.

    Returns:
        Whose it is.

    Raises:
        Refusal: 401 when the credentials are wrong, 403 when they are for the other version.
    """
    scheme, _, encoded = authorization.partition(" ")
    try:
        pair = b64decode(encoded, validate=True).decode()
    except ValueError:
        pair = ""
    for account in accounts:
        known = (f"{account.username}:{account.password}", account.client_id)
        if scheme.lower() == "basic" and (pair, client_id) == known:
            if account.version != version:
                raise Refusal(40300, f"this subscription is for {account.version}")
            return account
    raise Refusal(40100, "the login, the password or the client_id is wrong")
