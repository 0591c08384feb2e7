"""The model `Fleets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .fleets_embedded import FleetsEmbedded
    from .tab_links import TabLinks


@define(getstate_setstate=False, repr=False)
class Fleets(Model):
    """A page of fleets."""

    total: int | None = member("total", INTEGER)
    """Items in all pages."""
    total_page: int | None = member("totalPage", INTEGER)
    """Number of pages."""
    current_page: int | None = member("currentPage", INTEGER)
    """Number of this page."""
    links: TabLinks | None = member("_links", Nested("TabLinks"))
    """Links to what belongs to it."""
    embedded: FleetsEmbedded | None = member("_embedded", Nested("FleetsEmbedded"))
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()
