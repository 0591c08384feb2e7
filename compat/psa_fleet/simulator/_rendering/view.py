"""Version, address and detail of a rendering."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ..._base.json import JSON, JSONObject

Version = Literal["v2", "v3"]


@dataclass(frozen=True, slots=True)
class View:
    """Settings of a rendering.

    Attributes:
        version: Version of the names and shapes.
        base: Address of that version, for example `http://127.0.0.1:8000/connectedcar/v2`.
        common: Report only the facts that both versions can express, so that their responses can be compared.
    """

    version: Version
    base: str
    common: bool = False

    @property
    def rich(self) -> bool:
        """Whether to report facts that the other version cannot express."""
        return not self.common

    def link(self, *path: str) -> JSONObject:
        """Return a link to a path below the version's address."""
        return {"href": "/".join((self.base, *path))}

    def links(self, **paths: tuple[str, ...]) -> JSONObject:
        """Return several links; `self_` names the link `self`."""
        return {name.rstrip("_"): self.link(*path) for name, path in paths.items()}


def iso_time(at: datetime) -> str:
    """Write a time as both versions do."""
    return f"{at.isoformat()[:19]}Z"


def without_none(members: JSONObject) -> JSONObject:
    """Leave out null members, at any depth."""
    return {name: _clean(value) for name, value in members.items() if value is not None}


def _clean(value: JSON) -> JSON:
    if isinstance(value, dict):
        return without_none(value)
    return [_clean(item) for item in value] if isinstance(value, list) else value
