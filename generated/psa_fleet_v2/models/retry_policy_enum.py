"""The enumeration `RetryPolicyEnum`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RetryPolicyEnum"]


class RetryPolicyEnum(OpenEnum):
    """RetryPolicyEnum."""

    NONE = "None"
    BOUNDED = "Bounded"
    ALWAYS = "Always"
