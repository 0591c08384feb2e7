"""A real TLS server that demands a client certificate, and all the ways in which files can be wrong."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import trustme
from cryptography.hazmat.primitives import serialization

from psa_fleet import AsyncFleetClient, ConfigurationError, Credentials, FleetClient
from tests.client.tls_servers import server_context, serving


class Files(NamedTuple):
    folder: Path
    ca: Path
    certificate: Path
    key: Path
    both: Path
    encrypted_key: Path
    other_key: Path
    other_ca: Path
    url: str


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    folder = tmp_path_factory.mktemp("tls")
    ca, stranger = trustme.CA(), trustme.CA()
    client = ca.issue_cert("client@example.org", common_name="fleet-of-the-client")
    other = ca.issue_cert("other@example.org")
    made = {
        "ca": ca.cert_pem.bytes(),
        "certificate": client.cert_chain_pems[0].bytes(),
        "key": client.private_key_pem.bytes(),
        "both": client.private_key_and_cert_chain_pem.bytes(),
        "encrypted_key": serialization.load_pem_private_key(
            client.private_key_pem.bytes(), None
        ).private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(b"SENTINEL-keypass"),
        ),
        "other_key": other.private_key_pem.bytes(),
        "other_ca": stranger.cert_pem.bytes(),
    }
    paths = {}
    for name, content in made.items():
        paths[name] = folder / f"{name}.pem"
        paths[name].write_bytes(content)
    with serving(server_context(ca.issue_cert("127.0.0.1"), ca)) as server:
        yield Files(folder, **paths, url=server.url)


def credentials(**given: Any) -> Credentials:
    return Credentials(client_id="c", username="u", password="p", **given)


def fleet_id(files: Files, **given: Any) -> str | None:
    with FleetClient("TMTS", credentials(**given), base_url=files.url) as client:
        return client.fleet("f").get().id


def test_server_sees_the_client_certificate(files: Files) -> None:
    for given in (
        {"certificate": files.certificate, "private_key": files.key},
        {"certificate": str(files.both)},
        {
            "certificate": files.certificate,
            "private_key": files.encrypted_key,
            "private_key_password": "SENTINEL-keypass",
        },
    ):
        assert fleet_id(files, ca=files.ca, **given) == "fleet-of-the-client"


@pytest.mark.anyio
async def test_server_sees_the_client_certificate_without_blocking(files: Files) -> None:
    given = credentials(certificate=files.certificate, private_key=files.key, ca=files.ca)
    async with AsyncFleetClient("TMTS", given, base_url=files.url) as client:
        assert (await client.fleet("f").get()).id == "fleet-of-the-client"


@pytest.mark.promise("P104")
def test_debug_logs_of_httpcore_hold_no_secret_or_id(files: Files, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    given = Credentials("SENTINEL-client", "SENTINEL-user", "SENTINEL-password", files.both, ca=files.ca)
    with FleetClient("TMTS", given, base_url=files.url) as client:
        client.fleet("SENTINEL-fleet").get()
    assert "httpcore" in {record.name.partition(".")[0] for record in caplog.records}
    assert "SENTINEL" not in caplog.text
    assert "U0VOVElORUwt" not in caplog.text


@pytest.mark.promise("P120")
@pytest.mark.parametrize(
    ("argument", "words", "given"),
    [
        (
            "certificate",
            "cannot read 'nowhere.pem': No such file or directory",
            {"certificate": "nowhere.pem"},
        ),
        ("certificate", "cannot read '.': Is a directory", {"certificate": "."}),
        ("certificate", "cannot read 7: not a valid path", {"certificate": 7}),
        ("certificate", "key.pem contains no certificate in PEM form", {"certificate": "key"}),
        (
            "certificate",
            "rubbish_certificate.pem contains no readable certificate",
            {"certificate": "rubbish_certificate", "private_key": "key"},
        ),
        (
            "private_key",
            "certificate.pem contains no private key in PEM form",
            {"certificate": "certificate"},
        ),
        (
            "private_key",
            "ca.pem contains no private key in PEM form",
            {"certificate": "certificate", "private_key": "ca"},
        ),
        (
            "private_key",
            "cannot read 'nowhere.pem': No such file or directory",
            {"certificate": "certificate", "private_key": "nowhere.pem"},
        ),
        (
            "private_key",
            "rubbish_key.pem contains no readable private key",
            {"certificate": "certificate", "private_key": "rubbish_key"},
        ),
        (
            "private_key",
            "other_key.pem does not belong to the certificate in certificate.pem",
            {"certificate": "certificate", "private_key": "other_key"},
        ),
        (
            "private_key_password",
            "encrypted_key.pem is encrypted, and no password was given",
            {"certificate": "certificate", "private_key": "encrypted_key"},
        ),
        (
            "private_key_password",
            "it does not open encrypted_key.pem",
            {
                "certificate": "certificate",
                "private_key": "encrypted_key",
                "private_key_password": "SENTINEL-wrong",
            },
        ),
        ("ca", "cannot read 'nowhere.pem': No such file or directory", {"ca": "nowhere.pem"}),
        ("ca", "key.pem contains no certificate in PEM form", {"ca": "key"}),
        ("ca", "rubbish_certificate.pem contains no readable certificate", {"ca": "rubbish_certificate"}),
    ],
)
def test_wrong_files_are_named_before_anything_is_sent(
    files: Files, argument: str, words: str, given: dict[str, Any]
) -> None:
    for kind, label in (("certificate", "CERTIFICATE"), ("key", "PRIVATE KEY")):
        (files.folder / f"rubbish_{kind}.pem").write_text(
            f"-----BEGIN {label}-----\nAAAA\n-----END {label}-----\n", encoding="ascii"
        )
    paths = {
        name: str(files.folder / f"{value}.pem") if (files.folder / f"{value}.pem").exists() else value
        for name, value in given.items()
    }
    with pytest.raises(ConfigurationError) as caught:
        # Port 9 discards: nothing must get that far.
        FleetClient("TMTS", credentials(**paths), base_url="https://127.0.0.1:9/connectedcar")
    assert caught.value.argument == argument
    assert str(caught.value).replace(f"{files.folder}/", "") == f"{argument}: {words}"


@pytest.mark.promise("P124")
def test_ssl_context_is_shared_by_copies(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    build = Credentials.ssl_context

    def counted(self: Credentials) -> ssl.SSLContext:
        made.append(self)
        return build(self)

    monkeypatch.setattr(Credentials, "ssl_context", counted)
    with FleetClient("TMTS", credentials(certificate=files.both, ca=files.ca), base_url=files.url) as client:
        client.fleet("f").get()
        client.with_options(timeout=5).fleet("f").get()
    assert len(made) == 1


@pytest.mark.promise("P124")
def test_client_works_after_its_files_are_gone(files: Files, tmp_path: Path) -> None:
    both, ca = tmp_path / "both.pem", tmp_path / "ca.pem"
    both.write_bytes(Path(files.both).read_bytes())
    ca.write_bytes(Path(files.ca).read_bytes())
    given = credentials(certificate=str(both), ca=str(ca))
    with FleetClient("TMTS", given, base_url=files.url) as client:
        both.unlink()
        ca.write_text("no certificate", encoding="utf-8")
        client.fleet("f").get()
        client.with_options(timeout=5).fleet("f").get()
    with pytest.raises(ConfigurationError):
        FleetClient("TMTS", given, base_url=files.url)
