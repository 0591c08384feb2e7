"""Ids: which models carry which, and how one that can't be used is refused."""

from __future__ import annotations

from typing import Any

import pytest

from psa_fleet import ArgumentError, models
from psa_fleet._operations.call import path_value
from psa_fleet._operations.derived import ID_FIELDS
from psa_fleet._operations.ids import CARRIERS, field_of, full_vin, id_of, masked, tidy_vin

CARRIED = [
    ("fid", "fid", "fleet id", models.Fleet, "id"),
    ("vid", "vid", "vehicle id", models.Vehicle, "id"),
    ("vid", "vid", "vehicle id", models.VehicleItem, "id"),
    ("vin", "vin", "VIN", models.Vehicle, "vin"),
    ("vin", "vin", "VIN", models.VehicleItem, "vin"),
    ("tid", "tid", "trip id", models.Trip, "id"),
    ("aid", "aid", "alert id", models.Alert, "id"),
    ("aid", "alarm", "alarm id", models.AlarmDetails, "id"),
    ("cid", "cid", "collision id", models.Collision, "id"),
    ("sid", "sid", "id of the stolen event", models.Stolen, "id"),
    ("mid", "mid", "monitor id", models.Monitor, "monitorId"),
    ("mid", "mid", "monitor id", models.MonitorRef, "monitorId"),
    ("cbid", "cbid", "callback id", models.RemoteCallback, "id"),
    ("cbid", "cbid", "callback id", models.CallbackRef, "callbackId"),
    ("rid", "rid", "remote action id", models.RemoteAction, "remoteActionId"),
    ("rid", "rid", "remote action id", models.RemotePostResponse, "remoteActionId"),
]


def test_carriers_with_an_id_field_are_in_the_table() -> None:
    listed = {(kind, cls.__name__) for _, kind, _, cls, _ in CARRIED}
    assert listed == {
        (kind, name) for kind, carried in CARRIERS.items() for name in carried.fields if kind not in ID_FIELDS
    }


@pytest.mark.parametrize("kind", [*ID_FIELDS, "tid"])
def test_id_of_accepts_a_model_of_a_derived_id(kind: str) -> None:
    for name, field in CARRIERS[kind].fields.items():
        model = getattr(models, name)()
        setattr(model, field, "one")
        assert id_of(model, kind, kind) == "one"


@pytest.mark.parametrize(("name", "kind", "noun", "cls", "wire"), CARRIED)
def test_id_of_accepts_a_model_that_has_the_id(name: str, kind: str, noun: str, cls: Any, wire: str) -> None:
    assert id_of(cls.from_dict({wire: "one"}), name, kind) == "one"
    for without in ({}, {wire: " "}, {wire: 5}):
        with pytest.raises(ArgumentError, match=f"^{name}: this {cls.__name__} has no ") as caught:
            id_of(cls.from_dict(without), name, kind)
        assert caught.value.argument == name
    with pytest.raises(
        ArgumentError, match=f"^{name} must be the {noun} as text, or a model that has it .*, not Position$"
    ) as caught:
        id_of(models.Position.from_dict({}), name, kind)
    assert cls.__name__ in str(caught.value) and caught.value.argument == name


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("fid", "fleet id"),
        ("vid", "vehicle id"),
        ("tid", "trip id"),
        ("aid", "alert or alarm id"),
        ("cid", "collision id"),
        ("sid", "id of the stolen event"),
        ("mid", "monitor id"),
        ("vin", "vehicle identification number"),
        ("cbid", "callback id"),
        ("rid", "remote action id"),
    ],
)
def test_id_that_would_change_the_path_is_refused_by_its_noun(name: str, noun: str) -> None:
    for text, expected in (
        ("", f"{name}: the {noun} is empty"),
        (" \t", f"{name}: the {noun} is empty"),
        (".", f"{name}: not a valid {noun}"),
        ("..", f"{name}: not a valid {noun}"),
        ("a\nb", f"{name}: not a valid {noun}"),
    ):
        with pytest.raises(ArgumentError) as caught:
            path_value(text, name)
        assert str(caught.value) == expected
        assert caught.value.argument == name
    with pytest.raises(ArgumentError) as caught:
        path_value(5, name)
    assert str(caught.value) == f"{name}: the {noun} must be text, not int"
    assert path_value("a/b?c", name) == "a%2Fb%3Fc"


def test_vin_is_tidied_and_checked() -> None:
    vin = "VF3ABCDEFGH123456"
    assert tidy_vin(" vf3 abcdefgh 123456\n") == full_vin(vin.lower()) == vin
    assert tidy_vin(models.Vehicle.from_dict({"vin": vin})) == vin
    for wrong in (vin[:-1], vin + "0", vin[:-1] + "-"):
        with pytest.raises(ArgumentError, match=r"^vin must have 17 letters and digits$") as caught:
            full_vin(wrong)
        assert wrong not in str(caught.value) and caught.value.argument == "vin"


def test_field_of_reads_vehicles_only() -> None:
    vehicle = models.VehicleItem.from_dict({"id": "one", "vin": "V", "motorization": 5})
    assert (field_of(vehicle, "id"), field_of(vehicle, "vin")) == ("one", "V")
    assert field_of(vehicle, "brand") is None
    assert field_of("one", "id") is None
    assert field_of(models.Trip.from_dict({"id": "one"}), "id") is None


def test_masked_shows_four_characters_of_long_ids() -> None:
    assert [masked(text) for text in ("", "12345678", "123456789")] == ["…", "…", "…6789"]
