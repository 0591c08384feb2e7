"""Modules and files that a frozen program needs. PyInstaller runs this when a program imports psa_fleet."""

from __future__ import annotations

from importlib.util import find_spec

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

_PACKAGES = ("psa_fleet", "psa_fleet_runtime", "psa_fleet_v2", "psa_fleet_v3")

datas = [entry for package in _PACKAGES for entry in collect_data_files(package)]

# The plugin needs pytest, which no frozen program has.
hiddenimports = [
    module
    for package in _PACKAGES
    for module in collect_submodules(
        package,
        filter=lambda name: not name.startswith(("psa_fleet.testing.plugin", "psa_fleet._base.frozen")),
    )
]

# Imported by name, by psa_fleet.webhooks or by the packages themselves, where they are installed.
_BY_NAME = ("backports.zstd", "brotli", "psycopg_binary", "uvicorn.protocols.http.httptools_impl")
hiddenimports += [name for name in _BY_NAME if find_spec(name.partition(".")[0]) is not None]
