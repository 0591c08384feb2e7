"""The model `Link`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class Link(Model):
    """A HAL link."""

    href: str | None = member("href", TEXT, repr=hidden)
    """Where it leads.

    It may hold ids of vehicles.
    """
    templated: bool | None = member("templated", BOOLEAN)
    """Whether `href` has variables to fill in (RFC 6570)."""
    type_: str | None = member("type", TEXT)
    """Media type that the target will have."""
    deprecation: str | None = member("deprecation", TEXT)
    """Present when the link will go away; leads to an explanation."""
    name: str | None = member("name", TEXT)
    """A second key, where several links have the same relation."""
    title: str | None = member("title", TEXT)
    """A text for people."""
    profile: str | None = member("profile", TEXT)
    """A URI with more information about the target."""
    hreflang: str | None = member("hreflang", TEXT)
    """Language of the target."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.href = raw if (raw := get("href")) is None or type(raw) is str else read[0](raw)
        self.templated = raw if (raw := get("templated")) is None or type(raw) is bool else read[1](raw)
        self.type_ = raw if (raw := get("type")) is None or type(raw) is str else read[2](raw)
        self.deprecation = raw if (raw := get("deprecation")) is None or type(raw) is str else read[3](raw)
        self.name = raw if (raw := get("name")) is None or type(raw) is str else read[4](raw)
        self.title = raw if (raw := get("title")) is None or type(raw) is str else read[5](raw)
        self.profile = raw if (raw := get("profile")) is None or type(raw) is str else read[6](raw)
        self.hreflang = raw if (raw := get("hreflang")) is None or type(raw) is str else read[7](raw)
