"""What is released runs the README in an empty environment, and needs nothing more."""

from __future__ import annotations

import hashlib
import json
import os
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
    """The sdist and the wheel, built from a copy of the files in git."""
    tree = tmp_path_factory.mktemp("tree")
    for name in files():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tree / name)
    return built(tree, tree / "dist")


def files() -> list[str]:
    """Names of the files that belong to this tree, whether it is a clone or an unpacked sdist."""
    if (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
            "\0"
        )
    else:
        made = {"__pycache__", ".venv", ".cache", "dist", ".hypothesis", ".mypy_cache", ".ruff_cache"}
        paths = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        listed = [path.as_posix() for path in paths if not made & set(path.parts)]
    return [name for name in listed if name and (ROOT / name).is_file()]


def built(tree: Path, out: Path, *options: str, **environment: str) -> Path:
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), *options, str(tree)]
    env = os.environ | environment
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


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
    """The README's example with certificates, and the imports of the one before it."""
    first, second = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert "certificate=" in second
    (imports,) = re.findall(r"^from psa_fleet import .*\n", first, re.MULTILINE)
    return str(imports + second)


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
def test_wheel_alone_runs_the_readme(
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
    assert all(re.fullmatch(r"[A-HJ-NPR-Z0-9]{17} [\d.]+ km", line) for line in lines), lines[0]


@pytest.mark.slow
def test_wheel_has_all_packages_with_py_typed(dist: Path) -> None:
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
        "psa_fleet_command.py",
        "psa_fleet_runtime",
        "psa_fleet_v2",
        "psa_fleet_v3",
    }


@pytest.mark.slow
def test_sdist_can_be_worked_on(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    left_out = {".gitignore", ".pre-commit-config.yaml"} | {
        name for name in files() if name.startswith((".github/", ".git/"))
    }
    assert set(files()) - names <= left_out


@pytest.mark.slow
@pytest.mark.promise("P980")
def test_wheel_of_the_unpacked_sdist_is_the_same_byte_for_byte(dist: Path, tmp_path: Path) -> None:
    """Elsewhere, at another time, and with files whose order and age differ."""
    (sdist,) = dist.glob("*.tar.gz")
    (wheel,) = dist.glob("*.whl")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (tree,) = (path for path in tmp_path.iterdir() if path.is_dir())
    for path in tree.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    (again,) = built(tree, tmp_path / "again", "--wheel", TZ="Asia/Tokyo", PYTHONHASHSEED="7").glob("*.whl")
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(wheel.read_bytes()).digest()


@pytest.mark.slow
def test_readme_of_the_package_index_has_absolute_links_and_no_comments(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        _, text = archive.read(name).decode().split("\n\n", 1)
    assert "<!--" not in text
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert len(links) > 10
    assert all(link.startswith("https://") for link in links)
    source = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(links) == len(re.findall(r"\]\(([^)]+)\)", source))
    assert re.findall(r"^#+ .*$", text, re.MULTILINE) == re.findall(r"^#+ .*$", source, re.MULTILINE)


@pytest.mark.slow
@pytest.mark.promise("P932")
def test_wheel_has_a_valid_bill_of_materials(dist: Path) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if "/sboms/" in name)
        text = archive.read(name).decode()
        scripts = [archive.read(name) for name in archive.namelist() if name.endswith("leaflet.js")]
        (metadata,) = (archive.read(n).decode() for n in archive.namelist() if n.endswith("/METADATA"))
    assert re.fullmatch(r"psa_fleet-[\d.]+\.dist-info/sboms/psa-fleet\.cdx\.json", name)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bill = json.loads(text)
    assert f"\nVersion: {bill['metadata']['component']['version']}\n" in metadata
    listed = {each["name"]: each for each in bill["components"]}
    required = re.findall(r"^Requires-Dist: ([\w.-]+)(?:\[\w+\])?[^;\n]*(; extra)?", metadata, re.MULTILINE)
    names = {name for name, _ in required if name != "psa-fleet"}
    assert listed.keys() == names | {"leaflet"}
    always = {name for name, extra in required if not extra} | {"leaflet"}
    assert {name for name, each in listed.items() if each["scope"] == "required"} == always
    (script,) = scripts
    assert listed["leaflet"]["hashes"][0]["content"] == hashlib.sha256(script).hexdigest()


def test_extra_all_has_every_other_extra() -> None:
    extras = dict(PROJECT["optional-dependencies"])
    (everything,) = extras.pop("all")
    assert everything == f"psa-fleet[{','.join(sorted(extras))}]"
