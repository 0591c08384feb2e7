"""YAML with the line of every value."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NoReturn

from ...errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ruamel.yaml.nodes import Node as YamlNode

DEEPEST: Final = 20
LARGEST: Final = 1024 * 1024
"""Characters of a scenario."""


class ScenarioError(ConfigurationError):
    """A scenario is malformed, or contradicts itself. Nothing was started.

    Attributes:
        file: The file's name, or `scenario` for a text.
        line: The line of the fault, counted from 1.
        problem: The fault, and the way to mend it.
    """

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}", argument="scenario")
        self.file = file
        self.line = line
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a scenario.

    Attributes:
        file: For errors.
        line: Where it is.
        value: A text, or None where it is a list or an object. Numbers and times are texts, too.
        items: Of a list; None for other values.
        members: Of an object; None for other values.
        keys: Lines of the members.
    """

    file: str
    line: int
    value: str | None = None
    items: tuple[Node, ...] | None = None
    members: dict[str, Node] | None = None
    keys: dict[str, int] = field(default_factory=dict)

    def refuse(self, problem: str) -> NoReturn:
        """Raise an error about this value.

        Raises:
            ScenarioError: Always.
        """
        raise ScenarioError(self.file, self.line, problem)

    def refuse_member(self, name: str, problem: str) -> NoReturn:
        """Raise an error about a member's name.

        Raises:
            ScenarioError: Always.
        """
        raise ScenarioError(self.file, self.keys[name], problem)

    def __iter__(self) -> Iterator[Node]:
        yield from self.items or ()


def one_of(values: Collection[str]) -> str:
    """List values for an error: `expected one of: a, b`."""
    return f"expected one of: {', '.join(values)}"


def read_nodes(text: str, file: str, largest: int = LARGEST) -> Node:
    """Read YAML.

    Args:
        text: The YAML, or JSON.
        file: For errors.
        largest: Characters at most.

    Raises:
        ScenarioError: It is not valid, or too large.
        ImportError: The extra `simulator` is not installed.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    if len(text) > largest:
        raise ScenarioError(file, 1, f"the file has more than {largest} characters")
    try:
        found: YamlNode | None = YAML(pure=True).compose(text)
    except MarkedYAMLError as error:
        line = 1 if error.problem_mark is None else error.problem_mark.line + 1
        raise ScenarioError(file, line, f"not valid YAML: {error.problem}") from None
    except (YAMLError, ValueError, RecursionError) as error:
        raise ScenarioError(file, 1, f"not valid YAML: {type(error).__name__}") from None
    if found is None:
        return Node(file, 1, members={})
    return _node(found, file, 0)


def _node(found: YamlNode, file: str, level: int) -> Node:
    line = found.start_mark.line + 1
    from ruamel.yaml.nodes import ScalarNode, SequenceNode

    if level > DEEPEST:
        raise ScenarioError(file, line, "nested too deep")
    if isinstance(found, ScalarNode) and str(found.tag).endswith(":binary"):
        try:
            return Node(file, line, b64decode("".join(str(found.value).split()), validate=True).decode())
        except ValueError:
            raise ScenarioError(file, line, "not base64 of UTF-8 text") from None
    if isinstance(found, ScalarNode):
        return Node(file, line, "" if str(found.tag).endswith(":null") else str(found.value))
    if isinstance(found, SequenceNode):
        return Node(file, line, items=tuple(_node(each, file, level + 1) for each in found.value))
    members: dict[str, Node] = {}
    keys: dict[str, int] = {}
    for key, value in found.value:
        name, where = str(key.value), key.start_mark.line + 1
        if not isinstance(key, ScalarNode) or name == "<<":
            raise ScenarioError(file, where, "a member's name must be a text")
        if name in members:
            raise ScenarioError(file, where, f"{name} is set twice, in line {keys[name]} and here")
        members[name], keys[name] = _node(value, file, level + 1), where
    return Node(file, line, members=members, keys=keys)
