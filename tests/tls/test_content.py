"""Certificates and keys without files: PEM as text, PEM and PKCS#12 as bytes, as containers pass them."""

from __future__ import annotations

import os
import pickle
import tempfile
import textwrap
import traceback
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import ConfigurationError, Credentials, FleetClient
from psa_fleet.configuration import load_environment, load_profile
from tests.client.tls_servers import server_context, serving

from .test_inspection import CA, CERTIFICATE, END, KEY, NOW, OTHER, PASSWORD, encrypted, pfx

TEXT, KEY_TEXT = CERTIFICATE.decode(), KEY.decode()
SECRETS = [line for line in KEY_TEXT.splitlines() if len(line) > 40]


def one_line(pem: str) -> str:
    return " ".join(pem.split("\n"))


CASES: dict[str, dict[str, Any]] = {
    "text": {"certificate": TEXT, "private_key": KEY_TEXT},
    "bytes": {"certificate": CERTIFICATE, "private_key": KEY},
    "one text": {"certificate": KEY_TEXT + TEXT},
    "escaped": {"certificate": TEXT.replace("\n", "\\n"), "private_key": KEY_TEXT.replace("\n", "\\r\\n")},
    "one line": {"certificate": one_line(TEXT), "private_key": one_line(KEY_TEXT)},
    "indented": {"certificate": textwrap.indent(TEXT, "    "), "private_key": f"\n\n  {KEY_TEXT}  "},
    "windows": {"certificate": TEXT.replace("\n", "\r\n"), "private_key": KEY_TEXT.replace("\n", "\r\n")},
    "encrypted": {
        "certificate": TEXT,
        "private_key": encrypted(KEY).decode(),
        "private_key_password": PASSWORD,
    },
    "pkcs12": {"certificate": pfx(), "private_key_password": PASSWORD},
}


def credentials(**given: Any) -> Credentials:
    return Credentials("c", "u", "p", ca=CA.cert_pem.bytes().decode(), **given)


