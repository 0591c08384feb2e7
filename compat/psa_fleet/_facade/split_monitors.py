"""A monitor that is several on the server: how parts become one, and what a command did to them. No I/O."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from .._base.json import JSON, JSONObject
from .._operations.call import path_value
from ..errors import (
    ApiError,
    ArgumentError,
    AuthenticationError,
    DecodeError,
    MonitorFormatError,
    NotFoundError,
    OutcomeUnknownError,
    PartialFailureError,
    PartOutcome,
    PsaFleetError,
    RateLimitError,
    ServerError,
)
from .monitor_bodies import read_back

if TYPE_CHECKING:
    import datetime

    from psa_fleet_v3.models import MonitorRef

    from ..monitors import SplitPart
    from ..subscription import Version


class Gathering:
    """Puts the parts of split monitors together while a list is read, page by page.

    Anything but a part of a split monitor passes at once. A part waits until all of its monitor are there,
    and what never gets complete passes as its parts at the end. So no more is held than the parts that wait.
    """

    def __init__(self) -> None:
        self._waiting: dict[tuple[str, int, str], list[dict[int, tuple[int, JSONObject]]]] = {}
        self._count = 0

    def add(self, items: Sequence[JSON], *, last: bool) -> list[JSON]:
        """Add the monitors of a page.

        Args:
            items: The monitors from the server.
            last: Whether no page follows.

        Returns:
            The complete items, in the new format.
        """
        listed: list[JSON] = []
        for item in items:
            read = read_back(item) if isinstance(item, dict) else item
            group = _group(read)
            if group is None or not isinstance(read, dict):
                listed.append(read)
            else:
                listed += self._placed(group, read)
        return listed + self._rest() if last else listed

    def _placed(self, group: SplitPart, item: JSONObject) -> list[JSON]:
        self._count += 1
        copies = self._waiting.setdefault((group.label, group.count, group.key), [])
        # The same monitor may have been created twice: each copy gets the first of each part that is free.
        parts = next((copy for copy in copies if group.index not in copy), None)
        if parts is None:
            parts = {}
            copies.append(parts)
        parts[group.index] = self._count, item
        if len(parts) < group.count:
            return []
        copies.remove(parts)
        ordered = [parts[index][1] for index in sorted(parts)]
        joined = whole([str(part["monitorId"]) for part in ordered], ordered)
        return [joined] if "monitor" in joined else list(ordered)

    def _rest(self) -> list[JSON]:
        left = [part for copies in self._waiting.values() for parts in copies for part in parts.values()]
        self._waiting.clear()
        return [item for _, item in sorted(left, key=lambda part: part[0])]


def gathering_for(version: Version) -> Gathering | None:
    """Make what puts the parts of split monitors together in a listing; only v2 has split monitors."""
    return Gathering() if version == "v2" else None


def checked_ids(mid: str, version: Version) -> Sequence[str]:
    """The ids by which the server lists a monitor.

    Args:
        mid: The id of a monitor, or of one that was split.
        version: The version that it is on.

    Raises:
        ArgumentError: An id is not valid, or is that of a split monitor on v3.
    """
    from ..monitors import part_ids

    path_value(mid, "mid")
    ids = part_ids(mid)
    if len(ids) > 1 and version != "v2":
        raise ArgumentError("mid: a split monitor only exists on v2", argument="mid")
    for part in ids:
        path_value(part, "mid")
    return ids


def _group(item: JSON) -> SplitPart | None:
    from ..monitors import parse_split_label

    if not isinstance(item, dict) or not isinstance(item.get("monitorId"), str):
        return None
    monitor = item.get("monitor")
    label = monitor.get("label") if isinstance(monitor, dict) else None
    return parse_split_label(label) if isinstance(label, str) else None


def whole(ids: Sequence[str], parts: Sequence[JSONObject]) -> JSONObject:
    """The one monitor, or the one reference to it, that parts are together.

    Args:
        ids: The ids of the parts, in their order.
        parts: The server's data of each, in their order; contents in the new format.

    Returns:
        Its id names the parts. Its status is the one that all parts have. It was created when the first and
        changed when the last of them was. `monitor` is there if their contents are those of one monitor.
        `parts` has them all as they came.
    """
    from ..monitors import join_part_ids, merge_split

    joined: JSONObject = {"monitorId": join_part_ids(ids)}
    contents = [content for part in parts if isinstance(content := part.get("monitor"), dict)]
    if len(contents) == len(parts):
        # Parts that were changed since may not form a monitor; they are returned all the same.
        with contextlib.suppress(MonitorFormatError):
            joined["monitor"] = merge_split(contents)
    status = parts[0].get("status")
    if status is not None and all(part.get("status") == status for part in parts):
        joined["status"] = status
    for name, choose in _TIMES.items():
        at = _time(parts, name, choose)
        if at is not None:
            joined[name] = at
    joined["parts"] = list(parts)
    return joined


_Dated = tuple["datetime.datetime", JSON]
_TIMES: Final[dict[str, Callable[[list[_Dated]], _Dated]]] = {
    "createdAt": lambda dated: min(dated, key=lambda each: each[0]),
    "updatedAt": lambda dated: max(dated, key=lambda each: each[0]),
}


def _time(parts: Sequence[JSONObject], name: str, choose: Callable[[list[_Dated]], _Dated]) -> JSON:
    from psa_fleet_v3.models import MonitorRef

    read = {"createdAt": "created_at", "updatedAt": "updated_at"}[name]
    dated = [
        (at, part[name])
        for part in parts
        if (at := getattr(MonitorRef.from_dict({name: part.get(name)}), read)) is not None
    ]
    return choose(dated)[1] if len(dated) == len(parts) else None


def id_of(reference: MonitorRef) -> str:
    """The id of a part that was created.

    Raises:
        DecodeError: The server returned none, so the part cannot be addressed.
    """
    if reference.monitor_id:
        return reference.monitor_id
    raise DecodeError("the server returned no `monitorId` for a part of the monitor", status=202)


def outcome(mid: str, error: PsaFleetError) -> PartOutcome:
    """Return the outcome of the part whose call raised an error.

    Args:
        mid: The part's id.
        error: What the command raised.
    """
    if isinstance(error, NotFoundError):
        return PartOutcome(mid, "already_gone", error)
    return PartOutcome(mid, "unknown" if _may_have_acted(error) else "failed", error)


def concerns_all(error: PsaFleetError) -> bool:
    """Whether other parts would meet the same error, so that they are better left alone."""
    return not isinstance(error, ApiError | DecodeError) or isinstance(
        error, AuthenticationError | RateLimitError
    )


def _may_have_acted(error: PsaFleetError) -> bool:
    return isinstance(error, OutcomeUnknownError | DecodeError | ServerError)


def check(name: str, outcomes: Sequence[PartOutcome], *, gone: bool) -> None:
    """Raise what a command on all parts of a monitor came to, unless it was carried out.

    Args:
        name: What the facade calls the command.
        outcomes: What happened to each part.
        gone: Whether a part that does not exist is as it should be.

    Raises:
        PartialFailureError: Some parts differ from others now, or may.
        PsaFleetError: The command did nothing to any part: why, for the first of them.
    """
    states = {each.state for each in outcomes}
    if "done" in states and states <= {"done", *(["already_gone"] if gone else [])}:
        return
    errors = [each.error for each in outcomes if each.error and each.state != "already_gone"]
    cause = (errors or [each.error for each in outcomes if each.error])[0]
    if states in ({"already_gone"}, {"failed"}, {"failed", "skipped"}):
        raise cause
    advice = "Call it again for the rest"
    if "already_gone" in states and not gone:
        advice = "Without the part that is gone it is not the same monitor: delete it, and create it again"
    raise PartialFailureError(
        f"{name}: only some of the monitor's {len(outcomes)} parts were changed:"
        f" {_listed(outcomes)}. {advice}. The error: {cause}",
        operation=name,
        outcomes=tuple(outcomes),
        cause=cause,
    ) from cause


def not_created(label: str, at: str, outcomes: Sequence[PartOutcome], cause: PsaFleetError) -> PsaFleetError:
    """Return the error for a part that could not be created, after the parts before it were removed again.

    Args:
        label: The label of the part that failed.
        at: Number of the part, for example `2 of 3`.
        outcomes: Outcomes of the parts before it.
        cause: The error.

    Returns:
        The cause itself if nothing is, or may be, on the server because of this call, and nothing ever was.
    """
    unknown = _may_have_acted(cause)
    if not outcomes and not unknown:
        return cause
    name = "fleet.monitors.create()"
    text = [f"{name}: part {at} of the split monitor failed: {cause}"]
    if outcomes:
        text.append(f"The parts before it: {_listed(outcomes)}")
    left = [each.mid for each in outcomes if each.state not in ("rolled_back", "already_gone")]
    if left:
        text.append(f"Delete {', '.join(left)}, which may still notify")
    if unknown:
        text.append(
            f"Part {at} may exist all the same: look in fleet.monitors.list() for the label {label!r}"
        )
    return PartialFailureError(". ".join(text), operation=name, outcomes=tuple(outcomes), cause=cause)


def not_replaced(old: str, new: str, cause: PsaFleetError) -> PartialFailureError:
    """Return the error for a new monitor that was created while the old one could not be deleted."""
    name = "fleet.monitors.replace()"
    new = new or "(the server returned no id)"
    now = outcome(old, cause)
    if now.state == "already_gone":
        text = f"the new monitor {new} was created, but the monitor {old} to replace does not exist"
    else:
        how = "was not deleted" if now.state == "failed" else "may not be deleted"
        text = (
            f"the new monitor {new} was created, and the old one {old} {how}, so both may notify."
            f" Delete {old}. The error: {cause}"
        )
    return PartialFailureError(
        f"{name}: {text}",
        operation=name,
        outcomes=(PartOutcome(new, "done", None), now),
        cause=cause,
    )


def _listed(outcomes: Sequence[PartOutcome]) -> str:
    return ", ".join(f"{each.mid} {_SAID[each.state]}" for each in outcomes)


_SAID: Final = {
    "done": "done",
    "already_gone": "was gone before",
    "rolled_back": "removed again",
    "failed": "failed",
    "unknown": "unknown (it may have acted)",
    "skipped": "skipped",
}
