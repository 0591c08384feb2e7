"""The model `Privacy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .privacy_driver_request_state import PrivacyDriverRequestState
    from .privacy_service_state import PrivacyServiceState
    from .privacy_state import PrivacyState


@define(getstate_setstate=False, repr=False)
class Privacy(Model):
    """How much the driver allows the vehicle to report."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    state: PrivacyState | None = member("state", Enumeration("PrivacyState"))
    """How much is reported.

    Deprecated; see `driverRequestState` and `serviceState`.

    * `None`: everything is reported
    * `Geolocation`: no position is reported
    * `Full`: nothing is reported
    """
    driver_request_state: PrivacyDriverRequestState | None = member(
        "driverRequestState", Enumeration("PrivacyDriverRequestState")
    )
    """The driver's choice.

    Partners are responsible for the use of data if it differs from `serviceState`.

    * `None`: everything is reported
    * `Geolocation`: no position is reported
    * `Full`: nothing is reported
    """
    service_state: PrivacyServiceState | None = member("serviceState", Enumeration("PrivacyServiceState"))
    """The data that the partner's service receives.

    * `None`: everything is reported
    * `Geolocation`: no position is reported
    * `Full`: nothing is reported
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.state = read[1](raw) if type(raw := get("state")) is str else None
        self.driver_request_state = read[2](raw) if type(raw := get("driverRequestState")) is str else None
        self.service_state = read[3](raw) if type(raw := get("serviceState")) is str else None
