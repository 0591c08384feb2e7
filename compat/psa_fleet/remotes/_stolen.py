"""Reporting a vehicle as stolen, following it, and immobilizing it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from .._base.json import JSONObject
from .._base.plain import make_plain
from .._payloads.notify import seconds
from ..errors import ArgumentError
from ._action import Action, RemoteName, exactly_one, flag
from ._remote_payload import LEAST_RUNNING, LEAST_SHUTDOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracking:
    """How often a stolen vehicle sends where it is. At least one of the two.

    Args:
        running: The time between two messages with the ignition on: whole seconds, at least 5.
        shutdown: The same with the ignition off: whole seconds, at least 60.

    Raises:
        ArgumentError: A time is below its limit, or both are missing.
    """

    running: dt.timedelta | None = None
    shutdown: dt.timedelta | None = None

    def __post_init__(self) -> None:
        make_plain(self)
        if self.running is None and self.shutdown is None:
            raise ArgumentError("Tracking requires running, shutdown or both", argument="running")
        self.to_dict()

    def to_dict(self) -> JSONObject:
        """The times as the API's `trackingPeriod`."""
        period: JSONObject = {}
        if self.running is not None:
            period["running"] = seconds("running", self.running, LEAST_RUNNING)
        if self.shutdown is not None:
            period["shutdown"] = seconds("shutdown", self.shutdown, LEAST_SHUTDOWN)
        return period

    def __str__(self) -> str:
        times = [(self.running, "with the ignition on"), (self.shutdown, "with the ignition off")]
        return " and ".join(f"every {time.total_seconds():g} s {when}" for time, when in times if time)


@dataclass(frozen=True, slots=True)
class Stolen(Action):
    """Report a vehicle as stolen, set how often it then sends its position, or immobilize it.

    The API accepts one of them at a time.

    Args:
        reported: True reports the vehicle as stolen, False withdraws the report.
        tracking: How often the stolen vehicle sends where it is.
        immobilized: True immobilizes the stolen vehicle, False allows it to start again.
        label: A name of yours for the action.

    Raises:
        ArgumentError: None or several of them are given, or one is not what is described here.
    """

    remote_type: ClassVar[RemoteName] = "Stolen"
    member: ClassVar[str] = "stolen"

    reported: bool | None = None
    tracking: Tracking | None = None
    immobilized: bool | None = None

    def __post_init__(self) -> None:
        Action.__post_init__(self)
        exactly_one("Stolen", reported=self.reported, tracking=self.tracking, immobilized=self.immobilized)
        if self.reported is not None:
            flag("reported", self.reported)
        if self.immobilized is not None:
            flag("immobilized", self.immobilized)
        if self.tracking is not None and not isinstance(self.tracking, Tracking):
            raise ArgumentError("tracking must be a Tracking", argument="tracking")

    def body(self) -> JSONObject:
        """What is sent under `stolen`."""
        if self.tracking is not None:
            return {"trackingPeriod": self.tracking.to_dict()}
        if self.immobilized is not None:
            return {"immobilization": {"activate": self.immobilized}}
        return {"stolen": self.reported}

    def __str__(self) -> str:
        if self.tracking is not None:
            return f"report the position of the stolen vehicle {self.tracking}"
        if self.immobilized is not None:
            return "immobilize the stolen vehicle" if self.immobilized else "let the stolen vehicle start"
        return "report the vehicle as stolen" if self.reported else "take back that the vehicle is stolen"
