"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.monitor_callback_subscribe_batch_notify import (
    MonitorCallbackSubscribeBatchNotify as MonitorCallbackSubscribeBatchNotify,
)
