"""Actions that switch something on or off, or wake the vehicle up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._base.json import JSONObject
from ..errors import ArgumentError
from ._action import Action, RemoteName, Switch, flag


@dataclass(frozen=True, slots=True)
class Horn(Switch):
    """Sound the horn, or stop it.

    Args:
        on: Whether to sound it.
        label: A name of yours for the action.

    Raises:
        ArgumentError: An argument is not what is described here.
    """

    remote_type: ClassVar[RemoteName] = "Horn"
    member: ClassVar[str] = "horn"

    def body(self) -> JSONObject:
        """What is sent under `horn`."""
        return {"state": "Activated" if self.on else "Unactivated"}

    def __str__(self) -> str:
        return "sound the horn" if self.on else "stop the horn"


@dataclass(frozen=True, slots=True)
class Lights(Switch):
    """Switch the lights on or off.

    Args:
        on: Whether they shall be on.
        label: A name of yours for the action.

    Raises:
        ArgumentError: An argument is not what is described here.
    """

    remote_type: ClassVar[RemoteName] = "Lights"
    member: ClassVar[str] = "lights"

    def body(self) -> JSONObject:
        """What is sent under `lights`."""
        return {"on": self.on}

    def __str__(self) -> str:
        return f"switch the lights {'on' if self.on else 'off'}"


@dataclass(frozen=True, slots=True)
class Doors(Action):
    """Lock or unlock the doors.

    Args:
        locked: True locks, False unlocks. Without a default, since unlocking lets anyone in.
        forced: Lock even with a key in the vehicle; of no use for unlocking. The vendor marks it as
            deprecated, since not every vehicle can do it.
        label: A name of yours for the action.

    Raises:
        ArgumentError: An argument is not what is described here.
    """

    remote_type: ClassVar[RemoteName] = "Doors"
    member: ClassVar[str] = "door"

    locked: bool
    forced: bool | None = None

    def __post_init__(self) -> None:
        Action.__post_init__(self)
        flag("locked", self.locked)
        if self.forced is not None and flag("forced", self.forced) and not self.locked:
            raise ArgumentError("forced can only be used for locking", argument="forced")

    def body(self) -> JSONObject:
        """What is sent under `door`."""
        door: JSONObject = {"state": "Locked" if self.locked else "Unlocked"}
        return door if self.forced is None else door | {"forced": self.forced}

    def __str__(self) -> str:
        if not self.locked:
            return "unlock the doors"
        return "lock the doors, even with a key inside" if self.forced else "lock the doors"


@dataclass(frozen=True, slots=True)
class Immobilize(Switch):
    """Keep the engine from being started, or allow it again.

    Args:
        on: True immobilizes, False allows it again.
        label: A name of yours for the action.

    Raises:
        ArgumentError: An argument is not what is described here.
    """

    remote_type: ClassVar[RemoteName] = "Immobilization"
    member: ClassVar[str] = "immobilization"

    def body(self) -> JSONObject:
        """What is sent under `immobilization`."""
        return {"activate": self.on}

    def __str__(self) -> str:
        return "immobilize the vehicle" if self.on else "let the vehicle start again"


@dataclass(frozen=True, slots=True)
class WakeUp(Action):
    """Wake the vehicle up, so that it sends its state. Wake-ups are limited by month and by minute.

    Args:
        label: A name of yours for the action.

    Raises:
        ArgumentError: The label is not text.
    """

    remote_type: ClassVar[RemoteName] = "WakeUp"
    member: ClassVar[str] = "wakeUp"

    def body(self) -> JSONObject:
        """What is sent under `wakeUp`."""
        return {"action": "WakeUp"}

    def __str__(self) -> str:
        return "wake the vehicle up"
