# Made from ../_async/handle.py by scripts/unasync.py: change that, not this.
"""The part that all handles share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.periods import refuse_in
from .._base.privacy import forget_in
from .._operations.catalog import CATALOG
from .._operations.ids import id_of, masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .route import Route


@forget_in
class Handle:
    """Resource of the API: the route of its calls, and the ids of its path. Making one sends nothing."""

    def __init_subclass__(cls) -> None:
        forget_in(cls)
        refuse_in(cls)

    def __init__(self, route: Route, *path: str) -> None:
        self._route = route
        self._path = path

    @property
    def id(self) -> str:
        """The id of what is addressed, or of its fleet where it is all of one kind."""
        return self._path[-1]

    @property
    def fleet_id(self) -> str:
        """The id of the fleet."""
        return self._path[0]

    def __rich_repr__(self) -> Iterator[tuple[str, str]]:
        """What rich and tables of notebooks show, ids by their last characters."""
        yield "id", masked(self.id)
        if self.fleet_id != self.id:
            yield "fleet_id", masked(self.fleet_id)

    def __repr__(self) -> str:
        first, *others = self._route.candidates
        url = first.api.base_url if others else first.api.url
        return f"<{type(self).__name__} {masked(self.id)} of {url}>"

    def _below(self, value: object, name: str, kind: str | None = None) -> tuple[str, ...]:
        """The path of something below this; its id is checked. The arguments are those of `id_of`."""
        return (*self._path, id_of(value, name, kind))

    def _operation(self, of_vehicle: str | None, of_fleet: str | None) -> str:
        """The operation of a trip, which is addressed through its vehicle or (v2) through its fleet.

        Raises:
            NotAvailableError: A trip that is addressed so has no such operation.
        """
        found, other = (of_fleet, of_vehicle) if len(self._path) == 2 else (of_vehicle, of_fleet)
        if found is None:
            entry = CATALOG[other or ""]
            hint = f"Address the trip so that it is {entry.shown()}"
            raise self._route.candidates[0].api.not_available(entry.shown(), hint)
        return found
