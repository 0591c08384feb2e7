"""Make `signals/_names.py`: the VSS names of leaves, from specs/signals.yaml and the models."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from made_module import write_module
from psa_fleet_runtime.codecs import Many, Nested

ROOT = Path(__file__).resolve().parents[2]
SOURCE: Final = ROOT / "specs" / "signals.yaml"
FILE: Final = ROOT / "compat" / "psa_fleet" / "signals" / "_names.py"
MODELS: Final = ("Status", "Telemetry", "Alert", "Collision", "AlarmDetails", "Stolen")

HEAD = '''"""VSS names by model and path; made by `make tables` from specs/signals.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._entry import Entry

'''


def source() -> dict[str, Any]:
    """The file."""
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(SOURCE.read_text(encoding="utf-8"))
    return loaded


def leaves(model: str) -> Iterator[str]:
    """The scalar leaves of a model, but for links and what is sent along."""
    from psa_fleet import models

    yield from _leaves(getattr(models, model), model)


def _leaves(cls: Any, at: str) -> Iterator[str]:  # noqa: ANN401 - a model's class
    for wire, codec in cls._fields.values():
        if wire.startswith("_"):
            continue
        path = f"{at}.{wire}"
        while isinstance(codec, Many):
            path, codec = f"{path}[]", codec.item
        if isinstance(codec, Nested):
            yield from _leaves(codec.found(), path)
        else:
            yield path


def entry_of(file: dict[str, Any], path: str) -> dict[str, Any] | None:
    """The entry of a leaf: its own, else that of the leaf it is the same as, else the first pattern."""
    spellings = [path]
    for prefix, other in file["same"].items():
        if path.startswith(f"{prefix}."):
            spellings.append(other + path.removeprefix(prefix))
    entries: list[dict[str, Any]] = file["leaves"]
    for spelled in spellings:
        found = next((entry for entry in entries if entry["path"] == spelled), None)
        if found is not None:
            return found
    patterns = [(entry, entry["path"].replace("[]", "[[]]")) for entry in entries if "*" in entry["path"]]
    return next(
        (entry for spelled in spellings for entry, pattern in patterns if fnmatchcase(spelled, pattern)), None
    )


def text() -> str:
    """The code of the module, not yet formatted."""
    file = source()
    names: dict[str, dict[str, str]] = {model: {} for model in MODELS}
    for model in MODELS:
        for path in leaves(model):
            entry = entry_of(file, path)
            if entry is None:
                raise SystemExit(f"specs/signals.yaml has no entry for {path}")
            if "name" in entry:
                names[model][path.partition(".")[2]] = _entry(entry)
    models = ", ".join(
        f"{model!r}: {{{', '.join(f'{path!r}: {code}' for path, code in of_model.items())}}}"
        for model, of_model in names.items()
    )
    return (
        f"{HEAD}VSS: Final = {file['vss']!r}\n"
        f"NAMES: Final[Mapping[str, Mapping[str, Entry]]] = {{{models}}}\n"
    )


def _entry(entry: dict[str, Any]) -> str:
    by, name, unit = entry.get("by"), entry["name"], entry.get("unit")
    names = {str(key): each for key, each in name.items()} if by else {"": name}
    units = {str(key): each for key, each in unit.items()} if isinstance(unit, dict) else unit
    named = {key: (each, units.get(key) if isinstance(units, dict) else units) for key, each in names.items()}
    arguments = [repr(named)]
    members = ("by", "factor", "whole", "values", "duration", "prefer")
    arguments += [f"{member}={entry[member]!r}" for member in members if member in entry]
    return f"Entry({', '.join(arguments)})"


def write(*, check: bool) -> bool:
    """Write the module, or only compare it.

    Returns:
        Whether it was current.
    """
    return write_module(FILE, text(), check=check)
