"""Callbacks and actions as the specification has them, and what checks them."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator

from psa_fleet.errors import RemoteFormatError
from psa_fleet.remotes import to_remote

from .. import specification, strategies

JsonObject = dict[str, Any]
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
bounded = settings(max_examples=80, deadline=None)


def validator(schema: str) -> Draft202012Validator:
    """Checks a schema of v3."""
    return specification.validator("v3", schema)


def enum(schema: str, *members: str) -> list[str]:
    """The values that v3 lists for a member of a schema."""
    found = specification.resolved("v3", specification.schemas("v3")[schema])
    for member in members:
        found = specification.resolved(
            "v3", found["items"] if member == "[]" else found["properties"][member]
        )
    values: list[str] = found["enum"]
    return values


def callback(**changes: Any) -> JsonObject:
    """A documented `RemoteCallbackSubscribe`."""
    hook = {
        "target": "https://fleet.example/remotes",
        "name": "remotes",
        "attributes": [{"type": "Header", "key": "X-Car", "value": "$vin"}],
    }
    return {
        "label": "Fleet desk",
        "remoteTypes": ["Horn", "Doors"],
        "callback": {"webhook": hook},
        "retryPolicy": {"policy": "Bounded", "retryNumber": 2, "retryDelay": 30},
        "batchNotify": {"size": 5, "timeWindow": 90},
        **changes,
    }


@st.composite
def callbacks(draw: st.DrawFn) -> JsonObject:
    """Callbacks that v3's document allows, and that name at least one kind of action and a URL."""
    schema = specification.schemas("v3")["RemoteCallbackSubscribe"]
    found: JsonObject = draw(strategies.values("v3", schema))
    found["callback"]["webhook"]["target"] = draw(
        st.sampled_from(["https://a.example/x", "http://b.example"])
    )
    if not found["remoteTypes"]:
        found["remoteTypes"] = [draw(st.sampled_from(enum("RemoteType")))]
    return found


SET = {"slot": 1, "enabled": True, "start": "PT8H30M", "occurence": {"day": ["Mon"]}}
CHARGING = {"slot": 1, "start": "PT22H", "end": "PT6H"}
PARIS = {"type": "Point", "coordinates": [2.33, 48.86]}


def conditioning(**members: Any) -> JsonObject:
    """An action on the air conditioning."""
    return {"preconditioning": {"airConditioning": members}}


def refused(payload: Any) -> RemoteFormatError:
    """The error of an action; it stays as it is, and can be pickled."""
    before = copy.deepcopy(payload)
    with pytest.raises(RemoteFormatError) as caught:
        to_remote(payload)
    assert payload == before
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), vars(again)) == (str(caught.value), vars(caught.value))
    return caught.value
