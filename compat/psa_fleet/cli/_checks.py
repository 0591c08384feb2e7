"""The checks of `psa-fleet doctor`, one function each. What they say holds no secret, no VIN and no id."""

from __future__ import annotations

import http.client
import os
import platform
import re
import socket
import ssl
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from .. import _waiting
from .._certificates import EXPIRES_SOON, build_context
from .._private_files import check_private
from .._setup import set_up
from .._version import __version__
from .._x509 import certificate, is_pfx, pem_certificates
from ..configuration import Profile, config_file, load_environment
from ..credentials import Credentials
from ..errors import CertificateExpiryWarning, ConfigurationError, PsaFleetError

if TYPE_CHECKING:
    from .._sync.client import FleetClient
    from ..account import Account

TIMEOUT: Final = 10.0
"""Seconds for a connection that a check opens."""
CLOCK_WARNS, CLOCK_FAILS = 30.0, 300.0
"""Seconds by which this computer's clock may differ from the server's."""
FEW_LEFT: Final = 0.1
"""The part of a rate limit below which what is left is little."""


class Outcome(StrEnum):
    """What came of a check."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"
    SKIPPED = "skipped"


class Finding(NamedTuple):
    """One line of the report."""

    check: str
    outcome: Outcome
    text: str
    advice: str = ""


@dataclass
class Patient:
    """What is checked; the checks before one find out what it needs."""

    environ: dict[str, str]
    profile: Profile | None = None
    """Found by `configuration`."""
    client: FleetClient | None = None
    """Made after the configuration was found good; given where there is none to read."""
    offset: float | None = None
    """Seconds by which the server's clock is ahead; found by `connection`."""
    contexts: dict[int, ssl.SSLContext] = field(default_factory=dict)

    @property
    def accounts(self) -> Sequence[Account]:
        """The accounts that are configured."""
        return () if self.profile is None else self.profile.accounts

    @property
    def url(self) -> str | None:
        """Where the client sends its requests."""
        if self.client is not None:
            return next(iter(self.client._accounts.connections.values())).api.base_url
        if self.profile is None:
            return None
        try:
            setups = set_up(
                self.accounts[:1],
                self.profile.options.get("environment"),
                self.profile.options.get("base_url"),
                own_transport=True,
            )
        except ConfigurationError:
            return None
        return setups[0].api.base_url


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
    kinds = [_kind(account) for account in patient.accounts]
    yield Finding("configuration", Outcome.OK, f"{where}; {', '.join(kinds)}")


def files(patient: Patient) -> Iterator[Finding]:
    """Whether others can read files with secrets."""
    if os.name != "posix":
        yield Finding("files", Outcome.SKIPPED, "this system does not tell who can read a file")
        return
    paths = {"the file of profiles": config_file(patient.environ)}
    for account in patient.accounts:
        keys = (account.credentials.private_key, account.credentials.certificate)
        for name, path in zip(("a private key", "a certificate's file"), keys, strict=True):
            if path is not None and (name == "a private key" or _has_key(Path(path))):
                paths[name] = Path(path)
    found = {name: path for name, path in paths.items() if path.exists()}
    for name, path in found.items():
        try:
            check_private(path, name, "file")
        except ConfigurationError:
            yield Finding(
                "files", Outcome.FAIL, f"{name} can be read by others: {safe(str(path))}", "chmod 600 it."
            )
            return
    said = ", ".join(found) or "there are none"
    yield Finding("files", Outcome.OK, f"nobody else can read what holds secrets: {said}")


def certificates(patient: Patient) -> Iterator[Finding]:
    """Whether the client certificates load, and until when they are valid."""
    for number, account in enumerate(patient.accounts):
        own = account.credentials
        if own.certificate is None:
            vendor = (patient.url or "").startswith("https://") and "groupe-psa.com" in (patient.url or "")
            yield Finding(
                "certificate",
                Outcome.FAIL if vendor else Outcome.WARN,
                "there is no client certificate",
                "The vendor's servers require one; give `certificate` and `private_key`.",
            )
            continue
        with warnings.catch_warnings(record=True) as noticed:
            warnings.simplefilter("always")
            try:
                patient.contexts[number] = build_context(own)
            except ConfigurationError as error:
                yield Finding("certificate", Outcome.FAIL, safe(str(error)), "See docs/certificates.md.")
                continue
        soon = [str(each.message) for each in noticed if issubclass(each.category, CertificateExpiryWarning)]
        if soon:
            yield Finding("certificate", Outcome.WARN, safe(soon[0]), "Ask the vendor for a new one now.")
        else:
            yield Finding("certificate", Outcome.OK, f"it loads and is valid{_until(own)}")


def names(patient: Patient) -> Iterator[Finding]:
    """Whether the server's name is known."""
    host, port = _host(patient)
    if host is None:
        yield Finding("name", Outcome.SKIPPED, "there is no server to ask")
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


