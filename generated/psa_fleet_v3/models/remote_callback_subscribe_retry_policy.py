"""The model `RemoteCallbackSubscribeRetryPolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .retry_policy import RetryPolicy

__all__ = ["RemoteCallbackSubscribeRetryPolicy"]


@define(getstate_setstate=False)
class RemoteCallbackSubscribeRetryPolicy(Model):
    """When a notification is sent again."""

    policy: RetryPolicy | None = None
    """When to send again.

    Remote callbacks take `None` and `Bounded` only.
    """
    retry_number: int | None = None
    """Most attempts, for `Bounded`."""
    retry_delay: int | None = None
    """Seconds between attempts; of no use with `None`."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "policy": ("policy", Enumeration("retry_policy", "RetryPolicy")),
        "retry_number": ("retryNumber", INTEGER),
        "retry_delay": ("retryDelay", INTEGER),
    }
