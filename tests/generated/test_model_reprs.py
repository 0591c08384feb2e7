"""What people see of a model: its repr, what rich prints, and the table of a notebook."""

from __future__ import annotations

import io
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from psa_fleet import models
from psa_fleet.webhooks import MonitorEvent
from tests.strategies import damaged, full

VIN: Final = "VF3SENTINEL000001"
ITEM: Final[dict[str, Any]] = {
    "id": "SENTINEL-vehicle-id-5678",
    "vin": VIN,
    "brand": "Peugeot",
    "motorization": "Electric",
    "createdAt": "2026-06-01T08:00:00Z",
    "_links": {"self": {"href": "https://SENTINEL.example"}},
    "plate": "SENTINEL",
}


def test_repr_shows_what_is_there_and_masks_ids() -> None:
    assert repr(models.VehicleItem.from_dict(ITEM)) == (
        "VehicleItem(created_at=2026-06-01T08:00:00Z, id='…5678', vin='…0001', motorization='Electric',"
        " brand='Peugeot', additional_properties=<plate>)"
    )
    assert repr(models.VehicleItem()) == "VehicleItem()"
    assert repr(models.VehicleItem(vin="short")) == "VehicleItem(vin=<hidden>)"
    assert (
        repr(MonitorEvent(vin=VIN, monitor_id="monitor-id-1"))
        == "MonitorEvent(monitor_id='…id-1', vin='…0001')"
    )


def test_repr_of_a_long_list_shows_its_first_items() -> None:
    status = models.Status(energies=[models.Energy(level=float(level)) for level in range(9)])
    assert repr(status).endswith("Energy(level=4.0), … 4 more])")


@pytest.mark.promise("P168")
@given(st.sampled_from(["Status", "Trip", "VehicleItem", "Telemetry", "Monitor"]), st.data())
def test_repr_has_no_none_no_link_and_no_personal_value(name: str, data: st.DataObject) -> None:
    model = getattr(models, name).from_dict(data.draw(damaged(st.just({**full("v3", name), **ITEM}))))
    for text in (repr(model), model._repr_html_()):
        assert "=None" not in text
        assert "links=" not in text
        assert "SENTINEL" not in text


def test_rich_and_notebooks_show_the_same() -> None:
    model = models.VehicleItem.from_dict({**ITEM, "brand": "<b>"})
    console = Console(file=io.StringIO(), width=40)
    console.print(model)
    printed = console.file.getvalue()  # type: ignore[attr-defined]  # the StringIO above
    assert "vin='…0001'" in printed
    assert "None" not in printed
    html = model._repr_html_()
    assert "<th>vin</th><td>&#x27;…0001&#x27;</td>" in html
    assert "&lt;b&gt;" in html
    assert "<b>" not in html
