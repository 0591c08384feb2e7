"""Parameters: what travels, what is refused, and that the limits are those of the specifications."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import ArgumentError, models
from psa_fleet._operations.derived_parameters import CHOICES, WIRE_NAMES
from psa_fleet._operations.parameters import MAX_INTERVALS
from psa_fleet.subscription import VERSIONS
from psa_fleet_v2 import models as v2_models
from tests import specification
from tests.client.servers import Server
from tests.operations.test_operations import parameters, specified

from ..properties import reached, reaches

PLUS_TWO = timezone(timedelta(hours=2))
NOON = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)


def sent(keyword: str, value: object, wire: str) -> list[str]:
    server = Server({})
    server.client().fleet("f").vehicle("v").trips(**{keyword: value}).first()  # type: ignore[arg-type]
    query = server.last.url.query.decode()
    assert "+" not in query
    return parse_qs(query).get(wire, [])


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ((NOON, None), ["2024-05-01T12:00:00Z/"]),
        ((None, NOON), ["/2024-05-01T12:00:00Z"]),
        ((NOON, NOON), ["2024-05-01T12:00:00Z/2024-05-01T12:00:00Z"]),
        ([NOON, None], None),
        ([(NOON, None)], ["2024-05-01T12:00:00Z/"]),
        (((NOON, None), (None, NOON)), ["2024-05-01T12:00:00Z/", "/2024-05-01T12:00:00Z"]),
        ((datetime(2024, 5, 1, 1, 30, tzinfo=PLUS_TWO), None), ["2024-04-30T23:30:00Z/"]),
        ((NOON.replace(microsecond=123_999), None), ["2024-05-01T12:00:00.123Z/"]),
        ((NOON.replace(microsecond=999), None), ["2024-05-01T12:00:00Z/"]),
        ([(NOON, None)] * 10, ["2024-05-01T12:00:00Z/"] * 10),
    ],
)
def test_between_is_encoded_or_refused(value: Any, texts: list[str] | None) -> None:
    if texts is None:
        with pytest.raises(ArgumentError, match="between"):
            sent("between", value, "timestamps")
    else:
        assert sent("between", value, "timestamps") == texts


@reaches()
@given(
    st.datetimes(timezones=st.timezones()), st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=9))
)
def test_between_keeps_the_moment(start: datetime, length: timedelta) -> None:
    try:
        utc = start.astimezone(UTC)
        end = utc + length
    except OverflowError:
        return
    reached()
    (text,) = sent("between", (start, end), "timestamps")
    for side, moment in zip(text.split("/"), (utc, end), strict=True):
        assert timedelta(0) <= moment - datetime.fromisoformat(side) < timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("keyword", "value", "wire", "text"),
    [
        ("page_size", 1, "pageSize", "1"),
        ("page_size", 60, "pageSize", "60"),
        ("index_range", (0, 9), "indexRange", "0-9"),
        ("index_range", (5, None), "indexRange", "5-"),
        ("index_range", (5, 5), "indexRange", "5-5"),
        ("index_range", range(10), "indexRange", "0-9"),
        ("index_range", "5-", "indexRange", "5-"),
        ("index_range", "0-9", "indexRange", "0-9"),
        ("distance", (10, 20), "distance", "10-20"),
        ("distance", (0.1, 20.0), "distance", "0.1-20"),
        ("distance", (None, 5), "distance", "0-5"),
        ("distance", (5, None), "distance", "5-"),
        ("distance", "0.1-", "distance", "0.1-"),
        ("duration", (timedelta(minutes=1), 90), "duration", "60-90"),
        ("duration", (None, timedelta(hours=1)), "duration", "0-3600"),
        ("duration", "10-3600", "duration", "10-3600"),
        ("states", "Nominal", "states", "Nominal"),
        ("states", models.TripState.UNFINISHED, "states", "Unfinished"),
        ("states", {"DataLacking"}, "states", "DataLacking"),
        ("profile", "fleet", "profile", "fleet"),
        ("profile", models.DataProfile.END_USER, "profile", "endUser"),
    ],
)
def test_parameter_values_are_encoded(keyword: str, value: object, wire: str, text: str) -> None:
    assert sent(keyword, value, wire) == [text]


REFUSED: list[tuple[str, object]] = [
    *(
        ("between", value)
        for value in (
            (),
            [],
            (None, None),
            NOON,
            "2024-05-01/2024-05-02",
            (datetime(2024, 5, 1), None),
            (date(2024, 5, 1), None),
            ("2024-05-01T00:00:00Z", None),
            (NOON, NOON - timedelta(seconds=1)),
            [(NOON, None)] * 11,
            [(NOON, None, None)],
            [NOON],
            [None],
        )
    ),
    *(("page_size", value) for value in (0, 61, -1, True, 1.0, "10")),
    *(
        ("index_range", value)
        for value in (
            (9, 0),
            (-1, 3),
            (None, 3),
            (0, 1.5),
            (True, 3),
            (0,),
            "a-b",
            "9-0",
            "-3",
            "",
            range(0),
            5,
        )
    ),
    *(("index_range", value) for value in (range(0, 10, 2), range(-2, 3), "\u0663-", "0-9\n")),
    *(
        ("distance", value)
        for value in (
            (20, 10),
            (-1, 5),
            (0.05, 1),
            (None, None),
            ("1", "2"),
            float("nan"),
            (float("nan"), 1),
            "x",
            "",
            5,
        )
    ),
    *(
        ("duration", value)
        for value in (
            (20, 10),
            (-1, 5),
            (0.5, 1),
            (None, None),
            (timedelta(-1), None),
            "1.5-",
            "",
            (True, None),
        )
    ),
    ("states", []),
    ("states", {}),
    *(("states", value) for value in ("", "nominal", ["Nominal", 7], 7, "Finished")),
    *(("profile", value) for value in ("", "Fleet", ["fleet", "endUser"], 7)),
]


@pytest.mark.parametrize(("keyword", "value"), REFUSED)
def test_parameter_with_an_invalid_value_is_refused_before_sending(keyword: str, value: object) -> None:
    server = Server({})
    with pytest.raises(ArgumentError, match=rf"^{keyword}\b") as caught:
        server.client().fleet("f").vehicle("v").trips(**{keyword: value})  # type: ignore[arg-type]
    assert caught.value.argument == keyword
    assert not server.requests


@pytest.mark.parametrize("value", ["", "fr FR", "fr&x=1", "f", 7, "français"])
def test_locale_refuses_invalid_values(value: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^locale must "):
        Server({}).client().fleet("f").vehicles(locale=value)


@pytest.mark.parametrize("value", ["", "VF3 ", "V" * 18, "VF3-1", 7])
def test_vin_prefix_refuses_invalid_values(value: Any) -> None:
    with pytest.raises(
        ArgumentError, match=r"^vin_prefix must be the first 1 to 17 letters and digits of a VIN$"
    ) as caught:
        Server({}).client().fleet("f").vehicles(vin_prefix=value)
    assert "VF3" not in str(caught.value)


@pytest.mark.parametrize("value", [-0.1, float("inf"), "0.1", True])
def test_tolerance_refuses_invalid_values(value: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^tolerance must "):
        Server({}).client().fleet("f").vehicle("v").trip("t").waypoints(tolerance=value)


def test_high_frequency_pages_are_longer() -> None:
    server = Server({})
    trip = server.client().fleet("f").vehicle("v").trip("t")
    for pages in (trip.waypoints, trip.telemetry, server.client().fleet("f").vehicle("v").telemetry):
        pages(page_size=2000).first()
        assert server.last.url.params["pageSize"] == "2000"
        with pytest.raises(ArgumentError, match="from 1 to 2000"):
            pages(page_size=2001)


def test_unlisted_value_error_lists_the_allowed_ones() -> None:
    client = Server({}).client("v2")
    with pytest.raises(
        ArgumentError, match=r"'vehicle\.alarm\.status' is not one of environment, privacy, vehicle,"
    ):
        client.fleet("f").vehicle("v").telemetry(types="vehicle.alarm.status")
    with pytest.raises(ArgumentError, match="1 to 10 values"):
        client.fleet("f").vehicle("v").telemetry(types=["vehicle"] * 11)


def test_request_without_options_has_the_client_id_only() -> None:
    server = Server(httpx.Response(200, json={}))
    server.client().fleets().first()
    assert list(server.last.url.params) == ["client_id"]


def test_limits_are_those_of_the_specifications() -> None:
    seen = set()
    for version in VERSIONS:
        enumerations = v2_models if version == "v2" else models
        for _, _, operation in specified(version).values():
            content = [
                media["schema"]["$ref"].rpartition("/")[2]
                for response in operation["responses"].values()
                for name, media in response.get("content", {}).items()
                if "hal" in name or "geo" in name
            ]
            for name, schema in parameters(version, operation).items():
                if name == "timestamps":
                    assert (schema["minItems"], schema["maxItems"]) == (1, MAX_INTERVALS)
                elif name == "pageSize":
                    wide = content[0] in ("Telemetries", "WayPoints")
                    assert (schema["minimum"], schema["maximum"]) == (1, 2000 if wide else 60)
                items = specification.resolved(version, schema["items"]) if "items" in schema else schema
                if "enum" in items:
                    result = {"VehicleDetails": "Vehicle"}.get(content[0], content[0])
                    key: Any = (name, result) if (name, result) in CHOICES else (name, "*")
                    choice = CHOICES[key]
                    assert [str(value) for value in getattr(enumerations, choice.enumeration)] == items[
                        "enum"
                    ]
                    assert choice.most[version] == (schema.get("maxItems") if "items" in schema else 1)
                    seen.add((key, version))
    assert seen == {(key, version) for key, choice in CHOICES.items() for version in choice.most}
    assert {name for name, _ in CHOICES} < set(WIRE_NAMES.values())
