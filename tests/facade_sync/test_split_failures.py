# Made from ../facade_async/test_split_failures.py by scripts/unasync.py: change that, not this.
"""Commands on split monitors that fail in part: the state of every part is reported, and is true."""

from __future__ import annotations

import contextlib
import pickle
from collections.abc import Sequence
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import (
    AuthenticationError,
    BadRequestError,
    DecodeError,
    NotFoundError,
    OutcomeUnknownError,
    PartialFailureError,
    PsaFleetError,
    RateLimitError,
    ServerError,
    TransportError,
)
from psa_fleet.monitors import Data, Monitor, Webhook, Zone, part_ids, to_deprecated_format
from psa_fleet.simulator import Fault, Simulator
from tests.client import worlds
from tests.client.calls import MONITOR
from tests.client.keeping import MonitorServer
from tests.client.servers import Server

EITHER: Final = Monitor(
    label="Far or empty",
    when=(Data("vehicle.odometer") > 30000)
    | (Data("vehicle.energy.electric.level") < 20)
    | Zone.leaving(latitude=45.76, longitude=4.84, radius_km=30),
    notify=Webhook("https://customer.example/hook"),
)
LABELS: Final = [str(part["label"]) for part in to_deprecated_format(EITHER, split=True)]


def handle_of(server: MonitorServer) -> Any:
    return Server(handler=server).client("v2", retry=None).fleet("f").monitors


def states(error: PartialFailureError) -> list[tuple[str, str]]:
    return [(each.mid, each.state) for each in error.outcomes]


CREATIONS: Final = [
    # What the second part meets, what the removal of the first one meets, and what is reported of the first.
    ("400", "none", BadRequestError, "rolled_back", "m1 removed again"),
    ("400", "gone", BadRequestError, "already_gone", "m1 was gone before"),
    ("400", "400", BadRequestError, "failed", "m1 failed. Delete m1, which may still notify"),
    (
        "400",
        "lost",
        BadRequestError,
        "unknown",
        "m1 unknown (it may have acted). Delete m1, which may still notify",
    ),
    ("401", "401", AuthenticationError, "failed", "Delete m1, which may still notify"),
    ("429", "none", RateLimitError, "rolled_back", "m1 removed again"),
    (
        "500",
        "none",
        ServerError,
        "rolled_back",
        f"Part 2 of 3 may exist all the same: .* label {LABELS[1]!r}",
    ),
    ("lost", "none", OutcomeUnknownError, "rolled_back", "Part 2 of 3 may exist all the same"),
    ("unsent", "unsent", TransportError, "failed", "Delete m1, which may still notify"),
    ("page", "none", DecodeError, "rolled_back", "Part 2 of 3 may exist all the same"),
    ("no id", "none", DecodeError, "rolled_back", "Part 2 of 3 may exist all the same"),
]


@pytest.mark.promise("P408")
@pytest.mark.parametrize(("fault", "removal", "kind", "state", "advice"), CREATIONS)
def test_failed_creation_reports_the_parts_before_it(
    fault: str, removal: str, kind: type[PsaFleetError], state: str, advice: str
) -> None:
    server = MonitorServer(["none", fault, removal])
    with pytest.raises(PartialFailureError) as caught:
        handle_of(server).create(EITHER, split=True)
    error = caught.value
    assert states(error) == [("m1", state)]
    assert isinstance(error.cause, kind)
    assert error.__cause__ is error.cause
    name = "fleet.monitors.create()"
    assert error.operation == name
    assert str(error).startswith(f"{name}: part 2 of 3 of the split monitor failed: {error.cause}")
    for words in advice.split(": .* "):
        assert words in str(error)
    assert (error.outcomes[0].error is None) == (state == "rolled_back")
    assert ("Delete m1" in str(error)) == (state in ("failed", "unknown"))
    assert [method for method, _ in server.requests] == ["POST", "POST", "DELETE"]


