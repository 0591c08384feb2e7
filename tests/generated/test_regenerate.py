"""scripts/regenerate.py: the packages are what the specifications and the templates give."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openapi_spec_validator import validate
from ruamel.yaml import YAML

from tests.specification import ROOT, VERSIONS, worded

pytestmark = pytest.mark.slow


def _regenerate(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "regenerate.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copy_of_generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("generated") / "packages"
    shutil.copytree(ROOT / "generated", target, ignore=shutil.ignore_patterns("__pycache__"))
    return target


@pytest.mark.parametrize("version", VERSIONS)
def test_specification_is_valid_in_both_readings(version: str) -> None:
    # The validator reads YAML 1.1, this project 1.2: a key `on` or a value `No` must be the same in both.
    loaded = worded(version)
    validate(loaded)
    assert loaded == YAML(typ="safe", pure=True).load(ROOT / "specs" / f"{version}.yaml")


@pytest.mark.promise("P909")
def test_check_names_what_is_stale_missing_and_surplus(copy_of_generated: Path) -> None:
    (copy_of_generated / "psa_fleet_v2" / "operations.py").write_text("# edited by hand\n")
    (copy_of_generated / "psa_fleet_v3" / "models" / "status.py").unlink()
    (copy_of_generated / "psa_fleet_v3" / "models" / "forgotten.py").touch()
    result = _regenerate("--check", "--output", copy_of_generated)
    assert result.returncode == 1
    assert "stale:   psa_fleet_v2/operations.py" in result.stderr
    assert "missing: psa_fleet_v3/models/status.py" in result.stderr
    assert "surplus: psa_fleet_v3/models/forgotten.py" in result.stderr
    assert len(result.stderr.splitlines()) == 4


def test_specification_that_the_generator_complains_of_is_refused(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    spec = tmp_path / "specs" / "v2.yaml"
    spec.write_text(
        spec.read_text().replace("$ref: '#/components/schemas/Ignition'", "$ref: '#/nowhere/Ignition'")
    )
    result = _regenerate("--specs", tmp_path / "specs", "--output", tmp_path / "out")
    assert result.returncode == 1
    assert "v2.yaml" in result.stderr
    assert "Traceback" not in result.stderr


def test_hint_that_names_nothing_is_refused(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    hints = tmp_path / "specs" / "overrides.yaml"
    hints.write_text(hints.read_text().replace("- href", "- hreff"))
    result = _regenerate("--specs", tmp_path / "specs", "--output", tmp_path / "out")
    assert result.returncode == 1
    assert "hreff" in result.stderr


@pytest.mark.promise("P915")
def test_class_named_after_its_place_is_refused_by_check(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    spec = tmp_path / "specs" / "v3.yaml"
    named = "          items:\n            $ref: '#/components/schemas/DataScope'\n"
    assert named in spec.read_text()
    spec.write_text(
        spec.read_text().replace(
            named, "          items:\n            type: string\n            enum: [a, b]\n"
        )
    )
    assert _regenerate("--specs", tmp_path / "specs", "--output", tmp_path / "out").returncode == 0
    result = _regenerate("--specs", tmp_path / "specs", "--output", tmp_path / "out", "--check")
    assert result.returncode == 1
    assert result.stderr == (
        "psa_fleet_v3.models.OnboardCapabilitiesDataItem: give its schema a name in specs/ "
        "(docs/new-specification.md), or its class one in overrides.yaml\n"
    )


def test_models_of_v2_that_equal_v3s_are_v3s() -> None:
    from psa_fleet_v2 import models as v2
    from psa_fleet_v3 import models as v3

    shared = {name for name in v2.__all__ if getattr(v2, name) is getattr(v3, name, None)}
    assert {"Link", "Point", "DayOfWeek", "Webhook"} <= shared
    assert len(shared) > 80
    # Equal by themselves, but what they hold is not.
    assert not shared & {"StatusList", "Alerts", "WayPoints", "MonitorEvent"}


def test_objects_without_members_are_json() -> None:
    from psa_fleet_v3.models import EventExtensionBody

    body = EventExtensionBody.from_dict({"status": {"vin": "SECRET"}, "alerts": [{"id": "SECRET"}, 5]})
    assert body.status == {"vin": "SECRET"}
    assert body.alerts == [{"id": "SECRET"}]
    assert body.additional_properties == {"alerts": [{"id": "SECRET"}, 5]}
    assert "SECRET" not in repr(body)
    assert "status=<vin>" in repr(body)
