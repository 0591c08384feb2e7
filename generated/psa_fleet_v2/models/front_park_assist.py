"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.front_park_assist import FrontParkAssist as FrontParkAssist
