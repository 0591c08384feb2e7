"""The conversion is a function of its arguments: its own modules can neither read nor write anything else."""

from __future__ import annotations

import psa_fleet.upgrade


def test_public_names_are_complete_and_sorted() -> None:
    names = psa_fleet.upgrade.__all__
    # pytest puts names of its own, which begin with @, into the modules of its plugins' packages.
    public = {name for name in vars(psa_fleet.upgrade) if name[0] not in "_@"}
    assert names == sorted(names)
    assert set(names) == public - {"annotations", "Mapping", "MappingProxyType", "JSON", "TABLES", "run"}
