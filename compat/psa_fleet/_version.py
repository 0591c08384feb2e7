"""The version of this library: written when it is built or installed, from CHANGELOG.md."""

from __future__ import annotations

__version__ = "0.1.0"
