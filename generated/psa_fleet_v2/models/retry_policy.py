"""The enumeration `RetryPolicy`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RetryPolicy"]


class RetryPolicy(OpenEnum):
    """When a notification is sent again after your server did not answer with a status from 200 to 299.

    * `None`: never
    * `Bounded`: a limited number of times
    * `Always`: until it is taken or three days have passed
    """

    NONE = "None"
    BOUNDED = "Bounded"
    ALWAYS = "Always"
