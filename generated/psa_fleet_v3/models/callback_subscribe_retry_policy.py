"""The model `CallbackSubscribeRetryPolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .retry_policy_enum import RetryPolicyEnum

__all__ = ["CallbackSubscribeRetryPolicy"]


@define(getstate_setstate=False)
class CallbackSubscribeRetryPolicy(Model):
    """CallbackSubscribeRetryPolicy."""

    policy: RetryPolicyEnum | None = None
    retry_number: int | None = None
    retry_delay: int | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "policy": ("policy", Enumeration("retry_policy_enum", "RetryPolicyEnum")),
        "retry_number": ("retryNumber", INTEGER),
        "retry_delay": ("retryDelay", INTEGER),
    }
