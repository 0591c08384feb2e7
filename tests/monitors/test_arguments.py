"""Wrong arguments of the parts of a monitor, and misread Python operators: the argument and the words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from psa_fleet import ArgumentError
from psa_fleet.monitors import Batch, Daily, Data, DeliveryRetry, Once, Webhook, Zone

from .test_builder import LEVEL, LOW, MONDAY, OUT, SPEED, monitor


@pytest.mark.parametrize(
    ("misuse", "words"),
    [
        (
            lambda: 10 < SPEED < 50,
            (
                "a condition is neither true nor false here; combine conditions with &, | and ~ instead "
                "of and, or and not, and put parentheses around each comparison"
            ),
        ),
        (
            lambda: OUT and LOW,  # type: ignore[unreachable]
            (
                "a condition is neither true nor false here; combine conditions with &, | and ~ instead "
                "of and, or and not, and put parentheses around each comparison"
            ),
        ),
        (
            lambda: not OUT,  # pyright: ignore[reportGeneralTypeIssues]  # it raises, as it should
            (
                "a condition is neither true nor false here; combine conditions with &, | and ~ instead "
                "of and, or and not, and put parentheses around each comparison"
            ),
        ),
        (
            lambda: LEVEL < 50 | SPEED > 9,  # type: ignore[operator]
            "two comparisons in one row need parentheses around each",
        ),
        (lambda: (50 | MONDAY) & OUT, "put parentheses around each comparison"),
        (lambda: (50 & MONDAY | OUT) & LOW, "put parentheses around each comparison"),
        (lambda: bool(50 | MONDAY), "put parentheses around each comparison"),
        (lambda: bool(OUT & LEVEL), "put parentheses around each comparison"),
        (lambda: LEVEL <= 50, "the API has no operator <=; use <"),
        (lambda: LEVEL >= 50, "the API has no operator >=; use >"),
        (lambda: LEVEL != 50, "the API has no operator !=; use one_of with the other values"),
        (
            lambda: OUT & 5,  # type: ignore[operator]
            "unsupported operand type",
        ),
        (lambda: {LEVEL}, "unhashable type: 'Data'"),
    ],
)
def test_misuse_of_python_operators_raises_type_error(misuse: Callable[[], object], words: str) -> None:
    with pytest.raises(TypeError) as caught:
        misuse()
    assert words in str(caught.value)  # what Python itself writes differs with its version


@pytest.mark.promise("P412")
@pytest.mark.parametrize(
    ("wrong", "argument", "words"),
    [
        (
            lambda: Data("vehicle.odometr"),  # type: ignore[arg-type]
            "operand",
            "unknown operand; did you mean vehicle.odometer?",
        ),
        (
            lambda: LEVEL.changes(),
            "value",
            ("vehicle.energy.electric.level does not accept onChange, only equalsTo, greaterThan, lowerThan"),
        ),
        (
            lambda: LEVEL.one_of(1, 2),
            "value",
            (
                "vehicle.energy.electric.level does not accept includedIn, only equalsTo, greaterThan,"
                " lowerThan"
            ),
        ),
        (lambda: LEVEL == "50", "value", "vehicle.energy.electric.level is compared with a number"),
        (
            lambda: LEVEL == None,  # noqa: E711
            "value",
            "vehicle.energy.electric.level is compared with a number",
        ),
        (lambda: LEVEL < True, "value", "vehicle.energy.electric.level is compared with a number"),
        (lambda: float("nan") > LEVEL, "value", "vehicle.energy.electric.level is compared with a number"),
        (lambda: Data("vehicle.autonomy") < 9.5, "value", "vehicle.autonomy is compared with a whole number"),
        (
            lambda: Data("vehicle.kinetic.moving") < 3,
            "value",
            "vehicle.kinetic.moving does not accept lowerThan, only onChange, equalsTo",
        ),
        (
            lambda: Data("vehicle.kinetic.moving") == "true",
            "value",
            "vehicle.kinetic.moving is compared with True or False",
        ),
        (
            lambda: Data("privacy.state") == "Total",
            "value",
            "privacy.state has the values None, Geolocation, Full",
        ),
        (lambda: Data("vehicle.alert") == 5, "value", "vehicle.alert is compared with text"),
        (lambda: Data("privacy.state").one_of(), "values", "one_of requires at least one value"),
        (
            lambda: Data("vehicle.trip") == "5",
            "value",
            "vehicle.trip does not accept equalsTo, only onChange",
        ),
        (
            lambda: Zone.leaving(latitude=91, longitude=0, radius_km=1),
            "latitude",
            "latitude must be a number from -90 to 90",
        ),
        (
            lambda: Zone.leaving(latitude=0, longitude=-181, radius_km=1),
            "longitude",
            "longitude must be a number from -180 to 180",
        ),
        (
            lambda: Zone.leaving(latitude=0, longitude=0, radius_km=0),
            "radius_km",
            "radius_km must be positive",
        ),
        (
            lambda: Zone.leaving(latitude=0, longitude=0, radius_km=float("inf")),
            "radius_km",
            "radius_km must be a finite number",
        ),
        (
            lambda: Zone.leaving(latitude="0", longitude=0, radius_km=1),  # type: ignore[arg-type]
            "latitude",
            "latitude must be a number from -90 to 90",
        ),
        (
            lambda: Daily("24:00", hours=1),
            "start",
            "start must be a time of day from 00:00 to 23:59, without a time zone",
        ),
        (
            lambda: Daily("noon", hours=1),
            "start",
            "start must be a time of day from 00:00 to 23:59, without a time zone",
        ),
        (lambda: Daily("08:30", hours=0.0001), "hours", "hours must be at least one second"),
        (lambda: Daily("08:30", hours=0), "hours", "hours must be positive and at most 24"),
        (lambda: Daily("08:30", hours=25), "hours", "hours must be positive and at most 24"),
        (
            lambda: Daily("08:30", hours=1, days="Monday"),
            "days",
            "days must be Mon, Tue, Wed, Thu, Fri, Sat, Sun, or a span like Mon-Fri",
        ),
        (lambda: Daily("08:30", hours=1, days=""), "days", "days must not be empty"),
        (
            lambda: Daily("08:30", hours=1, weeks="w54"),
            "weeks",
            "weeks must be w1 to w53, or a span like w1-w25",
        ),
        (lambda: Daily("08:30", hours=1, weeks=[]), "weeks", "weeks must not be empty"),
        (
            lambda: Daily("08:30", hours=1, time_zone="Europe / Paris"),
            "time_zone",
            "time_zone must be a name like Europe/Paris",
        ),
        (
            lambda: Once(dt.datetime(2026, 5, 1)),
            "start",
            "start must be a datetime with a time zone, for example tzinfo=datetime.UTC",
        ),
        (
            lambda: Once(dt.datetime(2026, 5, 1, tzinfo=dt.UTC), dt.timedelta(0)),
            "duration",
            "duration must be a positive timedelta",
        ),
        (lambda: Webhook("fleet.example"), "url", "url must be an http or https URL with a host"),
        (lambda: Webhook("ftp://fleet.example"), "url", "url must be an http or https URL with a host"),
        (
            lambda: Webhook(None),  # type: ignore[arg-type]
            "url",
            "url must be an http or https URL with a host",
        ),
        (lambda: Webhook("https://[fleet.example"), "url", "url must be an http or https URL with a host"),
        (lambda: Webhook("https://fleet.example", name=""), "name", "name is text"),
        (
            lambda: Webhook("https://fleet.example", headers={"": "x"}),
            "headers",
            "headers must have names and values that are text",
        ),
        (
            lambda: Webhook("https://fleet.example", headers={"x": 5}),  # type: ignore[dict-item]
            "headers",
            "headers must have names and values that are text",
        ),
        (lambda: DeliveryRetry.bounded(0), "attempts", "attempts must be an integer of at least 1"),
        (
            lambda: DeliveryRetry.bounded(delay=dt.timedelta(0)),
            "delay",
            "delay must be a timedelta of whole seconds, at least 1",
        ),
        (
            lambda: DeliveryRetry.always(delay=dt.timedelta(seconds=1.5)),
            "delay",
            "delay must be a timedelta of whole seconds, at least 1",
        ),
        (lambda: Batch(0), "size", "size must be an integer of at least 1"),
        (
            lambda: Batch(5, dt.timedelta(seconds=4)),
            "window",
            "window must be a timedelta of whole seconds, at least 5",
        ),
        (
            lambda: monitor(OUT, refresh=dt.timedelta(seconds=59)),
            "refresh",
            "refresh must be a timedelta of whole seconds, at least 60",
        ),
        (
            lambda: monitor(OUT, extend=["vehicle.moon"]),
            "extend",
            (
                "extend must be one of vehicle.doorsState, vehicle.status, vehicle.maintenance, "
                "vehicle.position, vehicle.telemetry, vehicle.alerts, vehicle.collisions, vehicle.trip, "
                "vehicle.stolen"
            ),
        ),
        (lambda: monitor(OUT, extend="vehicle.status"), "extend", "extend must be a list of texts"),
        (lambda: monitor(OUT, label=None), "label", "label is text"),
        (lambda: monitor(OUT, notify="https://fleet.example"), "notify", "notify must be a Webhook"),
        (
            lambda: monitor("z1"),  # type: ignore[arg-type]
            "when",
            "a condition is built from Zone, Data, Daily, Weekly and Once",
        ),
    ],
)
def test_wrong_argument_is_refused_where_it_is_written(
    wrong: Callable[[], object], argument: str, words: str
) -> None:
    with pytest.raises(ArgumentError) as caught:
        wrong()
    assert (caught.value.argument, str(caught.value)) == (argument, words)
