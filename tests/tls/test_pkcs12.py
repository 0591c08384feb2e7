"""PKCS#12 files over a real connection, and what is left of them on the disk: nothing."""

from __future__ import annotations

import os
import ssl
import stat
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12

from psa_fleet import ConfigurationError, Credentials, FleetClient
from tests.client.tls_servers import server_context, serving, written

PASSWORD = "SENTINEL-keypass é"
CA = trustme.CA()
MIDDLE = CA.create_child_ca()
LEAF = MIDDLE.issue_cert("me@example.org", common_name="fleet-of-the-client")


class Parts(NamedTuple):
    key: Any
    leaf: x509.Certificate
    above: list[x509.Certificate]


def parts(leaf: trustme.LeafCert = LEAF) -> Parts:
    return Parts(
        serialization.load_pem_private_key(leaf.private_key_pem.bytes(), None),
        x509.load_pem_x509_certificate(leaf.cert_chain_pems[0].bytes()),
        [x509.load_pem_x509_certificate(ca.cert_pem.bytes()) for ca in (CA, MIDDLE)],
    )


def pfx(password: str | None, **changed: Any) -> bytes:
    made = parts()._replace(**changed)
    encryption = (
        serialization.NoEncryption()
        if password is None
        else serialization.BestAvailableEncryption(password.encode())
    )
    return pkcs12.serialize_key_and_certificates(b"me", made.key, made.leaf, made.above, encryption)


def credentials(path: Path, password: str | None = None, **more: Any) -> Credentials:
    ca = written(path.parent, "ca.pem", CA.cert_pem.bytes())
    return Credentials("c", "u", "p", path, private_key_password=password, ca=ca, **more)


@pytest.mark.parametrize(("name", "password"), [("me.p12", PASSWORD), ("me.pfx", None), ("me.crt", "x")])
def test_server_sees_the_certificate(name: str, password: str | None, tmp_path: Path) -> None:
    given = credentials(written(tmp_path, name, pfx(password)), password)
    # The server has the root only: the certificate in between is sent along.
    with (
        serving(server_context(CA.issue_cert("127.0.0.1"), CA)) as server,
        FleetClient("TMTS", given, base_url=server.url) as client,
    ):
        assert client.fleet("f").get().id == "fleet-of-the-client"


@pytest.mark.promise("P123")
def test_key_is_on_the_disk_encrypted_for_this_user_and_for_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.delattr(os, "memfd_create", raising=False)
    seen: list[tuple[bytes, int, object]] = []
    load = ssl.SSLContext.load_cert_chain

    def watched(self: ssl.SSLContext, name: str, *args: Any, **options: Any) -> None:
        mode = stat.S_IMODE(Path(name).stat().st_mode)
        seen.append((Path(name).read_bytes(), mode, options["password"]))
        load(self, name, *args, **options)

    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", watched)
    given = credentials(written(tmp_path, "me.p12", pfx(PASSWORD)), PASSWORD)
    for _ in range(2):
        given.ssl_context()
    assert list(folder.iterdir()) == []
    passwords = set()
    for content, mode, password in seen:
        assert b"BEGIN ENCRYPTED PRIVATE KEY" in content
        assert b"BEGIN PRIVATE KEY" not in content
        assert sys.platform == "win32" or mode == 0o600
        passwords.add(password)
    assert len(passwords) == 2
    assert PASSWORD not in passwords


@pytest.mark.promise("P123")
def test_pkcs12_that_fails_to_load_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.delattr(os, "memfd_create", raising=False)

    def failing(*args: Any, **options: Any) -> None:
        raise ssl.SSLError(1, "SENTINEL")

    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", failing)
    with pytest.raises(ConfigurationError, match=r"me\.p12 cannot be used"):
        credentials(written(tmp_path, "me.p12", pfx(None))).ssl_context()
    assert list(folder.iterdir()) == []
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "nowhere"))
    with pytest.raises(
        ConfigurationError,
        match=(
            r"^certificate: loading .* needs a folder for temporary files, and none is writable\. Set"
            r" TMPDIR, or pass paths of PEM files$"
        ),
    ):
        credentials(tmp_path / "me.p12").ssl_context()


