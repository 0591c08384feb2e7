"""`psa-fleet drift FILE...` and `psa-fleet drift proxy`: undocumented data in responses."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from ...drift import DriftRecorder, read_recordings
from ...errors import ConfigurationError
from .._base.shared_options import merged
from .._base.terminal import note
from .._options.connection import connection
from .._options.drift_outputs import DriftOutputs, drift_outputs
from .drift_proxy import proxy

_FILES: Final = "files"
"""The command that files alone stand for."""
_EXIT: Final = """
**Exit status**

- 0: everything in them is documented
- 1: {failure}
- 2: the command line is wrong; nothing was changed
- 3: undocumented data was found
"""


class _Drift(TyperGroup):
    """Recordings by themselves, or another command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 -- as for `Root.invoke`
        """Put the command for recordings in front, unless another one is named."""
        if args[:1] not in ([name] for name in self.commands):
            args = [_FILES, *args]
        return super().parse_args(ctx, args)


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    commands = typer.Typer(cls=_Drift, help="Report undocumented data in recorded responses.")
    failure = "a file or a part of it cannot be read (the rest is reported), or has no response of this API"
    commands.command(_FILES, epilog=_EXIT.format(failure=failure) + "- 130: interrupted (Ctrl-C)\n")(
        merged(drift, drift, outputs=drift_outputs)
    )
    commands.command(epilog=_EXIT.format(failure="it cannot start, or no response came"))(
        merged(proxy, proxy, outputs=drift_outputs, connect=connection)
    )
    app.add_typer(commands, name="drift")


def drift(
    outputs: DriftOutputs,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            exists=True,
            dir_okay=False,
            help="Cassettes (`.yaml`), HAR files (`.har`), JSON Lines (`.jsonl`: `url`, `status`,"
            " `headers`, `body`), or summaries of `--summary` (`.json`).",
        ),
    ],
) -> None:
    """Report undocumented data in recorded responses.

    Unknown fields and values, nulls, missing members, other types and dates, undocumented statuses and
    headers, each with a count. Values are not shown: the report is safe to share.

        psa-fleet drift tests/cassettes/*.yaml

        psa-fleet drift traffic.har --overlay v3 > overlay.json

        psa-fleet drift monday.jsonl --baseline last-week.json --junit > drift.xml

        psa-fleet drift proxy: observe any client while it runs
    """
    recorder, damaged = _recorded(files, coverage=outputs.need_coverage)
    if not recorder.responses:
        note("These files have no response of this API (a path with /v2/ or /v3/).")
        raise typer.Exit(1)
    found = outputs.write(recorder)
    if damaged or found:
        raise typer.Exit(1 if damaged else 3)


def _recorded(files: list[Path], *, coverage: bool) -> tuple[DriftRecorder, bool]:
    """What is in files, and whether a part of them cannot be read."""
    recorder, damaged = DriftRecorder(coverage=coverage), False
    for file in files:
        try:
            if file.suffix.lower() == ".json":
                recorder.load(file)
            else:
                for response in read_recordings(file):
                    recorder.observe(*response)
        except ConfigurationError as error:
            note(str(error))
            damaged = True
    return recorder, damaged
