"""The model `TabLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

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

    def _read_all(self, get: Get, read: Reads) -> None:
        self.self_ = None if (raw := get("self")) is None else read[0](raw)
        self.first = None if (raw := get("first")) is None else read[1](raw)
        self.next_ = None if (raw := get("next")) is None else read[2](raw)
        self.prev = None if (raw := get("prev")) is None else read[3](raw)
        self.last = None if (raw := get("last")) is None else read[4](raw)