@pytest.mark.promise("P120")
@pytest.mark.parametrize(
    ("content", "password", "argument", "words"),
    [
        (
            pfx(PASSWORD),
            None,
            "private_key_password",
            "me.p12 needs one, and none was given, or the file is damaged",
        ),
        (
            pfx(PASSWORD),
            "SENTINEL-wrong",
            "private_key_password",
            "it does not open me.p12, or the file is damaged",
        ),
        (
            pfx(None)[:-30],
            None,
            "private_key_password",
            "me.p12 needs one, and none was given, or the file is damaged",
        ),
        (pfx(None, key=None, leaf=None), None, "certificate", "me.p12 contains no private key"),
        (
            pfx(None, leaf=None, above=[]),
            None,
            "certificate",
            "me.p12 contains no certificate that belongs to a private key",
        ),
    ],
)
def test_pkcs12_with_wrong_password_or_content_is_refused(
    content: bytes, password: str | None, argument: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        credentials(written(tmp_path, "me.p12", content), password).ssl_context()
    assert caught.value.argument == argument
    assert str(caught.value).replace(f"{tmp_path}/", "") == f"{argument}: {words}"
    assert "SENTINEL" not in f"{caught.value} {caught.value.__cause__!r}"


def test_expired_certificate_is_noticed_here_too(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    path = written(tmp_path, "me.p12", pfx(None))
    with pytest.raises(ConfigurationError, match=r"me\.p12 expired on 3000-01-01 00:00 UTC"):
        Credentials("c", "u", "p", path).ssl_context(now=datetime(3001, 1, 1, tzinfo=UTC))


def test_credentials_with_a_misplaced_file_advise_its_place(tmp_path: Path) -> None:
    path = written(tmp_path, "me.p12", pfx(None))
    pem = written(tmp_path, "me.pem", LEAF.cert_chain_pems[0].bytes())
    key = written(tmp_path, "key.pem", LEAF.private_key_pem.bytes())
    der = written(tmp_path, "me.cer", parts().leaf.public_bytes(serialization.Encoding.DER))
    cases: tuple[tuple[dict[str, Any], str], ...] = (
        (
            {"certificate": path, "private_key": key},
            "private_key must be left out: me.p12 is a PKCS#12 file, which contains the key",
        ),
        (
            {"certificate": pem, "private_key": path},
            "private_key: me.p12 contains no private key in PEM form; it is a PKCS#12 file: pass it as"
            " certificate, without private_key",
        ),
        (
            {"ca": path},
            "ca: me.p12 contains no certificate in PEM form; `openssl pkcs12 -nokeys -cacerts` gets the CA"
            " out of a PKCS#12 file",
        ),
        (
            {"certificate": der, "private_key": key},
            "certificate: me.cer contains no certificate in PEM form; it is in DER form, which `openssl x509"
            " -inform der` turns into PEM",
        ),
        (
            {"ca": der},
            "ca: me.cer contains no certificate in PEM form; it is in DER form, which `openssl x509 -inform"
            " der` turns into PEM",
        ),
    )
    for wrong, words in cases:
        with pytest.raises(ConfigurationError) as caught:
            Credentials("c", "u", "p", **wrong).ssl_context()
        assert str(caught.value).replace(f"{tmp_path}/", "") == words


def test_pkcs12_without_the_extra_names_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives", None)
    path = written(tmp_path, "me.p12", pfx(None))
    with pytest.raises(
        ConfigurationError,
        match=(
            r"^certificate: .* is a PKCS#12 file, which needs an extra: pip install 'psa-fleet\[pkcs12\]'\."
            r" `openssl pkcs12` converts it to PEM, which needs none$"
        ),
    ) as caught:
        FleetClient("TMTS", credentials(path))
    assert caught.value.argument == "certificate"


def test_pem_files_do_not_need_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives", None)
    both = written(tmp_path, "both.pem", LEAF.private_key_and_cert_chain_pem.bytes())
    FleetClient("TMTS", credentials(both)).close()
