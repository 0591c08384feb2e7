"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.collection_result import CollectionResult as CollectionResult
