"""What each version of the API can do, operation by operation."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..errors import ArgumentError
from ..subscription import VERSIONS, Version
from .catalog import CATALOG, Entry


class Feature(NamedTuple):
    """One operation of the API, and which version has it."""

    name: str
    """What the facade calls it, such as `vehicle.alarms()`."""

    operation: str
    """Its id in the specifications, such as `getVehicleAlarms`."""

    v2: bool
    """Whether v2 (connected fleet, TMTS, UBI) has it."""

    v3: bool
    """Whether v3 (delegation publique) has it."""

    deprecated: tuple[Version, ...]
    """The versions whose specification marks it as deprecated."""

    method: str
    """The method of its requests, such as `GET`."""

    path: str
    """The template of their path, such as `/fleets/{fid}`, after the version."""


@cache
def features() -> tuple[Feature, ...]:
    """List the operations of each version of the API.

    Returns:
        One entry an operation, in the order of the facade: client, fleet, vehicle, trip. The source are the
        two specifications, not the servers: what a customer may use depends on the contract as well.
    """
    from .api import operations

    found = []
    for key, entry in CATALOG.items():
        there = {version: operations(version)[key] for version in VERSIONS if key in operations(version)}
        deprecated = tuple(version for version, known in there.items() if known.deprecated)
        newest = there.get("v3") or there["v2"]
        found.append(
            Feature(entry.name, key, "v2" in there, "v3" in there, deprecated, newest.method, newest.path)
        )
    return tuple(found)


def supports(version: Version, name: str) -> bool:
    """Whether a version can do something.

    Args:
        version: `v2` or `v3`.
        name: The name of an operation of the facade (`vehicle.alarms`, or `alarms` alone), of a group of them
            (`remotes`, `callbacks`, `fleet.monitors`), a `Feature.name` or an operation id. The parentheses
            of a method may be left out.

    Returns:
        Whether the version has at least one such operation.

    Raises:
        ArgumentError: Nothing has that name in any version.
    """
    wanted = name.strip() if isinstance(name, str) else ""
    steps = tuple(step.removesuffix("()") for step in wanted.strip(".").split("."))
    found = [feature for feature in features() if _is_called(CATALOG[feature.operation], wanted, steps)]
    if not found:
        known = sorted({entry.shown(method) for entry in CATALOG.values() for method in entry.methods})
        raise ArgumentError(
            f"name: unknown feature {name!r}; expected one of: {', '.join(known)}", argument="name"
        )
    return any(feature.v2 if version == "v2" else feature.v3 for feature in found)


def _is_called(entry: Entry, wanted: str, steps: tuple[str, ...]) -> bool:
    """Whether an operation has a name, or is one of the group with that name."""
    if wanted in (entry.id, entry.name):
        return True
    return any(
        path[start : start + len(steps)] == steps
        for path in ((*entry.owner, method) for method in entry.methods)
        for start in range(len(path))
    )
