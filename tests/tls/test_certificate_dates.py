"""Certificates that are not valid, or not for long: reported when a client is made."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from psa_fleet import AsyncFleetClient, CertificateExpiryWarning, ConfigurationError, Credentials, FleetClient
from tests.client.tls_servers import written

DAY = timedelta(days=1)
START = datetime(2026, 1, 10, 12, tzinfo=UTC)
END = datetime(2026, 7, 10, 12, tzinfo=UTC)
CA = trustme.CA()


def files(folder: Path, *, certificate: bytes | None = None, key: bytes | None = None) -> Credentials:
    leaf = CA.issue_cert("me@example.org", not_before=START, not_after=END)
    return Credentials(
        "c",
        "u",
        "p",
        written(folder, "client.pem", certificate or leaf.cert_chain_pems[0].bytes()),
        written(folder, "key.pem", key or leaf.private_key_pem.bytes()),
    )


@pytest.mark.promise("P120")
@pytest.mark.parametrize(
    ("now", "words"),
    [
        (
            START - timedelta(seconds=1),
            "is not valid before 2026-01-10 12:00 UTC. Wait, or check this computer's clock",
        ),
        (END + timedelta(seconds=1), "expired on 2026-07-10 12:00 UTC. Get a new one from the vendor"),
        (datetime(2040, 1, 1, tzinfo=UTC), "expired on 2026-07-10 12:00 UTC. Get a new one from the vendor"),
    ],
)
def test_certificate_outside_of_its_validity_is_refused(now: datetime, words: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        files(tmp_path).ssl_context(now=now)
    assert caught.value.argument == "certificate"
    assert str(caught.value) == f"certificate: the certificate in {tmp_path / 'client.pem'} {words}"


@pytest.mark.promise("P121")
@pytest.mark.parametrize(
    ("now", "days"),
    [
        (END - 31 * DAY, None),
        (END - 30 * DAY, None),
        (END - 30 * DAY + timedelta(seconds=1), 29),
        (END - timedelta(hours=1), 0),
        (END, 0),
    ],
)
def test_warning_comes_thirty_days_before(now: datetime, days: int | None, tmp_path: Path) -> None:
    given = files(tmp_path)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        given.ssl_context(now=now)
    told = [f"{one.category.__name__}: {one.message}" for one in caught]
    name = tmp_path / "client.pem"
    wanted = (
        f"CertificateExpiryWarning: the certificate in {name} expires on 2026-07-10 12:00 UTC, in {days}"
        " days. Get a new one from the vendor"
    )
    assert told == ([] if days is None else [wanted])


@pytest.mark.promise("P121")
def test_clients_warn_with_the_users_own_line(tmp_path: Path) -> None:
    leaf = CA.issue_cert("me@example.org", not_after=datetime.now(UTC) + 10 * DAY)
    given = Credentials(
        "c", "u", "p", written(tmp_path, "x.pem", leaf.private_key_and_cert_chain_pem.bytes())
    )
    for cls in (FleetClient, AsyncFleetClient):
        with pytest.warns(CertificateExpiryWarning, match=r"x\.pem expires on .* UTC, in 9 days") as caught:
            cls("TMTS", given)
        assert [one.filename for one in caught] == [__file__]


@pytest.mark.promise("P120")
def test_clients_refuse_an_expired_certificate(tmp_path: Path) -> None:
    for cls in (FleetClient, AsyncFleetClient):
        with pytest.raises(ConfigurationError, match=r"client\.pem expired on 2026-07-10 12:00 UTC"):
            cls("TMTS", files(tmp_path))


def test_time_without_a_zone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"^now must have a time zone$"):
        files(tmp_path).ssl_context(now=datetime(2026, 2, 1))


def chain(now: datetime, folder: Path, *above: trustme.CA, leaf: trustme.LeafCert) -> None:
    content = leaf.cert_chain_pems[0].bytes() + b"".join(ca.cert_pem.bytes() for ca in above)
    files(folder, certificate=content, key=leaf.private_key_pem.bytes()).ssl_context(now=now)


@pytest.mark.promise("P120")
def test_certificates_above_count_as_far_as_they_lead_to_the_root(tmp_path: Path) -> None:
    """trustme's authorities are valid to the year 3000, the leaves here for longer."""
    root = trustme.CA()
    middle = root.create_child_ca()
    late = datetime(3060, 1, 1, tzinfo=UTC)
    leaf = middle.issue_cert("me@example.org", not_after=datetime(3090, 1, 1, tzinfo=UTC))
    now = datetime.now(UTC)
    with pytest.raises(
        ConfigurationError, match=r"a certificate above the client's own one in .*client\.pem expired on 3000"
    ):
        chain(late, tmp_path, middle, root, leaf=leaf)
    chain(now, tmp_path, middle, root, leaf=leaf)
    # Servers have their own roots, and what leads nowhere is not used.
    chain(late, tmp_path, root, leaf=root.issue_cert("r@example.org", not_after=late + DAY * 99))
    chain(
        late,
        tmp_path,
        middle,
        trustme.CA(),
        leaf=trustme.CA().issue_cert("me@x.org", not_after=late + DAY * 99),
    )
    with pytest.warns(CertificateExpiryWarning, match=r"a certificate above the client's own one in .* 3000"):
        chain(datetime(2999, 12, 20, tzinfo=UTC), tmp_path, middle, leaf=leaf)


def test_check_dates_accepts_a_renewed_issuer_certificate() -> None:
    from psa_fleet._tls.validity import check_dates
    from psa_fleet._tls.x509 import Certificate

    leaf = Certificate(b"middle", b"me", START, END + 900 * DAY)
    old = Certificate(b"root", b"middle", START - 900 * DAY, START + DAY)
    new = Certificate(b"root", b"middle", START, END + 900 * DAY)
    early = Certificate(b"root", b"middle", END, END + 1800 * DAY)
    now = START + 9 * DAY
    for several in ([old, new], [new, old], [early, old, new]):
        check_dates([leaf, *several], "f.pem", now)
    for wrong in ([old], [early], [old, early]):
        with pytest.raises(ConfigurationError, match=r"above the client's own one in f\.pem"):
            check_dates([leaf, *wrong], "f.pem", now)
    # Two that name one another end the search.
    around = Certificate(b"middle", b"root", START, END + 900 * DAY)
    check_dates([leaf, new, around], "f.pem", now)


def test_ca_file_counts_while_one_of_it_is_valid(tmp_path: Path) -> None:
    over = CA.issue_cert("me@example.org", not_before=START, not_after=END)
    both = trustme.CA().cert_pem.bytes() + over.cert_chain_pems[0].bytes()
    ca = written(tmp_path, "ca.pem", both)
    given = Credentials("c", "u", "p", ca=ca)
    given.ssl_context(now=datetime(2999, 12, 31, tzinfo=UTC))
    with pytest.raises(
        ConfigurationError,
        match=(
            r"^ca: the certificates in .* have expired, the last one on 3000-01-01 00:00 UTC\. Get the"
            r" present ones from the vendor$"
        ),
    ) as caught:
        given.ssl_context(now=datetime(3001, 1, 1, tzinfo=UTC))
    assert caught.value.argument == "ca"
