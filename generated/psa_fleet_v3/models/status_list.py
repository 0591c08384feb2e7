"""The model `StatusList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .status_list_embedded import StatusListEmbedded
    from .tab_links import TabLinks

__all__ = ["StatusList"]


@define(getstate_setstate=False)
class StatusList(Model):
    """A page of statuses."""

    total: int | None = None
    """Items in all pages."""
    total_page: int | None = None
    """Number of pages."""
    current_page: int | None = None
    """Number of this page."""
    links: TabLinks | None = None
    """Links to what belongs to it."""
    embedded: StatusListEmbedded | None = None
    """What is sent along."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "total": ("total", INTEGER),
        "total_page": ("totalPage", INTEGER),
        "current_page": ("currentPage", INTEGER),
        "links": ("_links", Nested("tab_links", "TabLinks")),
        "embedded": ("_embedded", Nested("status_list_embedded", "StatusListEmbedded")),
    }
