"""The command line, `psa-fleet`; it needs the extra `cli`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line with the arguments of the process.

    Returns:
        The exit status: 1 when the extra is not installed or when a command ended with one of our errors. A
        command that ends in another way exits by itself, with the status that its `--help` documents.
    """
    try:
        from .app import app
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
    from ..errors import PsaFleetError

    try:
        app(prog_name="psa-fleet")
    except PsaFleetError as error:
        print(f"psa-fleet: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0
