"""The model `ECoaching`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import OBJECT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import names_only

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, JSONObject, Reads

    from .e_coaching_links import ECoachingLinks
    from .e_coaching_score import ECoachingScore


@define(getstate_setstate=False, repr=False)
class ECoaching(Model):
    """Scores of a driver's style.

    No operation returns it any more.
    """

    scores: list[ECoachingScore] | None = member("scores", Many(Nested("ECoachingScore")))
    """One score a category."""
    links: ECoachingLinks | None = member("_links", Nested("ECoachingLinks"))
    """Links to what belongs to it."""
    embedded: JSONObject | None = member("_embedded", OBJECT, repr=names_only)
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("scores")):
            self.scores = None if raw is None else read[0](raw)
        self.links = None if (raw := get("_links")) is None else read[1](raw)
        self.embedded = raw if (raw := get("_embedded")) is None or type(raw) is dict else read[2](raw)
