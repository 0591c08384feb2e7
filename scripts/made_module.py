"""Write a Python module that is made from something else, formatted, or only compare it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def head(words: str, imports: str = "", typing: str = "Final") -> str:
    """The beginning of a module of tables.

    Args:
        words: Its docstring, without the stop.
        imports: The line with what it imports from the library.
        typing: What it imports from `typing`.
    """
    return (
        f'"""{words}."""\n\nfrom __future__ import annotations\n\nfrom collections.abc import Mapping\n'
        f"from typing import {typing}\n\n{imports}\n\n"
    )


def write_module(path: Path, code: str, *, check: bool) -> bool:
    """Write a module.

    Args:
        path: The file.
        code: Its text, in any format.
        check: Compare the file and write nothing.

    Returns:
        Whether the file was current.
    """
    command = [sys.executable, "-m", "ruff", "format", "--quiet", "--stdin-filename", str(path), "-"]
    done = subprocess.run(command, input=code, capture_output=True, check=True, text=True, encoding="utf-8")
    current = path.exists() and path.read_text(encoding="utf-8") == done.stdout
    if not current and not check:
        path.write_text(done.stdout, encoding="utf-8")
    return current
