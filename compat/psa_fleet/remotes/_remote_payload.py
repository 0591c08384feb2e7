"""From any published spelling of a remote action to the one that v3's document has, with all its limits.

An action moves a real vehicle, so this is stricter than what is done with monitors: values beyond the
documented limits, words that no document lists, and more than one action are refused. Only members that
with unknown names inside an action stay, and the server judges them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from .._base.json import JSON, JSONObject, pointer
from .._payloads.source import MonitorSource, read
from .._payloads.week import DAYS, occurence
from ..errors import RemoteFormatError
from ._derived import ADDED
from ._shapes import (
    READER,
    AnyOf,
    Apart,
    Choice,
    Many,
    Shape,
    Whole,
    coordinates,
    flag,
    moment,
    text,
    time_of_day,
)

RemoteSource: TypeAlias = MonitorSource
"""A mapping, JSON text or bytes, a model, or an action of `psa_fleet.remotes`."""

SLOTS: Final = (1, 4)
"""The numbers that a program can have."""
MAX_POINTS: Final = 10
"""The most points of a route, the destination included."""
LEAST_RUNNING: Final = 5
"""Seconds between the messages of a stolen vehicle with the ignition on, at least."""
LEAST_SHUTDOWN: Final = 60
"""Seconds between the messages of a stolen vehicle with the ignition off, at least."""


def _needs_of_program(members: JSONObject, at: str) -> None:
    deleted = members.get("actionsType") == "Delete"
    for name in ("slot",) if deleted else ("slot", "enabled", "occurence", "start"):
        if name not in members:
            what = "deleted" if deleted else "set"
            raise RemoteFormatError(f"a program that is {what} needs `{name}`", pointer=f"{at}/{name}")


def _occurence(value: JSON, at: str) -> JSONObject:
    return _DAYS(occurence(value, at, READER), at)


_DAYS: Final = Shape("`occurence`", {"day": Many(Choice(DAYS), "days")}, required=("day",))
_SPELT: Final = {"occurence": ("occurrence",)}
_SLOT: Final = Whole(*SLOTS)
_PROGRAM: Final = Shape(
    "a program",
    {
        "recurrence": Choice(("None", "Daily")),
        "start": time_of_day,
        "occurence": _occurence,
        "slot": _SLOT,
        "enabled": flag,
        "actionsType": Choice(("Delete", "Set")),
    },
    spellings=_SPELT,
    rules=(_needs_of_program,),
)
_CHARGING_PROGRAM: Final = Shape(
    "a charging program",
    {"start": time_of_day, "occurence": _occurence, "enabled": flag, "slot": _SLOT, "end": time_of_day},
    required=("start",),
    spellings=_SPELT,
)
_PRECONDITIONING: Final = Shape(
    "`preconditioning`",
    {
        "airConditioning": Shape(
            "`airConditioning`",
            {"immediate": flag, "programs": Many(_PROGRAM, "programs", distinct="slot")},
            rules=(AnyOf(("immediate", "programs")),),
        )
    },
    required=("airConditioning",),
)
_CHARGING: Final = Shape(
    "`charging`",
    {
        "nextDelayedTime": moment,
        "schedule": Shape(
            "`schedule`",
            {"nextDelayedTime": moment, "programs": Many(_CHARGING_PROGRAM, "programs", distinct="slot")},
            rules=(AnyOf(("nextDelayedTime", "programs")), Apart(("nextDelayedTime",), ("programs",))),
        ),
        "immediate": flag,
        "preferences": Shape(
            "`preferences`",
            {
                "level": Choice(("Level1", "Level2", "Level3", "Level4", "Level5")),
                "type": Choice(("Partial", "Full")),
            },
            rules=(AnyOf(("level", "type")),),
        ),
    },
    rules=(
        AnyOf(("schedule", "immediate", "preferences", "nextDelayedTime")),
        Apart(("preferences",), ("schedule", "immediate", "nextDelayedTime")),
        Apart(("nextDelayedTime",), ("schedule",)),
    ),
)
_IMMOBILIZATION: Final = Shape("`immobilization`", {"activate": flag}, required=("activate",))
_ONE_AT_A_TIME: Final = ("stolen", "trackingPeriod", "immobilization")
_STOLEN: Final = Shape(
    "`stolen`",
    {
        "stolen": flag,
        "trackingPeriod": Shape(
            "`trackingPeriod`",
            {"running": Whole(LEAST_RUNNING), "shutdown": Whole(LEAST_SHUTDOWN)},
            rules=(AnyOf(("running", "shutdown")),),
        ),
        "immobilization": _IMMOBILIZATION,
    },
    rules=(AnyOf(_ONE_AT_A_TIME), Apart(_ONE_AT_A_TIME, _ONE_AT_A_TIME)),
)
_POINT: Final = Shape(
    "a point",
    {"coordinates": coordinates, "type": Choice(("Point",))},
    required=("coordinates", "type"),
    only={"type": "Point"},
)
_NAVIGATION: Final = Shape(
    "`navigation`",
    {
        "driverApproval": flag,
        "positions": Many(_POINT, "points", most=MAX_POINTS),
    },
    required=("positions",),
)

_BY_HAND: Final[Mapping[str, Shape]] = {
    "preconditioning": _PRECONDITIONING,
    "immobilization": _IMMOBILIZATION,
    "door": Shape("`door`", {"state": Choice(("Unlocked", "Locked")), "forced": flag}, required=("state",)),
    "horn": Shape("`horn`", {"state": Choice(("Activated", "Unactivated"))}, required=("state",)),
    "charging": _CHARGING,
    "stolen": _STOLEN,
    "lights": Shape("`lights`", {"on": flag}, required=("on",)),
    "wakeUp": Shape("`wakeUp`", {"action": Choice(("WakeUp",))}),
    "navigation": _NAVIGATION,
}
ACTIONS: Final[Mapping[str, Shape]] = {**_BY_HAND, **ADDED}
"""The actions of v3's `Remote`, and what is in them."""

_SPELLINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "preconditioning": ("preconditionning", "preonditionning"),
    "lights": ("ligths",),
    "wakeUp": ("wakeup",),
}
EXPECTED: Final = f"Expected is an object with exactly one of {', '.join(ACTIONS)}; `label` may be there."


def to_remote(payload: RemoteSource) -> JSONObject:
    """The action in the documented form, v3's `Remote`.

    Args:
        payload: An action as a mapping, JSON text, bytes, a generated model or an action of
            `psa_fleet.remotes`, in any published spelling (`ligths`, `preonditionning`, `wakeup`). It is
            never changed.

    Returns:
        A new object.

    Raises:
        RemoteFormatError: Not exactly one action, a value is beyond its documented limits, or
            two do not go together. `pointer` has the place.
    """
    source = read(payload, "remote action", EXPECTED, RemoteFormatError)
    label, label_at = READER.field(source, "", "label")
    found: list[tuple[str, JSON, str]] = []
    for name in ACTIONS:
        action, action_at = READER.field(source, "", name, *_SPELLINGS.get(name, ()))
        if action is not None:
            found.append((name, action, action_at))
    if len(found) != 1:
        raise RemoteFormatError(
            f"one action is sent at a time, and this has {len(found)}",
            pointer=found[1][2] if found else "",
            hint=EXPECTED,
        )
    surplus = next((name for name, item in source.items() if item is not None), None)
    if surplus is not None:
        raise RemoteFormatError(
            "an action has an undocumented member next to it",
            pointer=pointer("", surplus),
            hint=EXPECTED,
        )
    ((name, action, action_at),) = found
    remote: JSONObject = {} if label is None else {"label": text(label, label_at)}
    return {**remote, name: ACTIONS[name](action, action_at)}
