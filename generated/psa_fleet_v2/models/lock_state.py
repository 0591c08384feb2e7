"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.lock_state import LockState as LockState
