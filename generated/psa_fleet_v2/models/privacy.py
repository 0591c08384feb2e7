"""The model `Privacy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .privacy_driver_request_state import PrivacyDriverRequestState
    from .privacy_service_state import PrivacyServiceState
    from .privacy_state import PrivacyState

__all__ = ["Privacy"]


@define(getstate_setstate=False)
class Privacy(Model):
    """How much the driver lets the vehicle tell."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    state: PrivacyState | None = None
    """How much is told.

    Deprecated; see `driverRequestState` and `serviceState`.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """
    driver_request_state: PrivacyDriverRequestState | None = None
    """What the driver chose.

    Partners answer for using data where it differs from `serviceState`.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """
    service_state: PrivacyServiceState | None = None
    """What the partner's service is given.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "state": ("state", Enumeration("privacy_state", "PrivacyState")),
        "driver_request_state": (
            "driverRequestState",
            Enumeration("privacy_driver_request_state", "PrivacyDriverRequestState"),
        ),
        "service_state": ("serviceState", Enumeration("privacy_service_state", "PrivacyServiceState")),
    }
