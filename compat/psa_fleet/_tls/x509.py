"""Subject, issuer and validity of a certificate. No I/O.

Python's ssl module has the dates of a server's certificate only, so that ours is read here: a certificate
is DER (ITU-T X.690), nested triples of tag, length and content, in the order of RFC 5280, 4.1. Nothing is
verified; OpenSSL does that.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple

_INTEGER, _SEQUENCE, _VERSION = 0x02, 0x30, 0xA0
_UTC_TIME, _GENERALIZED_TIME = 0x17, 0x18

_PEM: Final = re.compile(
    rb"-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----\s+(.*?)-----END (?:X509 |TRUSTED )?CERTIFICATE-----",
    re.DOTALL,
)
_PFX: Final = re.compile(rb"\x30(?:[\x00-\x80]|\x81.|\x82..|\x83...|\x84....)\x02\x01\x03", re.DOTALL)
_TIME: Final = {
    _UTC_TIME: re.compile(rb"([0-9]{2})" + rb"([0-9]{2})" * 5 + b"Z"),
    _GENERALIZED_TIME: re.compile(rb"([0-9]{4})" + rb"([0-9]{2})" * 5 + b"Z"),
}


class Certificate(NamedTuple):
    """What is read of a certificate."""

    issuer: bytes
    """The name of who signed it, in DER."""

    subject: bytes
    """The name of whose it is, in DER."""

    not_before: datetime
    """Since when it is valid, in UTC."""

    not_after: datetime
    """Until when it is valid, in UTC."""


def pem_certificates(text: bytes) -> list[bytes]:
    """Find the certificates of a PEM file.

    Args:
        text: The file's content; what stands between the certificates is passed over.

    Returns:
        The certificates in DER, in the order of the file.

    Raises:
        ValueError: One of them is not Base64.
    """
    return [b64decode(b"".join(found.split()), validate=True) for found in _PEM.findall(text)]


def certificate(der: bytes) -> Certificate:
    """Read a certificate.

    Args:
        der: The certificate in DER; what follows it is passed over.

    Returns:
        Its names and dates.

    Raises:
        ValueError: Not a certificate.
    """
    signed = _content(der, _SEQUENCE)
    parts = list(_elements(_content(signed, _SEQUENCE)))
    # The version is left out in certificates of version 1.
    start = 1 if parts and parts[0][0] == _VERSION else 0
    tags = [tag for tag, _ in parts[start : start + 5]]
    if tags != [_INTEGER, _SEQUENCE, _SEQUENCE, _SEQUENCE, _SEQUENCE]:
        raise ValueError("not a certificate: its parts are not those of RFC 5280")
    _, _, issuer, validity, subject = (content for _, content in parts[start : start + 5])
    dates = [_time(tag, content) for tag, content in _elements(validity)]
    if len(dates) != 2:
        raise ValueError("not a certificate: its validity does not have two dates")
    return Certificate(issuer, subject, *dates)


def is_pfx(content: bytes) -> bool:
    """Whether a file begins like PKCS#12 (RFC 7292): a sequence whose first part is the version, 3."""
    return _PFX.match(content) is not None


def _content(data: bytes, wanted: int) -> bytes:
    """The content of the first element, which must have a certain tag."""
    for tag, content in _elements(data):
        if tag == wanted:
            return content
        break
    raise ValueError("not DER, or of another type")


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Go through elements that follow one another."""
    at = 0
    while at < len(data):
        if at + 2 > len(data) or data[at] & 0x1F == 0x1F:
            raise ValueError("not DER: a tag is cut off or too long")
        tag, length = data[at], data[at + 1]
        at += 2
        if length >= 0x80:
            # BER's indefinite length, 0x80, has no place in a certificate: it is read as 0.
            size = length & 0x7F
            length = int.from_bytes(data[at : at + size])
            at += size
        if at + length > len(data):
            raise ValueError("not DER: an element is cut off")
        yield tag, data[at : at + length]
        at += length


def _time(tag: int, content: bytes) -> datetime:
    form = _TIME.get(tag)
    found = form.fullmatch(content) if form is not None else None
    if found is None:
        raise ValueError("not a certificate: a date is malformed")
    year, month, day, hour, minute, second = (int(part) for part in found.groups())
    if tag == _UTC_TIME:
        # RFC 5280, 4.1.2.5.1: two digits mean 1950 to 2049.
        year += 1900 if year >= 50 else 2000
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
