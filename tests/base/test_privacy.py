"""No public function leaves what it was given in a traceback, and no repr shows it."""

from __future__ import annotations

import pprint
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from enum import Enum
from importlib import import_module
from types import FunctionType
from typing import Any, Final

import pytest
from rich.pretty import pretty_repr

from psa_fleet import Account, Credentials, FleetClient, models
from psa_fleet import monitors as m
from psa_fleet import remotes as r
from psa_fleet import tables as t
from psa_fleet import webhooks as w
from psa_fleet._base.lazy import _EXEMPT
from psa_fleet._base.privacy import _MARK
from psa_fleet._base.public_names import PUBLIC_NAMES
from psa_fleet.configuration import load_environment
from psa_fleet.drift import DriftRecorder, RecordedResponse
from psa_fleet.export import ExportUnit, Vehicle
from psa_fleet.pseudonymize import Pseudonymizer, outside
from psa_fleet.signals import signals
from psa_fleet.upgrade import to_v3
from tests.frames import frames

VIN: Final = "SECRETVIN12345678"
SECRETS: Final = ("SECRET", "48.8123")
HOOK: Final = {
    "target": "https://SECRET.example/SECRET?token=SECRET",
    "attributes": [{"type": "Header", "key": "Authorization", "value": "SECRET"}],
}
SUBSCRIBED: Final[dict[str, Any]] = {
    "label": "SECRET",
    "subscribeParam": {
        "policies": {"retryPolicy": {"policy": "Always"}},
        "callback": {"webhook": HOOK},
    },
}
PLACE: Final = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2.1, 48.8123]}}
POSITION: Final = models.Position.from_dict(PLACE)
KEY: Final = b"SECRETSECRETSECRET"
ODD: Final[Any] = "SECRET"
LOGIN: Final = Credentials("SECRET1", "SECRET2", "SECRET3")

FAILURES: Final[dict[str, Callable[[], object]]] = {
    "a monitor without triggers": lambda: m.to_new_format(SUBSCRIBED | {"triggerParam": {"x": 1}}),
    "a monitor with a malformed zone": lambda: m.to_deprecated_format(
        SUBSCRIBED | {"triggerParam": {"triggers": [{"name": "a", "zone": PLACE}], "boolExp": "SECRET"}}
    ),
    "a monitor to read": lambda: m.Monitor.from_payload(SUBSCRIBED | {"triggerParam": {}}),
    "the format of a monitor": lambda: m.format_of(SUBSCRIBED | {"triggerParam": 5}),
    "parts of a monitor": lambda: m.merge_split([SUBSCRIBED]),
    "a monitor of Python": lambda: m.Monitor(label="SECRET", when=ODD, notify=m.Webhook("https://SECRET.e")),
    "a webhook": lambda: m.Webhook("SECRET"),
    "a zone": lambda: m.Zone.entering(48.8123, 2.1, radius_km=-1),
    "a comparison": lambda: m.Data("vehicle.odometer") > ODD,
    "a condition": lambda: m.Zone.entering(48.8123, 2.1, radius_km=1) & ODD,
    "a moment": lambda: m.Once(ODD),
    "days": lambda: m.Weekly("SECRET"),
    "a callback": lambda: r.to_callback({"label": "SECRET", "subscribe": {"callback": {"webhook": HOOK}}}),
    "a callback to read": lambda: r.Callback.from_payload({"label": "SECRET", "x": HOOK}),
    "a callback of Python": lambda: r.Callback(notify=ODD, remotes="Horn"),
    "an action": lambda: r.to_remote({"navigation": {"positions": [PLACE]}}),
    "a route": lambda: r.Navigate([POSITION, ODD]),
    "a place": lambda: r.Navigate.to(latitude=48.8123, longitude=ODD),
    "a switch": lambda: r.Horn(ODD),
    "a charge": lambda: r.Charge(next_time=ODD),
    "a notification of another kind": lambda: w.parse({"vin": VIN}),
    "a notification that is cut": lambda: w.parse(b'{"vin": "SECRET'),
    "a secret as text": lambda: w.app(print, secret=ODD),
    "a secret that is too short": lambda: w.HeaderSecret("a", "SECRET"),
    "a login with a colon": lambda: w.BasicSecret("SECRET:", "SECRETSECRET"),
    "a schema": lambda: to_v3("Nothing", {"vin": VIN}),
    "a table of another kind": lambda: t.to_arrow([{"vin": VIN}], "nothing"),
    "items of another kind": lambda: t.to_arrow([models.Trip.from_dict({"id": "SECRET"})], "alerts"),
    "a key that is too short": lambda: Pseudonymizer(key=b"SECRET"),
    "a key that is text": lambda: Pseudonymizer(key=ODD),
    "a model to pseudonymize": lambda: Pseudonymizer(key=KEY).model(ODD),
    "points of a track": lambda: list(outside([POSITION, ODD], [(48.8123, 2.0)], radius_km=1)),
    "a model without signals": lambda: list(signals(models.Trip.from_dict({"id": "SECRET"}))),
    "something without signals": lambda: list(signals(ODD)),
    "a summary of drift": lambda: DriftRecorder().add({"SECRET": 1}),
    "a version of a response": lambda: DriftRecorder().observe(ODD, "GET", "/SECRET", 200, {}, b"SECRET"),
    "an account": lambda: Account("nothing", LOGIN),
    "a client": lambda: FleetClient("TMTS", LOGIN, timeout=-1),
    "a URL with a password": lambda: FleetClient("TMTS", LOGIN, base_url="https://u:SECRET@h.example"),
}


