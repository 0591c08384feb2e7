"""The checks of `psa-fleet doctor`, one function each. What they say holds no secret, no VIN and no id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .._base.times import now
from .findings import Finding, Outcome, Patient, safe

if TYPE_CHECKING:
    from ...account import Account


def certificates(patient: Patient) -> Iterator[Finding]:
    """Whether the client certificates load, and until when they are valid."""
    for account in patient.accounts:
        own = account.credentials
        if own.certificate is None:
            vendor = (patient.url or "").startswith("https://") and "groupe-psa.com" in (patient.url or "")
            yield Finding(
                "certificate",
                Outcome.FAIL if vendor else Outcome.WARN,
                "no client certificate is set",
                "The vendor's servers require one; set `certificate` and `private_key`.",
            )
            continue
        found = own.inspect()
        if found.problem is not None or found.expires is None:
            yield Finding("certificate", Outcome.FAIL, safe(str(found.problem)), "See docs/certificates.md.")
            continue
        until = f"{found.expires:%Y-%m-%d}, {(found.expires - now()).days} days"
        if found.expires_soon:
            yield Finding(
                "certificate", Outcome.WARN, f"it expires on {until}", "Ask the vendor for a new one now."
            )
        else:
            yield Finding("certificate", Outcome.OK, f"it loads and is valid until {until}")


def kind(account: Account) -> str:
    from ...subscription import Subscription

    known = None if account.subscription is None else Subscription.parse(account.subscription)
    of = known.value if known is not None else "no subscription named"
    return f"{of} ({account.version or (known.version if known else '-')})"
