"""The key by which an event is known again. No I/O.

Rules:

- A key identifies the firing: whose monitor or action, which vehicle, when, what fired, whether it is a
  reminder. The order of members, the rest of the batch, the attributes, the extensions, the way in which a
  date is written and the version's format make no difference.
- An event that lacks one of these, or has one that cannot be read, is identified by its whole content, so
  that two malformed events do not share a key.
- A key is a hash: it does not reveal the vehicle.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Final

from ..._base.json import JSON, canonical

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)


def key(kind: str, facts: Iterable[JSON]) -> str:
    """The key of an event.

    Args:
        kind: `monitor` or `remote`.
        facts: What makes it the event that it is, in an order of its own.

    Returns:
        `kind`, a hyphen and 32 hexadecimal digits.
    """
    digest = blake2b(canonical([*facts]), digest_size=16, person=b"psa-fleet event1")
    return f"{kind}-{digest.hexdigest()}"


def moment(date: datetime) -> int:
    """Microseconds since 1970, the same for the same moment in every time zone."""
    aware = date if date.tzinfo is not None else date.replace(tzinfo=UTC)
    return (aware - _EPOCH) // _TICK
