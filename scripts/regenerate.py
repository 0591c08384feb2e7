"""Make the packages in generated/ from specs/.

openapi-python-client's parser turns a specification into models, enumerations and endpoints; what is written
for each is decided in scripts/generator and in scripts/templates. The modules under scripts/templates/runtime
are copied as psa_fleet_runtime, which both packages stand on; v2 imports the models that are the same in v3.
The result depends on nothing but specs/, the templates and the pinned generator.
"""

from __future__ import annotations

import argparse
import filecmp
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import swap
from generator.overrides import Overrides
from generator.package import Package
from generator.python_code import SpecificationError
from plain_output import say

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "scripts" / "templates"
VERSIONS = ("v3", "v2")  # v2 imports from v3
_NAMELESS = "give its schema a name in specs/ (docs/new-specification.md), or its class one in overrides.yaml"


def generate(specs: Path, output: Path) -> list[str]:
    """Write the packages, all or none.

    They are made and imported in another place first. An interrupted run is finished by the next one.

    Args:
        specs: The folder with `v2.yaml`, `v3.yaml` and `overrides.yaml`.
        output: The folder that gets the packages; packages that it has are replaced.

    Returns:
        Classes whose name was made of the place of a schema, since the schema has none.

    Raises:
        SpecificationError: When the generator has a complaint, however small.
    """
    with tempfile.TemporaryDirectory(prefix="psa-fleet-generated-") as scratch:
        fresh = Path(scratch) / output.name
        misnamed = build(specs, fresh)
        output.mkdir(parents=True, exist_ok=True)
        swap.replace(output, {output / package.name: package for package in sorted(fresh.iterdir())})
    return misnamed


def build(specs: Path, output: Path) -> list[str]:
    """Write the packages into an empty folder, and import them.

    Args:
        specs: See `generate`.
        output: The folder; it need not exist.

    Returns:
        See `generate`.

    Raises:
        SpecificationError: When the generator has a complaint, or a module cannot be imported.
    """
    overrides = Overrides.load(specs / "overrides.yaml")
    output.mkdir(parents=True, exist_ok=True)
    runtime = output / "psa_fleet_runtime"
    shutil.copytree(TEMPLATES / "runtime", runtime, ignore=shutil.ignore_patterns("__pycache__"))
    (runtime / "py.typed").touch()
    misnamed: list[str] = []
    base: Package | None = None
    for version in VERSIONS:
        target = output / f"psa_fleet_{version}"
        package = Package(specs / f"{version}.yaml", version, overrides, TEMPLATES)
        shared = package.write(target, base)
        base = base or package
        say(f"{target.name}: {package.summary()}{f', {shared} of these imported' if shared else ''}")
        for line in package.renamed():
            say(f"{target.name}: renamed to {line}")
        misnamed += [f"psa_fleet_{version}.models.{name}" for name in package.misnamed()]
    unused = overrides.unused()
    if unused:
        raise SpecificationError(f"specs/overrides.yaml names what no specification has: {', '.join(unused)}")
    config = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", str(output)]
    for command in (["check", "--fix-only", "--quiet", "--select", "F401,I"], ["format", "--quiet"]):
        _run([sys.executable, "-m", "ruff", *command, *config])
    _run([sys.executable, "-I", "-B", "-c", _IMPORT, str(output)])
    return misnamed


_IMPORT = """
import importlib, pathlib, sys
folder = pathlib.Path(sys.argv[1]).resolve()
sys.path.insert(0, str(folder))
for path in sorted(folder.rglob("*.py")):
    name = ".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")
    assert pathlib.Path(importlib.import_module(name).__file__) == path, name
"""


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise SpecificationError(f"the packages are not right: {' '.join(said[-2:])}")


def differences(fresh: Path, current: Path) -> list[str]:
    """Compare what generation gives with what is there.

    Args:
        fresh: A folder that was generated just now.
        current: The folder in the tree.

    Returns:
        A line for each file that is stale, missing or surplus.
    """
    names = {
        path.relative_to(root)
        for root in (fresh, current)
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    found = []
    for name in sorted(names):
        if not (current / name).exists():
            found.append(f"missing: {name}")
        elif not (fresh / name).exists():
            found.append(f"surplus: {name}")
        elif not filecmp.cmp(fresh / name, current / name, shallow=False):
            found.append(f"stale:   {name}")
    return found


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--specs", type=Path, default=ROOT / "specs", help="folder with v2.yaml, v3.yaml, overrides.yaml"
    )
    parser.add_argument(
        "--output", type=Path, default=ROOT / "generated", help="folder that gets the packages"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when the output is not current"
    )
    options = parser.parse_args(arguments)
    try:
        for folder in (options.specs, options.output):
            if swap.heal(folder):
                say(f"{folder}: an interrupted run was finished or taken back", errors=True)
        if not options.check:
            for name in generate(options.specs, options.output):
                say(f"{name}: {_NAMELESS}")
            return 0
        with tempfile.TemporaryDirectory() as scratch:
            misnamed = build(options.specs, Path(scratch))
            found = differences(Path(scratch), options.output)
    except (SpecificationError, OSError) as error:
        say(error, errors=True)
        return 1
    for name in misnamed:
        say(f"{name}: {_NAMELESS}", errors=True)
    if found:
        say("\n".join(found[:50]), errors=True)
        say(
            f"{options.output} is not what specs/ and scripts/templates give: run `make regenerate`",
            errors=True,
        )
        return 1
    if not misnamed:
        say(f"{options.output} is current")
    return 1 if misnamed else 0


if __name__ == "__main__":
    sys.exit(main())
