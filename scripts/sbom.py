"""Make psa-fleet.cdx.json, the software bill of materials that the wheel has in `.dist-info/sboms` (PEP 770).

It lists the library, the code of others inside the wheel, and the packages that the library and its extras
require. It has neither a time nor a random number, so that a build can be repeated.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).resolve().parent.parent
FILE: Final = ROOT / "psa-fleet.cdx.json"
LEAFLET: Final = ROOT / "compat" / "psa_fleet" / "cli" / "_output" / "leaflet"
SCOPE: Final = {True: ComponentScope.OPTIONAL, False: ComponentScope.REQUIRED}


def bill() -> Bom:
    """The bill of materials of this tree."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, source = settings["project"], settings["tool"]["hatch"]["version"]
    found = re.search(source["pattern"], (ROOT / source["path"]).read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{source['path']}: no version")
    library = Component(
        name=project["name"],
        version=found["version"],
        type=ComponentType.LIBRARY,
        bom_ref=project["name"],
        description=project["description"],
        licenses=[LicenseExpression(project["license"])],
        purl=PackageURL("pypi", None, project["name"], found["version"]),
    )
    bom = Bom()
    bom.metadata.component = library
    parts = [leaflet(), *required(project)]
    bom.components.update(parts)
    bom.dependencies.add(Dependency(library.bom_ref, [Dependency(part.bom_ref) for part in parts]))
    return bom


def leaflet() -> Component:
    """Leaflet, which is inside the wheel."""
    script = (LEAFLET / "leaflet.js").read_bytes()
    found = re.search(rb"Leaflet (\d+\.\d+\.\d+)", script)
    if found is None:
        raise ValueError("leaflet.js: no version")
    version = found[1].decode()
    return Component(
        name="leaflet",
        version=version,
        type=ComponentType.LIBRARY,
        bom_ref="leaflet",
        scope=ComponentScope.REQUIRED,
        licenses=[DisjunctiveLicense(id="BSD-2-Clause")],
        purl=PackageURL("npm", None, "leaflet", version),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(script).hexdigest())],
        properties=[Property(name="psa-fleet:path", value="psa_fleet/cli/_output/leaflet/leaflet.js")],
    )


def required(project: dict[str, object]) -> Iterator[Component]:
    """The packages that are installed with the library, or with one of its extras.

    The range of versions is a property: which of them is installed is decided elsewhere.
    """
    always, extras = project["dependencies"], project["optional-dependencies"]
    assert isinstance(always, list)
    assert isinstance(extras, dict)
    wanted: dict[str, tuple[Requirement, list[str]]] = {}
    for extra, texts in [("", always), *extras.items()]:
        for text in texts:
            requirement = Requirement(text)
            if requirement.name != project["name"]:
                wanted.setdefault(canonicalize_name(requirement.name), (requirement, []))[1].append(extra)
    for name, (requirement, users) in wanted.items():
        properties = [Property(name="psa-fleet:versions", value=str(requirement.specifier))]
        properties += [Property(name="psa-fleet:extra", value=extra) for extra in users if extra]
        yield Component(
            name=name,
            type=ComponentType.LIBRARY,
            bom_ref=name,
            scope=SCOPE["" not in users],
            purl=PackageURL("pypi", None, name),
            properties=properties,
        )


def text() -> str:
    """The file's text."""
    document = json.loads(JsonV1Dot6(bill()).output_as_string())
    for name in ("serialNumber", "timestamp"):  # the only parts that differ from one run to the next
        document.pop(name, None)
        document["metadata"].pop(name, None)
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def write(*, check: bool) -> bool:
    """Write the file, or only compare it.

    Returns:
        True if it was current.
    """
    current = FILE.exists() and FILE.read_text(encoding="utf-8") == text()
    if not check:
        FILE.write_text(text(), encoding="utf-8")
    return current
