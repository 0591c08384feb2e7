"""Report of `psa-fleet doctor`: runs the checks in order and prints their findings."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rich.table import Table
from rich.text import Text

from ... import FleetClient
from ...errors import ConfigurationError
from .._base.terminal import clean, console, echo_json
from .._output.layout import wrapped
from .checks import BEFORE, WITH_A_CLIENT
from .findings import Finding, Outcome, Patient, safe

_STYLES: Final = {
    Outcome.OK: "green",
    Outcome.WARN: "yellow",
    Outcome.FAIL: "bold red",
    Outcome.SKIPPED: "dim",
}

_NARROW: Final = 60
"""Columns of a terminal below which there is a line, and no table, for each check."""


def examined(environ: Mapping[str, str], simulated: FleetClient | None = None) -> Iterator[Finding]:
    """Check a configuration, and what it leads to.

    Args:
        environ: The variables that select it.
        simulated: A client of the simulator, which needs none.
    """
    patient = Patient(dict(environ), client=simulated)
    for check in BEFORE:
        yield from check(patient)
    if simulated is not None:
        for check in WITH_A_CLIENT:
            yield from check(patient)
        return
    if patient.profile is None:
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the check of certificates has reported it
            client = FleetClient.from_profile(patient.profile)
    except ConfigurationError as error:
        yield Finding("client", Outcome.FAIL, safe(str(error)))
        return
    with client:
        patient.client = client
        for check in WITH_A_CLIENT:
            yield from check(patient)


def print_findings(findings: Iterable[Finding], *, as_json: bool = False) -> bool:
    """Print a report; return whether a check failed."""
    every = list(findings)
    if as_json:
        echo_json([each._asdict() for each in every])
    else:
        to = console()
        narrow = to.width < _NARROW
        text = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for name in ("outcome", "check", "text"):
            text.add_column(name, overflow="fold", no_wrap=name != "text")
        for each in every:
            content = Text(clean(each.text))
            if each.advice:
                content.append(f"\n{clean(each.advice)}", style="italic")
            outcome = Text(each.outcome, style=_STYLES[each.outcome])
            if narrow:
                # In a narrow column words and numbers would be broken.
                to.print(outcome, Text(each.check), soft_wrap=True)
                for line in content.plain.splitlines():
                    to.print(
                        *(Text(f"  {part}") for part in wrapped(line, to.width - 2)), sep="\n", soft_wrap=True
                    )
            else:
                text.add_row(outcome, Text(each.check), content)
        to.print(text)
    return any(each.outcome is Outcome.FAIL for each in every)
