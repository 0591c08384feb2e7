"""The model `ECoachingScore`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .e_coaching_category import ECoachingCategory

__all__ = ["ECoachingScore"]


@define(getstate_setstate=False)
class ECoachingScore(Model):
    """Score of one category of driving."""

    category: ECoachingCategory | None = None
    """What is judged."""
    score: int | None = None
    """From 0, the worst, to 10."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "category": ("category", Enumeration("e_coaching_category", "ECoachingCategory")),
        "score": ("score", INTEGER),
    }
