"""`psa-fleet webhook serve`: over HTTP, into a file, and out at a signal."""

from __future__ import annotations

import functools
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest
from typer import BadParameter
from typer.testing import CliRunner

from psa_fleet.cli._app import app
from psa_fleet.cli._options.webhook_secret import secrets_of
from tests.forked import CLI, Forked
from tests.webhooks.notifications import VIN, monitor_event, monitor_notification, remote_notification

pytestmark = pytest.mark.slow

SECRET = "SENTINEL-webhook-secret"
# Reading the certificates of the machine costs more than a request of plain HTTP.
post = functools.partial(httpx.post, verify=False)
RIGHT = {"X-Webhook-Secret": SECRET}


@contextmanager
def serving(*arguments: object, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "psa_fleet.cli", "webhook", "serve", "--port", "0", *map(str, arguments)]
    process = Forked(
        command,
        preload=[*CLI, "psa_fleet.cli._commands.webhook", "psa_fleet.webhooks"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **environment},
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line.startswith("Receiving at http://127.0.0.1:"), process.communicate()
        yield process, line.split()[2]
    finally:
        process.kill()
        process.communicate()


def stop(process: subprocess.Popen[str], number: signal.Signals = signal.SIGTERM) -> str:
    """Stop it in a clean way, and give what it logged."""
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    return errors


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_events_are_in_the_file(tmp_path: Path, number: signal.Signals) -> None:
    to = tmp_path / "events.jsonl"
    with serving("--output", to, "--secret-header", "X-Webhook-Secret", PSA_FLEET_WEBHOOK_SECRET=SECRET) as (
        process,
        url,
    ):
        bodies = [monitor_notification(monitor_event(number)) for number in range(20)]
        bodies += [monitor_notification(*(monitor_event(number) for number in range(10, 30)))]
        with httpx.Client(headers=RIGHT, verify=False) as client, ThreadPoolExecutor(4) as pool:
            responses = [*pool.map(lambda body: client.post(f"{url}?vin={VIN}", json=body), bodies)]
            assert {response.status_code for response in responses} == {200}
            assert client.post(url, content=f"<html>{VIN}").status_code == 200
            assert client.post(
                url, json=remote_notification(), headers={"X-Webhook-Secret": "x"}
            ).status_code == (401)
        errors = stop(process, number)
    lines = [json.loads(line) for line in to.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == len({line["key"] for line in lines}) == 30
    assert VIN in (tmp_path / "events.dead-letters.jsonl").read_text(encoding="utf-8")
    assert errors.count("received monitor") == 30 and errors.count("duplicate monitor") == 10
    assert "received monitor c7eeaafdf0ab9683d5a1b8d5157201400001m0001 fired: vehicle.odometer, " in errors
    for word in (VIN, "SENTINEL", "Traceback"):
        assert word not in errors


def test_database_and_basic_with_a_secret_in_a_file(tmp_path: Path) -> None:
    to, file = tmp_path / "events.sqlite", tmp_path / "secret"
    file.write_text(f"{SECRET}\n", encoding="utf-8")
    file.chmod(0o600)
    with serving("--output", to, "--basic", "vendor", "--secret-file", file) as (process, url):
        for _ in range(2):
            response = post(url, json=remote_notification(), auth=("vendor", SECRET))
            assert (response.status_code, response.content) == (200, b"")
        assert post(url, json=remote_notification()).status_code == 401
        assert "remote action-1 Horn: Accepted, " in stop(process)
    with closing(sqlite3.connect(to)) as database:
        assert database.execute("SELECT kind, vin FROM events").fetchall() == [("remote", VIN)]


def test_postgresql_database_and_two_secrets(postgresql_url: str, tmp_path: Path) -> None:
    """While one secret replaces another, both are accepted."""
    files = []
    for name in ("new", "old"):
        file = tmp_path / name
        file.write_text(f"SENTINEL-secret-{name}\n", encoding="utf-8")
        file.chmod(0o600)
        files += ["--secret-file", file]
    url = postgresql_url.replace("postgres:@", "postgres:SENTINEL@")
    with serving(
        "--output", url, "--basic", "vendor", *files, PSA_FLEET_WEBHOOK_SECRET_PREVIOUS="SENTINEL-3"
    ) as (
        process,
        here,
    ):
        for password in ("SENTINEL-secret-new", "SENTINEL-secret-old", "SENTINEL-3"):
            assert post(here, json=remote_notification(), auth=("vendor", password)).status_code == 200
        assert post(here, json=remote_notification(), auth=("vendor", "SENTINEL-2")).status_code == 401
        assert post(here, content=b"x", auth=("vendor", "SENTINEL-3")).status_code == 200
        assert "SENTINEL" not in stop(process)
    with psycopg.connect(postgresql_url) as connection:
        assert connection.execute("SELECT kind, vin FROM psa_fleet.events").fetchall() == [("remote", VIN)]
        assert connection.execute("SELECT body FROM psa_fleet.dead_letters").fetchall() == [(b"x",)]


def test_rotate_options_rotate_the_jsonl_file(tmp_path: Path) -> None:
    with serving("--output", tmp_path / "e.jsonl", "--open", "--rotate-size", 1, "--rotate-daily") as (
        process,
        url,
    ):
        for number in range(3):
            assert post(url, json=monitor_notification(monitor_event(number))).status_code == 200
        stop(process)
    assert len([*tmp_path.glob("e.2*.00?.jsonl")]) == 2 and (tmp_path / "e.jsonl").exists()


def refused(*arguments: object) -> str:
    result = CliRunner().invoke(app, ["webhook", "serve", *map(str, arguments)])
    assert result.exit_code in (1, 2)
    assert "SENTINEL" not in result.output
    return f"{result.output} {result.exception}"


@pytest.mark.promise("P305")
def test_webhook_serve_refuses_invalid_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PSA_FLEET_WEBHOOK_SECRET", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    to = tmp_path / "events.jsonl"
    for header, user, is_open in ((None, None, False), (None, "vendor", True)):
        with pytest.raises(BadParameter, match=r"^pass one of --secret-header, --basic and --open$"):
            secrets_of(header, user, is_open, [])
    with pytest.raises(
        BadParameter, match=r"^the secret is missing: set PSA_FLEET_WEBHOOK_SECRET, or pass --secret-file$"
    ):
        secrets_of(None, "vendor", False, [])
    assert "the secret is missing" in refused("--output", to, "--basic", "vendor")
    assert "must end in" in refused("--output", tmp_path / "events.txt", "--open")
    assert "only a JSON Lines file can be rotated" in refused(
        "--output", tmp_path / "e.db", "--open", "--rotate-daily"
    )
    assert "only a JSON Lines file can be rotated" in refused(
        "--output", "postgresql://SENTINEL", "--open", "--rotate-size", 5
    )
    assert "not a valid PostgreSQL URL" in refused("--output", "postgresql://u:SENTINEL@[x", "--open")
    assert "folder does not exist" in refused("--output", tmp_path / "no" / "events.jsonl", "--open")
    folder = tmp_path / "folder.jsonl"
    folder.mkdir()
    assert "cannot open folder.jsonl" in refused("--output", folder, "--open")
    (tmp_path / "text.sqlite").write_text("no database " * 99)
    assert "text.sqlite: not an SQLite database" in refused("--output", tmp_path / "text.sqlite", "--open")
    assert "cannot listen on 192.0.2.1" in refused("--output", to, "--open", "--host", "192.0.2.1")
    assert "certificate: cannot be used" in refused(
        "--output", to, "--open", "--certificate", tmp_path / "text.sqlite"
    )
    monkeypatch.setenv("PSA_FLEET_WEBHOOK_SECRET", "SENTINEL\n")
    assert "value must not contain unprintable characters" in refused(
        "--output", to, "--secret-header", "X-Secret"
    )


@pytest.mark.promise("P729")
def test_byte_order_mark_is_not_a_part_of_the_secret(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_bytes(b"\xef\xbb\xbflong-enough-for-a-secret\r\n")
    file.chmod(0o600)
    [secret] = secrets_of("X-Secret", None, False, [file]) or []
    assert secret.as_header() == {"X-Secret": "long-enough-for-a-secret"}


@pytest.mark.promise("P305")
@pytest.mark.parametrize(
    ("content", "mode", "message"),
    [
        (b"SENTINEL-secret", 0o644, "secret is readable by others: run chmod 600 secret"),
        (b"\xffSENTINEL", 0o600, "is not UTF-8 text"),
        (b"SENTINEL-1\nSENTINEL-2\n", 0o600, "must not contain unprintable characters"),
        (b"\n", 0o600, "the secret is missing"),
        (None, 0o600, "cannot read"),
    ],
)
def test_secret_file_that_is_unusable_or_readable_by_others_is_refused(
    tmp_path: Path, content: bytes | None, mode: int, message: str
) -> None:
    file = tmp_path / "secret"
    if content is not None:
        file.write_bytes(content)
        file.chmod(mode)
    arguments = ("--output", tmp_path / "e.jsonl", "--secret-header", "X-Secret", "--secret-file", file)
    assert message in refused(*arguments)
    assert not (tmp_path / "e.jsonl").exists() or message == "must not contain unprintable characters"
