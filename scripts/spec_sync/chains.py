"""How far references lead: what walks along them calls itself at every step."""

from __future__ import annotations

from collections import deque
from typing import Final

from .places import Json, Path, Places, UnrepairableError, at, parts
from .references import references
from .walking import item

LONGEST_CHAIN: Final = 60
"""Components on the shortest way from an operation to a component. The vendor's documents have 7 at most."""


def check_chains(document: Json, places: Places) -> None:
    """Refuse components that are reached over too many others.

    Args:
        document: The document, as it was read.
        places: Where its members are.

    Raises:
        UnrepairableError: A chain of references is longer than the bound.
    """
    components = item(document, "components")
    graph: dict[Path, list[Path]] = {
        ("components", kind, name): _targets(component)
        for kind in components
        for name, component in item(components, kind).items()
    }
    referred = {target for targets in graph.values() for target in targets}
    distances: dict[Path, int] = {}
    # What operations use, then what nothing uses, then circles that nothing leads to.
    _spread(_targets(item(document, "paths")), graph, distances, places)
    _spread([path for path in graph if path not in referred], graph, distances, places)
    for path in graph:
        _spread([path], graph, distances, places)


def _spread(
    start: list[Path], graph: dict[Path, list[Path]], distances: dict[Path, int], places: Places
) -> None:
    waiting = deque(path for path in dict.fromkeys(start) if path in graph and path not in distances)
    distances |= dict.fromkeys(waiting, 1)
    while waiting:
        path = waiting.popleft()
        if distances[path] > LONGEST_CHAIN:
            raise UnrepairableError(
                f"it is reached over more than {LONGEST_CHAIN} other components",
                at(path, places),
                "Write some of them out",
            )
        for target in graph[path]:
            if target in graph and target not in distances:
                distances[target] = distances[path] + 1
                waiting.append(target)


def _targets(node: Json) -> list[Path]:
    """The components that a part of a document refers to."""
    return [parts(reference) for reference in references(node)]
