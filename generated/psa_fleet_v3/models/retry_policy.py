"""The enumeration `RetryPolicy`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RetryPolicy(OpenEnum):
    """When a notification is sent again after your server did not answer with a status from 200 to 299.

    * `None`: never
    * `Bounded`: a limited number of times
    * `Always`: until it is taken or three days have passed
    """

    NONE = "None"
    BOUNDED = "Bounded"
    ALWAYS = "Always"
