"""What each version of the API can do, operation by operation."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..errors import ArgumentError
from ..subscription import Version
from .catalog import FACADE_NAMES


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


@cache
def features() -> tuple[Feature, ...]:
    """Tell what each version of the API can do.

    Returns:
        One entry an operation, in the order of the facade: client, fleet, vehicle, trip. The source are the
        two specifications, not the servers: what a customer may use depends on the contract as well.
    """
    from .api import operations

    v2, v3 = operations("v2"), operations("v3")
    tables: tuple[tuple[Version, frozenset[str]], ...] = (
        ("v2", frozenset(key for key, operation in v2.items() if operation.deprecated)),
        ("v3", frozenset(key for key, operation in v3.items() if operation.deprecated)),
    )
    return tuple(
        Feature(name, key, key in v2, key in v3, tuple(version for version, old in tables if key in old))
        for key, name in FACADE_NAMES.items()
    )


def supports(version: Version, name: str) -> bool:
    """Whether a version can do something.

    Args:
        version: `v2` or `v3`.
        name: The name of an operation of the facade (`vehicle.alarms`, or `alarms` alone), of a group of them
            (`remotes`, `callbacks`, `fleet.monitors`), or an operation id. Parentheses may be left out.

    Returns:
        Whether the version has at least one such operation.

    Raises:
        ArgumentError: When nothing has that name in any version.
    """
    wanted = name.replace("()", "").strip(".") if isinstance(name, str) else ""
    found = [feature for feature in features() if wanted and _matches(feature, wanted)]
    if not found:
        known = sorted({feature.name.split(" ")[0] for feature in features()})
        raise ArgumentError(
            f"name: {name!r} is no feature; known are the names of operations: {', '.join(known)}",
            argument="name",
        )
    return any(feature.v2 if version == "v2" else feature.v3 for feature in found)


def _matches(feature: Feature, wanted: str) -> bool:
    if feature.operation == wanted:
        return True
    names = [feature.name.replace("()", "").replace(" and ", "")]
    if " and ." in feature.name:
        first, _, second = feature.name.replace("()", "").partition(" and .")
        names = [first, f"{first.rpartition('.')[0]}.{second}"]
    return any(f".{wanted}." in f".{name}." for name in names)
