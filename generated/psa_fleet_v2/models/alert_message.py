"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.alert_message import AlertMessage as AlertMessage
