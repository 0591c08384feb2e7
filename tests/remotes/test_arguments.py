"""Wrong arguments of an action: the argument and the words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from psa_fleet import models, remotes
from psa_fleet.errors import ArgumentError
from psa_fleet.remotes import Charge, ChargeProgram

from .test_actions import PARIS

TWICE = [ChargeProgram(1, "08:00"), ChargeProgram(1, "09:00")]
# Arguments of wrong types are what this is about, so no type checker looks at them.
loose: Any = remotes
REFUSED: list[tuple[Any, str, str]] = [
    (lambda: loose.Horn("off"), "on", "on must be True or False"),
    (lambda: loose.Lights(0), "on", "on must be True or False"),
    (lambda: loose.Immobilize(None), "on", "on must be True or False"),
    (lambda: loose.Horn(label=7), "label", "label must be text"),
    (lambda: loose.Doors("Locked"), "locked", "locked must be True or False"),
    (lambda: loose.Doors(locked=True, forced="yes"), "forced", "forced must be True or False"),
    (lambda: loose.Doors(locked=False, forced=True), "forced", "forced can only be used for locking"),
    (lambda: loose.WakeUp(label=b"x"), "label", "label must be text"),
    (
        lambda: loose.Stolen(),
        "immobilized",
        "Stolen requires exactly one of reported, tracking, immobilized, got none",
    ),
    (
        lambda: loose.Stolen(reported=True, immobilized=True),
        "immobilized",
        "Stolen requires exactly one of reported, tracking, immobilized, got reported and immobilized",
    ),
    (lambda: loose.Stolen(reported=1), "reported", "reported must be True or False"),
    (lambda: loose.Stolen(immobilized="no"), "immobilized", "immobilized must be True or False"),
    (lambda: loose.Stolen(tracking=30), "tracking", "tracking must be a Tracking"),
    (lambda: loose.Tracking(), "running", "Tracking requires running, shutdown or both"),
    (
        lambda: loose.Tracking(running=dt.timedelta(seconds=4)),
        "running",
        "running must be a timedelta of whole seconds, at least 5",
    ),
    (
        lambda: loose.Tracking(running=dt.timedelta(seconds=5.5)),
        "running",
        "running must be a timedelta of whole seconds, at least 5",
    ),
    (
        lambda: loose.Tracking(shutdown=dt.timedelta(seconds=59)),
        "shutdown",
        "shutdown must be a timedelta of whole seconds, at least 60",
    ),
    (
        lambda: loose.Tracking(running=5),
        "running",
        "running must be a timedelta of whole seconds, at least 5",
    ),
    (lambda: loose.Precondition(), "immediate", "Precondition requires immediate, programs or both"),
    (lambda: loose.Precondition("now"), "immediate", "immediate must be True or False"),
    (
        lambda: loose.Precondition(programs=TWICE),
        "programs",
        "programs must be a list of PreconditionProgram and DeleteProgram",
    ),
    (
        lambda: loose.Precondition(programs=[loose.DeleteProgram(1), loose.PreconditionProgram(1, "08:00")]),
        "programs",
        "programs has slot 1 twice",
    ),
    (
        lambda: loose.Precondition(programs="08:00"),
        "programs",
        "programs must be a list of PreconditionProgram and DeleteProgram",
    ),
    (
        lambda: loose.Precondition(programs=7),
        "programs",
        "programs must be a list of PreconditionProgram and DeleteProgram",
    ),
    (lambda: loose.PreconditionProgram(0, "08:00"), "slot", "slot must be an integer from 1 to 4"),
    (lambda: loose.PreconditionProgram(5, "08:00"), "slot", "slot must be an integer from 1 to 4"),
    (lambda: loose.PreconditionProgram(True, "08:00"), "slot", "slot must be an integer from 1 to 4"),
    (
        lambda: loose.PreconditionProgram(1, "24:00"),
        "start",
        "start must be a time of day from 00:00 to 23:59, without a time zone",
    ),
    (
        lambda: loose.PreconditionProgram(1, dt.time(8, tzinfo=dt.UTC)),
        "start",
        "start must be a time of day from 00:00 to 23:59, without a time zone",
    ),
    (
        lambda: loose.PreconditionProgram(1, "08:00", "Someday"),
        "days",
        "days must be Mon, Tue, Wed, Thu, Fri, Sat, Sun, or a span like Mon-Fri",
    ),
    (lambda: loose.PreconditionProgram(1, "08:00", []), "days", "days must not be empty"),
    (lambda: loose.PreconditionProgram(1, "08:00", enabled="on"), "enabled", "enabled must be True or False"),
    (lambda: loose.PreconditionProgram(1, "08:00", once=1), "once", "once must be True or False"),
    (lambda: loose.DeleteProgram(9), "slot", "slot must be an integer from 1 to 4"),
    (
        lambda: loose.ChargeProgram(1, "08:00", "25:00"),
        "end",
        "end must be a time of day from 00:00 to 23:59, without a time zone",
    ),
    (
        lambda: loose.ChargeProgram(1, "soon"),
        "start",
        "start must be a time of day from 00:00 to 23:59, without a time zone",
    ),
    (lambda: loose.ChargeProgram(1, "08:00", enabled=0), "enabled", "enabled must be True or False"),
    (
        lambda: loose.Charge(),
        "immediate",
        "Charge requires at least one of immediate, next_time, programs, level, type",
    ),
    (lambda: loose.Charge(immediate="now"), "immediate", "immediate must be True or False"),
    (
        lambda: loose.Charge(next_time=dt.datetime(2026, 11, 23)),
        "next_time",
        "next_time must be a datetime with a time zone, for example tzinfo=datetime.UTC",
    ),
    (
        lambda: loose.Charge(next_time="18:30"),
        "next_time",
        "next_time must be a datetime with a time zone, for example tzinfo=datetime.UTC",
    ),
    (lambda: loose.Charge(programs=TWICE), "programs", "programs has slot 1 twice"),
    (
        lambda: loose.Charge(programs=[loose.DeleteProgram(1)]),
        "programs",
        "programs must be a list of ChargeProgram",
    ),
    (
        lambda: loose.Charge(level="Level6"),
        "level",
        "level must be one of Level1, Level2, Level3, Level4, Level5",
    ),
    (lambda: loose.Charge(type="full"), "type", "type must be one of Partial, Full"),
    (lambda: loose.Navigate([]), "points", "points must have 1 to 10 places, not 0"),
    (
        lambda: loose.Navigate([loose.Place(**PARIS)] * 11),
        "points",
        "points must have 1 to 10 places, not 11",
    ),
    (
        lambda: loose.Navigate([(48.86, 2.33)]),
        "points",
        "points must be a list of Place(latitude=..., longitude=...), or of models that have both",
    ),
    (lambda: loose.Navigate(7), "points", "points must be a list of places"),
    (
        lambda: loose.Navigate([models.Point.from_dict({})]),
        "points",
        "points must be a list of Place(latitude=..., longitude=...), or of models that have both",
    ),
    (
        lambda: loose.Navigate([loose.Place(**PARIS)], "yes"),
        "driver_approval",
        "driver_approval must be True or False",
    ),
    (lambda: loose.Place(latitude=90.1, longitude=0), "latitude", "latitude must be a number from -90 to 90"),
    (
        lambda: loose.Place(latitude=0, longitude=-180.1),
        "longitude",
        "longitude must be a number from -180 to 180",
    ),
    (
        lambda: loose.Place(latitude=float("nan"), longitude=0),
        "latitude",
        "latitude must be a number from -90 to 90",
    ),
    (lambda: loose.Place(latitude="48", longitude=0), "latitude", "latitude must be a number from -90 to 90"),
    (lambda: loose.Place(latitude=True, longitude=0), "latitude", "latitude must be a number from -90 to 90"),
    (
        lambda: loose.Place(latitude=0, longitude=0, altitude=float("inf")),
        "altitude",
        "altitude must be a finite number",
    ),
]


@pytest.mark.promise("P505")
@pytest.mark.parametrize("case", range(len(REFUSED)))
def test_action_refuses_invalid_arguments(case: int) -> None:
    make, argument, words = REFUSED[case]
    with pytest.raises(ArgumentError) as caught:
        make()
    assert (caught.value.argument, str(caught.value)) == (argument, words)


CHARGES: dict[str, Any] = {
    "immediate": True,
    "next_time": dt.datetime(2026, 6, 1, 22, tzinfo=dt.UTC),
    "programs": [ChargeProgram(1, "08:30")],
    "level": "Level2",
    "type": "Full",
}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("level", "immediate"), ("level", "next_time"), ("level", "programs")),
        *(("type", "immediate"), ("type", "next_time"), ("type", "programs")),
        ("next_time", "programs"),
    ],
)
def test_charge_refuses_arguments_that_cannot_be_combined(one: str, other: str) -> None:
    sentence = f"^{one} and {other} cannot be combined; send one after the other$"
    with pytest.raises(ArgumentError, match=sentence) as caught:
        Charge(**{name: CHARGES[name] for name in (one, other)})
    assert caught.value.argument == one


def test_charge_accepts_arguments_that_can_be_combined() -> None:
    assert Charge(level=CHARGES["level"], type="Full").body() != Charge(type="Full").body()
    assert Charge(immediate=True, programs=CHARGES["programs"]).body() != Charge(immediate=True).body()
    assert Charge(immediate=True, next_time=CHARGES["next_time"]).body() != Charge(immediate=True).body()
