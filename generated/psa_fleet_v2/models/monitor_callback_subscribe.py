"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.monitor_callback_subscribe import (
    MonitorCallbackSubscribe as MonitorCallbackSubscribe,
)
