"""What is released does, in an empty environment, what the README says, and needs nothing more."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from environments import installed, interpreters
from psa_fleet.simulator import ServerTls, SimulatedAccount, Simulator

from ..specification import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOWEST = [re.sub(r">=([\d.]+).*", r"==\1", needed) for needed in PROJECT["dependencies"]]


PYTHONS = ["this", "newest"]
"""The interpreter of these tests, and the newest one at hand."""


def interpreter(which: str) -> str:
    """The path of an interpreter; skips what would be the same again."""
    found = interpreters()
    newest = list(found)[-1]
    if which == "newest" and newest == "{}.{}".format(*sys.version_info[:2]):
        pytest.skip("these tests run on the newest Python of this machine")
    return found[newest] if which == "newest" else sys.executable


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist and the wheel, built from a copy of what git knows."""
    tree = tmp_path_factory.mktemp("tree")
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, tree / name)
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tree / "dist"), str(tree)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return tree / "dist"


@pytest.fixture(scope="module")
def vendor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Simulator, Path]]:
    """A server like the vendor's, and the folder with the files that the README names."""
    folder = tmp_path_factory.mktemp("customer")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    mine = authority.issue_cert("customer")
    mine.private_key_pem.write_to_path(str(folder / "key.pem"))
    mine.cert_chain_pems[0].write_to_path(str(folder / "client.pem"))
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(folder / "server.pem"))
    tls = ServerTls(folder / "server.pem", client_ca=folder / "ca.pem")
    with Simulator(accounts=[SimulatedAccount("v2", "MZP123456", "...", "...")], tls=tls) as simulator:
        yield simulator, folder


def readme() -> str:
    """The README's first example."""
    found = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


# The vendor's server is where its name leads; what the example does is left alone.
RUN = """
import sys
from psa_fleet._operations.environments import BASE_URLS
BASE_URLS["production"] = sys.argv[1]
exec(compile(sys.stdin.read(), "README.md", "exec"))
extras = {"orjson", "rich", "typer", "starlette", "uvicorn", "cryptography", "keyring", "ruamel"}
assert not extras & {name.partition(".")[0] for name in sys.modules}, extras & set(sys.modules)
"""


@pytest.mark.promise("P908")
@pytest.mark.release
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("pinned", [[], LOWEST], ids=["newest-dependencies", "oldest-dependencies"])
def test_the_wheel_alone_does_what_the_readme_says(
    python: str, pinned: list[str], dist: Path, vendor: tuple[Simulator, Path], tmp_path: Path
) -> None:
    (wheel,) = dist.glob("*.whl")
    fresh = installed(interpreter(python), tmp_path / "environment", wheel, *pinned)
    simulator, folder = vendor
    done = subprocess.run(
        [str(fresh), "-W", "error::DeprecationWarning:psa_fleet", "-c", RUN, simulator.url],
        input=readme(),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) >= 6
    assert all(re.fullmatch(r"[A-HJ-NPR-Z0-9]{17} [\d.]+ km \S+ %", line) for line in lines), lines[0]


@pytest.mark.slow
def test_the_wheel_has_all_packages_and_says_that_they_are_typed(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for package in ("psa_fleet", "psa_fleet_runtime", "psa_fleet_v2", "psa_fleet_v3"):
        assert f"{package}/py.typed" in names
    for version in ("v2", "v3"):
        assert f"psa_fleet_{version}/specification.json" in names
    sources = {path.relative_to(ROOT / "compat").as_posix() for path in (ROOT / "compat").rglob("*.py")}
    assert sources <= names
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "psa_fleet",
        "psa_fleet_runtime",
        "psa_fleet_v2",
        "psa_fleet_v3",
    }


@pytest.mark.slow
def test_the_sdist_can_be_worked_on(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "Makefile",
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "specs/v3.yaml",
        "scripts/regenerate.py",
    } <= names
