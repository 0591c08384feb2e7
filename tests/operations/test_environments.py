"""Where the vendor's servers are."""

from __future__ import annotations

from psa_fleet._operations.environments import BASE_URLS


def test_base_urls_are_those_of_the_documentation() -> None:
    assert BASE_URLS == {
        "production": "https://api-cert.groupe-psa.com/connectedcar",
        "preproduction": "https://api-cert-preprod.groupe-psa.com/connectedcar",
    }
