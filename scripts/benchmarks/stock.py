"""What openapi-python-client makes by itself from the same specifications, to compare ours with."""

from __future__ import annotations

import hashlib
import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".benchmarks" / "stock"


class StockModel(Protocol):
    """A class that the generator made."""

    @classmethod
    def from_dict(cls, src_dict: dict[str, Any]) -> Any:
        """Read a model from JSON."""


def build(version: str) -> Path:
    """Generate the stock package of a version, once for each specification.

    Returns:
        The folder to import it from.
    """
    spec = ROOT / "specs" / f"{version}.yaml"
    folder = CACHE / hashlib.sha256(spec.read_bytes()).hexdigest()[:12]
    package = folder / f"stock_{version}"
    if not (package / "__init__.py").exists():
        folder.mkdir(parents=True, exist_ok=True)
        generator = [sys.executable, "-m", "openapi_python_client", "generate"]
        where = ["--path", str(spec), "--meta", "none", "--output-path", str(package), "--overwrite"]
        subprocess.run([*generator, *where], check=True, capture_output=True)
    return folder


def model(version: str, name: str) -> type[StockModel]:
    """A stock model by its name."""
    folder = str(build(version))
    if folder not in sys.path:
        sys.path.insert(0, folder)
    found: type[StockModel] = getattr(importlib.import_module(f"stock_{version}.models"), name)
    return found
