"""Actions as JSON: published spellings become the documented one; what is beyond the limits is refused."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet.errors import RemoteFormatError
from psa_fleet.remotes import to_remote
from psa_fleet.remotes._derived import ADDED
from psa_fleet.remotes._remote_payload import ACTIONS

from .. import specification, strategies
from ..properties import reached, reaches
from .payloads import CHARGING, PARIS, SET, JsonObject, bounded, conditioning, refused, validator
from .test_refused import CASES


@pytest.mark.promise("P509")
@pytest.mark.parametrize(
    ("published", "documented"),
    [
        ({"ligths": {"on": True}}, {"lights": {"on": True}}),
        ({"wakeup": {"action": "Wakeup"}}, {"wakeUp": {"action": "WakeUp"}}),
        ({"wakeUp": {}}, {"wakeUp": {}}),
        (
            {"navigation": {"positions": [{"coordinates": [2.33, 48.86]}]}},
            {"navigation": {"positions": [{"type": "Point", "coordinates": [2.33, 48.86]}]}},
        ),
        ({"door": {"state": "locked"}}, {"door": {"state": "Locked"}}),
        ({"horn": {"state": "ACTIVATED"}, "lights": None}, {"horn": {"state": "Activated"}}),
        (
            {
                "label": "x",
                "preonditionning": {"airConditioning": {"immediate": False, "programs": [SET]}},
            },
            {"label": "x", **conditioning(immediate=False, programs=[SET])},
        ),
        ({"preconditionning": {"airConditioning": {"immediate": True}}}, conditioning(immediate=True)),
        (
            conditioning(
                programs=[
                    {
                        "slot": "2",
                        "enabled": True,
                        "start": "PT8H30M",
                        "occurrence": ["mon"],
                        "actionsType": "set",
                    }
                ]
            ),
            conditioning(programs=[{**SET, "slot": 2, "actionsType": "Set"}]),
        ),
        (
            {"stolen": {"trackingPeriod": {"running": "5", "shutdown": 60.0}}},
            {"stolen": {"trackingPeriod": {"running": 5, "shutdown": 60}}},
        ),
        (
            {"navigation": {"positions": [{**PARIS, "bbox": []}], "later": 1}},
            {"navigation": {"positions": [{**PARIS, "bbox": []}], "later": 1}},
        ),
    ],
)
def test_to_remote_reads_published_spellings_as_documented(
    published: JsonObject, documented: JsonObject
) -> None:
    before = copy.deepcopy(published)
    for payload in (published, json.dumps(published), json.dumps(published).encode()):
        assert to_remote(payload) == documented
    assert published == before
    assert to_remote(documented) == documented
    validator("Remote").validate(documented)


def in_words(value: Any) -> Any:
    """JSON that keeps to the document's rules in words: times, slots that differ, places on Earth."""
    if isinstance(value, list):
        slots = [{"slot": index + 1} for index in range(len(value))]
        return [
            in_words(item | slot if isinstance(item, dict) and "start" in item else item)
            for item, slot in zip(value, slots, strict=True)
        ]
    if not isinstance(value, dict):
        return value
    written = {
        "start": "PT8H30M",
        "end": "PT24H",
        "nextDelayedTime": "2026-11-23T18:30:00Z",
        "coordinates": [-180.0, 90.0],
    }
    return {key: written.get(key, in_words(item)) for key, item in value.items()}


@reaches()
@bounded
@given(st.data())
def test_to_remote_accepts_valid_payload_or_points_at_its_place(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(ACTIONS)))
    schema = specification.schemas("v3")["Remote"]["properties"][name]
    payload = {name: data.draw(strategies.values("v3", schema))}
    if data.draw(st.sampled_from([True] * 5 + [False])):
        payload = in_words(payload)
    try:
        sent = to_remote(payload)
    except RemoteFormatError as error:
        # The document's words say more than its schema: the place that they are about is there.
        place: Any = payload
        *parents, last = error.pointer.split("/")[1:]
        for step in parents:
            place = place[int(step)] if isinstance(place, list) else place[step]
        assert isinstance(place, (dict, list))
        assert last
        return
    reached()
    validator("Remote").validate(sent)
    assert to_remote(sent) == sent
    assert sent == payload


# Actions that have all of the document's members between them, each at a bound where it has one.
FULL: list[JsonObject] = [
    conditioning(
        immediate=False,
        programs=[{**SET, "slot": 4, "recurrence": "Daily", "actionsType": "Set"}],
    ),
    {"label": "x", "immobilization": {"activate": True}},
    {"door": {"state": "Unlocked", "forced": True}},
    {"horn": {"state": "Unactivated"}},
    {"charging": {"immediate": False, "nextDelayedTime": "2026-11-23T18:30:00Z"}},
    {"charging": {"schedule": {"nextDelayedTime": "2026-11-23T18:30:00+01:00"}}},
    {"charging": {"schedule": {"programs": [{**SET, **CHARGING, "slot": 1, "end": "PT24H"}]}}},
    {"charging": {"preferences": {"level": "Level5", "type": "Partial"}}},
    {"stolen": {"stolen": False}},
    {"stolen": {"trackingPeriod": {"running": 5, "shutdown": 60}}},
    {"stolen": {"immobilization": {"activate": False}}},
    {"lights": {"on": False}},
    {"wakeUp": {"action": "WakeUp"}},
    {"navigation": {"driverApproval": False, "positions": [{**PARIS, "coordinates": [-180, 90]}] * 10}},
]


