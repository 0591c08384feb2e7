"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.e_coaching_links import ECoachingLinks as ECoachingLinks
