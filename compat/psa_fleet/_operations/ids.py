"""Ids, and the models that carry them: wherever an id is accepted, such a model is accepted too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from ..errors import ArgumentError
from .call import path_value
from .derived import ID_FIELDS

if TYPE_CHECKING:
    from psa_fleet_v3 import models


class FleetAddress:
    """Base of the handles of a fleet: calls accept them where they accept its id."""


class VehicleAddress:
    """Base of the handles of a vehicle: calls accept them where they accept its id or VIN."""

    _listed: models.Vehicle | models.VehicleItem | None

    @property
    def listed(self) -> models.Vehicle | models.VehicleItem | None:
        """The model that the handle was made from, or None where it was an id."""
        return self._listed


class TripAddress:
    """Base of the handles of a trip: calls accept them where they accept its id."""


FleetId: TypeAlias = "str | models.Fleet | FleetAddress"
VehicleId: TypeAlias = "str | models.Vehicle | models.VehicleItem | VehicleAddress"
TripId: TypeAlias = "str | models.Trip | TripAddress"
MonitorId: TypeAlias = "str | models.Monitor | models.MonitorRef"
CallbackId: TypeAlias = "str | models.RemoteCallback | models.CallbackRef"
RemoteActionId: TypeAlias = "str | models.RemoteAction | models.RemotePostResponse"


class _Carried(NamedTuple):
    """Name of an id, and the models that carry it, with the field that has it."""

    noun: str
    fields: Mapping[str, str]
    handle: type | None = None
    """Base of the handles that have it, under the same name."""


_VEHICLES: Final = ("Vehicle", "VehicleItem")
_WITH_VIN: Final = (*_VEHICLES, VehicleAddress.__name__)

_BY_HAND: Final[Mapping[str, _Carried]] = {
    "fid": _Carried("fleet id", {"Fleet": "id"}, FleetAddress),
    "vid": _Carried("vehicle id", dict.fromkeys(_VEHICLES, "id"), VehicleAddress),
    "vin": _Carried("VIN", dict.fromkeys(_VEHICLES, "vin"), VehicleAddress),
    "tid": _Carried("trip id", {"Trip": "id"}, TripAddress),
    "aid": _Carried("alert id", {"Alert": "id"}),
    "alarm": _Carried("alarm id", {"AlarmDetails": "id"}),
    "cid": _Carried("collision id", {"Collision": "id"}),
    "sid": _Carried("id of the stolen event", {"Stolen": "id"}),
    "mid": _Carried("monitor id", dict.fromkeys(("Monitor", "MonitorRef"), "monitor_id")),
    "cbid": _Carried("callback id", {"RemoteCallback": "id", "CallbackRef": "callback_id"}),
    "rid": _Carried(
        "remote action id", dict.fromkeys(("RemoteAction", "RemotePostResponse"), "remote_action_id")
    ),
}
"""By the parameter's name; `alarm` is the `aid` of an alarm."""

CARRIERS: Final[Mapping[str, _Carried]] = {
    **{key: _Carried(noun, fields) for key, (noun, fields) in ID_FIELDS.items()},
    **_BY_HAND,
}
"""Those, and the ids that follow from the specifications."""

_VIN: Final = re.compile(r"[A-Z0-9]{17}")


def id_of(value: object, name: str, kind: str | None = None) -> str:
    """The id that an argument is, or carries.

    Args:
        value: The argument: an id, a model of `psa_fleet.models`, or a handle.
        name: The argument's name.
        kind: The key of `CARRIERS`, where it is not the name.

    Returns:
        The id, not encoded.

    Raises:
        ArgumentError: It is empty or malformed, a model of another kind, or a model without an id.
    """
    if not isinstance(value, str):
        value = _carried(value, name, CARRIERS[kind or name])
    path_value(value, name, kind)
    return value


def _carried(value: object, name: str, carried: _Carried) -> str:
    kind = type(value).__name__
    field = next(
        (carried.fields[one.__name__] for one in type(value).__mro__ if one.__name__ in carried.fields), None
    )
    if field is None and carried.handle is not None and isinstance(value, carried.handle):
        field = next(iter(carried.fields.values()))
    if field is None:
        raise ArgumentError(
            f"{name} must be the {carried.noun} as text, or a model that has it"
            f" ({' or '.join(carried.fields)}), not {kind}",
            argument=name,
        )
    found = getattr(value, field)
    if not isinstance(found, str) or not found.strip():
        raise ArgumentError(f"{name}: this {kind} has no {field}", argument=name)
    return found


def field_of(value: object, name: str) -> str | None:
    """A field of a model or handle with a vehicle's VIN; None of anything else.

    Args:
        value: An id, a model or a handle.
        name: The field's name.
    """
    if isinstance(value, str) or not any(one.__name__ in _WITH_VIN for one in type(value).__mro__):
        return None
    found = getattr(value, name)
    return found if isinstance(found, str) else None


def tidy_vin(value: object) -> str:
    """A VIN in capitals and without blanks.

    Args:
        value: The VIN in any case and with any blanks, or a model or handle that has one.

    Returns:
        The VIN.

    Raises:
        ArgumentError: It is empty or malformed, or the model has none.
    """
    vin = value if isinstance(value, str) else id_of(value, "vin")
    return id_of("".join(vin.split()).upper(), "vin")


def full_vin(value: object) -> str:
    """A VIN of 17 letters and digits; the arguments are those of `tidy_vin`."""
    vin = tidy_vin(value)
    if not _VIN.fullmatch(vin):
        raise ArgumentError("vin must have 17 letters and digits", argument="vin")
    return vin


def masked(value: str) -> str:
    """An id or VIN by its last four characters, for people; shorter ones are hidden as a whole."""
    return f"…{value[-4:]}" if len(value) > 8 else "…"
