"""The parts of a split monitor: how their labels show it, and how they become one monitor again.

A part's label ends with a mark: ``Out of Paris [1/3 #ab12cd]`` is the first of three parts of the monitor
``Out of Paris``. The key behind # comes from the content of all parts, so splitting the same monitor makes
the same labels, and two monitors that only share a label are distinguished.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .._base.json import JSON, JSONObject
from ..errors import ConversionError, MonitorFormatError
from ._expression import MAX_TRIGGERS

_MARK: Final = re.compile(
    r"(?P<label>.*?) ?\[(?P<index>[1-9]\d?)/(?P<count>[1-9]\d?) #(?P<key>[0-9a-f]{6})\]", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class SplitPart:
    """Part of a split monitor, as its label states."""

    label: str
    """The label of the whole monitor."""
    index: int
    """The number of the part, from 1."""
    count: int
    """The number of parts."""
    key: str
    """Six hexadecimal digits that all parts share."""


def split_key(parts: Iterable[Mapping[str, object]]) -> str:
    """Six hexadecimal digits from the content of all parts."""
    text = json.dumps(list(parts), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def split_label(label: str, index: int, count: int, *, key: str) -> str:
    """The label of one part, such as ``Out of Paris [1/3 #ab12cd]``.

    Args:
        label: The label of the whole monitor.
        index: The number of the part, from 1.
        count: The number of parts.
        key: Six hexadecimal digits that all parts share.
    """
    return f"{label} [{index}/{count} #{key}]"


def parse_split_label(label: str) -> SplitPart | None:
    """Read the mark of a split monitor from a label; None without a mark."""
    match = _MARK.fullmatch(label)
    if match is None:
        return None
    index, count = int(match["index"]), int(match["count"])
    return SplitPart(match["label"], index, count, match["key"]) if index <= count and count > 1 else None


def find_split_monitors(labels: Sequence[str]) -> list[list[int]]:
    """Which of the listed monitors belong together.

    Args:
        labels: The labels of monitors, in the order of a listing.

    Returns:
        The positions in it: those of a complete group together, in the order of their parts, at the place of
        the first of them; every other one alone, parts of an incomplete group too.
    """
    waiting: dict[tuple[str, int, str], list[dict[int, int]]] = {}
    for position, label in enumerate(labels):
        group = parse_split_label(label)
        if group is None:
            continue
        copies = waiting.setdefault((group.label, group.count, group.key), [])
        # The same monitor may have been created twice: each copy gets the first of each part that is free.
        free = next((copy for copy in copies if group.index not in copy), None)
        if free is None:
            free = {}
            copies.append(free)
        free[group.index] = position
    together = [
        [copy[index] for index in sorted(copy)]
        for (_, count, _), copies in waiting.items()
        for copy in copies
        if len(copy) == count
    ]
    grouped = {position for group in together for position in group}
    alone = [[position] for position in range(len(labels)) if position not in grouped]
    return sorted(together + alone, key=min)


def merge_split(parts: Sequence[Mapping[str, JSON]]) -> JSONObject:
    """The one monitor that the parts of a split together mean.

    Args:
        parts: All parts, each in the new format (`to_new_format`) and with its marked label, in any order.

    Returns:
        A monitor in the new format with the label of the whole. Triggers that are alike become one; what all
        parts share is written once: ``z1 & (d1 | d2)``.

    Raises:
        MonitorFormatError: A part is missing or not in the new format, or they are not parts of one monitor.
        ConversionError: Together they have more than five triggers.
    """
    ordered = _in_order(parts)
    first = _common(ordered[0])
    triggers: list[JSONObject] = []
    terms: list[list[int]] = []
    for index, part in enumerate(ordered):
        if _common(part) != first:
            raise MonitorFormatError(
                f"part {index + 1} notifies in another way than part 1, so that they are not one monitor"
            )
        terms.append(list(dict.fromkeys(_place(trigger, triggers) for trigger in _triggers_of(part, index))))
    # A part that another one covers adds nothing; a part may have been changed since it was split.
    terms = [term for term in terms if not any(set(other) < set(term) for other in terms)]
    used = sorted({place for term in terms for place in term})
    terms = [[used.index(place) for place in term] for term in terms]
    triggers = [triggers[place] for place in used]
    if len(triggers) > MAX_TRIGGERS:
        raise ConversionError(
            f"together the parts have {len(triggers)} triggers, but a monitor has at most {MAX_TRIGGERS}"
        )
    names = _names(triggers)
    named: list[JSON] = [{"name": name, **trigger} for name, trigger in zip(names, triggers, strict=True)]
    param: JSONObject = {"triggers": named, "boolExp": _expression(terms, names), **_beside(ordered[0])}
    return copy.deepcopy({**first, "triggerParam": param})


def _in_order(parts: Sequence[Mapping[str, JSON]]) -> list[Mapping[str, JSON]]:
    marked: dict[int, Mapping[str, JSON]] = {}
    groups: set[tuple[str, int, str]] = set()
    for part in parts:
        label = part.get("label")
        group = parse_split_label(label) if isinstance(label, str) else None
        if group is None:
            raise MonitorFormatError("the label has no mark of a split monitor", pointer="/label")
        groups.add((group.label, group.count, group.key))
        marked[group.index] = part
    if len(groups) != 1 or len(marked) != len(parts):
        raise MonitorFormatError("the labels are not those of the parts of one monitor", pointer="/label")
    count = next(iter(groups))[1]
    missing = [index for index in range(1, count + 1) if index not in marked]
    if missing:
        raise MonitorFormatError(
            f"of {count} parts, missing: {', '.join(map(str, missing))}", pointer="/label"
        )
    return [marked[index] for index in sorted(marked)]


def _common(part: Mapping[str, JSON]) -> JSONObject:
    common = {name: item for name, item in part.items() if name != "triggerParam"}
    group = parse_split_label(str(part["label"]))
    return common | {"label": group.label if group else ""}


def _triggers_of(part: Mapping[str, JSON], index: int) -> list[JSONObject]:
    param = part.get("triggerParam")
    triggers = param.get("triggers") if isinstance(param, dict) else None
    if not isinstance(triggers, list):
        raise MonitorFormatError(
            f"part {index + 1} is not in the new format",
            pointer="/triggerParam",
            hint="Use to_new_format first.",
        )
    return [
        {name: item for name, item in trigger.items() if name != "name"}
        for trigger in triggers
        if isinstance(trigger, dict)
    ]


def _beside(part: Mapping[str, JSON]) -> JSONObject:
    param = part["triggerParam"]
    assert isinstance(param, dict)
    return {name: item for name, item in param.items() if name not in {"triggers", "boolExp"}}


def _place(trigger: JSONObject, triggers: list[JSONObject]) -> int:
    if trigger not in triggers:
        triggers.append(trigger)
    return triggers.index(trigger)


def _names(triggers: Iterable[JSONObject]) -> list[str]:
    counts = {"zone": 0, "time": 0, "data": 0}
    names = []
    for trigger in triggers:
        kind = next(kind for kind in counts if kind in trigger)
        counts[kind] += 1
        names.append(f"{kind[0]}{counts[kind]}")
    return names


def _expression(terms: Sequence[Sequence[int]], names: Sequence[str]) -> str:
    shared = [index for index in terms[0] if all(index in term for term in terms)]
    rests = [[names[index] for index in term if index not in shared] for term in terms]
    common = [names[index] for index in shared]
    if not all(rests):  # one part is what all share, so it covers the others
        return " & ".join(common)
    either = " | ".join(f"({' & '.join(rest)})" if len(rest) > 1 else rest[0] for rest in rests)
    return " & ".join([*common, f"({either})"]) if common else either
