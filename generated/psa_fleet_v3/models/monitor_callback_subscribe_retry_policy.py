"""The model `MonitorCallbackSubscribeRetryPolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .retry_policy import RetryPolicy


@define(getstate_setstate=False, repr=False)
class MonitorCallbackSubscribeRetryPolicy(Model):
    """When a notification is sent again."""

    policy: RetryPolicy | None = member("policy", Enumeration("RetryPolicy"))
    """When to send again.

    Remote callbacks take `None` and `Bounded` only.
    """
    retry_number: int | None = member("retryNumber", INTEGER)
    """Most attempts, for `Bounded`."""
    retry_delay: int | None = member("retryDelay", INTEGER)
    """Seconds between attempts; of no use with `None`."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.policy = read[0](raw) if type(raw := get("policy")) is str else None
        self.retry_number = raw if (raw := get("retryNumber")) is None or type(raw) is int else read[1](raw)
        self.retry_delay = raw if (raw := get("retryDelay")) is None or type(raw) is int else read[2](raw)
