"""From a client's arguments to what its connection needs. Nothing is sent."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Environment: TypeAlias = Literal["production", "preproduction"]


BASE_URLS: Final[dict[str, str]] = {
    "production": "https://api-cert.groupe-psa.com/connectedcar",
    "preproduction": "https://api-cert-preprod.groupe-psa.com/connectedcar",
}
"""Where the vendor's servers are, by environment."""