@pytest.fixture(params=["memory", "disk"])
def temporary(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, which is not there where none is needed."""
    folder = tmp_path / "temporary"
    if request.param == "disk" or not hasattr(os, "memfd_create"):
        monkeypatch.delattr(os, "memfd_create", raising=False)
        folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.promise("P173")
@pytest.mark.parametrize("case", CASES)
def test_content_is_loaded_as_a_file_is(case: str, temporary: Path) -> None:
    given = credentials(**CASES[case])
    report = given.inspect(now=NOW)
    assert (report.problem, report.key_fits, report.expires) == (None, True, END)
    assert {file.path for file in report.files} == {None}
    given.ssl_context(now=NOW)
    assert not temporary.exists() or list(temporary.iterdir()) == []


@pytest.mark.promise("P173")
def test_server_sees_a_certificate_passed_as_text() -> None:
    leaf = CA.issue_cert("me@example.org", common_name="fleet-of-the-client")
    given = credentials(
        certificate=leaf.cert_chain_pems[0].bytes().decode(), private_key=leaf.private_key_pem.bytes()
    )
    with (
        serving(server_context(CA.issue_cert("127.0.0.1"), CA)) as server,
        FleetClient("TMTS", given, base_url=server.url) as client,
    ):
        assert client.fleet("f").get().id == "fleet-of-the-client"


DAMAGED = KEY_TEXT.replace(SECRETS[1], "A" + SECRETS[1][1:] + "AA", 1)
REFUSED: list[tuple[dict[str, Any], str, str]] = [
    (
        {"certificate": TEXT, "private_key": OTHER.private_key_pem.bytes()},
        "private_key",
        "private_key: the content of private_key does not belong to the certificate in the content of"
        " certificate",
    ),
    (
        {"certificate": TEXT, "private_key": DAMAGED},
        "private_key",
        "private_key: the content of private_key contains no readable private key",
    ),
    (
        {"certificate": TEXT[:200], "private_key": KEY_TEXT},
        "certificate",
        "certificate: the content of certificate contains no readable certificate",
    ),
    (
        {"certificate": TEXT},
        "private_key",
        "private_key: the content of certificate contains no private key in PEM form",
    ),
    (
        {"certificate": KEY_TEXT},
        "certificate",
        "certificate: the content of certificate contains no certificate in PEM form",
    ),
    (
        {"certificate": TEXT, "private_key": "".join(SECRETS)},
        "private_key",
        "private_key: expected the path of a file, or PEM text with its BEGIN and END lines",
    ),
    (
        {"certificate": TEXT, "private_key": "\n".join(SECRETS)},
        "private_key",
        "private_key: expected the path of a file, or PEM text with its BEGIN and END lines",
    ),
    (
        {"certificate": TEXT, "private_key": encrypted(KEY).decode()},
        "private_key_password",
        "private_key_password: the content of private_key is encrypted, and no password was given",
    ),
    (
        {"certificate": pfx(), "private_key": KEY},
        "private_key",
        "private_key must be left out: the content of certificate is a PKCS#12 file, which contains the key",
    ),
    (
        {"certificate": b"", "private_key": KEY},
        "certificate",
        "certificate: the content of certificate contains no certificate in PEM form",
    ),
]


@pytest.mark.promise("P174")
@pytest.mark.parametrize(("given", "argument", "words"), REFUSED)
def test_content_that_cannot_work_is_refused_and_not_shown(
    given: dict[str, Any], argument: str, words: str, temporary: Path
) -> None:
    made = credentials(**given)
    with pytest.raises(ConfigurationError) as caught:
        made.ssl_context(now=NOW)
    assert (caught.value.argument, str(caught.value)) == (argument, words)
    report = made.inspect(now=NOW)
    assert str(report.problem) == str(caught.value)
    said = "".join(traceback.format_exception(caught.value)) + repr(report) + repr(made)
    for line in [*SECRETS, *TEXT.splitlines()[1:-1], DAMAGED.splitlines()[2]]:
        assert line not in said
    assert not temporary.exists() or list(temporary.iterdir()) == []


@pytest.mark.promise("P174")
def test_repr_shows_paths_and_no_content() -> None:
    shown = repr(Credentials("c", "u", "p", "client.pem", Path("key.pem")))
    assert "certificate='client.pem'" in shown
    for case in CASES.values():
        shown = repr(credentials(**case))
        assert "certificate=<content>" in shown
        assert "ca=<content>" in shown
        assert "BEGIN" not in shown


def test_content_is_pickled_and_compared() -> None:
    given = credentials(**CASES["bytes"])
    assert pickle.loads(pickle.dumps(given)) == given
    assert hash(given) == hash(credentials(**CASES["bytes"]))


@pytest.mark.promise("P173")
@pytest.mark.parametrize("case", ["text", "escaped", "one line", "encrypted", "one text"])
def test_variables_hold_pem(case: str) -> None:
    given = {"client_id": "c", "username": "u", "password": "p", "subscription": "TMTS", **CASES[case]}
    variables = {f"PSA_FLEET_{name.upper()}": value for name, value in given.items()}
    (account,) = load_environment(variables).accounts
    assert account.credentials.inspect(now=NOW).key_fits


@pytest.mark.promise("P173")
def test_profile_holds_pem(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        '[profiles.me]\nsubscription = "TMTS"\nclient_id = "c"\nusername = "u"\npassword = "p"\n'
        f'certificate = """\n{TEXT}"""\nprivate_key = """{KEY_TEXT}"""\nca = "ca.pem"\n'
    )
    file.chmod(0o600)
    (tmp_path / "ca.pem").write_bytes(CA.cert_pem.bytes())
    (account,) = load_profile("me", file).accounts
    assert account.credentials.inspect(now=NOW).key_fits
    assert account.credentials.ca == str(tmp_path / "ca.pem")
