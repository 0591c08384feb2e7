"""The model `ECoachingScoresItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .e_coaching_scores_item_category import ECoachingScoresItemCategory

__all__ = ["ECoachingScoresItem"]


@define(getstate_setstate=False)
class ECoachingScoresItem(Model):
    """ECoachingScoresItem."""

    category: ECoachingScoresItemCategory | None = None
    """What is judged."""
    score: int | None = None
    """From 0, the worst, to 10."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "category": (
            "category",
            Enumeration("e_coaching_scores_item_category", "ECoachingScoresItemCategory"),
        ),
        "score": ("score", INTEGER),
    }
