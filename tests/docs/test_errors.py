"""The page of errors has every class, status, code, cause and exit status that users meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest

from psa_fleet import Credentials, FleetClient, errors
from psa_fleet._sending.retry import STATUSES
from psa_fleet._tls.alerts import STATUSES as TLS_STATUSES
from psa_fleet.cli._base.exit_status import MEANINGS
from psa_fleet.remotes import CAUSES
from psa_fleet.simulator import Fault, Simulator

from .pages import ROOT

PAGE: Final = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")


def rows(page: str, head: str) -> list[list[str]]:
    """Cells of the rows of all tables whose first column is named so."""
    tables = re.findall(rf"^\| {head} \|.*\n\| ---.*\n((?:\|.*\n)+)", page, re.MULTILINE)
    lines = (line for part in tables for line in part.splitlines())
    return [[cell.strip() for cell in line[2:].removesuffix("|").split(" | ")] for line in lines]


def classes() -> Iterator[str]:
    """Public errors and warnings of the library, without the base class of all."""
    for name, value in vars(errors).items():
        is_class = isinstance(value, type) and issubclass(value, Exception)
        if is_class and value.__module__ == errors.__name__ and value is not errors.PsaFleetError:
            yield name


def listed(page: str) -> list[str]:
    return [row[0].strip("`") for head in ("exception", "warning") for row in rows(page, head)]


@pytest.mark.promise("P931")
def test_page_of_errors_has_each_class_once() -> None:
    assert sorted(listed(PAGE)) == sorted(classes())
    assert len(listed(PAGE)) > 25
    one_less = re.sub(r"^\| `TlsError` .*\n", "", PAGE, flags=re.MULTILINE)
    assert set(classes()) - set(listed(one_less)) == {"TlsError"}


def test_page_of_errors_advises_on_every_row() -> None:
    for head in ("exception", "warning", "code", "cause"):
        assert all(len(row) == 3 and all(row) for row in rows(PAGE, head))


@pytest.mark.promise("P931")
def test_page_of_errors_has_the_message_of_each_status() -> None:
    table = {int(status): row[1:] for row in rows(PAGE, "status") for status in row[0].split(", ")}
    statuses = {status: row for status, row in table.items() if status >= 300}
    assert statuses.keys() >= STATUSES | TLS_STATUSES.keys() | {301, 308, 400, 401, 403, 404, 405, 406, 522}
    with Simulator() as simulator:
        account = simulator.account("v3")
        credentials = Credentials(account.client_id, account.username, account.password)
        with FleetClient("delegation publique", credentials, base_url=simulator.url, retry=None) as client:
            for status, (name, message, retried) in statuses.items():
                simulator.inject(Fault.status(status))
                with pytest.raises(errors.PsaFleetError) as caught:
                    client.fleet("f").get()
                assert type(caught.value).__name__ == name.strip("`")
                assert str(caught.value).endswith(message)
                assert (retried == "yes") == (status in STATUSES)


def test_page_of_errors_has_the_vendor_codes() -> None:
    codes = {int(row[0]): row for row in rows(PAGE, "code")}
    assert codes.keys() >= errors.NO_DATA_CODES
    assert {code for code, row in codes.items() if "`no_data` is true" in row[1]} == errors.NO_DATA_CODES


@pytest.mark.promise("P931")
def test_page_of_errors_has_each_cause_and_exit_status() -> None:
    causes = {row[0].strip("`"): tuple(row[1:]) for row in rows(PAGE, "cause")}
    assert causes == {name: tuple(cause) for name, cause in CAUSES.items()}
    exits = {int(row[0]): row[1] for row in rows(PAGE, "status") if row[0].isdigit() and int(row[0]) < 300}
    assert exits == {status.value: meaning for status, meaning in MEANINGS.items()}
