"""The model `ECoaching`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .e_coaching_embedded import ECoachingEmbedded
    from .e_coaching_links import ECoachingLinks
    from .e_coaching_score import ECoachingScore

__all__ = ["ECoaching"]


@define(getstate_setstate=False)
class ECoaching(Model):
    """Scores of a driver's style.

    No operation answers with it any more.
    """

    scores: list[ECoachingScore] | None = None
    """One score a category."""
    links: ECoachingLinks | None = None
    """Links to what belongs to it."""
    embedded: ECoachingEmbedded | None = None
    """What is sent along."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "scores": ("scores", Many(Nested("e_coaching_score", "ECoachingScore"))),
        "links": ("_links", Nested("e_coaching_links", "ECoachingLinks")),
        "embedded": ("_embedded", Nested("e_coaching_embedded", "ECoachingEmbedded")),
    }
