"""The model `XError`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, TEXT
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class XError(Model):
    """What went wrong."""

    code: int | None = member("code", INTEGER)
    """Five digits, of which the first three are the HTTP status; 40499 means no data."""
    uuid: str | None = member("uuid", TEXT)
    """Id of the failed request, for the vendor's support."""
    message: str | None = member("message", TEXT)
    """What went wrong, for people."""
    timestamp: str | None = member("timestamp", TEXT)
    """When it went wrong, for the vendor's support."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.code = raw if (raw := get("code")) is None or type(raw) is int else read[0](raw)
        self.uuid = raw if (raw := get("uuid")) is None or type(raw) is str else read[1](raw)
        self.message = raw if (raw := get("message")) is None or type(raw) is str else read[2](raw)
        self.timestamp = raw if (raw := get("timestamp")) is None or type(raw) is str else read[3](raw)
