"""Remote actions (v3): callbacks that tell of their progress, and what a vehicle shall do.

A callback is registered once for a fleet; an action is then sent to a vehicle through it.

    callback = Callback(
        label="Fleet desk",
        notify=Webhook("https://example.com/remotes", headers={"Authorization": "Basic ..."}),
        remotes=["Horn", "Doors"],
    )
    action = Navigate.to(latitude=48.86, longitude=2.33)

Everything here is a pure function of JSON values, or an immutable object. Nothing is sent:
`fleet.callbacks` and `vehicle.remotes(cbid)` do that.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from psa_fleet.monitors._notify import Attribute, Batch, Retry, Webhook
    from psa_fleet.remotes._action import Action, RemoteName
    from psa_fleet.remotes._callback import Callback
    from psa_fleet.remotes._callback_payload import CallbackSource, to_callback
    from psa_fleet.remotes._charge import Charge, ChargeLevel, ChargeType
    from psa_fleet.remotes._navigate import Navigate, Place
    from psa_fleet.remotes._precondition import Precondition
    from psa_fleet.remotes._programs import ChargeProgram, DeletedProgram, PreconditionProgram
    from psa_fleet.remotes._progress import CAUSES, STATUSES, Cause, Status
    from psa_fleet.remotes._remote_payload import RemoteSource, to_remote
    from psa_fleet.remotes._signals import Doors, Horn, Immobilise, Lights, WakeUp
    from psa_fleet.remotes._stolen import Stolen, Tracking

__all__ = [
    "CAUSES",
    "STATUSES",
    "Action",
    "Attribute",
    "Batch",
    "Callback",
    "CallbackSource",
    "Cause",
    "Charge",
    "ChargeLevel",
    "ChargeProgram",
    "ChargeType",
    "DeletedProgram",
    "Doors",
    "Horn",
    "Immobilise",
    "Lights",
    "Navigate",
    "Place",
    "Precondition",
    "PreconditionProgram",
    "RemoteName",
    "RemoteSource",
    "Retry",
    "Status",
    "Stolen",
    "Tracking",
    "WakeUp",
    "Webhook",
    "to_callback",
    "to_remote",
]

# Loaded at the first use, as in psa_fleet.monitors, from where the parts that notify come.
_MODULES: Final = {
    "psa_fleet.monitors._notify": ("Attribute", "Batch", "Retry", "Webhook"),
    "psa_fleet.remotes._action": ("Action", "RemoteName"),
    "psa_fleet.remotes._callback": ("Callback",),
    "psa_fleet.remotes._callback_payload": ("CallbackSource", "to_callback"),
    "psa_fleet.remotes._charge": ("Charge", "ChargeLevel", "ChargeType"),
    "psa_fleet.remotes._navigate": ("Navigate", "Place"),
    "psa_fleet.remotes._precondition": ("Precondition",),
    "psa_fleet.remotes._programs": ("ChargeProgram", "DeletedProgram", "PreconditionProgram"),
    "psa_fleet.remotes._progress": ("CAUSES", "STATUSES", "Cause", "Status"),
    "psa_fleet.remotes._remote_payload": ("RemoteSource", "to_remote"),
    "psa_fleet.remotes._signals": ("Doors", "Horn", "Immobilise", "Lights", "WakeUp"),
    "psa_fleet.remotes._stolen": ("Stolen", "Tracking"),
}
_PLACES: Final = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    module = _PLACES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
