"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.day_of_week import DayOfWeek as DayOfWeek
