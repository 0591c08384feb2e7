"""Python names for what a specification names, none of which hides a name of ours."""

from __future__ import annotations

import ast
import builtins
import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from openapi_python_client.strings import PythonIdentifier

from .python_code import SpecificationError

# A module with such a name cannot be kept on Windows.
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
# A module is an attribute of its package, and would hide what the package itself has by that name.
_MODULES: Final = frozenset({"annotations", "import_module"}) | _DEVICES

LONGEST_NAME: Final = 200
"""A file's name may have 255 bytes, of which those of a compiled module need up to 40 for its ending."""
ARGUMENTS: Final = frozenset({"body", "build", "endpoint", "self", "cls"})
"""What functions of endpoints use beside their parameters."""

_NEEDED_BY_MODELS: Final = frozenset(
    {
        *(
            "annotations",
            "define",
            "is_short",
            "member",
            "undeclared",
            "hidden",
            "names_only",
            "as_timedelta",
            "as_time",
        ),
        *("datetime", "property", "self", "cls", "mro"),
    }
)
_CLASSES: Final = frozenset(
    {
        *("TYPE_CHECKING", "ClassVar", "Any", "Final", "Self", "Generic", "Protocol", "TypeAlias", "TypeVar"),
        *("Fields", "JSON", "JSONObject", "OPERATIONS", "Response", "Operation", "Client", "Endpoint"),
        *("Callable", "Iterator", "Mapping", "Sequence", "NoneType"),
    }
)


def members_of_runtime(runtime: Path) -> dict[str, frozenset[str]]:
    """What models have beside their fields: a field with such a name would break them.

    Args:
        runtime: The folder with `model.py`, which declares `Model`, and `behavior.py`.

    Returns:
        Names of methods and class attributes, by the class that a model inherits from.
    """
    found: dict[str, frozenset[str]] = {}
    for path in (runtime / "model.py", runtime / "behavior.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                own = _members(node.body, fields=path.name == "model.py")
                found[node.name] = frozenset({*own, *found.get("Model", _NEEDED_BY_MODELS)})
    return found


def _members(body: list[ast.stmt], *, fields: bool) -> Iterator[str]:
    for statement in body:
        if isinstance(statement, ast.FunctionDef):
            yield statement.name
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and fields:
            yield statement.target.id
        elif isinstance(statement, ast.If):
            yield from _members(statement.body, fields=fields)


def classes_of_runtime(runtime: Path) -> frozenset[str]:
    """Names that a module of the package uses beside its models.

    Args:
        runtime: The folder with the modules that every package has.

    Returns:
        Names of classes and constants.
    """
    found = set(_CLASSES)
    for path in runtime.glob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found.add(node.name)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)
    return frozenset(found)


def ascii_name(text: str, prefix: str) -> str:
    """An ASCII identifier that resembles a text.

    Args:
        text: A name, not necessarily Python's.
        prefix: What an identifier begins with that would begin with a digit, or be empty.

    Returns:
        Accents are dropped; a letter of another script becomes the number that Unicode gives it, so that
        letters which look alike stay different.
    """
    letters = []
    for letter in unicodedata.normalize("NFKD", text):
        if letter.isascii():
            letters.append(letter if letter.isalnum() or letter == "_" else "")
        elif not unicodedata.combining(letter):
            letters.append(f"u{ord(letter):04x}")
    plain = "".join(letters).lstrip("_")
    return plain if plain[:1].isalpha() else f"{prefix}{plain}"


def class_name(text: str) -> str:
    """An ASCII name for a class.

    It begins with a capital, so that it is never the name of a module, too, and not like `ClassVar`: attrs
    makes no field of what is annotated so.
    """
    plain = ascii_name(text, "Schema")
    return f"Schema{plain}" if plain.startswith("ClassVar") else plain[0].upper() + plain[1:]


def python_name(wire: str) -> str:
    """The attribute or argument for a name of a document, unless another one has it."""
    return str(PythonIdentifier(wire, ""))


def distinct(proposed: Mapping[str, str], reserved: Iterable[str]) -> dict[str, str]:
    """Give each name of a document a Python name of its own.

    Args:
        proposed: The Python name that would be right, by the name in the document.
        reserved: Names that are taken.

    Returns:
        The Python name by the name in the document. Those that collide with a keyword, a built-in, a reserved
        name or another name end with as many underscores as it takes.
    """
    plain = {key: ascii_name(value, "value_") for key, value in proposed.items()}
    taken = {*reserved, *dir(builtins)} - {"id"}
    found: dict[str, str] = {}
    for key, value in plain.items():  # those that need no other name come first
        if value == proposed[key] and value not in taken and not keyword.iskeyword(value):
            found[key] = value
            taken.add(value)
    for key, value in plain.items():
        if key not in found:
            while value in taken or keyword.iskeyword(value):
                value += "_"
            found[key] = value
            taken.add(value)
    return {key: found[key] for key in plain}


def module_of(name: str) -> str:
    """The module of a class: what psa_fleet_runtime.lazy finds it by."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def module_names(proposed: Mapping[str, str], what: str) -> dict[str, str]:
    """Give each name of a document a file of its own, on every file system.

    Args:
        proposed: The module that would be right, by the name in the document.
        what: What is named, for messages.

    Returns:
        The module by the name in the document.

    Raises:
        SpecificationError: Two of them would share a file.
    """
    owners: dict[str, str] = {}
    found = {}
    for key, value in proposed.items():
        module = ascii_name(value, "value_").lower()
        if module in _MODULES or keyword.iskeyword(module):
            module += "_"
        if module in owners:
            raise SpecificationError(
                f"{what} {owners[module]!r} and {key!r} would share the file {module}.py"
            )
        if not re.fullmatch(r"[a-z][a-z0-9_]*", module) or len(module) > LONGEST_NAME:
            raise SpecificationError(f"{what} {key!r} cannot name a file")
        owners[module] = key
        found[key] = module
    return found
