"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.callback_subscribe_batch_notify import (
    CallbackSubscribeBatchNotify as CallbackSubscribeBatchNotify,
)
