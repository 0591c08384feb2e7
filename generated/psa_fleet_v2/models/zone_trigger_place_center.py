"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.zone_trigger_place_center import ZoneTriggerPlaceCenter as ZoneTriggerPlaceCenter
