"""Waiting for a remote action: through every documented status to its end, and what is raised where."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest

from psa_fleet import (
    ArgumentError,
    NotAvailableError,
    NotFoundError,
    RemoteFailedError,
    RemoteTimeoutError,
    TimeoutError,
    TransportError,
    models,
)
from psa_fleet._facade.remote_progress import DEFAULT_TIMEOUT
from psa_fleet.remotes import CAUSES, STATUSES
from psa_fleet.testing import instant_sleep
from tests.client.servers import Server

pytestmark = pytest.mark.anyio

PENDING = [name for name, status in STATUSES.items() if not status.is_final]
VIN = "VF3SENTINELVIN001"


def remotes(server: Server, **options: Any) -> Any:
    return server.async_client(**options).fleet("f").vehicle("v").remotes("cb")


def reporting(*statuses: str | None, **more: Any) -> Server:
    """A server that reports these statuses, the last one for ever."""
    known = [{"remoteActionId": "r1", "type": "Doors", "status": status, **more} for status in statuses]
    return Server(*[{name: value for name, value in action.items() if value is not None} for action in known])


@pytest.mark.promise("P502")
@pytest.mark.parametrize("end", ["Success", "AlreadyDone"])
async def test_wait_follows_every_status_to_the_end(end: str) -> None:
    server = reporting(*PENDING, end)
    seen: list[models.RemoteAction] = []
    with instant_sleep() as waits:
        action = await remotes(server).wait("r1", on_progress=seen.append)
    assert action.status == end
    assert [one.status for one in seen] == [*PENDING, end]
    assert {(request.method, request.url.path) for request in server.requests} == {
        ("GET", "/connectedcar/v3/fleets/f/vehicles/v/callbacks/cb/remotes/r1")
    }
    # Each status was new, so each was followed by the shortest pause.
    assert waits.sleeps == [2] * len(PENDING)


@pytest.mark.promise("P511")
async def test_wait_asks_less_and_less_often_until_the_status_changes() -> None:
    longer = [2, 3, 4.5, 6.75, 10.125, 15.1875, 22.78125, 30, 30, 30]
    server = reporting(*["Accepted"] * len(longer), "SentToVehicle", "SentToVehicle", "Success")
    with instant_sleep() as waits:
        await remotes(server).wait("r1")
    assert waits.sleeps == [*longer, 2, 3]


@pytest.mark.promise("P502")
@pytest.mark.parametrize("odd", ["Queued", "", "failed", None, 7])
async def test_wait_goes_on_at_an_unlisted_status(odd: Any) -> None:
    server = reporting("Accepted", odd, odd, "Success")
    seen: list[Any] = []
    with instant_sleep():
        await remotes(server).wait("r1", on_progress=lambda action: seen.append(action.status))
    assert seen == ["Accepted", odd if isinstance(odd, str) else None, "Success"]


@pytest.mark.promise("P503")
@pytest.mark.parametrize("cause", CAUSES)
async def test_failure_states_its_cause_and_advice(cause: str) -> None:
    server = reporting("Accepted", "Failed", failureCause=cause)
    seen: list[Any] = []
    with instant_sleep(), pytest.raises(RemoteFailedError) as caught:
        await remotes(server).wait("r1", on_progress=lambda action: seen.append(action.status))
    error = caught.value
    assert seen == ["Accepted", "Failed"]
    assert (error.cause, error.remote_type, error.remote_action_id) == (cause, "Doors", "r1")
    assert (error.meaning, error.hint) == CAUSES[cause]
    assert str(error) == f"the remote action Doors failed: {error.meaning} ({cause}). {error.hint}"
    copied = pickle.loads(pickle.dumps(error))
    assert (str(copied), vars(copied)) == (str(error), vars(error))


@pytest.mark.promise("P503")
@pytest.mark.parametrize(
    ("cause", "said"), [(None, "the server sent no cause"), (VIN, "its cause is not in the specification")]
)
async def test_failure_of_an_unlisted_cause_shows_no_server_text(cause: str | None, said: str) -> None:
    server = reporting("Failed", failureCause=cause, type=VIN)
    with pytest.raises(RemoteFailedError) as caught:
        await remotes(server).wait("r1")
    assert str(caught.value) == f"the remote action failed: {said}"
    assert (caught.value.cause, caught.value.remote_type, caught.value.hint) == (cause, VIN, None)


@pytest.mark.promise("P504")
@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("WakingUpVehicle", "the vehicle is being woken up (WakingUpVehicle)"),
        (VIN, "its status is not in the specification"),
        (None, "the server sent no status"),
    ],
)
async def test_wait_that_times_out_has_the_last_status(status: str | None, said: str) -> None:
    server = reporting("Accepted", status)
    with instant_sleep() as waits, pytest.raises(RemoteTimeoutError) as caught:
        await remotes(server).wait("r1", timeout=60)
    error = caught.value
    assert isinstance(error, TimeoutError)
    assert (error.status, error.remote_action_id) == (status, "r1")
    assert str(error) == (
        "GET /fleets/{fid}/vehicles/{vid}/callbacks/{cbid}/remotes/{rid}: the action was still in progress"
        f" after 60 s: {said}. It may still be"
        " executed: wait again, or check with get(), before sending another"
    )
    # It looked once more when the time was over, and not a second longer.
    assert sum(waits.sleeps) == pytest.approx(60, abs=1)
    assert len(server.requests) == len(waits.sleeps) + 1
    copied = pickle.loads(pickle.dumps(error))
    assert (str(copied), vars(copied)) == (str(error), vars(error))


async def test_wait_with_timeout_zero_asks_once_and_none_goes_on() -> None:
    server = reporting("Accepted")
    with instant_sleep() as waits, pytest.raises(RemoteTimeoutError):
        await remotes(server).wait("r1", timeout=0)
    assert (len(server.requests), waits.sleeps) == (1, [])
    server = reporting(*["Accepted"] * 200, "Success")
    with instant_sleep():
        assert (await remotes(server).wait("r1", timeout=None)).status == "Success"
    assert len(server.requests) == 201


@pytest.mark.parametrize("timeout", [-1, float("nan"), float("inf"), True, "60"])
async def test_wait_refuses_unusable_arguments(timeout: Any) -> None:
    server = reporting("Success")
    with pytest.raises(ArgumentError, match="timeout must be a non-negative number of seconds"):
        await remotes(server).wait("r1", timeout=timeout)
    with pytest.raises(ArgumentError, match="remote action id"):
        await remotes(server).wait("")
    with pytest.raises(NotAvailableError):
        await remotes(server, version="v2").wait("", timeout=timeout)
    assert not server.requests


async def test_wait_raises_errors_on_the_way() -> None:
    gone = Server(httpx.Response(404, json={"code": 40401}))
    with pytest.raises(NotFoundError):
        await remotes(gone).wait("r1")
    lost = Server({"status": "Accepted"}, httpx.ReadTimeout("slow"))
    with instant_sleep(), pytest.raises(TransportError):
        await remotes(lost, retry=None).wait("r1")
    assert {request.method for request in lost.requests} == {"GET"}

    class Enough(Exception):
        pass

    def stop(action: models.RemoteAction) -> None:
        raise Enough

    server = reporting("Accepted")
    with pytest.raises(Enough):
        await remotes(server).wait("r1", on_progress=stop)
    assert len(server.requests) == 1


async def test_wait_lasts_ten_minutes_by_default() -> None:
    assert DEFAULT_TIMEOUT == 600.0
