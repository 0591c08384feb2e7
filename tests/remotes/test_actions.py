"""An action written in Python is the one that is sent; what is beyond the limits is refused."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import models
from psa_fleet.errors import ArgumentError
from psa_fleet.remotes import (
    Action,
    Callback,
    Charge,
    ChargeProgram,
    DeleteProgram,
    Doors,
    Horn,
    Immobilize,
    Lights,
    Navigate,
    Place,
    Precondition,
    PreconditionProgram,
    Stolen,
    Tracking,
    WakeUp,
    Webhook,
    to_remote,
)

from .payloads import DAYS, JsonObject, bounded, validator

PARIS: Any = {"latitude": 48.86, "longitude": 2.33}
EVENING = dt.datetime(2026, 11, 23, 19, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))

EXAMPLES: list[tuple[Action, JsonObject, str]] = [
    (Horn(), {"horn": {"state": "Activated"}}, "sound the horn"),
    (Horn(False), {"horn": {"state": "Unactivated"}}, "stop the horn"),
    (Lights(), {"lights": {"on": True}}, "switch the lights on"),
    (Lights(on=False), {"lights": {"on": False}}, "switch the lights off"),
    (Doors(locked=True), {"door": {"state": "Locked"}}, "lock the doors"),
    (Doors(locked=False), {"door": {"state": "Unlocked"}}, "unlock the doors"),
    (
        Doors(locked=True, forced=True),
        {"door": {"state": "Locked", "forced": True}},
        "lock the doors, even with a key inside",
    ),
    (Immobilize(), {"immobilization": {"activate": True}}, "immobilize the vehicle"),
    (Immobilize(on=False), {"immobilization": {"activate": False}}, "let the vehicle start again"),
    (WakeUp(label="Morning"), {"label": "Morning", "wakeUp": {"action": "WakeUp"}}, "wake the vehicle up"),
    (Stolen(reported=True), {"stolen": {"stolen": True}}, "report the vehicle as stolen"),
    (Stolen(reported=False), {"stolen": {"stolen": False}}, "take back that the vehicle is stolen"),
    (
        Stolen(immobilized=True),
        {"stolen": {"immobilization": {"activate": True}}},
        "immobilize the stolen vehicle",
    ),
    (
        Stolen(immobilized=False),
        {"stolen": {"immobilization": {"activate": False}}},
        "let the stolen vehicle start",
    ),
    (
        Stolen(tracking=Tracking(running=dt.timedelta(seconds=5), shutdown=dt.timedelta(minutes=2))),
        {"stolen": {"trackingPeriod": {"running": 5, "shutdown": 120}}},
        "report the position of the stolen vehicle every 5 s with the ignition on and"
        " every 120 s with the ignition off",
    ),
    (
        Precondition(immediate=False),
        {"preconditioning": {"airConditioning": {"immediate": False}}},
        "do not heat or cool the cabin now",
    ),
    (
        Precondition(immediate=True),
        {"preconditioning": {"airConditioning": {"immediate": True}}},
        "heat or cool the cabin now",
    ),
    (
        Precondition(programs=[PreconditionProgram(1, "08:30", days="Mon-Fri"), DeleteProgram(4)]),
        {
            "preconditioning": {
                "airConditioning": {
                    "programs": [
                        {
                            "recurrence": "Daily",
                            "start": "PT8H30M",
                            "occurence": {"day": ["Mon", "Tue", "Wed", "Thu", "Fri"]},
                            "slot": 1,
                            "enabled": True,
                            "actionsType": "Set",
                        },
                        {"slot": 4, "actionsType": "Delete"},
                    ]
                }
            }
        },
        "program 1: Mon-Fri at 08:30; program 4 deleted",
    ),
    (Charge(immediate=True), {"charging": {"immediate": True}}, "charge now"),
    (Charge(immediate=False), {"charging": {"immediate": False}}, "stop charging"),
    (
        Charge(next_time=EVENING),
        {"charging": {"schedule": {"nextDelayedTime": "2026-11-23T18:30:00Z"}}},
        "charge next from 2026-11-23 19:30+01:00",
    ),
    (
        Charge(programs=[ChargeProgram(2, dt.time(22, 30), "06:00", days=["Sat"], enabled=False)]),
        {
            "charging": {
                "schedule": {
                    "programs": [
                        {
                            "start": "PT22H30M",
                            "occurence": {"day": ["Sat"]},
                            "enabled": False,
                            "slot": 2,
                            "end": "PT6H",
                        }
                    ]
                }
            }
        },
        "program 2 (off): Sat from 22:30 to 06:00",
    ),
    (
        Charge(level="Level3", type="Full"),
        {"charging": {"preferences": {"level": "Level3", "type": "Full"}}},
        "charge with Level3; charge until it is full",
    ),
    (
        Navigate.to(**PARIS),
        {"navigation": {"positions": [{"type": "Point", "coordinates": [2.33, 48.86]}]}},
        "show the way to a destination",
    ),
    (
        Navigate([Place(latitude=50, longitude=3, altitude=40), Place(**PARIS)], driver_approval=True),
        {
            "navigation": {
                "positions": [
                    {"type": "Point", "coordinates": [3, 50, 40]},
                    {"type": "Point", "coordinates": [2.33, 48.86]},
                ],
                "driverApproval": True,
            }
        },
        "show the way to a destination over 1 point",
    ),
]


@pytest.mark.parametrize(("action", "sent", "words"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_action_examples_have_documented_payload_and_text(
    action: Action, sent: JsonObject, words: str
) -> None:
    assert action.to_dict() == sent
    assert to_remote(action) == sent
    assert str(action) == words
    validator("Remote").validate(sent)


@pytest.mark.promise("P508")
def test_latitude_and_longitude_are_in_the_order_of_geojson() -> None:
    sent: Any = Navigate.to(latitude=10, longitude=100).to_dict()
    assert sent["navigation"]["positions"][0]["coordinates"] == [100, 10]
    point = models.Point.from_dict({"type": "Point", "coordinates": [100, 10]})
    position = models.Position.from_dict({"type": "Feature", "geometry": {"coordinates": [100, 10, 5]}})
    assert Navigate([point]).to_dict() == sent
    high: Any = Navigate([position]).to_dict()
    assert high["navigation"]["positions"][0]["coordinates"] == [100, 10]
    with pytest.raises(ArgumentError, match="latitude must be a number from -90 to 90"):
        Navigate.to(latitude=100, longitude=10)


hidden = st.integers(1_000_001, 8_999_999).map(lambda digits: digits / 100_000)
"""Degrees with five decimals: no other number of an action has them."""


@pytest.mark.promise("P507")
@given(
    st.lists(st.builds(Place, latitude=hidden, longitude=hidden, altitude=hidden), min_size=1, max_size=10)
)
def test_navigation_shows_no_place(points: list[Place]) -> None:
    action = Navigate(points, label="Depot")
    shown = f"{action} {action!r} {points} {[action]} {action.points!r}"
    for place in points:
        for number in (place.latitude, place.longitude, place.altitude):
            assert str(number) not in shown
            assert str(number) in str(action.to_dict())


slots = st.lists(st.integers(1, 4), min_size=1, max_size=4, unique=True)
clocks = st.times().map(lambda time: time.replace(microsecond=0)) | st.sampled_from(
    ["00:00", "8:30", "23:59:59"]
)
weeks = st.sampled_from(["Mon", "Fri-Tue", "Mon,Wed", DAYS, ["Sun"]])
labels = st.none() | st.text()
places = st.builds(
    Place,
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    altitude=st.none() | st.floats(-100, 5000),
)


@st.composite
def preconditions(draw: st.DrawFn) -> Precondition:
    programs = [
        draw(
            st.builds(PreconditionProgram, st.just(slot), clocks, weeks, st.booleans(), st.booleans())
            | st.just(DeleteProgram(slot))
        )
        for slot in draw(slots | st.just([]))
    ]
    immediate = draw(st.booleans() if not programs else st.none() | st.booleans())
    return Precondition(immediate, programs, label=draw(labels))


@st.composite
def charges(draw: st.DrawFn) -> Charge:
    label = draw(labels)
    if draw(st.booleans()):
        preferences: Any = draw(
            st.tuples(st.sampled_from(["Level1", "Level5"]), st.sampled_from([None, "Partial", "Full"]))
            | st.tuples(st.none(), st.just("Full"))
        )
        return Charge(level=preferences[0], type=preferences[1], label=label)
    immediate = draw(st.none() | st.booleans())
    moment = draw(
        st.none()
        | st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2999, 1, 1)).map(
            lambda day: day.replace(tzinfo=EVENING.tzinfo)
        )
    )
    if moment is not None:
        return Charge(immediate, moment, label=label)
    of = st.builds(ChargeProgram, st.just(1), clocks, st.none() | clocks, weeks, st.booleans())
    programs = [dataclasses.replace(draw(of), slot=slot) for slot in draw(slots)]
    return Charge(immediate, programs=programs, label=label)


actions = st.one_of(
    st.builds(Horn, st.booleans(), label=labels),
    st.builds(Lights, st.booleans(), label=labels),
    st.builds(Immobilize, st.booleans(), label=labels),
    st.builds(Doors, st.just(True), st.none() | st.booleans(), label=labels),
    st.builds(Doors, st.just(False), label=labels),
    st.builds(WakeUp, label=labels),
    st.builds(Stolen, reported=st.booleans(), label=labels),
    st.builds(Stolen, immobilized=st.booleans(), label=labels),
    st.builds(
        lambda running, shutdown: Stolen(
            tracking=Tracking(
                running=dt.timedelta(seconds=running), shutdown=shutdown and dt.timedelta(seconds=shutdown)
            )
        ),
        st.integers(5, 10**6),
        st.none() | st.integers(60, 10**6),
    ),
    preconditions(),
    charges(),
    st.builds(Navigate, st.lists(places, min_size=1, max_size=10), st.none() | st.booleans(), label=labels),
)


@bounded
@given(actions)
def test_action_of_any_values_is_valid_by_the_schema(action: Action) -> None:
    sent = action.to_dict()
    validator("Remote").validate(sent)
    assert to_remote(action) == sent
    assert to_remote(json.dumps(sent)) == sent
    assert pickle.loads(pickle.dumps(action)) == action
    assert hash(action) == hash(dataclasses.replace(action))
    assert str(action)
    if isinstance(action, Navigate):
        for place in action.points:
            assert repr(place) == "Place(latitude=<hidden>, longitude=<hidden>)"
    model = models.Remote.from_dict(json.loads(json.dumps(sent)))
    assert to_remote(model) == sent


def test_actions_with_equal_content_are_equal() -> None:
    assert PreconditionProgram(1, "8:30", "Mon-Tue") == PreconditionProgram(1, dt.time(8, 30), ["Tue", "Mon"])
    assert ChargeProgram(1, "8:30", "9:00") == ChargeProgram(1, dt.time(8, 30), dt.time(9))
    assert Charge(programs=iter([ChargeProgram(1, "8:30")])) == Charge(programs=[ChargeProgram(1, "08:30")])
    assert len({Horn(), Lights(), Horn()}) == 2
    assert Horn() != Horn(label="x")


def test_callback_accepts_action_classes_as_remotes() -> None:
    hook = Webhook("https://fleet.example/remotes")
    assert Callback(notify=hook, remotes=[Horn, Precondition, "Doors"]).to_dict()["remoteTypes"] == [
        "Horn",
        "ThermalPreconditioning",
        "Doors",
    ]
    wrong: list[Any] = [Action, str]
    for kind in wrong:
        with pytest.raises(ArgumentError, match=r"^remotes"):
            Callback(notify=hook, remotes=[kind])