def leaves_of_schema(
    schema: JsonObject, at: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], JsonObject]]:
    """The values in a schema with their paths; `[]` stands for each item of a list."""
    schema = specification.resolved("v3", schema)
    if "items" in schema:
        yield from leaves_of_schema(schema["items"], (*at, "[]"))
    elif "properties" in schema:
        for name, part in schema["properties"].items():
            yield from leaves_of_schema(part, (*at, name))
    else:
        yield at, schema


def leaves(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of the values in JSON that are neither objects nor lists."""
    if isinstance(value, (dict, list)):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(item, (*at, key))
    else:
        yield at


def with_value(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """A copy of JSON with another value in a place."""
    if not path:
        return new
    copied = copy.copy(value)
    copied[path[0]] = with_value(value[path[0]], path[1:], new)
    return copied


def test_full_actions_have_every_member_of_the_document() -> None:
    written = {
        tuple("[]" if isinstance(step, int) else step for step in path)
        for action in FULL
        for path in leaves(action)
    }
    specified = {
        path for path, _ in leaves_of_schema(specification.schemas("v3")["Remote"]) if path[0] not in ADDED
    }
    assert written == specified


@pytest.mark.parametrize("action", FULL, ids=lambda action: json.dumps(action)[:50])
def test_to_remote_accepts_all_listed_enum_values(action: JsonObject) -> None:
    specified = dict(leaves_of_schema(specification.schemas("v3")["Remote"]))
    for path in leaves(action):
        for word in specified[tuple("[]" if isinstance(step, int) else step for step in path)].get(
            "enum", ()
        ):
            changed = with_value(action, path, word)
            assert to_remote(changed) == changed


@pytest.mark.parametrize("action", FULL, ids=lambda action: json.dumps(action)[:50])
def test_to_remote_accepts_documented_members_and_checks_their_type(action: JsonObject) -> None:
    assert to_remote(action) == action
    odd: list[Any] = [{"odd": 1}, [], "", "odd", -1, 0.5]
    for path in leaves(action):
        for wrong in odd:
            if path == ("label",) and isinstance(wrong, str):
                continue
            if path[-2:-1] == ("coordinates",) and not isinstance(wrong, (dict, list, str)):
                continue
            assert refused(with_value(action, path, wrong)).pointer == "/" + "/".join(map(str, path))


NEAR: dict[type, list[Any]] = {
    bool: [True, False, 1],
    int: [1, 4, 5, 59, 60, 61, "90", 60.0, 4.5, True],
    float: [180, 180.5, -90.5, 90],
    str: ["PT24H", "PT24H1S", "PT0S", "LOCKED", "locked", "Set", "2026-11-23T18:30:00-14:00"],
}


@st.composite
def nearly_actions(draw: st.DrawFn) -> Any:
    """Documented actions, most of them with a value near a limit, an unknown member, or other damage."""
    action = draw(st.sampled_from(FULL))
    kind = draw(st.sampled_from(["a member", "a member", "a value", "as it is", "damaged", "refused"]))
    if kind == "a value":
        path = draw(st.sampled_from(sorted(leaves(action), key=repr)))
        old: Any = action
        for step in path:
            old = old[step]
        return with_value(action, path, draw(st.sampled_from(NEAR[type(old)])))
    if kind == "a member":
        name = draw(st.sampled_from([name for name in action if name != "label"]))
        new = {draw(st.text("xyz", min_size=1)): draw(strategies.any_json)}
        return {**action, name: {**action[name], **new}}
    if kind == "damaged":
        return draw(strategies.damaged(st.just(action), most=2))
    return action if kind == "as it is" else draw(st.sampled_from([case for case, _, _ in CASES]))


@pytest.mark.promise("P505")
@reaches()
@settings(bounded, max_examples=200)
@given(nearly_actions())
def test_any_json_is_sent_valid_or_refused(payload: Any) -> None:
    before = copy.deepcopy(payload)
    try:
        sent = to_remote(payload)
    except RemoteFormatError:
        assert payload == before
        return
    reached()
    assert payload == before
    validator("Remote").validate(sent)
    assert sum(name in ACTIONS for name in sent) == 1
    assert to_remote(sent) == sent
    # Nothing is made up: what is sent was there, but for the spelling of words and numbers.
    assert {path[-1] for path in leaves(sent)} <= {path[-1] for path in leaves(before)} | {"type"}
