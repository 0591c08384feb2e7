"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.e_coaching_score import ECoachingScore as ECoachingScore
