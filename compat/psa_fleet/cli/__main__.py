"""`python -m psa_fleet.cli` is `psa-fleet`."""

from __future__ import annotations

import sys

from . import main

sys.exit(main())
