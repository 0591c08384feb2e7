"""The command line, `psa-fleet`; it needs the extra `cli`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line with the arguments of the process.

    Returns:
        The exit status: 1 when the extra is not installed. A command exits by itself, with a status that its
        `--help` documents.
    """
    try:
        from ._app import app
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in ("rich", "typer"):
            raise
        print(  # noqa: T201
            f"psa-fleet: the command line needs {missing}, which is not installed:"
            " pip install 'psa-fleet[cli]'",
            file=sys.stderr,
        )
        return 1
    app(prog_name="psa-fleet")
    return 0
