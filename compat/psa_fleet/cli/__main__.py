"""`python -m psa_fleet.cli` is `psa-fleet`."""

from __future__ import annotations

import sys

from psa_fleet_command import main

sys.exit(main())
