"""What type checkers say of models and endpoints: the types that they promise, and a misspelt name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.type_checking import checked, pyright_of

pytestmark = pytest.mark.slow

SNIPPET = """
from psa_fleet_v3 import models
from psa_fleet_v3.models import Status, Vehicles

status = Status.from_dict({})
reveal_type(status.created_at)
reveal_type(status.energies)
reveal_type(status.energy("Electric"))
reveal_type(status.additional_properties)
page = Vehicles.from_dict({})
if page.embedded is not None:
    reveal_type(page.embedded.vehicles)
status.creatd_at
models.Statuss
Status(ignition="Start")
"""

EXPECTED = [
    (6, 'Revealed type is "datetime.datetime | None"'),
    (7, 'Revealed type is "list[psa_fleet_v3.models.energy.Energy] | None"'),
    (8, 'Revealed type is "psa_fleet_v3.models.energy.Energy | None"'),
    (9, 'Revealed type is "dict[str,'),
    (12, 'Revealed type is "list[psa_fleet_v3.models.vehicle_item.VehicleItem] | None"'),
    (13, '"Status" has no attribute "creatd_at"'),
    (14, 'Module has no attribute "Statuss"'),
    (15, 'Argument "ignition" to "Status" has incompatible type "str"; expected "Ignition | None"'),
]


def _check(out: str, module: str, wanted: list[tuple[int, str]]) -> None:
    lines = [line for line in out.splitlines() if f"{module}.py" in line]
    found = [line.split(": ", 2) for line in lines]
    told = [(int(place.rpartition(":")[2]), text) for place, _, text in found]
    assert len(told) == len(wanted), out
    for (line, text), (expected_line, expected) in zip(told, wanted, strict=True):
        assert line == expected_line, out
        assert expected in text, out


ENDPOINTS = """
from psa_fleet_runtime.client import Client
from psa_fleet_v2.api.fleet import get_fleet as v2
from psa_fleet_v2.models import Link as V2Link
from psa_fleet_v3.api.fleet import get_fleet
from psa_fleet_v3.api.monitors import delete_fleet_monitor
from psa_fleet_v3.api.vehicles import get_telemetry
from psa_fleet_v3.models import Link, TelemetryKind

client = Client("https://example.org/v3")
reveal_type(get_fleet.endpoint.sync(client, "fid"))
reveal_type(get_fleet.endpoint.sync_detailed(client, "fid").parsed)
reveal_type(v2.endpoint.sync(client, "fid"))
reveal_type(delete_fleet_monitor.endpoint.sync(client, "fid", "mid"))
get_telemetry.endpoint.sync(client, "fid", "vid", type_=[TelemetryKind.VEHICLE], page_size=5)
get_telemetry.endpoint.sync(client, "fid", "vid", page_size="5")
get_telemetry.endpoint.sync(client, "fid", "vid", pagesize=5)
get_telemetry.endpoint.sync(client, "fid")
same: type[V2Link] = Link

async def main() -> None:
    reveal_type(await get_fleet.endpoint.asyncio(client, "fid"))
    reveal_type(await get_fleet.endpoint.asyncio_detailed(client, "fid"))
"""

ENDPOINTS_EXPECTED = [
    (11, 'Revealed type is "psa_fleet_v3.models.fleet.Fleet | None"'),
    (12, 'Revealed type is "psa_fleet_v3.models.fleet.Fleet | None"'),
    (13, 'Revealed type is "psa_fleet_v2.models.fleet.Fleet | None"'),
    (14, 'Revealed type is "None"'),
    (16, 'Argument "page_size" to "sync" of "Endpoint" has incompatible type "str"; expected "int | None"'),
    (17, 'Unexpected keyword argument "pagesize" for "sync" of "Endpoint"'),
    (17, '"sync" defined in "psa_fleet_runtime.client"'),
    (18, 'Missing positional argument "vid" in call to "sync" of "Endpoint"'),
    (22, 'Revealed type is "psa_fleet_v3.models.fleet.Fleet | None"'),
    (23, 'Revealed type is "psa_fleet_runtime.types.Response[psa_fleet_v3.models.fleet.Fleet]"'),
]


MODULES = {"of_models": SNIPPET, "of_endpoints": ENDPOINTS}


def test_mypy_infers_types_and_refuses_misspelled_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = checked(tmp_path, MODULES, monkeypatch)
    _check(out, "of_models", EXPECTED)
    _check(out, "of_endpoints", ENDPOINTS_EXPECTED)


PYRIGHT_EXPECTED = [
    (6, '"datetime | None"'),
    (7, '"list[Energy] | None"'),
    (8, '"Energy | None"'),
    (9, 'is "dict[str, dict[str, JSON] | list[JSON]'),
    (12, '"list[VehicleItem] | None"'),
    (13, 'Cannot access attribute "creatd_at" for class "Status"'),
    (14, '"Statuss" is not a known attribute of module "psa_fleet_v3.models"'),
    (15, 'parameter "ignition" of type "Ignition | None"'),
]

PYRIGHT_ENDPOINTS_EXPECTED = [
    (11, '"Fleet | None"'),
    (12, '"Fleet | None"'),
    (13, '"Fleet | None"'),
    (14, '"None"'),
    (16, 'parameter "page_size" of type "int | None"'),
    (17, 'No parameter named "pagesize"'),
    (18, 'Argument missing for parameter "vid"'),
    (22, '"Fleet | None"'),
    (23, '"Response[Fleet]"'),
]


def test_pyright_infers_the_same_types(tmp_path: Path) -> None:
    found = [
        each
        for each in pyright_of(tmp_path, MODULES, "strict")
        if not re.fullmatch('Type of ".*" is unknown', each[2])
    ]
    wanted = [
        *(("of_endpoints", *each) for each in PYRIGHT_ENDPOINTS_EXPECTED),
        *(("of_models", *each) for each in PYRIGHT_EXPECTED),
    ]
    assert len(found) == len(wanted), found
    for (*place, message), (*expected_place, expected) in zip(found, wanted, strict=True):
        assert place == expected_place, found
        assert str(expected) in str(message), found
