"""Models where people put them: FastAPI and pydantic, json and orjson, pickles and copies, attrs."""

from __future__ import annotations

import copy
import json
import pickle
import pprint
import subprocess
import sys
from datetime import UTC, datetime
from typing import Annotated, Any

import attrs
import httpx
import orjson
import pydantic
import pytest
from fastapi import Body, FastAPI
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import models
from tests.strategies import damaged, full

ITEM: dict[str, Any] = {
    "id": "v1",
    "vin": "VF3TEST0000000001",
    "brand": "Peugeot",
    "createdAt": "2026-06-01T08:00:00Z",
    "unheardOf": {"a": [1, None]},
}
PAGE = json.loads(json.dumps(ITEM))
NAMES = ["Status", "Trip", "VehicleItem", "Telemetry", "Alert", "Monitor", "Fleet", "Position"]

app = FastAPI()


@app.get("/vehicle")
def get_vehicle() -> models.VehicleItem:
    return models.VehicleItem.from_dict(ITEM)


@app.get("/vehicles")
def get_vehicles() -> list[models.VehicleItem]:
    return [models.VehicleItem.from_dict(ITEM)]


@app.post("/monitor")
def post_monitor(monitor: Annotated[models.Monitor, Body()]) -> dict[str, str | None]:
    return {"id": monitor.monitor_id}


class Row(pydantic.BaseModel):
    """A user's own model with ours in it."""

    vehicle: models.VehicleItem
    statuses: dict[str, models.Status] = {}
    charging: models.ChargingStatus | None = None


@pytest.mark.anyio
@pytest.mark.promise("P626")
async def test_fastapi_returns_and_receives_models() -> None:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        assert (await client.get("/vehicle")).json() == PAGE | {"unheardOf": {"a": [1, None]}}
        assert (await client.get("/vehicles")).json() == [PAGE]
        assert (await client.post("/monitor", json={"monitorId": "m"})).json() == {"id": "m"}
        assert (await client.post("/monitor", json=[1])).status_code == 422
        schemas = (await client.get("/openapi.json")).json()
    shown = schemas["paths"]["/vehicle"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert shown["type"] == "object"
    assert {"id", "vin", "createdAt"} <= shown["properties"].keys()


@pytest.mark.promise("P626")
@settings(max_examples=30)
@given(st.sampled_from(NAMES), st.data())
def test_pydantic_keeps_all_of_a_model(name: str, data: st.DataObject) -> None:
    raw = data.draw(damaged(st.just(full("v3", name))).filter(lambda drawn: isinstance(drawn, dict)))
    cls: type[models.Model] = getattr(models, name)
    adapter: pydantic.TypeAdapter[list[models.Model]] = pydantic.TypeAdapter(list[cls])  # type: ignore[valid-type]  # by name
    (read,) = adapter.validate_python([raw])
    assert type(read) is cls
    assert adapter.dump_python([read]) == [cls.from_dict(raw).to_dict()]
    assert json.loads(adapter.dump_json([read])) == json.loads(json.dumps([cls.from_dict(raw).to_dict()]))


@pytest.mark.promise("P626")
def test_models_are_fields_of_pydantic_models() -> None:
    row = Row(vehicle=models.VehicleItem.from_dict(ITEM), statuses={"a": models.Status()})
    assert row.vehicle.vin == ITEM["vin"]
    again = Row.model_validate_json(row.model_dump_json())
    assert again == row
    assert again.model_dump()["vehicle"] == models.VehicleItem.from_dict(ITEM).to_dict()
    assert Row.model_validate({"vehicle": ITEM, "charging": "Unheard"}).charging == "Unheard"
    assert Row.model_json_schema()["properties"]["vehicle"]["title"] == "VehicleItem"
    others: tuple[object, ...] = (None, 7, "x", [], models.Fleet())
    for wrong in others:
        with pytest.raises(pydantic.ValidationError, match="expected VehicleItem or an object"):
            Row.model_validate({"vehicle": wrong})


@pytest.mark.promise("P627")
@settings(max_examples=30)
@given(st.sampled_from(NAMES), st.data())
def test_json_writes_models_by_to_dict(name: str, data: st.DataObject) -> None:
    raw = data.draw(damaged(st.just(full("v3", name))).filter(lambda drawn: isinstance(drawn, dict)))
    model = getattr(models, name).from_dict(raw)
    rows = {"rows": [model, model], "one": model}
    text = json.dumps(rows, default=models.Model.to_dict)
    assert json.loads(text)["one"] == json.loads(json.dumps(model.to_dict()))
    assert getattr(models, name).from_dict(json.loads(text)["one"]).to_dict() == json.loads(text)["one"]


def test_orjson_writes_models_by_to_dict() -> None:
    rows = [models.VehicleItem.from_dict(ITEM)]
    assert orjson.loads(orjson.dumps(rows, default=models.Model.to_dict)) == [PAGE]


@pytest.mark.promise("P627")
@settings(max_examples=30)
@given(st.sampled_from(NAMES), st.data())
def test_models_are_pickled_and_copied_whole(name: str, data: st.DataObject) -> None:
    raw = data.draw(damaged(st.just(full("v3", name))).filter(lambda drawn: isinstance(drawn, dict)))
    model = getattr(models, name).from_dict(raw)
    for same in (
        *(pickle.loads(pickle.dumps(model, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)),
        *(copy.copy(model), copy.deepcopy(model), attrs.evolve(model)),
    ):
        assert type(same) is type(model)
        assert same.to_dict() == model.to_dict()
        assert repr(same) == repr(model)


@pytest.mark.promise("P627")
def test_models_support_attrs_and_match() -> None:
    fields = attrs.fields_dict(models.VehicleItem)
    assert {"id", "vin", "created_at", "additional_properties"} <= fields.keys()
    model = models.VehicleItem.from_dict(ITEM)
    assert attrs.asdict(model, recurse=False)["created_at"] == datetime(2026, 6, 1, 8, tzinfo=UTC)
    assert attrs.evolve(model, brand="DS").to_dict()["brand"] == "DS"
    assert attrs.has(models.Status)
    match model:
        case models.VehicleItem(vin=vin, brand="Peugeot"):
            assert vin == ITEM["vin"]
        case _:
            raise AssertionError


def test_pprint_shows_the_repr() -> None:
    model = models.VehicleItem.from_dict(ITEM)
    assert pprint.pformat(model) == repr(model)
    assert "VF3TEST" not in pprint.pformat({"rows": [model] * 3}, width=20)


@pytest.mark.promise("P626")
def test_pydantic_is_imported_by_its_own_use_only() -> None:
    program = (
        "import sys; from psa_fleet import models; models.Status.from_dict({}).to_dict();"
        " assert not [name for name in sys.modules if name.startswith('pydantic')]"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
