"""Events of a scenario's timeline: their members and what they mean."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

from .._remotes.remotes import CAUSES
from .._service.quirks import QUIRKS
from .fields import AT, COUNT, DURATION, FAULT, SHARE, VEHICLES, ZONE, Kind, choice, several
from .nodes import Node, one_of


@cache
def _alert_types() -> tuple[str, ...]:
    specification = json.loads((files("psa_fleet_v3") / "specification.json").read_text(encoding="utf-8"))
    return tuple(specification["components"]["schemas"]["AlertMsgEnum"]["enum"])


def _alert_type(node: Node) -> str:
    if node.value not in _alert_types():
        node.refuse(f"{node.value!r} is not a type of alert; {one_of(_alert_types())}")
    return node.value


class Event(NamedTuple):
    """An event: whether it is of a vehicle, its own members, whether it can end, and a description."""

    vehicle: Literal["required", "optional", "none"]
    members: Mapping[str, tuple[Kind, bool]]
    lasts: bool
    description: str

    @property
    def all_members(self) -> dict[str, tuple[Kind, bool]]:
        """All members of an entry of the timeline with this event."""
        vehicle = {} if self.vehicle == "none" else {"vehicle": (VEHICLES, self.vehicle == "required")}
        lasts = {"for": (DURATION, False)} if self.lasts else {}
        return {"at": (AT, True), "event": (choice((*EVENTS,)), True), **vehicle, **self.members, **lasts}


CAUSE: Final = choice(CAUSES)
EVENTS: Final[Mapping[str, Event]] = {
    "leaves_zone": Event(
        "required", {"zone": (ZONE, True)}, False, "drives out of a zone, and is outside at this time first"
    ),
    "enters_zone": Event(
        "required", {"zone": (ZONE, True)}, False, "drives back into a zone, and is inside at this time first"
    ),
    "drives": Event("required", {}, False, "drives off; the second time of a day, it drives home"),
    "collides": Event(
        "required",
        {
            "side": (choice(("Front", "Rear", "Lateral")), False),
            "severity": (choice(("Minimal", "Minor", "Major")), False),
        },
        False,
        "collides; unless it is on a scripted drive, it drives off five minutes before",
    ),
    "alerts": Event(
        "required",
        {
            "type": (Kind(_alert_type, {"type": "string", "minLength": 1}), True),
            "severity": (choice(("Information", "Warning", "Critical")), False),
        },
        True,
        "warns of something; the alert is active until it ends",
    ),
    "unreachable": Event("required", {}, True, "is out of reach; at the end it reports what happened late"),
    "hides": Event("required", {}, True, "hides its position"),
    "stolen": Event("required", {}, True, "is reported as stolen"),
    "locks": Event("required", {}, False, "is locked"),
    "unlocks": Event("required", {}, False, "is unlocked"),
    "remotes_fail": Event("required", {"cause": (CAUSE, False)}, True, "remote actions fail with a cause"),
    "responds": Event(
        "optional",
        {"fault": (FAULT, True), "share": (SHARE, False)},
        True,
        "requests meet a fault: all of them, or those about a vehicle, or a share of them",
    ),
    "certificate_expires": Event(
        "none",
        {},
        True,
        "handshakes fail with `certificate expired` where the simulator demands certificates, and connections"
        " are closed; else requests are refused with 495, as by a gateway",
    ),
    "credentials_revoked": Event("none", {}, True, "requests are refused with 401"),
    "quirks": Event(
        "none",
        {"kinds": (several(choice(QUIRKS)), False), "share": (SHARE, False)},
        True,
        "responses have the quirks of real servers: all of them, or a share",
    ),
    "rate_limit": Event(
        "none",
        {"day": (COUNT, True), "burst": (COUNT, True)},
        False,
        "an account may send so many requests a day and a second from now on",
    ),
}
"""By name."""
