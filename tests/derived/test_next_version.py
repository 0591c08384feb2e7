"""The made-up next version of v3, without the generator: rows, reads and tables follow from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import derive
from derived.adopt import adopt
from spec_sync import renames
from spec_sync.sync import synced
from spec_sync.text.reading import read_plain
from tests.spec_sync.next_version import next_version

ROOT = derive.ROOT
PACKAGE = Path("compat/psa_fleet")


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    """The derived modules of the next version."""
    tree = tmp_path_factory.mktemp("tree")
    (tree / "generated").symlink_to(ROOT / "generated")
    (tree / "scripts").symlink_to(ROOT / "scripts")
    shutil.copytree(ROOT / "specs", tree / "specs")
    ignored = shutil.ignore_patterns("__pycache__", "_sync", "cli", "webhooks", "export", "simulator")
    shutil.copytree(ROOT / "compat", tree / "compat", ignore=ignored)
    ours = (tree / "specs" / "v3.yaml").read_text(encoding="utf-8")
    result = synced("v3", next_version("v3"), ours)
    (tree / "specs" / "v3.yaml").write_text(result.text, encoding="utf-8")
    names = renames.dumped(renames.recorded({}, "v3", result.renamed, read_plain(result.text)))
    assert names is not None
    (tree / "specs" / "renamed.yaml").write_text(names, encoding="utf-8")
    said = adopt(tree)
    assert [sentence.partition("added ")[2] for sentence in said] == [
        'Entry("getVehicleTyrePressures", ("vehicle",), ("tyre_pressures",))',
        'Entry("getVehicleTyrePressureById", ("vehicle",), ("tyre_pressure",))',
    ]
    assert adopt(tree) == []
    return derive.made(tree)


@pytest.mark.slow
@pytest.mark.promise("P944")
@pytest.mark.parametrize(
    ("module", "parts"),
    [
        (
            "_async/reads/vehicle.py",
            (
                "def tyre_pressures(self, *, between: Between | None = None",
                "max_pressure: float | None = None",
                "positions: Iterable[models.TyrePosition | str] | str | None = None",
                ") -> AsyncPages[models.TyrePressure]:",
                "async def tyre_pressure(self, pid: str | models.TyrePressure) -> models.TyrePressure:",
                "country: str | None = None, profile:",
                "Read when a vehicle is due for maintenance.",
                "Deprecated in v3.",
            ),
        ),
        ("_operations/derived.py", ("'TyrePressures': 'tyrePressures'", "'pid': 'tyre pressure id'")),
        (
            "_operations/derived_parameters.py",
            (
                "('positions', 'TyrePressures'): Choice('TyrePosition', {'v3': 4}),",
                "('country', 'Trips'): {'v3': Plain('string', None, None, '^[A-Z]{2}$', 1)}",
                "('maxPressure', 'TyrePressures'): {'v3': Plain('number', 0, 10, None, 1)}",
            ),
        ),
        ("_async/feeding.py", ("Literal['tyre_pressures']", "AsyncGenerator[models.TyrePressure, None]")),
        ("feeds/_derived.py", ("'getVehicleTyrePressures', None, ('createdAt',), 60",)),
        (
            "tables/_derived.py",
            (
                "'getVehicleTyrePressures': 'tyre_pressures'",
                "'trips': (at('idle_time', ColumnType.WHOLE),)",
                "'fleets': (at('country', ColumnType.TEXT),)",
                "'vehicle.kinetic.acceleration': at('vehicle.kinetic.longitudinal_acceleration'",
                "Table('tyre pressures', 'TyrePressure'",
            ),
        ),
        (
            "cli/_base/derived.py",
            (
                "Reading('tyre-pressures', 'vehicle', 'tyre_pressures', 'tyre_pressures', ",
                "single='tyre_pressure', is_timed=True",
                "Filter('positions', '--position', 'text', ",
                "is_list=True, choices=('FrontLeft', 'FrontRight', 'RearLeft', 'RearRight'))",
                "Filter('max_pressure', '--max-pressure', 'number', ",
                "least=0, most=10)",
                "Filter('country', '--country', 'text', ",
                "only='vehicle')",
            ),
        ),
        ("monitors/_derived.py", ("('vehicle.tyres.pressure', ", "'Running', 'Stopped')")),
        ("remotes/_derived_names.py", ("'Windows'",)),
        (
            "remotes/_derived.py",
            ("'windows': Shape('`windows`', {'state': Choice(('Opened', 'Closed'))", "Whole(0, 100)"),
        ),
        ("upgrade/_derived.py", ("'BasicKinetic': {'acceleration': 'longitudinalAcceleration'}",)),
        ("simulator/_rendering/derived.py", ("'Kinetic': {'acceleration': 'longitudinalAcceleration'}",)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_module_of_the_next_version_has_what_is_new(
    modules: dict[Path, str], module: str, parts: tuple[str, ...]
) -> None:
    for part in parts:
        assert part in modules[PACKAGE / module], part
