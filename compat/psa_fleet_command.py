"""The process behind the command `psa-fleet`. It imports nothing but `sys` until it can be interrupted.

Ctrl-C prints no traceback, from the first import to the end of the process.
"""

import sys


def _quiet(kind: type, error: BaseException, trace: object) -> None:  # noqa: ARG001  # called by Python
    if not isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(type(error), error, error.__traceback__)


sys.excepthook = _quiet


def main() -> int:
    """Run the command line; what remains of the process afterwards ends at once with Ctrl-C."""
    from psa_fleet.cli import main as run

    try:
        return run()
    finally:
        import signal

        # While Python shuts down, nobody catches a KeyboardInterrupt any more.
        signal.signal(signal.SIGINT, signal.SIG_DFL)


if __name__ == "__main__":
    sys.exit(main())
