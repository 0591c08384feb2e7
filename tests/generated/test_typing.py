"""What a type checker says of the models: the types that they promise, and a misspelt name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.type_checking import checked

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


def test_mypy_sees_the_types_and_catches_misspelt_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = checked(tmp_path, {"snippet": SNIPPET}, monkeypatch)
    lines = [line for line in out.splitlines() if "snippet.py" in line]
    found = [line.split(": ", 2) for line in lines]
    told = [(int(place.rpartition(":")[2]), text) for place, _, text in found]
    assert len(told) == len(EXPECTED), out
    for (line, text), (expected_line, expected) in zip(told, EXPECTED, strict=True):
        assert line == expected_line, out
        assert expected in text, out
