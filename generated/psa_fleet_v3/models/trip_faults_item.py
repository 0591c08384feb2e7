"""The model `TripFaultsItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .trip_faults_item_cause import TripFaultsItemCause
    from .trip_faults_item_fault import TripFaultsItemFault

__all__ = ["TripFaultsItem"]


@define(getstate_setstate=False)
class TripFaultsItem(Model):
    """TripFaultsItem."""

    fault: TripFaultsItemFault | None = None
    """What is missing.

    * `Unstarted`: the start
    * `DataLacking`: data on the way
    * `Unfinished`: the end
    """
    cause: TripFaultsItemCause | None = None
    """Why it is missing.

    * `GeoPrivacy`: the driver hides positions
    * `FullPrivacy`: the driver hides everything
    * `Connection`: the vehicle had no connection
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "fault": ("fault", Enumeration("trip_faults_item_fault", "TripFaultsItemFault")),
        "cause": ("cause", Enumeration("trip_faults_item_cause", "TripFaultsItemCause")),
    }
