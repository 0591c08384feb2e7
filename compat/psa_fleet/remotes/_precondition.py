"""Heating or cooling the cabin before a drive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from .._base.json import JSON, JSONObject
from ..errors import ArgumentError
from ._action import Action, RemoteName, flag
from ._programs import DeleteProgram, PreconditionProgram, checked_programs, in_words


@dataclass(frozen=True, slots=True)
class Precondition(Action):
    """Heat or cool the cabin: now, by programs, or both.

    Args:
        immediate: True starts it now, whatever the programs say; False does not start it now. None where only
            programs are sent.
        programs: What the vehicle shall keep or forget, each slot once.
        label: A name of yours for the action.

    Raises:
        ArgumentError: Neither is given, two programs have one slot, or an argument is not what is described
            here.
    """

    remote_type: ClassVar[RemoteName] = "ThermalPreconditioning"
    member: ClassVar[str] = "preconditioning"

    immediate: bool | None = None
    programs: Iterable[PreconditionProgram | DeleteProgram] = ()

    def __post_init__(self) -> None:
        Action.__post_init__(self)
        checked = checked_programs(self.programs, PreconditionProgram, DeleteProgram)
        object.__setattr__(self, "programs", checked)
        if self.immediate is not None:
            flag("immediate", self.immediate)
        elif not self.programs:
            raise ArgumentError("Precondition requires immediate, programs or both", argument="immediate")

    def body(self) -> JSONObject:
        """What is sent under `preconditioning`."""
        conditioning: JSONObject = {} if self.immediate is None else {"immediate": self.immediate}
        programs: list[JSON] = [program.to_dict() for program in self.programs]
        if programs:
            conditioning["programs"] = programs
        return {"airConditioning": conditioning}

    def __str__(self) -> str:
        now = {True: "heat or cool the cabin now", False: "do not heat or cool the cabin now", None: ""}
        parts = [now[self.immediate], in_words(self.programs)]
        return "; ".join(part for part in parts if part)
