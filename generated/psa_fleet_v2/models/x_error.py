"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.x_error import XError as XError
