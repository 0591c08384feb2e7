"""Callbacks: every published spelling becomes the documented one; what is written in Python is valid."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import json
import pickle
from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import models
from psa_fleet.errors import ArgumentError, CallbackFormatError
from psa_fleet.remotes import Attribute, Batch, Callback, DeliveryRetry, RemoteName, Webhook, to_callback
from psa_fleet.remotes._callback_payload import POLICIES

from .payloads import JsonObject, bounded, callback, callbacks, enum, validator

HOOK = Webhook("https://fleet.example/remotes", name="remotes", headers={"Authorization": "Basic hush"})
Change = Callable[[JsonObject], None]


def changed(change: Change) -> JsonObject:
    twin = callback()
    change(twin)
    return twin


def refused(payload: Any) -> CallbackFormatError:
    before = copy.deepcopy(payload)
    with pytest.raises(CallbackFormatError) as caught:
        to_callback(payload)
    assert payload == before
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), vars(again)) == (str(caught.value), vars(caught.value))
    return caught.value


def test_kinds_and_policies_are_those_of_the_specification() -> None:
    assert list(get_args(RemoteName)) == enum("RemoteType") == [str(kind) for kind in models.RemoteType]
    assert list(POLICIES) == enum("RemoteCallbackSubscribe", "retryPolicy", "policy")


@bounded
@given(callbacks())
def test_to_callback_keeps_valid_payloads_unchanged(payload: JsonObject) -> None:
    # What this test is about is the form; variables and words in other capitals are in the table below.
    before = copy.deepcopy(payload)
    written = to_callback(payload)
    assert payload == before
    validator("RemoteCallbackSubscribe").validate(written)
    assert json.dumps(written, sort_keys=True).lower() == json.dumps(payload, sort_keys=True).lower()
    assert to_callback(written) == written
    assert Callback.from_payload(payload).to_dict() == written


NO_KINDS = (
    "the callback does not name the kinds of action to report. List them in `remoteTypes`: "
    "ThermalPreconditioning, ElectricBatteryChargingRequest, Horn, Doors, Lights, "
    "Immobilization, Stolen, WakeUp, Navigation."
)
NO_ALWAYS = "a callback does not support the retry policy `Always` of monitors. Use one of None, Bounded."
SPELLINGS: dict[str, Change] = {
    "notificationTypes": lambda c: c.update(notificationTypes=c.pop("remoteTypes")),
    "maxRetryNumber": lambda c: c["retryPolicy"].update(maxRetryNumber=c["retryPolicy"].pop("retryNumber")),
    "callback without webhook": lambda c: c.update(callback=c["callback"]["webhook"]),
    "attributres": lambda c: c["callback"]["webhook"].update(
        attributres=c["callback"]["webhook"].pop("attributes")
    ),
    "attributes as an object": lambda c: c["callback"]["webhook"].update(
        attributes=c["callback"]["webhook"]["attributes"][0]
    ),
    "webhook.batch": lambda c: c["callback"]["webhook"].update(batch={"enabled": True, "size": 5}),
    "$Vin": lambda c: c["callback"]["webhook"]["attributes"][0].update(value="$Vin"),
    "a kind in lower case": lambda c: c.update(remoteTypes=["horn", "doors"]),
    "a policy in lower case": lambda c: c["retryPolicy"].update(policy="bounded"),
    "a batch size as text": lambda c: c["batchNotify"].update(size="5"),
    "a count as text": lambda c: c["retryPolicy"].update(retryNumber="2"),
    "as the server answers it": lambda c: c.update(
        subscribe={name: c.pop(name) for name in list(c)}, id="c1", status="Running"
    ),
}


@pytest.mark.promise("P509")
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_to_callback_reads_published_spellings_as_documented(spelling: str) -> None:
    payload = changed(SPELLINGS[spelling])
    assert payload != callback()
    for source in (payload, json.dumps(payload), json.dumps(payload).encode()):
        assert to_callback(source) == callback()
        # Models read plain JSON only: no member of an enumeration may be in it.
        assert {type(kind) for kind in to_callback(source)["remoteTypes"]} == {str}  # type: ignore[union-attr]
    assert Callback.from_payload(payload) == Callback.from_payload(callback())


def test_to_callback_accepts_one_remote_type_without_a_list() -> None:
    assert to_callback(callback(remoteTypes="Horn")) == callback(remoteTypes=["Horn"])


def test_to_callback_accepts_models() -> None:
    model = models.RemoteCallbackSubscribe.from_dict(callback())
    assert to_callback(model) == callback()
    response = models.RemoteCallback.from_dict({"id": "c1", "status": "Running", "subscribe": callback()})
    assert to_callback(response) == callback()
    assert Callback.from_payload(response).to_dict() == callback()


def test_to_callback_keeps_unknown_members_and_values() -> None:
    odd = callback(
        remoteTypes=["Horn", "Wipers"], later={"a": 1}, retryPolicy={"policy": "Sometimes", "x": 2}
    )
    assert to_callback(odd) == odd
    assert Callback.from_payload(odd).to_dict() == odd
    batch = callback(batchNotify={"size": 5, "later": "7"})
    assert to_callback(batch) == batch
    beyond = callback(
        batchNotify={"size": 0, "timeWindow": 1}, retryPolicy={"policy": "None", "retryDelay": 0}
    )
    assert Callback.from_payload(beyond).to_dict() == beyond


@pytest.mark.parametrize(
    ("change", "pointer", "words"),
    [
        (lambda c: c.pop("remoteTypes"), "/remoteTypes", NO_KINDS),
        (lambda c: c.update(remoteTypes=[]), "/remoteTypes", NO_KINDS),
        (lambda c: c.update(remoteTypes=None), "/remoteTypes", NO_KINDS),
        (
            lambda c: c.update(remoteTypes=7),
            "/remoteTypes",
            "`remoteTypes` is expected as a list of texts, not a number",
        ),
        (
            lambda c: c.update(remoteTypes=["Horn", 7]),
            "/remoteTypes/1",
            "a kind of action is expected here as text, not a number",
        ),
        (
            lambda c: c.update(remoteTypes=["Horn", ""]),
            "/remoteTypes/1",
            "a kind of action is expected here as text, not empty text",
        ),
        (
            lambda c: c.update(notificationTypes=["Lights"]),
            "/notificationTypes",
            (
                "`remoteTypes` and `notificationTypes` are two spellings of one member and differ. Keep "
                "`remoteTypes` alone."
            ),
        ),
        (lambda c: c.update(label=3), "/label", "the label must be text, not a number"),
        (
            lambda c: c.pop("callback"),
            "/callback",
            "`callback` with a `webhook` is expected here as a JSON object, not null",
        ),
        (
            lambda c: c.update(callback="https://fleet.example"),
            "/callback",
            "`callback` is expected here as a JSON object, not text",
        ),
        (
            lambda c: c.update(callback={"pushnotif": {}}),
            "/callback/webhook",
            "`webhook` is expected here as a JSON object, not null",
        ),
        (
            lambda c: c["callback"]["webhook"].pop("target"),
            "/callback/webhook/target",
            "the URL to post to is expected in `target` as text, not null",
        ),
        (
            lambda c: c["callback"]["webhook"].update(target=""),
            "/callback/webhook/target",
            "the URL to post to is expected in `target` as text, not empty text",
        ),
        (
            lambda c: c["callback"]["webhook"].update(attributes=[{}]),
            "/callback/webhook/attributes/0",
            "an attribute without `key`. An attribute has `type`, `key` and `value`.",
        ),
        (lambda c: c["retryPolicy"].update(policy="Always"), "/retryPolicy/policy", NO_ALWAYS),
        (lambda c: c["retryPolicy"].update(policy="always"), "/retryPolicy/policy", NO_ALWAYS),
        (
            lambda c: c["retryPolicy"].update(maxRetryNumber=9),
            "/retryPolicy/maxRetryNumber",
            (
                "`retryNumber` and `maxRetryNumber` are two spellings of one member and differ. Keep "
                "`retryNumber` alone."
            ),
        ),
        (
            lambda c: c.update(retryPolicy=[]),
            "/retryPolicy",
            "`retryPolicy` is expected here as a JSON object, not a list",
        ),
        (
            lambda c: c.update(batchNotify="5"),
            "/batchNotify",
            "`batchNotify` is expected here as a JSON object, not text",
        ),
    ],
)
def test_malformed_callback_is_refused_at_its_pointer(change: Change, pointer: str, words: str) -> None:
    payload = changed(change)
    error = refused(payload)
    assert (error.pointer, str(error).replace(f" (at {pointer})", "")) == (pointer, words)
    assert refused({"id": "c1", "subscribe": payload, "status": "Running"}).pointer in (
        f"/subscribe{pointer}",
        pointer if "callback" not in payload else "",
    )


@pytest.mark.parametrize(
    ("payload", "complaint"),
    [
        ({}, "the callback is empty"),
        ([], "a callback is a JSON object, not a list"),
        ("null", "a callback is a JSON object, not null"),
        ("hook.json", "the text is not JSON"),
        ('{"label": "a", "label": "b"}', "occurs twice"),
        ({"label": float("nan")}, "not finite"),
        ("[" * 100_000, "nested too deeply to be a callback"),
        ({"type": ["Remote"], "callback": {"target": "https://a.example"}}, "`type` belongs to"),
    ],
)
def test_to_callback_refuses_what_is_not_a_callback(payload: Any, complaint: str) -> None:
    assert complaint in str(refused(payload))


def test_callback_error_shows_no_value() -> None:
    payload = callback(remoteTypes=["Horn", 5], retryPolicy="Basic hush")
    payload["callback"]["webhook"]["attributes"][0]["value"] = "Basic hush"
    assert "hush" not in str(refused(payload))
    del payload["remoteTypes"][1]
    assert "hush" not in str(refused(payload))


def test_callback_text_is_a_sentence_of_its_settings() -> None:
    built = Callback(
        label="Fleet desk",
        notify=Webhook("https://fleet.example/remotes", name="remotes", headers={"X-Car": "$vin"}),
        remotes=["Horn", "Doors"],
        retry=DeliveryRetry.bounded(2, delay=dt.timedelta(seconds=30)),
        batch=Batch(5, dt.timedelta(seconds=90)),
    )
    assert built.to_dict() == callback()
    assert str(built) == (
        "Fleet desk: report the progress of Horn and Doors, by post to https://fleet.example."
        " Notifications have up to 5 events, gathered for 90 s."
        " A failed notification is retried 2 times every 30 s."
    )
    assert Callback.from_payload(built) == built
    assert pickle.loads(pickle.dumps(built)) == built
    assert hash(built) == hash(dataclasses.replace(built))
    assert dataclasses.replace(built, label=None).to_dict() == {
        name: item for name, item in callback().items() if name != "label"
    }
    assert str(Callback(notify=HOOK, remotes=["WakeUp"])).startswith(
        "A callback without a label: report the progress of"
    )


notifies = st.builds(
    Webhook,
    st.sampled_from(["https://fleet.example/remotes", "http://127.0.0.1:8080/x?key=y"]),
    name=st.text(min_size=1),
    attributes=st.lists(
        st.builds(
            Attribute,
            st.sampled_from(["Header", "Query", "Body"]),
            st.text(min_size=1, max_size=5),
            st.text().map("SECRET-{}".format),
        ),
        max_size=2,
    ),
)


@bounded
@given(
    st.builds(
        Callback,
        notify=notifies,
        remotes=st.lists(st.sampled_from([*models.RemoteType, *enum("RemoteType")]), min_size=1, max_size=4),
        label=st.none() | st.text(),
        retry=st.none()
        | st.just(DeliveryRetry.none())
        | st.builds(
            DeliveryRetry.bounded,
            st.integers(1, 99),
            delay=st.integers(1, 9999).map(lambda s: dt.timedelta(seconds=s)),
        ),
        batch=st.none()
        | st.builds(
            Batch,
            st.integers(1, 99),
            st.none() | st.integers(5, 9999).map(lambda s: dt.timedelta(seconds=s)),
        ),
    )
)
def test_callback_of_any_values_is_valid_and_read_back(built: Callback) -> None:
    validator("RemoteCallbackSubscribe").validate(built.to_dict())
    assert to_callback(built)["remoteTypes"] == built.to_dict()["remoteTypes"]
    again = Callback.from_payload(built)
    assert Callback.from_payload(json.dumps(again.to_dict())) == again
    assert "SECRET-" not in f"{built!r} {built}"


@pytest.mark.parametrize(
    ("argument", "value", "words"),
    [
        ("notify", "https://fleet.example", "notify must be a Webhook"),
        ("notify", None, "notify must be a Webhook"),
        ("remotes", "Horn", 'remotes must be a list of texts, for example ["Horn", "Doors"]'),
        (
            "remotes",
            [],
            (
                "remotes must have at least one of ThermalPreconditioning, "
                "ElectricBatteryChargingRequest, Horn, Doors, Lights, Immobilization, Stolen, WakeUp, "
                "Navigation"
            ),
        ),
        (
            "remotes",
            ["Door"],
            (
                "remotes: 'Door' is not one of ThermalPreconditioning, ElectricBatteryChargingRequest, "
                "Horn, Doors, Lights, Immobilization, Stolen, WakeUp, Navigation"
            ),
        ),
        (
            "remotes",
            [7],
            (
                "remotes: a value of type int is not one of ThermalPreconditioning, "
                "ElectricBatteryChargingRequest, Horn, Doors, Lights, Immobilization, Stolen, WakeUp, "
                "Navigation"
            ),
        ),
        ("label", 7, "label is text"),
        (
            "retry",
            DeliveryRetry.always(),
            ("retry must be DeliveryRetry.none() or DeliveryRetry.bounded(): a callback has no always()"),
        ),
    ],
)
def test_callback_refuses_invalid_arguments(argument: str, value: Any, words: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        Callback(**{"notify": HOOK, "remotes": ["Horn"], argument: value})
    assert (caught.value.argument, str(caught.value)) == (argument, words)


def test_callback_remotes_are_unique_and_sorted() -> None:
    built = Callback(notify=HOOK, remotes={"Lights", "Doors", "Horn"})
    assert built.to_dict()["remoteTypes"] == ["Doors", "Horn", "Lights"]
    assert list(Callback(notify=HOOK, remotes=["Horn", models.RemoteType.HORN]).remotes) == ["Horn"]
    later = models.RemoteType("Wipers")
    assert Callback(notify=HOOK, remotes=[later]).to_dict()["remoteTypes"] == ["Wipers"]


def test_secrets_are_in_no_text() -> None:
    built = Callback(notify=HOOK, remotes=["Horn"])
    for text in (repr(built), str(built)):
        assert "hush" not in text
    assert "hush" in json.dumps(built.to_dict())