def shown_in(error: BaseException) -> list[str]:
    """The variables that a report with local variables would show secrets of, but for those of tests."""
    found = []
    for frame in frames(error):
        if frame.f_globals.get("__name__", "").startswith("tests."):
            continue
        for name, value in frame.f_locals.items():
            with suppress(Exception):
                if any(secret in repr(value) for secret in SECRETS):
                    found.append(f"{frame.f_code.co_qualname}: {name}")
    return found


@pytest.mark.promise("P180")
@pytest.mark.parametrize("what", FAILURES)
def test_failing_public_function_leaves_nothing_private_in_frames(what: str) -> None:
    with pytest.raises(Exception) as caught:
        FAILURES[what]()
    assert shown_in(caught.value) == []
    assert not any(secret in f"{caught.value!r} {caught.value}" for secret in SECRETS)


def defined(package: str, name: str) -> list[tuple[str, object]]:
    """A public function, or the public methods of a public class that are written in this library."""
    value = getattr(import_module(package), name)
    if isinstance(value, FunctionType):
        return [(name, value)]
    if not isinstance(value, type) or issubclass(value, (BaseException, Enum, tuple)):
        return []
    classes = [cls for cls in value.__mro__ if cls.__module__.startswith("psa_fleet.")]
    methods = [(each, function) for cls in classes for each, function in vars(cls).items()]
    return [
        (f"{name}.{each}", getattr(function, "__func__", function))
        for each, function in methods
        if (not each.startswith("_") or each == "__init__") and "Protocol" not in str(value.__mro__)
    ]


@pytest.mark.promise("P180")
def test_public_functions_forget_their_frames() -> None:
    every = {
        f"{package}.{label}": function
        for package, names in PUBLIC_NAMES.items()
        if package not in _EXEMPT
        for name in names
        for label, function in defined(package, name)
        if isinstance(function, FunctionType)
    }
    assert [label for label, function in every.items() if not hasattr(function, _MARK)] == []
    assert len(every) > 300


START: Final = datetime(2026, 5, 1, tzinfo=UTC)
UNIT: Final = ExportUnit("SECRET", "trips", (Vehicle("SECRET", VIN),), START, START, (START, START))
ZONE: Final = m.Zone.entering(48.8123, 2.1, radius_km=5) & (m.Data("vehicle.odometer") > 5)
WEBHOOK: Final = m.Webhook("https://u:SECRET@e.example/SECRET?t=SECRET", headers={"Authorization": "SECRET"})
VARIABLES: Final = {
    "PSA_FLEET_CLIENT_ID": "SECRET",
    "PSA_FLEET_USERNAME": "SECRET",
    "PSA_FLEET_PASSWORD": "SECRET",
    "PSA_FLEET_SUBSCRIPTION": "TMTS",
    "PSA_FLEET_BUDGET": "postgresql://u:SECRET@h/db",
}
SHOWN: Final[dict[str, Callable[[], object]]] = {
    "a zone": lambda: ZONE,
    "a monitor": lambda: m.Monitor(label="l", when=ZONE, notify=WEBHOOK),
    "a callback": lambda: r.Callback(notify=WEBHOOK, remotes=["Horn"]),
    "a route": lambda: r.Navigate([POSITION]),
    "a recorded response": lambda: RecordedResponse(
        "v3", "GET", "/fleets/SECRET", 200, {"x": "SECRET"}, b"SECRET", "vin=SECRET"
    ),
    "a secret": lambda: [w.HeaderSecret("X-Secret", "SECRETSECRET"), w.BasicSecret("SECRET", "SECRETSECRET")],
    "a notification": lambda: w.parse(
        {
            "monitorId": "SECRET",
            "attributes": [{"key": "k", "value": "SECRET"}],
            "events": [{"vin": VIN}],
            "other": "SECRET",
        }
    ),
    "a notification of a callback": lambda: w.parse({"callbackId": "SECRET", "events": [{"vin": VIN}]}),
    "a dead letter": lambda: w.DeadLetter(
        reason="r", body=b"SECRET", content_type="SECRET", received_at=datetime(2026, 5, 1, tzinfo=UTC)
    ),
    "tracks": lambda: list(t.tracks([POSITION], t.TABLES["positions"])),
    "a profile": lambda: load_environment(VARIABLES),
    "an account": lambda: Account("TMTS", LOGIN),
    "a unit of an export": lambda: UNIT,
    "signals": lambda: list(signals(models.Status.from_dict({"vin": VIN, "lastPosition": PLACE}))),
    "a pseudonymizer": lambda: Pseudonymizer(key=KEY),
}


@pytest.mark.promise("P104")
@pytest.mark.parametrize("what", SHOWN)
def test_repr_shows_nothing_private(what: str) -> None:
    thing = SHOWN[what]()
    for text in (repr(thing), pprint.pformat(thing), pretty_repr(thing), f"{[thing]}"):
        assert len(text) > 8 and not any(secret in text for secret in SECRETS), text
