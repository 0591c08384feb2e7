"""Draw the picture of README.md: a table of the command line in a terminal, as SVG.

The simulator's world is the same each time, so that the picture is, too; `make tables` draws it again.
"""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from html import escape
from pathlib import Path
from typing import Final

PICTURE: Final = Path(__file__).resolve().parents[1] / "docs" / "statuses.svg"
COMMAND: Final = ("statuses", "--simulator")
COLUMNS, LINE, LETTER, MARGIN = 100, 18, 7.83, 16


def output() -> str:
    """What the command prints into a terminal without colors."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, COLUMNS, 0, 0))
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": str(COLUMNS)}
    code = "import sys; from psa_fleet.cli import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, *COMMAND], stdout=theirs, stderr=subprocess.DEVNULL, env=environment
    )
    os.close(theirs)
    read = b""
    ends = 0
    while ends < 2:  # Linux may report the end (EIO) before it hands out what was written last
        try:
            part = os.read(ours, 65536)
        except OSError:
            part = b""
        read += part
        ends += not part
    os.close(ours)
    if process.wait():
        raise RuntimeError(f"psa-fleet {' '.join(COMMAND)} ended with status {process.returncode}")
    return read.decode().replace("\r\n", "\n")


def drawn(text: str) -> str:
    """The lines of a terminal as SVG, in a font that every system has."""
    lines = [f"$ psa-fleet {' '.join(COMMAND)}", *text.rstrip("\n").split("\n")]
    width = round(2 * MARGIN + LETTER * max(map(len, lines)))
    height = 2 * MARGIN + LINE * len(lines)
    rows = "\n".join(
        f'<text x="{MARGIN}" y="{MARGIN + LINE * number + 13}" xml:space="preserve">{escape(line)}</text>'
        for number, line in enumerate(map(str.rstrip, lines))
        if line
    )
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    label = f'role="img" aria-label="Output of psa-fleet {" ".join(COMMAND)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {label}>\n'
        f'<rect width="{width}" height="{height}" rx="8" fill="#1b1f24"/>\n'
        '<g fill="#e6edf3" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13">\n'
        f"{rows}\n</g>\n</svg>\n"
    )


if __name__ == "__main__":
    PICTURE.write_text(drawn(output()), encoding="utf-8")
