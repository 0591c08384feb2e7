"""The model `TabLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .link import Link


@define(getstate_setstate=False, repr=False)
class TabLinks(Model):
    """Links between the pages of a collection."""

    self_: Link | None = member("self", Nested("Link"))
    """This resource."""
    first: Link | None = member("first", Nested("Link"))
    """The first page."""
    next_: Link | None = member("next", Nested("Link"))
    """The next page; absent on the last one."""
    prev: Link | None = member("prev", Nested("Link"))
    """The page before."""
    last: Link | None = member("last", Nested("Link"))
    """The last page."""
    additional_properties: dict[str, JSON] = undeclared()
