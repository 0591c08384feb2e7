"""The model `ECoachingScore`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .e_coaching_category import ECoachingCategory


@define(getstate_setstate=False, repr=False)
class ECoachingScore(Model):
    """Score of one category of driving."""

    category: ECoachingCategory | None = member("category", Enumeration("ECoachingCategory"))
    """What is judged."""
    score: int | None = member("score", INTEGER)
    """From 0, the worst, to 10."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.category = read[0](raw) if type(raw := get("category")) is str else None
        self.score = raw if (raw := get("score")) is None or type(raw) is int else read[1](raw)
