"""Reports about certificate files: kinds, dates, and whether the key fits."""

from __future__ import annotations

import os
import pickle
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12

from psa_fleet import CertificateDates, ConfigurationError, Credentials, CredentialsReport
from tests.client.tls_servers import written

CA = trustme.CA()
START = datetime(2026, 1, 10, 12, tzinfo=UTC)
END = datetime(2026, 7, 10, 12, tzinfo=UTC)
NOW = datetime(2026, 3, 1, tzinfo=UTC)
LEAF = CA.issue_cert("me@example.org", not_before=START, not_after=END)
OTHER = CA.issue_cert("other@example.org", not_before=START, not_after=END)
PASSWORD = "SENTINEL-keypass"


def encrypted(pem: bytes) -> bytes:
    return serialization.load_pem_private_key(pem, None).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(PASSWORD.encode()),
    )


def pfx() -> bytes:
    return pkcs12.serialize_key_and_certificates(
        b"me",
        serialization.load_pem_private_key(LEAF.private_key_pem.bytes(), None),  # type: ignore[arg-type]  # RSA
        x509.load_pem_x509_certificate(LEAF.cert_chain_pems[0].bytes()),
        None,
        serialization.BestAvailableEncryption(PASSWORD.encode()),
    )


CERTIFICATE = LEAF.cert_chain_pems[0].bytes()
KEY = LEAF.private_key_pem.bytes()
DER = x509.load_pem_x509_certificate(CERTIFICATE).public_bytes(serialization.Encoding.DER)

CASES: dict[str, tuple[bytes, bytes | None, str | None, str, bool | None, bool]] = {
    "fits": (CERTIFICATE, KEY, None, "PEM", True, True),
    "in one file": (KEY + CERTIFICATE, None, None, "PEM", True, True),
    "of another": (CERTIFICATE, OTHER.private_key_pem.bytes(), None, "PEM", False, True),
    "no key": (CERTIFICATE, None, None, "PEM", None, True),
    "encrypted": (CERTIFICATE, encrypted(KEY), PASSWORD, "PEM", True, True),
    "no password": (CERTIFICATE, encrypted(KEY), None, "PEM", None, True),
    "wrong password": (CERTIFICATE, encrypted(KEY), "wrong", "PEM", None, True),
    "pkcs12": (pfx(), None, PASSWORD, "PKCS#12", True, True),
    "pkcs12 closed": (pfx(), None, None, "PKCS#12", None, False),
    "der": (DER, KEY, None, "DER", None, True),
    "damaged": (CERTIFICATE[:200], KEY, None, "PEM", None, False),
    "noise": (b"\x00\xff" * 40, KEY, None, "unknown", None, False),
    "empty": (b"", KEY, None, "unknown", None, False),
}
"""Certificate file, key file, password; kind, whether the key fits, whether dates are known."""


def credentials(
    folder: Path, certificate: bytes, key: bytes | None = None, password: str | None = None
) -> Credentials:
    return Credentials(
        "c",
        "u",
        "p",
        written(folder, "client.bin", certificate),
        None if key is None else written(folder, "key.pem", key),
        private_key_password=password,
    )


def problem_of(given: Credentials, now: datetime) -> str | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            given.ssl_context(now=now)
    except ConfigurationError as error:
        return str(error)
    return None


AT: list[tuple[str, datetime]] = [
    *((case, NOW) for case in CASES),
    *(
        (case, now)
        for case in ("fits", "of another", "pkcs12")
        for now in (START - timedelta(days=1), END - timedelta(days=3), END + timedelta(days=1))
    ),
]


@pytest.mark.promise("P191")
@pytest.mark.parametrize(("case", "now"), AT)
def test_report_agrees_with_the_context(case: str, now: datetime, tmp_path: Path) -> None:
    certificate, key, password, kind, fits, dated = CASES[case]
    given = credentials(tmp_path, certificate, key, password)
    report = given.inspect(now=now)
    assert report.key_fits == fits
    assert (None if report.problem is None else str(report.problem)) == problem_of(given, now)
    assert (report.not_before, report.not_after) == ((START, END) if dated else (None, None))
    assert report.files[0].kind == kind
    usable = fits is True and START <= now <= END
    assert report.expires == (END if usable else None)
    assert report.expires_soon == (usable and END - now < timedelta(days=30))
    assert PASSWORD not in repr(report)
    assert repr(pickle.loads(pickle.dumps(report))) == repr(report)


def test_report_names_each_file(tmp_path: Path) -> None:
    ca = written(tmp_path, "ca.pem", CA.cert_pem.bytes())
    certificate, key = written(tmp_path, "c.pem", CERTIFICATE), written(tmp_path, "k.pem", KEY)
    report = Credentials("c", "u", "p", certificate, key, ca=ca).inspect(now=NOW)
    assert [(one.argument, one.path, one.kind, one.has_private_key) for one in report.files] == [
        ("certificate", os.fspath(certificate), "PEM", False),
        ("private_key", os.fspath(key), "PEM", True),
        ("ca", os.fspath(ca), "PEM", False),
    ]
    assert report.files[0].certificates == (CertificateDates(START, END),)
    assert len(report.files[2].certificates) == 1


def test_report_without_a_certificate_has_no_problem() -> None:
    report = Credentials("c", "u", "p").inspect()
    assert report == CredentialsReport((), None, None, None, False, None, None)


def test_inspect_reports_a_missing_file(tmp_path: Path) -> None:
    report = Credentials("c", "u", "p", tmp_path / "none.pem").inspect()
    assert report.files[0].kind == "unreadable"
    assert isinstance(report.problem, ConfigurationError)
    assert "No such file" in str(report.problem)


def test_report_refuses_a_time_without_a_zone() -> None:
    with pytest.raises(ConfigurationError, match="time zone"):
        Credentials("c", "u", "p").inspect(now=datetime(2026, 1, 1))
