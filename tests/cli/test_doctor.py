"""`psa-fleet doctor` finds what is wrong, and its report is safe to paste."""

from __future__ import annotations

import http.client
import json
import os
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import trustme

from psa_fleet import Account, Credentials
from psa_fleet._base import clock
from psa_fleet.cli._doctor import api, files, findings, network
from psa_fleet.cli._doctor.certificates import certificates
from psa_fleet.configuration import Profile
from psa_fleet.simulator import Fault, ServerTls, SimulatedAccount, Simulator

from .running import environment, run

SECRETS = ("SENTINEL-client", "SENTINEL-user", "SENTINEL-password")
ACCOUNT = SimulatedAccount("v3", "SENTINEL-user", "SENTINEL-password", "SENTINEL-client")


def report(env: dict[str, str], *arguments: str) -> tuple[int, dict[str, str]]:
    """The exit status, and the outcome of each check."""
    none = {"PSA_FLEET_CONFIG": "no-such-file.toml"}
    result = run("doctor", "--json", *arguments, env=none | env)
    plain = run("doctor", *arguments, env=none | env)
    for secret in SECRETS:
        assert secret not in result.output + plain.output
    assert plain.exit_code == result.exit_code
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return result.exit_code, {each["check"]: each["outcome"] for each in found}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Certificates of a customer and of a server."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    mine = authority.issue_cert("customer")
    mine.private_key_pem.write_to_path(str(tmp_path / "key.pem"))
    mine.cert_chain_pems[0].write_to_path(str(tmp_path / "client.pem"))
    old = authority.issue_cert(
        "customer", not_before=datetime(2020, 1, 1, tzinfo=UTC), not_after=datetime(2021, 1, 1, tzinfo=UTC)
    )
    old.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "old.pem"))
    soon = authority.issue_cert("customer", not_after=datetime.now(UTC) + timedelta(days=9))
    soon.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "soon.pem"))
    server = authority.issue_cert("127.0.0.1")
    server.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "server.pem"))
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "other-ca.pem"))
    for file in tmp_path.iterdir():
        file.chmod(0o600)
    return tmp_path


@pytest.fixture
def secured(folder: Path) -> Iterator[dict[str, str]]:
    """The variables for a server that demands a client certificate."""
    tls = ServerTls(str(folder / "server.pem"), client_ca=str(folder / "ca.pem"))
    with Simulator(accounts=[ACCOUNT], tls=tls) as simulator:
        yield environment(simulator, "v3") | {
            "PSA_FLEET_CERTIFICATE": str(folder / "client.pem"),
            "PSA_FLEET_PRIVATE_KEY": str(folder / "key.pem"),
            "PSA_FLEET_CA": str(folder / "ca.pem"),
        }


def test_doctor_over_tls_finds_all_checks_ok(secured: dict[str, str]) -> None:
    status, found = report(secured)
    assert status == 0
    for check in ("configuration", "files", "certificate", "name", "connection", "credentials", "rate limit"):
        assert found[check] == "ok", check


@pytest.mark.promise("P702")
@pytest.mark.parametrize(
    ("changed", "check", "outcome"),
    [
        ({"PSA_FLEET_PASSWORD": "SENTINEL-password-that-is-wrong"}, "credentials", "fail"),
        ({"PSA_FLEET_CERTIFICATE": "old.pem", "PSA_FLEET_PRIVATE_KEY": ""}, "certificate", "fail"),
        ({"PSA_FLEET_CERTIFICATE": "soon.pem", "PSA_FLEET_PRIVATE_KEY": ""}, "certificate", "warn"),
        ({"PSA_FLEET_PRIVATE_KEY": "server.pem"}, "certificate", "fail"),
        ({"PSA_FLEET_CA": "other-ca.pem"}, "connection", "fail"),
        ({"PSA_FLEET_BASE_URL": "https://no-such-host.invalid/connectedcar"}, "name", "fail"),
        ({"PSA_FLEET_USERNAME": ""}, "configuration", "fail"),
        ({"PSA_FLEET_SUBSCRIPTION": "mars"}, "configuration", "fail"),
    ],
)
def test_doctor_finds_the_failing_check(
    secured: dict[str, str], folder: Path, changed: dict[str, str], check: str, outcome: str
) -> None:
    files = {
        name: str(folder / value) if value.endswith(".pem") else value for name, value in changed.items()
    }
    status, found = report(secured | files)
    assert found[check] == outcome
    assert status == (3 if "fail" in found.values() else 0)
    assert status == 3 or outcome == "warn"


