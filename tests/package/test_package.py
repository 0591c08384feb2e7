"""The package as such: its names, what importing it costs, and which module uses httpx."""

from __future__ import annotations

import ast
import json
import pickle
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

import psa_fleet
from psa_fleet import errors
from psa_fleet_v3 import models as v3_models

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "compat" / "psa_fleet"


def loaded_after(statement: str) -> set[str]:
    code = f"import sys, json\n{statement}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return set(json.loads(done.stdout))


WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"


@pytest.mark.skipif(not WORKFLOW.exists(), reason="an sdist has no workflows")
def test_pythons_of_the_package_are_those_that_ci_runs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    run = re.search(r"\n +python: \[(.+)\]\n", WORKFLOW.read_text(encoding="utf-8"))
    assert run is not None
    assert json.loads(f"[{run[1]}]") == named
    assert project["requires-python"] == f">={named[0]}"


def test_public_names_hold_every_error() -> None:
    public_errors = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and value.__module__ == errors.__name__
    }
    assert public_errors <= set(vars(psa_fleet)["__all__"])
    with pytest.raises(AttributeError, match="no attribute 'FleetCleint'"):
        psa_fleet.FleetCleint  # type: ignore[attr-defined]  # noqa: B018


def test_version_is_that_of_the_distribution() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert psa_fleet.__version__ == newest[1] == metadata.version("psa-fleet")


@pytest.mark.slow
def test_import_of_the_client_loads_what_its_first_connection_needs_later() -> None:
    """httpcore and asyncio take longer to load than all of the library's own modules."""
    added = loaded_after("from psa_fleet import FleetClient") - loaded_after("import httpx")
    outside = {name.partition(".")[0] for name in added}
    assert not outside & {"httpcore", "h11", "anyio", "asyncio", "sqlite3", "filelock"}


def test_public_signatures_use_no_httpx_type_but_the_transport() -> None:
    found = set()
    for side in ("_async", "_sync"):
        for path in (PACKAGE / side).glob("*.py"):
            for cls in ast.parse(path.read_text(encoding="utf-8")).body:
                if not isinstance(cls, ast.ClassDef) or cls.name.endswith(("Connection", "Sender")):
                    continue
                for node in cls.body:
                    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                        hints = [(a.arg, a.annotation) for a in arguments] + [("return", node.returns)]
                        found |= {name for name, hint in hints if hint and "Http" in ast.unparse(hint)}
    assert found == {"transport"}


def test_importing_the_package_loads_next_to_nothing() -> None:
    loaded = loaded_after("import psa_fleet")
    assert not {"httpx", "attrs", "attr", "psa_fleet_v2", "psa_fleet_v3", "ssl"} & loaded


def test_importing_the_client_loads_no_model_and_no_extra() -> None:
    loaded = loaded_after(
        "from psa_fleet import FleetClient, AsyncFleetClient, Credentials, Subscription, models"
    )
    assert not {name for name in loaded if name.startswith(("psa_fleet_v2", "psa_fleet_v3.models."))}
    assert (
        not {"boolean", "orjson", "starlette", "psa_fleet.monitors", "psa_fleet._operations.features"}
        & loaded
    )


def test_models_are_those_of_v3() -> None:
    assert psa_fleet.models.Status is v3_models.Status
    assert set(psa_fleet.models.__all__) == {"Model", *v3_models.__all__} <= set(dir(psa_fleet.models))
    with pytest.raises(AttributeError):
        psa_fleet.models.Statu  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize(
    "error",
    [
        errors.ArgumentError("x: wrong", argument="x"),
        errors.ConfigurationError("x: wrong", argument="x"),
        errors.MonitorFormatError("no monitor", pointer="/triggerParam", hint="Do this"),
        errors.ConversionError("no OR", pointer="/triggerParam/boolExp"),
        errors.NotAvailableError(
            "no remotes", operation="remotes", version="v2", subscription="TMTS", hint="Do that"
        ),
        errors.CallbackFormatError("no kinds", pointer="/remoteTypes"),
        errors.RemoteFormatError("two actions", pointer="/horn", hint="Send two"),
        errors.RemoteFailedError(
            "the doors", cause="DoorsOpen", meaning="open", hint="close", remote_type="Doors"
        ),
        errors.RemoteTimeoutError("not yet", status="Accepted", meaning="taken", remote_action_id="r"),
        errors.TlsError("bad", status=495),
        errors.RateLimitError("slow", status=429),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_pickle(error: errors.PsaFleetError) -> None:
    other = pickle.loads(pickle.dumps(error))
    assert (type(other), str(other), vars(other)) == (type(error), str(error), vars(error))


def test_monitor_error_text_has_pointer_and_hint() -> None:
    error = errors.ConversionError("OR can't be said", pointer="/triggerParam/boolExp", hint="Use split=True")
    assert str(error) == "OR can't be said (at /triggerParam/boolExp). Use split=True"
    assert str(errors.MonitorFormatError("no monitor")) == "no monitor"
    assert isinstance(error, ValueError)
