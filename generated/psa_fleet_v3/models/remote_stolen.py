"""The model `RemoteStolen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_stolen_immobilization import RemoteStolenImmobilization
    from .remote_stolen_tracking_period import RemoteStolenTrackingPeriod

__all__ = ["RemoteStolen"]


@define(getstate_setstate=False)
class RemoteStolen(Model):
    """Report a vehicle as stolen, follow it, or immobilise it.

    One member at a time.
    """

    stolen: bool | None = None
    """True reports the vehicle as stolen, false takes that back."""
    tracking_period: RemoteStolenTrackingPeriod | None = None
    """How often a stolen vehicle sends data."""
    immobilization: RemoteStolenImmobilization | None = None
    """Immobilisation."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "stolen": ("stolen", BOOLEAN),
        "tracking_period": (
            "trackingPeriod",
            Nested("remote_stolen_tracking_period", "RemoteStolenTrackingPeriod"),
        ),
        "immobilization": (
            "immobilization",
            Nested("remote_stolen_immobilization", "RemoteStolenImmobilization"),
        ),
    }