def advice(env: dict[str, str], check: str) -> str:
    """All that the report states on a check."""
    found = json.loads(run("doctor", "--json", env={"PSA_FLEET_CONFIG": "no-such-file.toml"} | env).stdout)
    return " ".join(f"{each['text']} {each['advice']}" for each in found if each["check"] == check)


@pytest.mark.promise("P727")
@pytest.mark.parametrize("certificate", ["", "old.pem", "no-such-file.pem", "other-ca.pem"])
def test_right_ca_is_not_blamed_for_the_client_certificate(
    secured: dict[str, str], folder: Path, certificate: str
) -> None:
    own = str(folder / certificate) if certificate else ""
    env = secured | {"PSA_FLEET_CERTIFICATE": own, "PSA_FLEET_PRIVATE_KEY": ""}
    status, found = report(env)
    assert (status, found["connection"]) == (3, "fail")
    connection = advice(env, "connection")
    assert "`ca`" not in connection
    assert "client certificate" in connection.lower()
    wrong = advice(env | {"PSA_FLEET_CA": str(folder / "other-ca.pem")}, "connection")
    assert "`ca`" in wrong


@pytest.mark.promise("P727")
@pytest.mark.parametrize(
    ("wrong", "words"),
    [("https://localhost", "for another host"), ("http://127.0.0.1", "may expect `https`")],
)
def test_address_is_blamed_for_another_host_and_scheme(
    secured: dict[str, str], wrong: str, words: str
) -> None:
    env = secured | {"PSA_FLEET_BASE_URL": secured["PSA_FLEET_BASE_URL"].replace("https://127.0.0.1", wrong)}
    said = advice(env, "connection")
    assert words in said
    assert "`ca`" not in said
    assert "client certificate" not in said.lower()
    assert "Correct the connection first." in advice(env, "credentials")


@pytest.mark.promise("P727")
def test_doctor_with_no_fleet_by_404_fails_credentials() -> None:
    nothing = Fault.status(404, body=b'{"code": 40400}', media="application/json")
    with Simulator(accounts=[ACCOUNT]) as simulator:
        simulator.inject(*[nothing] * 3)
        env = environment(simulator, "v3")
        said = advice(env, "credentials")
        simulator.inject(*[nothing] * 6)
        status, found = report(env)
    assert (status, found["credentials"]) == (3, "fail")
    assert "works" not in said
    assert "lists no fleet" in said


@pytest.mark.promise("P728")
@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("CERT", "CERTIFICATE"),
        ("KEY", "PRIVATE_KEY"),
        ("USER", "USERNAME"),
        ("PASS", "PASSWORD"),
        ("URL", "BASE_URL"),
        ("HOST", "BASE_URL"),
        ("CLIENT_SECRET", "PASSWORD"),
        ("KEYFILE", "PRIVATE_KEY"),
        ("PASSWROD", "PASSWORD"),
    ],
)
def test_doctor_names_a_misspelled_variable_with_the_intended_one(wrong: str, meant: str) -> None:
    env = {f"PSA_FLEET_{wrong}": "SENTINEL-value", "PSAFLEET_USERNAME": "SENTINEL-value"}
    assert report(env)[0] == 3
    for check in ("configuration", "variables"):
        assert f"PSA_FLEET_{wrong}" in advice(env, check)
        assert f"PSA_FLEET_{meant}?" in advice(env, check)
    assert "PSAFLEET_USERNAME is not read" in advice(env, "variables")
    assert "SENTINEL" not in advice(env, "configuration") + advice(env, "variables")


