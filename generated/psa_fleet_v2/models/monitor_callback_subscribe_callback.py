"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.monitor_callback_subscribe_callback import (
    MonitorCallbackSubscribeCallback as MonitorCallbackSubscribeCallback,
)
