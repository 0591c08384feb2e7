"""How a leaf becomes a signal."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from psa_fleet_runtime.timedeltas import as_timedelta

SignalValue: TypeAlias = "str | float | int | bool"


@dataclass(frozen=True, slots=True)
class Entry:
    """The names of a leaf and its conversion; the words are those of specs/signals.yaml."""

    names: Mapping[str, tuple[str, str | None]]
    """Name and unit; by the value of `by` where that is set, else under an empty text."""
    by: str | None = None
    factor: float | None = None
    whole: bool = False
    values: Mapping[str, SignalValue] = field(default_factory=dict)
    duration: bool = False
    prefer: bool | None = None

    def convert(self, raw: object) -> SignalValue | None:
        """The value in VSS, or None where VSS has none for it."""
        if self.values:
            return self.values.get(raw) if isinstance(raw, str) else None
        if self.duration:
            length = as_timedelta(raw) if isinstance(raw, str) else None
            return None if length is None else self._number(length.total_seconds())
        if isinstance(raw, bool):
            return raw if self.unit_less else None
        return self._number(raw) if isinstance(raw, (int, float)) and not self.unit_less else None

    @property
    def unit_less(self) -> bool:
        """Whether the signal is a flag."""
        return all(unit is None for _, unit in self.names.values())

    def _number(self, value: float) -> float | int | None:
        try:
            number = float(value) * (1.0 if self.factor is None else self.factor)
        except OverflowError:
            return None
        if not math.isfinite(number):
            return None
        return round(number) if self.whole else round(number, 9)
