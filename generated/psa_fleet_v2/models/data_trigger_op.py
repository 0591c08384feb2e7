"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.data_trigger_op import DataTriggerOp as DataTriggerOp
