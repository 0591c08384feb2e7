"""The words of refusals and of what became of a monitor's parts. No server is asked."""

from __future__ import annotations

from typing import Any

import pytest

from psa_fleet import ArgumentError, BadRequestError, models
from psa_fleet._facade.monitor_bodies import bodies_for
from psa_fleet._facade.prepared import PreparedRequest
from psa_fleet._facade.remote_progress import checked_timeout
from psa_fleet._facade.shown import Items
from psa_fleet._facade.split_monitors import check, checked_ids, id_of, not_created, not_replaced
from psa_fleet.errors import (
    DecodeError,
    MonitorFormatError,
    NotFoundError,
    PartialFailureError,
    PartOutcome,
    RequestInfo,
    ServerError,
)
from psa_fleet.monitors import to_deprecated_format

from ..monitors.payloads import new, zone

NEW = new({"z1": zone()}, "z1")
REQUEST = RequestInfo("createMonitor", "POST", "/fleets/{fid}/monitors")
REFUSED = BadRequestError("the server refused it", status=400, request=REQUEST)
GONE = NotFoundError("it is gone", status=404, request=REQUEST)
FAILED = ServerError("the server failed", status=500, request=REQUEST)


@pytest.mark.parametrize(
    ("payload", "options", "words"),
    [
        (NEW, {"format": "new"}, 'format must be "deprecated", or None for the format of the version'),
        (
            NEW,
            {"format": "deprecated", "split": True},
            'split cannot be combined with format="deprecated", which sends the monitor as it is',
        ),
        (
            NEW,
            {"format": "deprecated"},
            'format="deprecated" sends the monitor as it is, but the monitor is in the new format (at'
            " /triggerParam). psa_fleet.monitors.to_deprecated_format() rewrites it.",
        ),
        (
            {"monitorId": "m", "monitor": NEW},
            {"format": "deprecated"},
            'format="deprecated" sends the monitor as it is, but the monitor is in the new format (at'
            " /monitor/triggerParam). psa_fleet.monitors.to_deprecated_format() rewrites it.",
        ),
    ],
)
def test_monitor_in_a_format_that_cannot_be_sent_is_refused(
    payload: Any, options: dict[str, Any], words: str
) -> None:
    with pytest.raises((ArgumentError, MonitorFormatError)) as caught:
        bodies_for("v3", payload, **{"split": False, "format": None, **options})
    assert str(caught.value) == words


def test_monitor_in_the_deprecated_format_is_sent_to_v3_with_this_warning() -> None:
    with pytest.warns(DeprecationWarning) as warned:
        bodies_for("v3", to_deprecated_format(NEW), split=False, format=None)
    assert [str(each.message) for each in warned] == [
        "the monitor is in the deprecated format; it is sent in the new one (triggerParam.triggers, boolExp)."
        " psa_fleet.monitors.to_new_format() rewrites it"
    ]


@pytest.mark.parametrize(
    ("body", "size"), [(None, "no body"), (b"", "0 bytes"), (b"1", "1 byte"), (b"{}", "2 bytes")]
)
def test_prepared_request_shows_its_method_and_size(body: bytes | None, size: str) -> None:
    assert repr(PreparedRequest("POST", "/fleets/f1", body)) == f"<PreparedRequest POST, {size}>"


@pytest.mark.parametrize(("count", "caption"), [(0, "0 items"), (1, "1 item"), (2, "2 items")])
def test_table_of_items_has_their_number(count: int, caption: str) -> None:
    assert f"<caption>{caption}</caption>" in Items([models.Fleet()] * count)._repr_html_()


def test_split_monitor_is_refused_on_v3_in_these_words() -> None:
    with pytest.raises(ArgumentError) as caught:
        checked_ids("split:m1+m2", "v3")
    assert str(caught.value) == "mid: a split monitor only exists on v2"


def test_part_without_an_id_is_refused_in_these_words() -> None:
    with pytest.raises(DecodeError) as caught:
        id_of(models.MonitorRef())
    assert str(caught.value) == "the server returned no `monitorId` for a part of the monitor"


@pytest.mark.parametrize("timeout", [-1, float("inf"), "5", True])
def test_wait_refuses_a_timeout_in_these_words(timeout: Any) -> None:
    with pytest.raises(ArgumentError) as caught:
        checked_timeout(timeout)
    assert str(caught.value) == "timeout must be a non-negative number of seconds, or None for no limit"


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        (
            [PartOutcome("m1", "done"), PartOutcome("m2", "failed", REFUSED), PartOutcome("m3", "skipped")],
            "pause(): only some of the monitor's 3 parts were changed: m1 done, m2 failed, m3 skipped. Call"
            " it"
            " again for the rest. The error: the server refused it",
        ),
        (
            [PartOutcome("m1", "already_gone", GONE), PartOutcome("m2", "unknown", FAILED)],
            "pause(): only some of the monitor's 2 parts were changed: m1 was gone before, m2 unknown (it may"
            " have acted). Without the part that is gone it is not the same monitor: delete it, and create it"
            " again. The error: the server failed",
        ),
    ],
)
def test_partial_failure_lists_the_parts_and_the_way_out(outcomes: list[PartOutcome], words: str) -> None:
    with pytest.raises(PartialFailureError) as caught:
        check("pause()", outcomes, gone=False)
    assert str(caught.value) == words


@pytest.mark.parametrize(
    ("outcomes", "cause", "words"),
    [
        (
            [PartOutcome("m1", "rolled_back")],
            REFUSED,
            "fleet.monitors.create(): part 2 of 3 of the split monitor failed: the server refused it. The"
            " parts"
            " before it: m1 removed again",
        ),
        (
            [PartOutcome("m1", "failed", REFUSED)],
            FAILED,
            "fleet.monitors.create(): part 2 of 3 of the split monitor failed: the server failed. The parts"
            " before it: m1 failed. Delete m1, which may still notify. Part 2 of 3 may exist all the same:"
            " look"
            " in fleet.monitors.list() for the label 'Paris [2/3 #ab12cd]'",
        ),
        ([], REFUSED, "the server refused it"),
    ],
)
def test_failed_creation_of_parts_names_what_is_left(
    outcomes: list[PartOutcome], cause: BadRequestError | ServerError, words: str
) -> None:
    assert str(not_created("Paris [2/3 #ab12cd]", "2 of 3", outcomes, cause)) == words


@pytest.mark.parametrize(
    ("new_id", "cause", "words"),
    [
        (
            "m2",
            REFUSED,
            "fleet.monitors.replace(): the new monitor m2 was created, and the old one m1 was not deleted, so"
            " both may notify. Delete m1. The error: the server refused it",
        ),
        (
            "m2",
            FAILED,
            "fleet.monitors.replace(): the new monitor m2 was created, and the old one m1 may not be deleted,"
            " so both may notify. Delete m1. The error: the server failed",
        ),
        (
            "",
            GONE,
            "fleet.monitors.replace(): the new monitor (the server returned no id) was created, but the"
            " monitor"
            " m1 to replace does not exist",
        ),
    ],
)
def test_replacement_without_a_deletion_names_both_monitors(
    new_id: str, cause: BadRequestError | ServerError | NotFoundError, words: str
) -> None:
    assert str(not_replaced("m1", new_id, cause)) == words
