"""docs/interface.txt: a public name that goes is seen."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest

import interface


def test_changed_signature_and_a_lost_name_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    committed = interface.interface()
    stale = tmp_path / "interface.txt"
    stale.write_text(committed.replace("page_size: int | None", "page: int", 1) + "  def gone()\n")
    monkeypatch.setattr(interface, "FILE", stale)
    monkeypatch.setattr(sys, "argv", ["interface.py", "--check"])
    assert interface.main() == 1
    shown = capsys.readouterr().err
    assert "-  def gone()" in shown
    assert shown.count("page: int") == 1


@pytest.mark.promise("P150")
@pytest.mark.parametrize("name", ["FleetClient", "FleetHandle", "VehicleHandle", "MonitorsHandle"])
def test_async_and_sync_offer_the_same(name: str) -> None:
    text = interface.interface()

    def offered(cls: str) -> set[str]:
        block = text.partition(f"  class {cls}(")[2].splitlines()[1:]
        members = itertools.takewhile(lambda line: line.startswith("    "), block)
        lines = (line.strip().removeprefix("async ") for line in members)
        return {line.partition("(")[0].removeprefix("def ").split(":")[0] for line in lines}

    assert offered(f"Async{name}") - {"aclose"} == offered(name) - {"close"}
