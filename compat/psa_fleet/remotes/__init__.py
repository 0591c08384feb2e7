"""Remote actions (v3) and the callbacks that report their progress.

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

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from .._payloads.notify import Attribute as Attribute
    from .._payloads.notify import Batch as Batch
    from .._payloads.notify import DeliveryRetry as DeliveryRetry
    from .._payloads.notify import Webhook as Webhook
    from ._action import Action as Action
    from ._action import RemoteName as RemoteName
    from ._callback import Callback as Callback
    from ._callback_payload import CallbackSource as CallbackSource
    from ._callback_payload import to_callback as to_callback
    from ._charge import Charge as Charge
    from ._charge import ChargeLevel as ChargeLevel
    from ._charge import ChargeType as ChargeType
    from ._navigate import Navigate as Navigate
    from ._navigate import Place as Place
    from ._precondition import Precondition as Precondition
    from ._programs import ChargeProgram as ChargeProgram
    from ._programs import DeleteProgram as DeleteProgram
    from ._programs import PreconditionProgram as PreconditionProgram
    from ._progress import CAUSES as CAUSES
    from ._progress import STATUSES as STATUSES
    from ._progress import FailureCause as FailureCause
    from ._progress import RemoteStatus as RemoteStatus
    from ._remote_payload import RemoteSource as RemoteSource
    from ._remote_payload import to_remote as to_remote
    from ._signals import Doors as Doors
    from ._signals import Horn as Horn
    from ._signals import Immobilize as Immobilize
    from ._signals import Lights as Lights
    from ._signals import WakeUp as WakeUp
    from ._stolen import Stolen as Stolen
    from ._stolen import Tracking as Tracking
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