@pytest.mark.skipif(os.name != "posix", reason="only POSIX tells who can read a file")
def test_doctor_fails_for_a_key_readable_by_others(secured: dict[str, str], folder: Path) -> None:
    (folder / "key.pem").chmod(0o644)
    status, found = report(secured)
    assert status == 3
    assert "fail" in (found["configuration"], found["files"])


def test_doctor_with_refused_connection_fails() -> None:
    with Simulator(accounts=[ACCOUNT]) as simulator:
        gone = environment(simulator, "v3")
    status, found = report(gone)
    assert status == 3
    assert found["connection"] == "fail"


def test_doctor_of_the_simulator_finds_no_failure() -> None:
    status, found = report({}, "--simulator")
    assert status == 0
    assert "fail" not in found.values()


@pytest.mark.promise("P702")
@pytest.mark.parametrize("wrong", [{}, {"PSA_FLEET_PASSWORD": "SENTINEL-wrong"}], ids=["well", "refused"])
def test_doctor_report_names_no_vehicle_and_no_fleet(wrong: dict[str, str]) -> None:
    with Simulator(accounts=[ACCOUNT]) as simulator:
        env = environment(simulator, "v3") | {"PSA_FLEET_CONFIG": "no-such-file.toml"} | wrong
        shown = run("doctor", env=env).output + run("doctor", "--json", "--debug", env=env).output
        world = simulator.world
        fleets = [world.fleet(index) for index in range(world.fleets)]
        private = [fleet.id for fleet in fleets]
        for fleet in fleets:
            for vehicle in (world.vehicle(index) for index in fleet.vehicles):
                private += [vehicle.id, vehicle.vin]
        assert simulator.requests
    assert len(private) > 6
    for word in (*private, *SECRETS, "SENTINEL"):
        assert word not in shown


@pytest.mark.parametrize(("seconds", "outcome"), [(0, "ok"), (-100, "warn"), (4000, "fail")])
def test_clocks_are_compared(seconds: int, outcome: str, monkeypatch: pytest.MonkeyPatch) -> None:
    patient = findings.Patient({})
    moment = clock.now()
    monkeypatch.setattr(network, "now", lambda: moment)
    then = moment + timedelta(seconds=seconds)
    patient.offset = network._offset(format_datetime(then, usegmt=True))
    assert [each.outcome for each in network.times_agree(patient)] == [outcome]


def test_doctor_fails_for_an_exhausted_rate_limit() -> None:
    with Simulator(accounts=[ACCOUNT], rate_limit=(3, 3)) as simulator:
        assert report(environment(simulator, "v3"))[1]["rate limit"] == "ok"
        status, found = report(environment(simulator, "v3"))
    assert found["rate limit"] == "fail"
    assert status == 3


@pytest.mark.promise("P702")
def test_findings_hide_home_folders() -> None:
    home = str(Path.home())
    assert home not in findings.safe(f"{home}/x: no") or len(home) == 1
    assert findings.safe("'/home/ada/key.pem' and /Users/ada/x") == "'~/key.pem' and ~/x"


def texts(found: Iterator[findings.Finding]) -> list[tuple[str, str, str]]:
    return [(each.outcome.value, each.text, each.advice) for each in found]


def ssl_error(reason: str | None) -> ssl.SSLError:
    error = ssl.SSLError(1, "SENTINEL")
    error.reason = reason  # type: ignore[assignment]  # None where OpenSSL has none
    return error


def refused_certificate(code: int, message: str) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "SENTINEL")
    error.verify_code, error.verify_message = code, message
    return error


