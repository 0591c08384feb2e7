"""Checks of what is installed, configured and readable."""

from __future__ import annotations

import os
import platform
import socket
import ssl
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from ... import __version__
from ...configuration import Profile, check_permissions, config_file, load_environment, misspelt_variables
from ...errors import ConfigurationError
from .certificates import kind
from .findings import Finding, Outcome, Patient, safe
from .network import host_of


def software(_: Patient) -> Iterator[Finding]:
    """Which programs are at work, and which extras are there."""
    extras = {
        "fast": "orjson",
        "keyring": "keyring",
        "map": "folium",
        "parquet": "pyarrow",
        "pkcs12": "cryptography",
        "simulator": "uvicorn",
    }
    there = [extra for extra, module in extras.items() if find_spec(module) is not None]
    try:
        transport = version("httpx")
    except PackageNotFoundError:
        transport = "unknown"
    yield Finding(
        "software",
        Outcome.OK,
        f"psa-fleet {__version__}, Python {platform.python_version()} on {sys.platform}, httpx {transport},"
        f" {ssl.OPENSSL_VERSION}; extras: {', '.join(there) or 'none'}",
    )


def configuration(patient: Patient) -> Iterator[Finding]:
    """Whether there is a configuration that can be read."""
    if patient.client is not None and not patient.accounts:
        yield Finding("configuration", Outcome.OK, "the simulator's own")
        return
    try:
        patient.profile = load_environment(patient.environ)
    except ConfigurationError as error:
        yield Finding(
            "configuration",
            Outcome.FAIL,
            safe(str(error)),
            "See docs/configuration.md; `--simulator` needs none.",
        )
        return
    where = "a profile of the file" if patient.profile.name else "the environment's variables"
    kinds = [kind(account) for account in patient.accounts]
    yield Finding("configuration", Outcome.OK, f"{where}; {', '.join(kinds)}")


def variables(patient: Patient) -> Iterator[Finding]:
    """Report misspelled variables. One with the right prefix is also rejected by the configuration."""
    for name, meant in misspelt_variables(patient.environ).items():
        yield Finding(
            "variables", Outcome.WARN, f"{name} is not read", f"Did you mean {meant}? Unset the other one."
        )


def files(patient: Patient) -> Iterator[Finding]:
    """Check that others cannot read files with secrets."""
    if os.name != "posix":
        yield Finding("files", Outcome.SKIPPED, "file permissions cannot be checked on this system")
        return
    profile = patient.profile or Profile("", ())
    try:
        found = check_permissions(profile, config_file(patient.environ))
    except ConfigurationError as error:
        yield Finding("files", Outcome.FAIL, safe(str(error)))
        return
    listed = ", ".join(path.name for path in found) or "none"
    yield Finding("files", Outcome.OK, f"files with secrets are readable by you only: {listed}")


def names(patient: Patient) -> Iterator[Finding]:
    """Check that the server's name resolves."""
    host, port = host_of(patient)
    if host is None:
        yield Finding("name", Outcome.SKIPPED, "no server is configured")
        return
    try:
        found = {each[4][0] for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except OSError as error:
        yield Finding(
            "name",
            Outcome.FAIL,
            f"{host} is not found: {error.strerror or 'no such name'}",
            "Check the network, its DNS, and a proxy that you may need.",
        )
        return
    yield Finding("name", Outcome.OK, f"{host} has {len(found)} address{'' if len(found) == 1 else 'es'}")
