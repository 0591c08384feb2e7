"""Callbacks and remote actions: what is refused, every state on the way, and what is seen in the status."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from psa_fleet.simulator import Simulator, World

from ..specification import closed_validator, complaints, schemas
from .test_every_read import ask

WORLD = World.generate(seed=5, vehicles=12)
FID = WORLD.fleet(0).id
TYPES = schemas("v3")["RemoteType"]["enum"]
CALLBACK: dict[str, Any] = {
    "label": "desk",
    "callback": {"webhook": {"target": "https://fleet.example/n", "name": "desk"}},
    "retryPolicy": {"policy": "Bounded", "retryNumber": 2, "retryDelay": 5},
    "remoteTypes": TYPES,
}
LOCK: dict[str, Any] = {"door": {"state": "Locked"}}
UNLOCK: dict[str, Any] = {"door": {"state": "Unlocked"}}
WARM: dict[str, Any] = {"preconditioning": {"airConditioning": {"immediate": True}}}
CHARGE: dict[str, Any] = {"charging": {"immediate": True}}
STOP: dict[str, Any] = {"charging": {"immediate": False}}
NO_SECOND = {"slot": 2, "actionsType": "Delete"}
HORN: dict[str, Any] = {"horn": {"state": "Activated"}}
BODIES: list[dict[str, Any]] = [HORN, {"lights": {"on": True}}, {"wakeUp": {}}]
STATES = ["Accepted", "WakingUpVehicle", "CheckingVehicle", "SentToVehicle"]


class Desk:
    """A customer who has a callback and sends actions."""

    def __init__(self) -> None:
        self.simulator = Simulator(WORLD)
        self.callback = CALLBACK
        self.cbid = ""

    async def open(self) -> Desk:
        made = await self.ask("POST", f"/fleets/{FID}/remote/callbacks", json=self.callback)
        assert made.status_code == 200, made.text
        self.cbid = made.json()["callbackId"]
        return self

    async def ask(self, method: str, path: str, **options: Any) -> Any:
        return await ask(self.simulator, "v3", path, method=method, **options)

    def path(self, index: int) -> str:
        return f"/fleets/{FID}/vehicles/{WORLD.vehicle(index).id}/callbacks/{self.cbid}/remotes"

    async def send(self, body: Any, index: int = 0) -> str:
        sent = await self.ask("POST", self.path(index), json=body)
        assert sent.status_code == 202, sent.text
        rid: str = sent.json()["remoteActionId"]
        return rid

    async def states(self, rid: str, index: int = 0) -> list[Any]:
        """Poll every second until it is over; every response is valid."""
        seen: list[Any] = []
        for _ in range(120):
            action = (await self.ask("GET", f"{self.path(index)}/{rid}")).json()
            assert not complaints(closed_validator("v3", "RemoteAction").iter_errors(action))
            if not seen or seen[-1] != action["status"]:
                seen.append(action["status"])
            if "failureCause" in action:
                return [*seen, action["failureCause"]]
            if action["status"] in ("Success", "AlreadyDone", "Failed"):
                return seen
            self.simulator.clock.advance(timedelta(seconds=1))
        return seen

    async def do(self, body: Any, index: int = 0) -> Any:
        return (await self.states(await self.send(body, index), index))[-1]

    async def status(self, index: int = 0) -> Any:
        path = f"/fleets/{FID}/vehicles/{WORLD.vehicle(index).id}/status"
        return (await self.ask("GET", path)).json()


@pytest.mark.anyio
async def test_callback_is_kept_changed_paused_and_deleted() -> None:
    desk = await Desk().open()
    here = f"/fleets/{FID}/remote/callbacks"
    found = (await desk.ask("GET", f"{here}/{desk.cbid}")).json()
    assert (found["id"], found["subscribe"], found["status"]) == (desk.cbid, desk.callback, "Running")
    changed = CALLBACK | {"remoteTypes": ["Horn"]}
    assert (await desk.ask("PUT", f"{here}/{desk.cbid}", json=changed)).status_code == 202
    paused = await desk.ask("PUT", f"{here}/{desk.cbid}/status", json={"status": "Paused"})
    assert (paused.status_code, paused.json()["status"]) == (202, "Paused")
    found = (await desk.ask("GET", f"{here}/{desk.cbid}")).json()
    assert (found["subscribe"], found["status"]) == (changed, "Paused")
    for types, count in (("Horn", 1), ("Doors,Horn", 1), ("Doors", 0)):
        page = (await desk.ask("GET", here, params={"types": types})).json()
        assert page["total"] == len(page["_embedded"]["callbacks"]) == count
    refused = await desk.ask("POST", desk.path(0), json=LOCK)
    assert (refused.status_code, refused.json()["message"]) == (
        400,
        "the callback is not for this kind of action",
    )
    assert (await desk.ask("DELETE", f"{here}/{desk.cbid}")).status_code == 204
    assert (await desk.ask("GET", f"{here}/{desk.cbid}")).status_code == 404
    assert (await desk.ask("POST", desk.path(0), json=HORN)).status_code == 404


@pytest.mark.anyio
async def test_callback_with_a_pending_action_cannot_be_deleted() -> None:
    desk = await Desk().open()
    here = f"/fleets/{FID}/remote/callbacks/{desk.cbid}"
    rid = await desk.send(HORN)
    refused = await desk.ask("DELETE", here)
    assert (refused.status_code, refused.json()["code"]) == (400, 40000)
    assert refused.json()["message"] == "an action that was sent through the callback is pending"
    assert (await desk.ask("GET", here)).status_code == 200
    assert (await desk.states(rid))[-1] == "Success"
    assert (await desk.ask("DELETE", here)).status_code == 204


@pytest.mark.anyio
@pytest.mark.parametrize(
    "wrong",
    [
        {"remoteTypes": []},
        {"remoteTypes": ["Doors", "horn"]},
        {"remoteTypes": None},
        {"retryPolicy": {"policy": "Always"}},
        {"retryPolicy": {"policy": "Bounded", "maxRetryNumber": 2}},
        {"batchNotify": {"size": 0}},
        {"notificationTypes": ["Horn"]},
        {"callback": {"target": "https://fleet.example", "name": "desk"}},
        {"callback": {"webhook": {"target": "https://fleet.example"}}},
    ],
    ids=str,
)
async def test_wrong_callback_is_refused(wrong: dict[str, Any]) -> None:
    simulator = Simulator(WORLD)
    path = f"/fleets/{FID}/remote/callbacks"
    refused = await ask(simulator, "v3", path, method="POST", json=CALLBACK | wrong)
    assert (refused.status_code, refused.json()["code"]) == (400, 40000)
    assert (await ask(simulator, "v3", path)).json()["total"] == 0


@pytest.mark.anyio
@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"label": "nothing"},
        LOCK | HORN,
        {"door": {}},
        {"door": {"state": "SuperLocked"}},
        {"horn": {"state": True}},
        {"ligths": {"on": True}},
        {"lights": {"on": "true"}},
        {"charging": {}},
        {"charging": {"immediate": True, "preferences": {"level": "Level1"}}},
        {"charging": {"preferences": {"level": "Level9"}}},
        {"charging": {"schedule": {"nextDelayedTime": "soon"}}},
        {"preconditioning": {"airConditioning": {}}},
        {"preconditioning": {"airConditioning": {"programs": [{"slot": 1, "enabled": True}]}}},
        {"preconditioning": {"airConditioning": {"programs": [{"slot": 5, "actionsType": "Delete"}]}}},
        {"preconditioning": {"airConditioning": {"programs": [{"slot": 1, "actionsType": "Delete"}] * 2}}},
        {"navigation": {"positions": []}},
        {"navigation": {"positions": [{"type": "Point", "coordinates": [2.3, 48.8]}] * 11}},
        {"navigation": {"positions": [{"type": "Point", "coordinates": [2.3, 148.8]}]}},
        {"stolen": {"stolen": True, "trackingPeriod": {"running": 5}}},
        {"stolen": {"trackingPeriod": {"running": 4}}},
        {"immobilization": {"activate": 1}},
        {"wakeUp": {"action": "Sleep"}},
    ],
    ids=str,
)
async def test_wrong_action_is_refused(wrong: dict[str, Any]) -> None:
    desk = await Desk().open()
    refused = await desk.ask("POST", desk.path(0), json=wrong)
    assert (refused.status_code, refused.json()["code"]) == (400, 40000)
    assert desk.simulator.remotes.all == []


@pytest.mark.promise("P807")
@pytest.mark.anyio
@pytest.mark.parametrize(
    "body",
    [
        HORN,
        {"lights": {"on": True}},
        {"wakeUp": {}},
        {"wakeUp": {"action": "WakeUp"}},
        {"immobilization": {"activate": True}},
        {"stolen": {"stolen": True}},
        {"navigation": {"positions": [{"type": "Point", "coordinates": [2.3, 48.8]}] * 10}},
        {
            "label": "cold",
            "preconditioning": {"airConditioning": {"programs": [{"slot": 2, "actionsType": "Delete"}]}},
        },
        {"charging": {"preferences": {"type": "Partial"}}},
        {"charging": {"schedule": {"nextDelayedTime": "2026-06-01T21:30:00Z"}}},
    ],
    ids=str,
)
async def test_remote_action_passes_all_states_in_order(body: dict[str, Any]) -> None:
    desk = await Desk().open()
    rid = await desk.send(body, 2)
    passed = STATES[2:] if "navigation" in body else STATES
    assert await desk.states(rid, 2) == [*passed, "Success"]
    page = (await desk.ask("GET", desk.path(2))).json()
    assert [(item["remoteActionId"], item["remote"]) for item in page["_embedded"]["remoteActions"]] == [
        (rid, body)
    ]
    assert (await desk.ask("GET", desk.path(1))).json()["total"] == 0


@pytest.mark.anyio
async def test_remote_action_state_is_frozen_with_the_clock() -> None:
    desk = await Desk().open()
    rid = await desk.send(HORN)
    for _ in range(3):
        assert (await desk.ask("GET", f"{desk.path(0)}/{rid}")).json()["status"] == "Accepted"
    desk.simulator.clock.advance(timedelta(hours=1))
    assert (await desk.ask("GET", f"{desk.path(0)}/{rid}")).json()["status"] == "Success"


@pytest.mark.anyio
async def test_doors_are_locked_and_unlocked() -> None:
    desk = await Desk().open()
    index = next(i for i in WORLD.fleet(0).vehicles if WORLD.vehicle(i).locked != "Unlocked")
    assert await desk.do(LOCK, index) == "AlreadyDone"
    assert await desk.do(UNLOCK, index) == "Success"
    status = await desk.status(index)
    assert status["doorsState"]["lockedStates"] == ["Unlocked"]
    assert status["alarm"]["status"]["activation"] == "Inactive"
    assert status["createdAt"] > "2026-06-01T08:00:00Z"
    assert await desk.do(UNLOCK, index) == "AlreadyDone"
    assert await desk.do({"door": {"state": "Locked", "forced": True}}, index) == "Success"
    assert (await desk.status(index))["doorsState"]["lockedStates"] == ["Locked"]
    # The driver comes, goes and locks as ever.
    await desk.do(UNLOCK, index)
    desk.simulator.clock.advance(timedelta(hours=3))
    assert (await desk.status(index))["doorsState"]["lockedStates"] == [WORLD.vehicle(index).locked]


def _charging(status: Any) -> Any:
    [electric] = [energy for energy in status["energies"] if energy["type"] == "Electric"]
    return electric["extension"]["electric"]["charging"], electric["level"]


@pytest.mark.anyio
async def test_charging_stops_and_goes_on() -> None:
    desk = await Desk().open()
    index = 2
    assert await desk.do(CHARGE, index) == "AlreadyDone"
    assert await desk.do(STOP, index) == "Success"
    stopped, level = _charging(await desk.status(index))
    assert (stopped["status"], stopped["chargingRate"]) == ("Stopped", 0)
    desk.simulator.clock.advance(timedelta(minutes=20))
    await desk.do({"wakeUp": {}}, index)
    assert _charging(await desk.status(index)) == (stopped, level)
    assert await desk.do(CHARGE, index) == "Success"
    desk.simulator.clock.advance(timedelta(minutes=15))
    await desk.do({"wakeUp": {}}, index)
    again, more = _charging(await desk.status(index))
    assert again["status"] == "InProgress"
    assert level < more
    assert await desk.states(await desk.send(CHARGE, 0), 0) == [*STATES, "Failed", "WrongCommand"]
    assert await desk.do(CHARGE, 1) == "ExternalChargingSystemError"


@pytest.mark.anyio
async def test_cabin_is_warmed_for_a_while() -> None:
    desk = await Desk().open()
    index = next(i for i in WORLD.fleet(0).vehicles if (WORLD.vehicle(i).levels.electric or 0) > 20)
    assert await desk.do(WARM, index) == "Success"
    air = (await desk.status(index))["preconditioning"]["airConditioning"]
    assert (air["status"], air["startingCause"]) == ("Enabled", "Immediate")
    assert await desk.do(WARM, index) == "AlreadyDone"
    desk.simulator.clock.advance(timedelta(minutes=10))
    assert (await desk.status(index))["preconditioning"]["airConditioning"]["status"] == "Finished"


@pytest.mark.promise("P807")
@pytest.mark.anyio
async def test_low_battery_warms_nothing() -> None:
    desk = await Desk().open()
    [index] = [i for i in WORLD.fleet(0).vehicles if 0 < (WORLD.vehicle(i).levels.electric or 0) < 20]
    states = await desk.states(await desk.send(WARM, index), index)
    assert states[:3] == STATES[:3]
    assert states[3:] == ["VehicleBatteryChargeTooLow", "Failed", "NotPossibleDueToVehicleBatteryLevel"]


@pytest.mark.anyio
@pytest.mark.parametrize("cause", schemas("v3")["RemoteFailedEventStatus"]["enum"])
async def test_fail_next_fails_the_next_remote_action(cause: str) -> None:
    desk = await Desk().open()
    desk.simulator.remotes.fail_next(cause)
    states = await desk.states(await desk.send(UNLOCK))
    assert states[-2:] == ["Failed", cause]
    assert ("TooManyWakeUpsOverMonth" in states[:-2]) == (cause == "TooManyWakeUpsOverMonth")
    assert ("VehicleBatteryChargeTooLow" in states) == (cause == "NotPossibleDueToVehicleBatteryLevel")
    assert await desk.do(HORN) == "Success"
    with pytest.raises(ValueError, match="is not a cause"):
        desk.simulator.remotes.fail_next("Fate")


@pytest.mark.slow
@pytest.mark.anyio
@pytest.mark.parametrize("status", STATES)
async def test_stall_next_stalls_the_next_remote_action(status: str) -> None:
    desk = await Desk().open()
    desk.simulator.remotes.stall_next(status)
    rid = await desk.send(HORN)
    assert (await desk.states(rid))[-1] == status
    desk.simulator.clock.advance(timedelta(days=3))
    assert (await desk.states(rid))[-1] == status
    assert await desk.do(HORN) == "SameActionInProgress"
    with pytest.raises(ValueError, match="cannot stay"):
        desk.simulator.remotes.stall_next("Success")


@pytest.mark.promise("P807")
@pytest.mark.anyio
async def test_wake_ups_are_limited_by_minute_and_by_month() -> None:
    desk = await Desk().open()
    remotes = desk.simulator.remotes
    remotes.wake_ups_per_minute, remotes.wake_ups_per_month = 2, 4
    ends = []
    for _ in range(2):
        sent = [await desk.send(body) for body in BODIES]
        desk.simulator.clock.advance(timedelta(minutes=2))
        ends += [(await desk.states(rid))[-1] for rid in sent]
    assert ends[:3] == ["Success", "Success", "TooManyRequestInShortTime"]
    assert ends[3:] == ["Success", "AlreadyDone", "TooManyWakeUpsOverMonth"]
    over = await desk.states(await desk.send(HORN))
    assert over == ["Accepted", "TooManyWakeUpsOverMonth", "Failed", "TooManyWakeUpsOverMonth"]
    assert await desk.do(HORN, 1) == "Success"
    # At night: a vehicle that is driven is awake, and needs no waking up.
    desk.simulator.clock.advance(timedelta(days=30) - timedelta(hours=8))
    assert await desk.do(HORN) == "Success"


@pytest.mark.anyio
async def test_stolen_vehicle_is_listed_with_the_end_of_its_theft() -> None:
    desk = await Desk().open()
    path = f"/fleets/{FID}/vehicles/{WORLD.vehicle(1).id}/stolen"
    assert (await desk.ask("GET", path)).json()["total"] == 0
    assert await desk.do({"stolen": {"stolen": True}}, 1) == "Success"
    [theft] = (await desk.ask("GET", path)).json()["_embedded"]["stolen"]
    assert theft["state"] is True
    assert "endAt" not in theft
    assert await desk.do({"stolen": {"trackingPeriod": {"running": 10}}}, 1) == "Success"
    assert await desk.do({"stolen": {"stolen": False}}, 1) == "Success"
    [theft] = (await desk.ask("GET", path)).json()["_embedded"]["stolen"]
    assert theft["state"] is False
    assert theft["startedAt"] < theft["endAt"]


@pytest.mark.promise("P807")
@pytest.mark.anyio
async def test_vehicle_in_use_is_left_alone() -> None:
    desk = await Desk().open()
    status: Any = {}
    for _ in range(300):
        desk.simulator.clock.advance(timedelta(minutes=1))
        status = await desk.status(0)
        if status["powertrain"]["status"] == "Running":
            break
    assert status["ignition"]["type"] == "Start"
    states = await desk.states(await desk.send(UNLOCK))
    assert states == ["Accepted", "CheckingVehicle", "SentToVehicle", "Failed", "VehicleInUse"]
