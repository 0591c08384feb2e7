"""Conditions that a vehicle brings with it, recognized by four letters of its VIN."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject


class Condition(NamedTuple):
    """A condition: the letters of its VINs, and a description."""

    code: str
    description: str

    @property
    def pattern(self) -> str:
        """Pattern of the VINs that have it."""
        return f"???{self.code}*"


CONDITIONS: Final[Mapping[str, Condition]] = {
    "no_data": Condition("NODA", "has no data: 404 with code 40499; fleet-wide collections are without it"),
    "forbidden": Condition("FORB", "requests about it are refused with 403"),
    "failing": Condition("FAIL", "requests about it fail with 500"),
    "old_firmware": Condition("OLDF", "its data has the member names of v2 and of older servers"),
    "both_spellings": Condition("BOTH", "its data has new and old member names at once"),
    "collision": Condition("CRSH", "drives off ten minutes after the start, and collides five minutes later"),
    "remote_fails": Condition("RFAL", "remote actions fail with `cause`, or with GeneralError"),
    "unreachable": Condition("GONE", "is out of reach from the start, and reports nothing more"),
    "hidden": Condition("HIDE", "its driver hides the position"),
    "parked": Condition("PARK", "is never driven"),
}
"""By name."""
SILENT: Final = ("no_data", "forbidden", "failing", "unreachable")
"""Conditions of which a vehicle has one at most, and under which nothing can be seen of it."""

_OLD_NAMES: Final = {
    "energies": "energy",
    "preconditioning": "preconditionning",
    "lockedStates": "lockedState",
}


def with_old_names(value: JSON, *, keep: bool) -> JSON:
    """Rename members as older servers called them.

    Args:
        value: Data of a vehicle.
        keep: Keep the new names, too.
    """
    if isinstance(value, list):
        return [with_old_names(each, keep=keep) for each in value]
    if not isinstance(value, dict):
        return value
    renamed: JSONObject = {}
    for name, each in value.items():
        changed = with_old_names(each, keep=keep)
        old = _OLD_NAMES.get(name)
        if name == "privacy" and isinstance(changed, dict) and "state" in changed:
            state = changed["state"]
            changed = {**changed, "driverRequestState": state}
            if not keep:
                del changed["state"]
        if old is None:
            renamed[name] = changed
            continue
        renamed[old] = changed
        if keep:
            renamed[name] = changed
    return renamed
