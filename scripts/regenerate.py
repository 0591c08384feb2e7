"""Make the packages in generated/ from specs/.

openapi-python-client's parser turns a specification into models, enumerations and endpoints; what is written
for each is decided in generator.py and in scripts/templates. The modules under scripts/templates/runtime are
copied as psa_fleet_runtime, which both packages stand on; v2 imports the models that are the same in v3. The
result depends on nothing but specs/, the templates and the pinned generator.
"""

from __future__ import annotations

import argparse
import filecmp
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator import Overrides, Package
from python_code import SpecificationError

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "scripts" / "templates"
VERSIONS = ("v3", "v2")  # v2 imports from v3
_NAMELESS = "give its schema a name in specs/ (docs/new-specification.md), or its class one in overrides.yaml"


def generate(specs: Path, output: Path) -> list[str]:
    """Write the packages.

    Args:
        specs: The folder with `v2.yaml`, `v3.yaml` and `overrides.yaml`.
        output: The folder that gets the packages; packages that it has are replaced.

    Returns:
        Classes whose name was made of the place of a schema, since the schema has none.

    Raises:
        SpecificationError: When the generator has a complaint, however small.
    """
    overrides = Overrides.load(specs / "overrides.yaml")
    output.mkdir(parents=True, exist_ok=True)
    runtime = output / "psa_fleet_runtime"
    shutil.rmtree(runtime, ignore_errors=True)
    shutil.copytree(TEMPLATES / "runtime", runtime, ignore=shutil.ignore_patterns("__pycache__"))
    (runtime / "py.typed").touch()
    written = []
    misnamed: list[str] = []
    base: Package | None = None
    for version in VERSIONS:
        target = output / f"psa_fleet_{version}"
        package = Package(specs / f"{version}.yaml", version, overrides, TEMPLATES)
        shutil.rmtree(target, ignore_errors=True)
        shared = package.write(target, base)
        base = base or package
        written.append(str(target))
        print(f"{target.name}: {package.summary()}{f', {shared} of these imported' if shared else ''}")
        for line in package.renamed():
            print(f"{target.name}: renamed to {line}")
        misnamed += [f"psa_fleet_{version}.models.{name}" for name in package.misnamed()]
    unused = overrides.unused()
    if unused:
        raise SpecificationError(f"specs/overrides.yaml names what no specification has: {', '.join(unused)}")
    for command in (["check", "--fix-only", "--quiet", "--select", "F401,I"], ["format", "--quiet"]):
        config = ["--config", str(ROOT / "pyproject.toml"), "--no-cache"]
        subprocess.run([sys.executable, "-m", "ruff", *command, *config, *written], check=True)
    return misnamed


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


def main() -> int:
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
    options = parser.parse_args()
    try:
        if not options.check:
            for name in generate(options.specs, options.output):
                print(f"{name}: {_NAMELESS}")
            return 0
        with tempfile.TemporaryDirectory() as scratch:
            misnamed = generate(options.specs, Path(scratch))
            found = differences(Path(scratch), options.output)
    except SpecificationError as error:
        print(error, file=sys.stderr)
        return 1
    for name in misnamed:
        print(f"{name}: {_NAMELESS}", file=sys.stderr)
    if found:
        print("\n".join(found[:50]), file=sys.stderr)
        print(
            f"{options.output} is not what specs/ and scripts/templates give: run `make regenerate`",
            file=sys.stderr,
        )
        return 1
    if not misnamed:
        print(f"{options.output} is current")
    return 1 if misnamed else 0


if __name__ == "__main__":
    sys.exit(main())
