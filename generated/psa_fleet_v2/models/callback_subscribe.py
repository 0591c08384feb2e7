"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.callback_subscribe import CallbackSubscribe as CallbackSubscribe
