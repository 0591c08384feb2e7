"""Write Python modules that are made from something else, formatted, or only compare them."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent


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


def tidied(texts: Mapping[Path, str], root: Path, *, select: str = "I") -> dict[Path, str]:
    """Modules as the project writes them: mended and formatted by two starts of ruff, however many they are.

    Args:
        texts: The text of each by its path.
        root: The folder that all of them are in.
        select: The rules whose findings ruff mends.
    """
    with tempfile.TemporaryDirectory() as scratch:
        places = {path: Path(scratch) / path.relative_to(root) for path in texts}
        for path, place in places.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(texts[path], encoding="utf-8")
        config = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", scratch]
        for command in (["check", "--fix-only", "--quiet", "--select", select], ["format", "--quiet"]):
            subprocess.run([sys.executable, "-m", "ruff", *command, *config], check=True, cwd=ROOT)
        return {path: place.read_text(encoding="utf-8") for path, place in places.items()}


def written(path: Path, text: str, *, check: bool) -> bool:
    """Write a module that is formatted, where it is not current.

    Returns:
        Whether it was current.
    """
    current = path.exists() and path.read_text(encoding="utf-8") == text
    if not current and not check:
        path.write_text(text, encoding="utf-8")
    return current


def write_module(path: Path, code: str, *, check: bool) -> bool:
    """Write a module.

    Args:
        path: The file.
        code: Its text, in any format.
        check: Compare the file and write nothing.

    Returns:
        Whether the file was current.
    """
    return written(path, tidied({path: code}, path.parent)[path], check=check)
