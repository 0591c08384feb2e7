"""Folder of the hooks for PyInstaller."""

from __future__ import annotations

from pathlib import Path


def hook_folders() -> list[str]:
    """List the folders with hooks of this package."""
    return [str(Path(__file__).parent)]
