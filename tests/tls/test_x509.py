"""The reader of certificates against cryptography, which writes them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet._tls.x509 import certificate, is_pfx, pem_certificates

from ..properties import reached, reaches

KEY = Ed25519PrivateKey.generate()
# The years that two digits can say, and those that need four.
MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)
NAMES = st.dictionaries(
    st.sampled_from([NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME, NameOID.LOCALITY_NAME]),
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=16),
).map(lambda parts: x509.Name([x509.NameAttribute(kind, text) for kind, text in parts.items()]))


@st.composite
def certificates(draw: st.DrawFn) -> x509.Certificate:
    first, last = sorted(draw(st.tuples(MOMENTS, MOMENTS)))
    builder = (
        x509.CertificateBuilder()
        .subject_name(draw(NAMES))
        .issuer_name(draw(NAMES))
        .public_key(KEY.public_key())
        .serial_number(draw(st.integers(1, 2**158)))
        .not_valid_before(first)
        .not_valid_after(last)
    )
    if draw(st.booleans()):
        names = draw(st.lists(st.from_regex(r"[a-z]{1,60}\.example", fullmatch=True), max_size=40))
        san = x509.SubjectAlternativeName([x509.DNSName(name) for name in names])
        builder = builder.add_extension(san, critical=False)
    return builder.sign(KEY, None)


def content_of(name: x509.Name) -> bytes:
    """A name's DER without its tag and length."""
    der = name.public_bytes()
    return der[2:] if der[1] < 0x80 else der[2 + (der[1] & 0x7F) :]


@given(certificates())
def test_names_and_dates_are_those_that_were_written(made: x509.Certificate) -> None:
    read = certificate(made.public_bytes(Encoding.DER))
    assert (read.not_before, read.not_after) == (made.not_valid_before_utc, made.not_valid_after_utc)
    assert (read.issuer, read.subject) == (content_of(made.issuer), content_of(made.subject))


@given(st.lists(certificates(), max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_pem_certificates_reads_a_file_of_several(made: list[x509.Certificate], newline: str) -> None:
    text = "Bag Attributes\n".join(["", *(one.public_bytes(Encoding.PEM).decode() for one in made)])
    found = pem_certificates(text.replace("\n", newline).encode())
    assert found == [one.public_bytes(Encoding.DER) for one in made]


@pytest.mark.promise("P120")
@pytest.mark.filterwarnings("ignore::cryptography.utils.CryptographyDeprecationWarning")
@reaches(0.2, because="half of the changes leave bytes that are no certificate")
@given(certificates(), st.data())
def test_certificate_that_is_truncated_or_changed_is_read_or_refused(
    made: x509.Certificate, data: st.DataObject
) -> None:
    der = bytearray(made.public_bytes(Encoding.DER))
    at = data.draw(st.integers(0, len(der) - 1))
    with pytest.raises(ValueError, match=r"^not "):
        certificate(bytes(der[:at]))
    der[at] = data.draw(st.integers(0, 255))
    try:
        read = certificate(bytes(der))
    except ValueError:
        return
    reached()
    assert read.not_before.tzinfo == read.not_after.tzinfo == UTC
    with suppress(ValueError, x509.InvalidVersion):  # cryptography refuses more
        judge = x509.load_der_x509_certificate(bytes(der))
        dates = (judge.not_valid_before_utc, judge.not_valid_after_utc)
        assert (read.not_before, read.not_after) == dates


@given(st.binary(max_size=200))
def test_certificate_of_any_bytes_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        certificate(content)
    assert not is_pfx(content) or content[0] == 0x30


def element(tag: int, content: bytes) -> bytes:
    size = len(content).to_bytes(2)
    return bytes([tag, 0x82]) + size + content


def test_version_1_has_no_version() -> None:
    made = x509.load_pem_x509_certificate(trustme.CA().cert_pem.bytes())
    signed = made.tbs_certificate_bytes
    # After the tag and the length of the sequence (4 bytes) comes the version: A0 03 02 01 02.
    assert signed[4:9] == bytes.fromhex("a003020102")
    read = certificate(element(0x30, element(0x30, signed[9:])))
    assert read == certificate(made.public_bytes(Encoding.DER))


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (0x17, b"2601010000Z"),
        (0x17, b"260101000000+0100"),
        (0x17, b"20260101000000Z"),
        (0x18, b"260101000000Z"),
        (0x18, b"20260101000000.5Z"),
        (0x18, b"20261301000000Z"),
        (0x04, b"260101000000Z"),
    ],
)
def test_certificate_dates_that_the_standard_forbids_are_refused(tag: int, text: bytes) -> None:
    def made(second: bytes) -> bytes:
        validity = element(0x30, element(0x17, b"500101000000Z") + second)
        empty = element(0x30, b"")
        return element(0x30, element(0x30, element(2, b"\x01") + empty + empty + validity + empty))

    good = certificate(made(element(0x17, b"491231235959Z")))
    assert good.not_before == datetime(1950, 1, 1, tzinfo=UTC)
    assert good.not_after == datetime(2049, 12, 31, 23, 59, 59, tzinfo=UTC)
    with pytest.raises(ValueError):
        certificate(made(element(tag, text)))


def test_is_pfx_recognizes_pkcs12_by_its_content() -> None:
    leaf = trustme.CA().issue_cert("me@example.org")
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    key = load_pem_private_key(leaf.private_key_pem.bytes(), None)
    made = x509.load_pem_x509_certificate(leaf.cert_chain_pems[0].bytes())
    der = made.public_bytes(Encoding.DER)
    pfx = serialize_key_and_certificates(b"me", key, made, None, NoEncryption())  # type: ignore[arg-type]  # any kind of key is one here
    assert is_pfx(pfx)
    assert not is_pfx(der)
    assert not is_pfx(leaf.cert_chain_pems[0].bytes())
    # The same with a length that is not stated, as Windows writes it.
    start = 4 if pfx[1] == 0x82 else 3
    assert is_pfx(b"\x30\x80" + pfx[start:] + b"\x00\x00")
    assert timedelta(0) < certificate(der).not_after - certificate(der).not_before
