"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.zone_trigger_transition import ZoneTriggerTransition as ZoneTriggerTransition