@pytest.mark.parametrize(("fault", "kind"), [("400", BadRequestError), ("unsent", TransportError)])
def test_failed_creation_of_the_first_part_is_the_plain_error(fault: str, kind: type[PsaFleetError]) -> None:
    server = MonitorServer([fault])
    with pytest.raises(kind) as caught:
        handle_of(server).create(EITHER, split=True)
    assert not isinstance(caught.value, PartialFailureError)
    assert not server.monitors
    assert len(server.requests) == 1


@pytest.mark.parametrize("fault", ["lost", "500", "page", "no id"])
def test_first_part_that_may_exist_is_named_by_its_label(fault: str) -> None:
    with pytest.raises(PartialFailureError) as caught:
        handle_of(MonitorServer([fault])).create(EITHER, split=True)
    assert states(caught.value) == []
    assert f"look in fleet.monitors.list() for the label {LABELS[0]!r}" in str(caught.value)


COMMANDS: Final = [
    # What the three parts meet, and what is reported of them.
    (["none", "400", "none"], ["done", "failed", "done"], "Call it again for the rest"),
    (["400", "none", "400"], ["failed", "done", "failed"], "Call it again for the rest"),
    (["none", "lost"], ["done", "unknown", "skipped"], "Call it again for the rest"),
    (["none", "500", "none"], ["done", "unknown", "done"], "Call it again for the rest"),
    (["none", "page", "none"], ["done", "unknown", "done"], "Call it again for the rest"),
    (["none", "401"], ["done", "failed", "skipped"], "Call it again for the rest"),
    (["none", "429"], ["done", "failed", "skipped"], "Call it again for the rest"),
    (["none", "none", "unsent"], ["done", "done", "failed"], "Call it again for the rest"),
    (["lost"], ["unknown", "skipped", "skipped"], "Call it again for the rest"),
    (["500", "400", "400"], ["unknown", "failed", "failed"], "Call it again for the rest"),
]


@pytest.mark.promise("P409")
@pytest.mark.parametrize("command", ["pause", "resume", "delete"])
@pytest.mark.parametrize(("faults", "expected", "advice"), COMMANDS)
def test_command_that_fails_in_part_reports_every_part(
    command: str, faults: Sequence[str], expected: list[str], advice: str
) -> None:
    server = MonitorServer()
    handle = handle_of(server)
    mid = (handle.create(EITHER, split=True)).monitor_id
    server.faults = list(faults)
    with pytest.raises(PartialFailureError) as caught:
        getattr(handle, command)(mid)
    error = caught.value
    assert states(error) == list(zip(["m1", "m2", "m3"], expected, strict=True))
    assert error.operation == f"fleet.monitors.{command}()"
    assert f"fleet.monitors.{command}(): only some of the monitor's 3 parts were changed: m1 " in str(error)
    assert f"{advice}. The error: {error.cause}" in str(error)
    for each in error.outcomes:
        assert (each.error is None) == (each.state in ("done", "skipped"))
    tried = [mid for method, mid in server.requests[3:]]
    assert tried == [each.mid for each in error.outcomes if each.state != "skipped"]
    # The same call carries it out for the rest.
    with contextlib.suppress(NotFoundError):
        getattr(handle, command)(mid)
    if command == "delete":
        assert not server.monitors
    else:
        status = {"pause": "Paused", "resume": "Running"}[command]
        assert {each["status"] for each in server.monitors.values()} == {status}


@pytest.mark.parametrize("command", ["pause", "resume"])
def test_pause_and_resume_with_a_missing_part_advise_to_create_it_again(command: str) -> None:
    server = MonitorServer()
    handle = handle_of(server)
    mid = (handle.create(EITHER, split=True)).monitor_id
    server.faults = ["none", "gone"]
    with pytest.raises(PartialFailureError, match="m2 was gone before") as caught:
        getattr(handle, command)(mid)
    assert [each.state for each in caught.value.outcomes] == ["done", "already_gone", "done"]
    assert "Without the part that is gone it is not the same monitor: delete it, and create it again" in str(
        caught.value
    )
    assert isinstance(caught.value.cause, NotFoundError)


