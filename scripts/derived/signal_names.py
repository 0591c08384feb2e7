"""Make `signals/_names.py`: the VSS names of leaves, from specs/signals.yaml and the models."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from made_module import write_module
from psa_fleet_runtime.codecs import Many, Nested
from spec_sync.retired import Retired, dumped, loaded
from spec_sync.text.reading import read_plain
from spec_sync.text.writing import emitted
from spec_sync.walking import Object, item

from . import renames
from .facts import Facts

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
    """The entry of a leaf: its own, else that of the leaf it is the same as, else the first pattern.

    The file has the names that members had first.
    """
    path = _first(path)
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


@cache
def _olds() -> dict[str, dict[str, str]]:
    """The first paths of renamed members by model and present path."""
    if not (ROOT / "specs" / "renamed.yaml").exists():
        return {}
    found = renames.paths(Facts(ROOT), "v3")
    return {schema: {new: old for old, new in paths.items()} for schema, paths in found.items()}


def _first(path: str) -> str:
    """The path of a leaf with the names that its members had first."""
    model, *steps = path.split(".")
    olds = _olds().get(model, {})
    plain = [step.rstrip("[]") for step in steps]
    for end in range(1, len(steps) + 1):
        if (old := olds.get("/".join(plain[:end]))) is not None:
            steps[end - 1] = old.rpartition("/")[2] + steps[end - 1].removeprefix(plain[end - 1])
    return ".".join([model, *steps])


def adopt(specs: Path, version: str) -> list[str]:
    """Bring signals.yaml in step with the models: a new leaf has no signal until somebody chooses one.

    An entry that fits no leaf any more moves to retired.yaml, and comes back with its leaf.

    Args:
        specs: The folder.
        version: That of the document that brought new leaves.

    Returns:
        A sentence for each entry that came or went.
    """
    file, kept = specs / SOURCE.name, specs / "retired.yaml"
    stores = loaded(read_plain(kept.read_text(encoding="utf-8"))) if kept.exists() else {}
    store = stores.setdefault("signals", Retired())
    written, known = file.read_text(encoding="utf-8"), source()
    every = [leaf for model in MODELS for leaf in leaves(model)]
    used = [entry for leaf in every if (entry := entry_of(known, leaf)) is not None]
    said = []
    for entry in known["leaves"]:
        if not any(entry is each for each in used):
            store.put((entry["path"],), entry, None)
            block = rf"^- path: '?{re.escape(entry['path'])}'?\n(?:[ ].*\n)*"
            written = re.sub(block, "", written, flags=re.MULTILINE)
            said.append(f"specs/{SOURCE.name}: {entry['path']} is gone")
    for leaf in every:
        if entry_of(known, leaf) is None:
            fresh: Object = {"path": leaf, "reason": f"new in v3 {version}; no signal was chosen"}
            for back in store.candidates((leaf,))[:1]:
                fresh = item(back, "was")
                store.drop(back)
            known["leaves"].append(fresh)
            written += "\n".join(line.removeprefix("  ") for line in emitted({"leaves": [fresh]})[1:]) + "\n"
            said.append(f"specs/{SOURCE.name}: {leaf} has no signal, unless you choose one")
    if said:
        file.write_text(written, encoding="utf-8")
        if (retired := dumped(stores)) is not None:
            kept.write_text(retired, encoding="utf-8")
        else:
            kept.unlink(missing_ok=True)
    return said


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
