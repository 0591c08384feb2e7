"""The model `Collisions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .collisions_embedded import CollisionsEmbedded
    from .tab_links import TabLinks


@define(getstate_setstate=False, repr=False)
class Collisions(Model):
    """A page of collisions."""

    total: int | None = member("total", INTEGER)
    """Items in all pages."""
    total_page: int | None = member("totalPage", INTEGER)
    """Number of pages."""
    current_page: int | None = member("currentPage", INTEGER)
    """Number of this page."""
    links: TabLinks | None = member("_links", Nested("TabLinks"))
    """Links to what belongs to it."""
    embedded: CollisionsEmbedded | None = member("_embedded", Nested("CollisionsEmbedded"))
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.total = raw if (raw := get("total")) is None or type(raw) is int else read[0](raw)
        self.total_page = raw if (raw := get("totalPage")) is None or type(raw) is int else read[1](raw)
        self.current_page = raw if (raw := get("currentPage")) is None or type(raw) is int else read[2](raw)
        self.links = None if (raw := get("_links")) is None else read[3](raw)
        self.embedded = None if (raw := get("_embedded")) is None else read[4](raw)
