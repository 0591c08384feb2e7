"""The model `WebhookError`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, TEXT
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class WebhookError(Model):
    """Response of your server if it could not accept a notification."""

    code: int | None = member("code", INTEGER)
    """Your own code for the error."""
    debug: str | None = member("debug", TEXT)
    """Anything that helps to find the cause."""
    message: str | None = member("message", TEXT)
    """What went wrong, for people."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.code = raw if (raw := get("code")) is None or type(raw) is int else read[0](raw)
        self.debug = raw if (raw := get("debug")) is None or type(raw) is str else read[1](raw)
        self.message = raw if (raw := get("message")) is None or type(raw) is str else read[2](raw)
