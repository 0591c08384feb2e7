"""The enumeration `RetryPolicy`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RetryPolicy(OpenEnum):
    """When a notification is redelivered without a response of 200 to 299.

    * `None`: never
    * `Bounded`: a limited number of times
    * `Always`: until it is accepted or three days have passed
    """

    NONE = "None"
    BOUNDED = "Bounded"
    ALWAYS = "Always"
