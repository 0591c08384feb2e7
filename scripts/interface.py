"""Write down the public interface: docs/interface.txt has every name with its signature.

A change of it shows in review. `_base/public_names.py`, where the names are, is made before. `--check` writes
nothing and fails when a file is not current. The models and enumerations in `psa_fleet.models` are left out:
specs/ says what they are.
"""

from __future__ import annotations

import argparse
import dataclasses
import difflib
import enum
import importlib
import inspect
import sys
import typing
from collections.abc import Iterator
from pathlib import Path

import public_names

FILE = Path(__file__).resolve().parent.parent / "docs" / "interface.txt"
# Users get these from a client, and never make one.
MADE_BY_CLIENTS = ("Handle", "Page", "Pages")
MODULES = (
    "psa_fleet",
    "psa_fleet.configuration",
    "psa_fleet.drift",
    "psa_fleet.export",
    "psa_fleet.feeds",
    "psa_fleet.monitors",
    "psa_fleet.remotes",
    "psa_fleet.simulator",
    "psa_fleet.tables",
    "psa_fleet.testing",
    "psa_fleet.upgrade",
    "psa_fleet.webhooks",
)


def interface() -> str:
    """Every public name, a line each."""
    lines = [
        "# The public interface, made by scripts/interface.py. A line that goes or changes breaks somebody."
    ]
    for name in MODULES:
        module = importlib.import_module(name)
        lines += ["", name]
        for public in sorted(module.__all__):
            lines += described(public, getattr(module, public))
    return "\n".join(lines) + "\n"


def described(name: str, value: object) -> Iterator[str]:
    """The lines of one name."""
    if inspect.ismodule(value):
        return
    if inspect.isclass(value) and value.__module__.startswith("psa_fleet"):
        bases = ", ".join(
            base.__name__
            for base in value.__bases__
            if base is not object and ".reads." not in base.__module__
        )
        yield f"  class {name}({bases})"
        yield from (f"    {line}" for line in sorted(members(value)))
    elif inspect.isroutine(value):
        yield f"  def {name}{signature(value)}"
    else:
        shown = value if typing.get_origin(value) else type(value).__name__
        yield f"  {name}: {shown}"


def members(cls: type) -> Iterator[str]:
    """The lines of what a class has itself or from a base that is not public."""
    if issubclass(cls, enum.Enum):
        yield from (f"{member.name} = {member.value!r}" for member in cls)
    fields = {field.name for field in dataclasses.fields(cls)} if dataclasses.is_dataclass(cls) else set()
    seen = set[str]()
    made_by_users = not cls.__name__.endswith(MADE_BY_CLIENTS) and not issubclass(
        cls, (BaseException, enum.Enum)
    )
    if made_by_users and inspect.isfunction(getattr(cls, "__init__", None)):
        yield f"__init__{signature(cls)}"
    for owner in cls.__mro__:
        if not owner.__module__.startswith("psa_fleet"):
            continue
        notes = inspect.get_annotations(owner)
        for name in (*owner.__dict__, *notes):
            if name in seen or (name.startswith("_") and name not in OPERATORS):
                continue
            seen.add(name)
            value = inspect.getattr_static(owner, name, None)
            if isinstance(value, property):
                yield f"{name}: {annotation(value.fget)} (read only)"
            elif isinstance(value, (classmethod, staticmethod)):
                yield f"{type(value).__name__} {name}{signature(value.__func__)}"
            elif inspect.isfunction(value):
                yield f"{'async ' if inspect.iscoroutinefunction(value) else ''}def {name}{signature(value)}"
            elif name in notes and name not in fields:
                yield f"{name}: {notes[name]}"
            elif name in fields:
                yield f"{name}: {notes.get(name, '')}"


OPERATORS = frozenset({"__and__", "__or__", "__invert__", "__lt__", "__le__", "__gt__", "__ge__", "__iter__"})


def annotation(function: object) -> str:
    """What a property gives."""
    return str(getattr(function, "__annotations__", {}).get("return", "?"))


def signature(value: object) -> str:
    """A signature, its defaults without addresses."""
    assert callable(value)
    found = inspect.signature(value)
    parameters = [
        parameter.replace(
            annotation=shown(parameter.annotation), default=shown(parameter.default, annotates=False)
        )
        for parameter in found.parameters.values()
    ]
    return str(found.replace(parameters=parameters, return_annotation=shown(found.return_annotation)))


class _Shown:
    """A text where `inspect` expects the value itself."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


def shown(value: object, *, annotates: bool = True) -> object:
    """An annotation without quotes, and a default that looks the same on every run."""
    if value is inspect.Parameter.empty:
        return value
    text = value if annotates and isinstance(value, str) else repr(value)
    return _Shown("..." if " at 0x" in text else text)


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when the file is not current"
    )
    options = parser.parse_args(arguments)
    # They come first: no package can be imported whose names are not in there.
    if not public_names.write(check=options.check) and options.check:
        print(f"{public_names.FILE} is not current: run `make tables`", file=sys.stderr)
        return 1
    text = interface()
    if not options.check:
        FILE.write_text(text, encoding="utf-8")
        return 0
    committed = FILE.read_text(encoding="utf-8")
    if committed == text:
        print(f"{FILE} is current")
        return 0
    changes = difflib.unified_diff(committed.splitlines(), text.splitlines(), "committed", "now", lineterm="")
    print("\n".join(changes), file=sys.stderr)
    print(
        "The public interface changed: run `make tables`, and say in CHANGELOG.md what users must do",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