def connection(patient: Patient) -> Iterator[Finding]:
    """Whether a connection comes about, over TLS where it should."""
    host, port = _host(patient)
    if host is None:
        yield Finding("connection", Outcome.SKIPPED, "there is no server to ask")
        return
    parts = urlsplit(patient.url or "")
    server: http.client.HTTPConnection
    context: ssl.SSLContext | None = None
    if parts.scheme == "https":
        context = patient.contexts.get(0) or ssl.create_default_context()
        server = http.client.HTTPSConnection(host, port, timeout=TIMEOUT, context=context)
    else:
        server = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    try:
        server.request("HEAD", "/")
        sent = server.getresponse().getheader("Date")
        sock = server.sock
        used = sock.version() if isinstance(sock, ssl.SSLSocket) else None
    except ssl.SSLCertVerificationError as error:
        yield Finding(
            "connection",
            Outcome.FAIL,
            f"the server's certificate is refused: {error.verify_message}",
            "Check `ca`, and that nothing on the way (a proxy) puts its own certificate there.",
        )
        return
    except ssl.SSLError as error:
        yield Finding(
            "connection",
            Outcome.FAIL,
            f"TLS fails: {(error.reason or 'no reason given').replace('_', ' ').lower()}",
            "Check the client certificate, and that it is for this environment.",
        )
        return
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        yield Finding(
            "connection",
            Outcome.FAIL,
            f"no connection: {reason}",
            "Check the network, firewall and proxy.",
        )
        return
    finally:
        server.close()
    if sent is not None:
        patient.offset = _offset(sent)
    how = f"over {used}" if used else "over plain HTTP" if context is None else "over TLS"
    yield Finding("connection", Outcome.OK, f"{how}, port {port}")


def clock(patient: Patient) -> Iterator[Finding]:
    """Whether this computer's clock and the server's agree."""
    if patient.offset is None:
        yield Finding("clock", Outcome.SKIPPED, "the server did not tell its time")
        return
    off = abs(patient.offset)
    side = "behind" if patient.offset > 0 else "ahead of"
    if off < CLOCK_WARNS:
        yield Finding("clock", Outcome.OK, f"it agrees with the server's within {max(off, 1):.0f} s")
        return
    yield Finding(
        "clock",
        Outcome.WARN if off < CLOCK_FAILS else Outcome.FAIL,
        f"this computer is {off:.0f} s {side} the server",
        "Set the clock; certificates and `--since` go by it.",
    )


def credentials(patient: Patient) -> Iterator[Finding]:
    """Whether the credentials work, and on which version of the API."""
    if patient.client is None:
        yield Finding("credentials", Outcome.SKIPPED, "there is no client that could ask")
        return
    try:
        found = patient.client.probe()
    except PsaFleetError as error:
        yield Finding("credentials", Outcome.FAIL, safe(str(error)))
        return
    by_account: dict[str, list[str]] = {}
    for one in found.results:
        by_account.setdefault(one.account, []).append(str(one))
    for number, (name, said) in enumerate(by_account.items(), 1):
        working = found.working(name)
        used = next(one.version for one in found.results if one.account == name and one.used)
        advice = str(found).splitlines()[number - 1].partition(". ")[2]
        good = used in working and name not in found.disagreements
        outcome = Outcome.OK if good else Outcome.WARN if used in working else Outcome.FAIL
        which = f"account {number}: " if len(by_account) > 1 else ""
        yield Finding("credentials", outcome, which + ", ".join(said), "" if good else advice)


def rate_limit(patient: Patient) -> Iterator[Finding]:
    """How much of the rate limits is left."""
    client = patient.client
    if client is None:
        yield Finding("rate limit", Outcome.SKIPPED, "there is no client that could ask")
        return
    for name in client.accounts:
        day = client.account(name).rate_limit.day
        if day.limit is None or day.remaining is None:
            yield Finding("rate limit", Outcome.SKIPPED, "the server told none")
            continue
        left = f"{day.remaining:,} of {day.limit:,} requests of the day are left"
        if day.remaining < day.limit * FEW_LEFT:
            advice = "Send fewer, or ask the vendor for more."
            yield Finding("rate limit", Outcome.WARN if day.remaining else Outcome.FAIL, left, advice)
        else:
            yield Finding("rate limit", Outcome.OK, left)


BEFORE: Final[tuple[Callable[[Patient], Iterator[Finding]], ...]] = (
    software,
    configuration,
    files,
    certificates,
    names,
    connection,
    clock,
)
"""The checks that need no client, in their order."""

WITH_A_CLIENT: Final[tuple[Callable[[Patient], Iterator[Finding]], ...]] = (credentials, rate_limit)
"""The checks that send requests."""


def safe(text: str) -> str:
    """The same without the names of this user's folders."""
    home = str(Path.home())
    shown = text.replace(home, "~") if len(home) > 1 else text
    return re.sub(r"/(?:home|Users)/[^/\s']+", "~", shown)


def _kind(account: Account) -> str:
    from ..subscription import Subscription

    known = None if account.subscription is None else Subscription.parse(account.subscription)
    of = known.value if known is not None else "no subscription named"
    return f"{of} ({account.version or (known.version if known else '-')})"


def _has_key(path: Path) -> bool:
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return is_pfx(content) or b"PRIVATE KEY-----" in content


def _until(own: Credentials) -> str:
    """The last day of the client's own certificate, where it is a PEM file."""
    content = Path(own.certificate or "").read_bytes()
    if is_pfx(content):
        return f" for {EXPIRES_SOON.days} days at least"
    end = certificate(pem_certificates(content)[0]).not_after
    days = (end - datetime.now(UTC)).days
    return f" until {end:%Y-%m-%d}, {days} days"


def _host(patient: Patient) -> tuple[str | None, int]:
    parts = urlsplit(patient.url or "")
    return parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)


def _offset(date: str) -> float | None:
    """Seconds by which a `Date` header is ahead of this computer's clock."""
    from email.utils import parsedate_to_datetime

    try:
        told = parsedate_to_datetime(date)
    except ValueError:
        return None
    return (told.astimezone(UTC) - _waiting.now()).total_seconds()