def test_deletion_of_parts_of_which_some_are_gone_succeeds() -> None:
    server = MonitorServer()
    handle = handle_of(server)
    mid = (handle.create(EITHER, split=True)).monitor_id
    server.faults = ["gone", "none", "gone"]
    assert handle.delete(mid) is None
    assert not server.monitors
    with pytest.raises(NotFoundError):
        handle.delete(mid)


@pytest.mark.parametrize("command", ["pause", "resume", "delete"])
@pytest.mark.parametrize(
    ("faults", "kind", "tried"),
    [
        (["400", "400", "400"], BadRequestError, 3),
        (["401"], AuthenticationError, 1),
        (["429"], RateLimitError, 1),
        (["unsent"], TransportError, 1),
        (["gone", "gone", "gone"], NotFoundError, 3),
    ],
)
def test_command_that_no_part_carried_out_raises_the_plain_error(
    command: str, faults: Sequence[str], kind: type[PsaFleetError], tried: int
) -> None:
    server = MonitorServer()
    handle = handle_of(server)
    mid = (handle.create(EITHER, split=True)).monitor_id
    server.faults = list(faults)
    with pytest.raises(kind) as caught:
        getattr(handle, command)(mid)
    assert not isinstance(caught.value, PartialFailureError)
    assert len(server.requests) - 3 == tried


@pytest.mark.parametrize("command", ["pause", "resume", "delete"])
def test_command_on_a_plain_monitor_raises_the_plain_error(command: str) -> None:
    server = MonitorServer()
    handle = handle_of(server)
    mid = (handle.create(MONITOR)).monitor_id
    server.faults = ["lost"]
    with pytest.raises(OutcomeUnknownError):
        getattr(handle, command)(mid)


REPLACEMENTS: Final = [
    # What the deletion of the old monitor meets, what is reported of it, and how.
    (
        "400",
        "failed",
        "the new monitor m2 was created, and the old one m1 was not deleted, so both may notify",
    ),
    ("unsent", "failed", "the old one m1 was not deleted, so both may notify. Delete m1. The error: "),
    ("lost", "unknown", "the old one m1 may not be deleted, so both may notify. Delete m1"),
    ("500", "unknown", "the old one m1 may not be deleted, so both may notify. Delete m1"),
    (
        "gone",
        "already_gone",
        "the new monitor m2 was created, but the monitor m1 to replace does not exist",
    ),
]


@pytest.mark.promise("P411")
@pytest.mark.parametrize(("fault", "state", "message"), REPLACEMENTS)
def test_replacement_without_the_deletion_names_both_monitors(fault: str, state: str, message: str) -> None:
    server = MonitorServer()
    handle = handle_of(server)
    old = (handle.create(MONITOR)).monitor_id
    server.faults = ["none", fault]
    with pytest.raises(PartialFailureError) as caught:
        handle.replace(old, {**MONITOR, "label": "new"})
    assert states(caught.value) == [("m2", "done"), ("m1", state)]
    assert message in str(caught.value)
    assert caught.value.operation == "fleet.monitors.replace()"
    assert str(caught.value).startswith("fleet.monitors.replace(): ")
    assert "m2" in server.monitors


def test_replacement_by_a_split_monitor_that_fails_leaves_the_old_one() -> None:
    server = MonitorServer()
    handle = handle_of(server)
    old = (handle.create(MONITOR)).monitor_id
    server.faults = ["none", "400"]
    with pytest.raises(PartialFailureError, match=r"^fleet\.monitors\.create\(\): part 2 of 3"):
        handle.replace(old, EITHER, split=True)
    assert list(server.monitors) == [old]
    server.faults = ["400"]
    with pytest.raises(BadRequestError):
        handle.replace(old, EITHER, split=True)
    assert list(server.monitors) == [old]


FAILURES: Final = ["400", "401", "429", "500", "500 after it acted", "lost", "unsent", "page", "gone"]
FAULTS: Final = st.lists(st.just("none") | st.sampled_from(FAILURES), max_size=8)
examples = settings(max_examples=150, deadline=None)


