"""The enumeration `RemotePreconditioningAirConditioningProgramsItemActionsType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemotePreconditioningAirConditioningProgramsItemActionsType"]


class RemotePreconditioningAirConditioningProgramsItemActionsType(OpenEnum):
    """RemotePreconditioningAirConditioningProgramsItemActionsType."""

    DELETE = "Delete"
    SET = "Set"
