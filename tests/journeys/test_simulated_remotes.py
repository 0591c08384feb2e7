"""Callbacks and remote actions against the simulator: sent, failed, timed out, and counted at the server."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from psa_fleet import (
    BadRequestError,
    NotFoundError,
    OutcomeUnknownError,
    PsaFleetError,
    RemoteFailedError,
    RemoteTimeoutError,
    Retry,
    TransportError,
    models,
)
from psa_fleet.remotes import (
    CAUSES,
    STATUSES,
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
    Precondition,
    PreconditionProgram,
    Stolen,
    Tracking,
    WakeUp,
    Webhook,
)
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.testing import instant_sleep
from tests.client.worlds import async_client, client
from tests.simulator.visitors import Hasty

ACTIONS: list[Action] = [
    Horn(),
    Horn(False),
    Lights(),
    Doors(locked=True),
    Doors(locked=False),
    Immobilize(),
    Immobilize(False),
    WakeUp(label="Morning"),
    Navigate.to(latitude=48.86, longitude=2.33),
    Precondition(immediate=True),
    Precondition(programs=[PreconditionProgram(1, "07:30", days="Mon-Fri"), DeleteProgram(2)]),
    Charge(programs=[ChargeProgram(1, "22:30", "06:00")]),
    Charge(next_time=dt.datetime(2026, 6, 2, 4, tzinfo=dt.UTC)),
    Charge(level="Level2", type="Partial"),
    Stolen(reported=True),
    Stolen(immobilized=False),
    Stolen(reported=False),
]
EVERYTHING = Callback(
    label="Fleet desk",
    notify=Webhook("https://customer.example/remotes"),
    remotes=list(models.RemoteType),
)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


def posts(simulator: Simulator) -> int:
    """How often an action arrived at the server, whatever became of it."""
    return sum(
        request.method == "POST" and request.path.endswith("/remotes") for request in simulator.requests
    )


@contextmanager
def vehicle(simulator: Simulator, *, hasty: bool = False, **options: Any) -> Iterator[Any]:
    """The remotes of an electric vehicle that is parked, so that it can do everything."""
    with (
        client(simulator, "v3") as of,
        client(simulator, "v3", transport=Hasty(simulator) if hasty else None) as sender,
        instant_sleep(simulator),
    ):
        found = of.fleets().first()
        assert found is not None
        assert found.id
        fleet = of.fleet(found.id)
        made = fleet.callbacks.create(EVERYTHING)
        assert made.callback_id
        for item in fleet.vehicles():
            assert item.id
            status = fleet.vehicle(item.id).status()
            moving = status.kinetic is not None and status.kinetic.moving
            if status.energy("Electric") is not None and not moving:
                chosen = sender.with_options(**options).fleet(found.id).vehicle(item.id)
                yield chosen.remotes(made.callback_id)
                return
    raise AssertionError("the simulated fleet has no such vehicle")


def test_callbacks_are_created_read_changed_and_deleted(simulator: Simulator) -> None:
    with client(simulator, "v3") as of:
        found = of.fleets().first()
        assert found is not None
        assert found.id
        callbacks = of.fleet(found.id).callbacks
        made = callbacks.create(EVERYTHING)
        assert made.callback_id
        cbid = made.callback_id
        read = callbacks.get(cbid)
        assert Callback.from_payload(read) == EVERYTHING
        assert read.status == "Running"
        assert cbid in [item.id for item in callbacks.list()]
        callbacks.pause(cbid)
        assert callbacks.get(cbid).status == "Paused"
        callbacks.resume(cbid)
        assert callbacks.get(cbid).status == "Running"
        horn = Callback(notify=EVERYTHING.notify, remotes=[Horn])
        callbacks.update(cbid, horn)
        assert Callback.from_payload(callbacks.get(cbid)) == horn
        assert cbid in [item.id for item in callbacks.list(remotes="Horn")]
        assert cbid not in [item.id for item in callbacks.list(remotes=["Doors"])]
        callbacks.delete(cbid)
        with pytest.raises(NotFoundError):
            callbacks.get(cbid)


@pytest.mark.parametrize("action", ACTIONS, ids=str)
def test_remote_action_is_sent_once_and_succeeds(simulator: Simulator, action: Action) -> None:
    with vehicle(simulator) as handle:
        seen: list[Any] = []
        taken = handle.send(action)
        assert taken.type_ == action.remote_type
        done = handle.wait(taken.remote_action_id, on_progress=lambda one: seen.append(one.status))
        assert done.status in ("Success", "AlreadyDone")
        assert done.remote.to_dict() == action.to_dict()
        # What is seen depends on when it is looked at; nothing is seen twice, and the end is seen.
        assert len(set(seen)) == len(seen)
        assert seen[0] == ("CheckingVehicle" if action.remote_type == "Navigation" else "Accepted")
        assert seen[-1] == done.status
        assert set(seen) <= set(STATUSES)
        assert [one.remote_action_id for one in handle.list()] == [taken.remote_action_id]
    assert posts(simulator) == 1


@pytest.mark.promise("P503")
@pytest.mark.parametrize("cause", CAUSES)
def test_remote_wait_raises_the_cause_of_a_failure(simulator: Simulator, cause: str) -> None:
    with vehicle(simulator) as handle:
        simulator.remotes.fail_next(cause)
        rid = handle.send(Horn()).remote_action_id
        with pytest.raises(RemoteFailedError) as caught:
            handle.wait(rid)
        assert (caught.value.cause, caught.value.remote_type) == (cause, "Horn")
        assert handle.get(rid).failure_cause == cause
    assert posts(simulator) == 1


def test_wake_up_beyond_the_monthly_limit_fails(simulator: Simulator) -> None:
    simulator.remotes.wake_ups_per_month = 0
    with vehicle(simulator) as handle:
        seen: list[Any] = []
        rid = handle.send(WakeUp()).remote_action_id
        with pytest.raises(RemoteFailedError, match="the wake-ups of the month are used up"):
            handle.wait(rid, on_progress=lambda one: seen.append(one.status))
        assert seen[-1] == "Failed"
    assert posts(simulator) == 1


@pytest.mark.promise("P504")
@pytest.mark.parametrize("status", ["Accepted", "WakingUpVehicle", "CheckingVehicle", "SentToVehicle"])
def test_remote_wait_times_out_and_can_be_resumed(simulator: Simulator, status: str) -> None:
    with vehicle(simulator) as handle:
        simulator.remotes.stall_next(status)
        rid = handle.send(Horn()).remote_action_id
        began = simulator.clock.now
        for _ in range(2):
            with pytest.raises(RemoteTimeoutError) as caught:
                handle.wait(rid, timeout=120)
            assert caught.value.status == status
        assert simulator.clock.now - began <= dt.timedelta(seconds=240)
    assert posts(simulator) == 1


def test_remote_action_already_done_succeeds(simulator: Simulator) -> None:
    with vehicle(simulator) as handle:
        for expected in ({"Success", "AlreadyDone"}, {"AlreadyDone"}):
            done = handle.wait(handle.send(Doors(locked=True)).remote_action_id)
            assert done.status in expected
    assert posts(simulator) == 2


def test_remote_action_in_conflict_fails_with_its_reason(simulator: Simulator) -> None:
    tracking = Stolen(tracking=Tracking(running=dt.timedelta(seconds=30)))
    with vehicle(simulator) as handle:
        with pytest.raises(RemoteFailedError, match="the charging station had a fault"):
            handle.wait(handle.send(Charge(immediate=True)).remote_action_id)
        with pytest.raises(RemoteFailedError, match="it conflicts with the vehicle's stolen state"):
            handle.wait(handle.send(tracking).remote_action_id)
        for action in (Stolen(reported=True), tracking):
            assert handle.wait(handle.send(action).remote_action_id).status == "Success"
    assert posts(simulator) == 4


def test_callback_for_another_kind_is_refused_by_the_server(simulator: Simulator) -> None:
    with client(simulator, "v3") as of:
        found = of.fleets().first()
        assert found is not None
        assert found.id
        fleet = of.fleet(found.id)
        made = fleet.callbacks.create(Callback(notify=EVERYTHING.notify, remotes=[Lights]))
        item = fleet.vehicles().first()
        assert item is not None
        assert item.id
        assert made.callback_id
        handle = fleet.vehicle(item.id).remotes(made.callback_id)
        with pytest.raises(BadRequestError):
            handle.send(Horn())
        assert handle.list().to_list() == []


LOST: list[tuple[Fault, bool]] = [
    (Fault.lost_response(), True),
    (Fault.reset_after_headers(), True),
    (Fault.truncated(), True),
    (Fault.slow(3600), True),
    (Fault.reset_before_headers(), False),
    (Fault.status(500), False),
    (Fault.html(502), False),
    (Fault.status(503, {"Retry-After": "1"}), False),
    (Fault.html(200), False),
    (Fault.rate_limited(1), False),
]


@pytest.mark.promise("P501")
@pytest.mark.parametrize(("fault", "acted"), LOST, ids=lambda value: getattr(value, "kind", str(value)))
def test_action_is_never_sent_twice(simulator: Simulator, fault: Fault, acted: bool) -> None:
    with vehicle(simulator, hasty=fault.kind == "slow", retry=Retry(attempts=5)) as handle:
        simulator.inject(fault)
        with pytest.raises(PsaFleetError) as caught:
            handle.send(Horn())
        assert posts(simulator) == 1
        # The list shows what the lost response did not. A slow server may still be at work.
        assert [one.type_ for one in handle.list()] == ["Horn"] * acted
        if acted or fault.code not in (200, 429):
            assert "vehicle.remotes(cbid).list() shows whether the action was sent" in str(caught.value)
        if isinstance(caught.value, TransportError):
            assert isinstance(caught.value, OutcomeUnknownError)
        if acted:
            rid = handle.list().first().remote_action_id
            assert handle.wait(rid).status in ("Success", "AlreadyDone")
    assert posts(simulator) == 1


@pytest.mark.anyio
async def test_async_client_sends_remote_actions(simulator: Simulator) -> None:
    with instant_sleep(simulator):
        async with async_client(simulator, "v3") as of:
            found = await of.fleets().first()
            assert found is not None
            assert found.id
            fleet = of.fleet(found.id)
            made = await fleet.callbacks.create(EVERYTHING)
            item = await fleet.vehicles().first()
            assert item is not None
            assert item.id
            assert made.callback_id
            handle = fleet.vehicle(item.id).remotes(made.callback_id)
            taken = await handle.send(Lights())
            assert taken.remote_action_id
            assert (await handle.wait(taken.remote_action_id)).status in ("Success", "AlreadyDone")
            simulator.remotes.fail_next("DoorsOpen")
            taken = await handle.send(Doors(locked=True))
            assert taken.remote_action_id
            with pytest.raises(RemoteFailedError, match="a door is open"):
                await handle.wait(taken.remote_action_id)
            simulator.inject(Fault.lost_response())
            with pytest.raises(OutcomeUnknownError):
                await handle.send(Horn())
            assert [one.type_ async for one in handle.list()] == ["Lights", "Doors", "Horn"]
    assert posts(simulator) == 3
