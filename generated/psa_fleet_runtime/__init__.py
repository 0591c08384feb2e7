"""What the generated packages `psa_fleet_v2` and `psa_fleet_v3` stand on.

It is copied from scripts/templates/runtime by `make regenerate`: change that, not this.
"""
