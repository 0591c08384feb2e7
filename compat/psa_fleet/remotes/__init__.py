"""Remote actions (v3): callbacks that tell of their progress.

A callback is registered once for a fleet; an action is then sent to a vehicle through it.

    callback = Callback(
        label="Fleet desk",
        notify=Webhook("https://example.com/remotes", headers={"Authorization": "Basic ..."}),
        remotes=["Horn", "Doors"],
    )

Everything here is a pure function of JSON values, or an immutable object. Nothing is sent.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from psa_fleet.monitors._notify import Attribute, Batch, Retry, Webhook
    from psa_fleet.remotes._callback import Callback, RemoteName
    from psa_fleet.remotes._callback_payload import CallbackSource, to_callback

__all__ = [
    "Attribute",
    "Batch",
    "Callback",
    "CallbackSource",
    "RemoteName",
    "Retry",
    "Webhook",
    "to_callback",
]

# Loaded at the first use, as in psa_fleet.monitors, from where the parts that notify come.
_MODULES: Final = {
    "psa_fleet.monitors._notify": ("Attribute", "Batch", "Retry", "Webhook"),
    "psa_fleet.remotes._callback": ("Callback", "RemoteName"),
    "psa_fleet.remotes._callback_payload": ("CallbackSource", "to_callback"),
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
