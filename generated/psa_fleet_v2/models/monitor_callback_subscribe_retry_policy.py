"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.monitor_callback_subscribe_retry_policy import (
    MonitorCallbackSubscribeRetryPolicy as MonitorCallbackSubscribeRetryPolicy,
)