RESET = "the server ended the connection"
CASES: list[tuple[BaseException, bool, tuple[str, str]]] = [
    (ConnectionResetError(), False, (RESET, "Check `base_url`: the server may expect `https`.")),
    (
        ConnectionResetError(),
        True,
        (
            RESET,
            "No client certificate was sent: set `certificate` and `private_key` to valid ones.",
        ),
    ),
    (
        refused_certificate(10, "certificate has expired"),
        True,
        (
            "the server's certificate is refused: certificate has expired",
            "Check this computer's clock; if it is right, report it to whoever runs the server.",
        ),
    ),
    (
        refused_certificate(62, "Hostname mismatch"),
        True,
        (
            "the server's certificate is refused: Hostname mismatch",
            "Check `base_url`: this certificate is for another host.",
        ),
    ),
    (
        refused_certificate(20, "unable to get local issuer certificate"),
        True,
        (
            "the server's certificate is refused: unable to get local issuer certificate",
            "Check `ca`, and that nothing on the way (a proxy) puts its own certificate there.",
        ),
    ),
    (
        ssl_error("WRONG_VERSION_NUMBER"),
        True,
        ("TLS fails: wrong version number", "Check scheme and port of `base_url`: no TLS is spoken there."),
    ),
    (
        ssl_error("UNSUPPORTED_PROTOCOL"),
        True,
        ("TLS fails: unsupported protocol", "Let the server, or a proxy on the way, support TLS 1.2 or 1.3."),
    ),
    (
        ssl_error(None),
        True,
        (
            "TLS fails: no reason given",
            "No client certificate was sent: set `certificate` and `private_key` to valid ones.",
        ),
    ),
    (OSError(111, "refused"), False, ("no connection: refused", "Check the network, firewall and proxy.")),
]


@pytest.mark.parametrize(("error", "is_https", "words"), CASES)
def test_doctor_names_a_failed_connection_in_these_words(
    error: BaseException, is_https: bool, words: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def request(*_: object) -> None:
        raise error

    monkeypatch.setattr(http.client.HTTPConnection, "request", request)
    profile = Profile("", (), {"base_url": f"http{'s' * is_https}://127.0.0.1:9/"})
    assert texts(network.connection(findings.Patient({}, profile))) == [("fail", *words)]


def test_doctor_without_a_server_skips_its_checks_in_these_words() -> None:
    nothing = findings.Patient({})
    for check in (network.connection, files.names):
        assert texts(check(nothing)) == [("skipped", "no server is configured", "")]
    for check in (api.credentials, api.rate_limit):
        assert texts(check(nothing)) == [("skipped", "no client could be created", "")]
    assert texts(network.times_agree(nothing)) == [("skipped", "the server did not report its time", "")]


def test_doctor_names_a_host_without_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise OSError(None, None)

    monkeypatch.setattr(socket, "getaddrinfo", failing)
    patient = findings.Patient({}, Profile("", (), {"base_url": "https://psa.example/"}))
    assert texts(files.names(patient)) == [
        (
            "fail",
            "psa.example is not found: no such name",
            "Check the network, its DNS, and a proxy that you may need.",
        )
    ]


@pytest.mark.parametrize(
    ("offset", "finding"),
    [
        (0.0, ("ok", "it agrees with the server's within 1 s", "")),
        (
            100.0,
            (
                "warn",
                "this computer is 100 s behind the server",
                "Set the clock; certificates and `--since` go by it.",
            ),
        ),
        (
            -4000.0,
            (
                "fail",
                "this computer is 4000 s ahead of the server",
                "Set the clock; certificates and `--since` go by it.",
            ),
        ),
    ],
)
def test_doctor_compares_clocks_in_these_words(offset: float, finding: tuple[str, str, str]) -> None:
    patient = findings.Patient({}, offset=offset)
    assert texts(network.times_agree(patient)) == [finding]


def test_doctor_names_variables_and_a_missing_configuration_in_these_words() -> None:
    assert texts(files.variables(findings.Patient({"PSA_FLEET_CERT": "x"}))) == [
        ("warn", "PSA_FLEET_CERT is not read", "Did you mean PSA_FLEET_CERTIFICATE? Unset the other one.")
    ]
    [(outcome, _, advice)] = texts(files.configuration(findings.Patient({"PSA_FLEET_CONFIG": "nowhere"})))
    assert (outcome, advice) == ("fail", "See docs/configuration.md; `--simulator` needs none.")


def test_doctor_asks_for_a_client_certificate_in_these_words() -> None:
    accounts = (Account("UBI", Credentials("c", "u", "p")),)
    assert texts(certificates(findings.Patient({}, Profile("", accounts)))) == [
        (
            "fail",
            "no client certificate is set",
            "The vendor's servers require one; set `certificate` and `private_key`.",
        )
    ]
