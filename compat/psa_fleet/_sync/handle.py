# Made from ../_async/handle.py by scripts/unasync.py: change that, not this.
"""The part that all handles share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .route import Route


class Handle:
    """Resource of the API: the route of its calls, and the ids of its path. Making one sends nothing."""

    def __init__(self, route: Route, *path: str) -> None:
        self._route = route
        self._path = path

    def __repr__(self) -> str:
        first, *others = self._route.candidates
        return f"<{type(self).__name__} of {first.api.base_url if others else first.api.url}>"
