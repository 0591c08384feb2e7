"""The checks of `psa-fleet doctor`, one function each. What they say holds no secret, no VIN and no id."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..._tls.context import build_context
from ..._tls.validity import EXPIRES_SOON
from ..._tls.x509 import certificate, is_pfx, pem_certificates
from ...credentials import Credentials
from ...errors import CertificateExpiryWarning, ConfigurationError
from .findings import Finding, Outcome, Patient, safe

if TYPE_CHECKING:
    from ...account import Account


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


def kind(account: Account) -> str:
    from ...subscription import Subscription

    known = None if account.subscription is None else Subscription.parse(account.subscription)
    of = known.value if known is not None else "no subscription named"
    return f"{of} ({account.version or (known.version if known else '-')})"


def _until(own: Credentials) -> str:
    """The last day of the client's own certificate, where it is a PEM file."""
    content = Path(own.certificate or "").read_bytes()
    if is_pfx(content):
        return f" for {EXPIRES_SOON.days} days at least"
    end = certificate(pem_certificates(content)[0]).not_after
    days = (end - datetime.now(UTC)).days
    return f" until {end:%Y-%m-%d}, {days} days"