@pytest.mark.promise("P408")
@examples
@given(faults=FAULTS)
def test_report_of_any_failed_creation_is_true(faults: list[str]) -> None:
    server = MonitorServer(faults)
    try:
        made = handle_of(server).create(EITHER, split=True)
    except PartialFailureError as error:
        reported = {each.mid: each.state for each in error.outcomes}
        for mid, state in reported.items():
            assert mid in str(error)
            assert state in ("rolled_back", "already_gone", "failed", "unknown")
            if state != "unknown":
                assert (mid in server.monitors) == (state == "failed")
        unreported = server.monitors.keys() - reported.keys()
        assert len(unreported) <= 1
        for mid in unreported:
            label = server.monitors[mid]["monitor"]["label"]
            assert f"look in fleet.monitors.list() for the label {label!r}" in str(error)
        copied = pickle.loads(pickle.dumps(error))
        assert (str(copied), states(copied)) == (str(error), states(error))
    except PsaFleetError:
        assert not server.monitors
    else:
        assert part_ids(made.monitor_id or "") == list(server.monitors) == ["m1", "m2", "m3"]


@pytest.mark.promise("P409")
@examples
@given(faults=FAULTS, command=st.sampled_from(["pause", "resume", "delete"]))
def test_report_of_any_failed_command_is_true(faults: list[str], command: str) -> None:
    server = MonitorServer()
    handle = handle_of(server)
    mid = (handle.create(EITHER, split=True)).monitor_id
    if command == "resume":
        handle.pause(mid)
    parts = part_ids(mid)

    def changed(part: str) -> bool:
        if command == "delete":
            return part not in server.monitors
        status = {"pause": "Paused", "resume": "Running"}[command]
        return bool(server.monitors.get(part, {}).get("status") == status)

    server.faults = list(faults)
    try:
        getattr(handle, command)(mid)
    except PartialFailureError as error:
        assert [each.mid for each in error.outcomes] == parts
        reported = {each.state for each in error.outcomes}
        for each in error.outcomes:
            assert each.mid in str(error)
            if each.state == "already_gone":
                assert each.mid not in server.monitors
            elif each.state != "unknown":
                assert changed(each.mid) == (each.state == "done"), each.state
        assert reported & {"unknown", "already_gone"} or len({changed(part) for part in parts}) == 2
        server.faults = []
        # An unknown part may have been the last one that was left.
        with contextlib.suppress(NotFoundError, PartialFailureError):
            getattr(handle, command)(mid)
        assert all(changed(part) for part in parts if command == "delete" or part in server.monitors)
    except NotFoundError:
        assert not server.monitors
    except PsaFleetError:
        assert not any(changed(part) for part in parts)
    else:
        assert all(changed(part) for part in parts)


@pytest.mark.promise("P411")
@examples
@given(faults=FAULTS)
def test_report_of_any_failed_replacement_is_true(faults: list[str]) -> None:
    server = MonitorServer()
    handle = handle_of(server)
    old = (handle.create(MONITOR)).monitor_id
    server.faults = faults
    try:
        new = (handle.replace(old, {**MONITOR, "label": "new"})).monitor_id
    except PartialFailureError as error:
        created, deleted = error.outcomes
        assert created.state == "done"
        assert created.mid in server.monitors
        assert (deleted.mid, deleted.mid in str(error), created.mid in str(error)) == (old, True, True)
        if deleted.state != "unknown":
            assert (old in server.monitors) == (deleted.state == "failed")
        assert ("both may notify" in str(error)) == (deleted.state != "already_gone")
    except PsaFleetError:
        assert old in server.monitors
    else:
        assert list(server.monitors) == [new]


@pytest.mark.promise("P408")
def test_failed_part_on_the_simulator_leaves_nothing() -> None:
    with Simulator() as simulator:
        with worlds.client(simulator, "v2") as client:
            fleet = client.fleets().first()
            assert fleet is not None
            monitors = client.fleet(fleet.id or "").monitors
            simulator.inject(None, None, Fault.status(400))
            with pytest.raises(PartialFailureError) as caught:
                monitors.create(EITHER, split=True)
            assert isinstance(caught.value.cause, BadRequestError)
            assert [each.state for each in caught.value.outcomes] == ["rolled_back", "rolled_back"]
            assert monitors.list().to_list() == []
