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
    """Privacy."""

    created_at: datetime.datetime | None = None
    state: PrivacyState | None = None
    driver_request_state: PrivacyDriverRequestState | None = None
    service_state: PrivacyServiceState | None = None
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
