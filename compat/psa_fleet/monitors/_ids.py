"""The id of a monitor that was split: it names its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

from .._operations.ids import id_of
from ..errors import ArgumentError

if TYPE_CHECKING:
    from .._operations.ids import MonitorId

_PREFIX: Final = "split:"


def join_part_ids(ids: Sequence[str]) -> str:
    """Make the id of a split monitor, such as `split:m1+m2`.

    Args:
        ids: The ids of its parts, in their order.

    Returns:
        The id of the whole; `part_ids()` splits it again.
    """
    return _PREFIX + "+".join(quote(part, safe="") for part in ids)


def is_split_id(mid: object) -> bool:
    """Return True if an id is that of a split monitor. No id of a server begins so."""
    return isinstance(mid, str) and mid.startswith(_PREFIX)


def part_ids(mid: MonitorId) -> list[str]:
    """Return the ids of a monitor on the server.

    A notification carries the id of the part that fired: this finds the monitor that it belongs to.

    Args:
        mid: A monitor's id, as the client returns it, or the monitor or reference that was read.

    Returns:
        Those of its parts, in their order, if it was split; else the id itself.

    Raises:
        ArgumentError: It begins like the id of a split monitor and is not one, or the model has no id.
    """
    mid = mid if isinstance(mid, str) else id_of(mid, "mid")
    if not is_split_id(mid):
        return [mid]
    ids = [unquote(part) for part in mid.removeprefix(_PREFIX).split("+")]
    if len(ids) < 2 or not all(part.strip() for part in ids):
        raise ArgumentError("mid: not the complete id of a split monitor", argument="mid")
    return ids
