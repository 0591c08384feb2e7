"""From the files of a customer's certificate to what OpenSSL loads; what cannot work is refused here.

A client that starts with an expired certificate fails at its first request, with whatever the server's
gateway makes of it. The dates are in the files, so they are checked when the client is made.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from .._base.warnings import callers_level
from ..errors import CertificateExpiryWarning, ConfigurationError
from .x509 import Certificate

EXPIRES_SOON: Final = timedelta(days=30)
"""How long before its end a certificate is warned of."""


class End(NamedTuple):
    """The first end of validity in a chain."""

    time: datetime
    name: str
    """Which certificate it is, for messages."""


def check_dates(chain: Sequence[Certificate], path: str, now: datetime) -> None:
    """Check that a client certificate is valid, and warn if it expires soon; as `first_end`."""
    end = first_end(chain, path, now)
    if end.time - now < EXPIRES_SOON:
        days = (end.time - now).days
        warnings.warn(
            f"{end.name} in {path} expires on {shown_date(end.time)}, in {days} days. Get a new one from"
            " the vendor",
            CertificateExpiryWarning,
            stacklevel=callers_level(),
        )


def first_end(chain: Sequence[Certificate], path: str, now: datetime) -> End:
    """Check that a client certificate is valid, and find out for how long.

    Those above it count as far as they lead to it: servers check each. A root does not, since each side has
    its own.

    Args:
        chain: The client's certificate, and any others, in any order.
        path: The file they are from.
        now: The time to check them for.

    Returns:
        The end of the certificate that expires first.

    Raises:
        ConfigurationError: One is not valid; it names the file and the date.
    """
    ends: list[End] = []
    for number, step in enumerate(_steps(chain)):
        name = "the certificate" if number == 0 else "a certificate above the client's own one"
        # A certificate that was renewed may be there twice: the better one counts.
        usable = [one for one in step if one.not_before <= now] or step
        best = max(usable, key=lambda one: one.not_after)
        if best.not_before > now:
            raise ConfigurationError(
                f"certificate: {name} in {path} is not valid before {shown_date(best.not_before)}. Wait, or"
                " check this computer's clock",
                argument="certificate",
            )
        if best.not_after < now:
            raise ConfigurationError(
                f"certificate: {name} in {path} expired on {shown_date(best.not_after)}. Get a new one from"
                " the vendor",
                argument="certificate",
            )
        ends.append(End(best.not_after, name))
    return min(ends)


def _steps(chain: Sequence[Certificate]) -> list[list[Certificate]]:
    """The client's certificate, then those of its issuer, and so on below the root."""
    steps = [[chain[0]]]
    seen = {chain[0].subject}
    while True:
        issuer = steps[-1][0].issuer
        above = [one for one in chain[1:] if one.subject == issuer != one.issuer]
        if not above or issuer in seen:
            return steps
        seen.add(issuer)
        steps.append(above)


def shown_date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
