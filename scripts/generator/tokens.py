"""A specification for the parser, in which tokens stand for texts that the parser would change or refuse.

The parser drops characters of enumerations' values, and refuses members whose names become alike.
"""

from __future__ import annotations

from typing import Any

from openapi_python_client.strings import PythonIdentifier


class Tokens:
    """The texts of a document by the tokens that stand for them."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._members: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def text(self, token: str) -> str:
        """What a token stands for; any other text stands for itself."""
        return self._texts.get(token, token)

    def copied(self, node: Any, *, members: bool = False) -> Any:  # noqa: ANN401 (any part of a document)
        """Copy a document and put tokens into it.

        Args:
            node: The document, or a part of it.
            members: Whether its keys are the names of a schema's members.

        Returns:
            The copy. All values of enumerations are tokens, and so are names of members that are not Python's
            or become like another's.
        """
        if isinstance(node, list):
            return [self.copied(item) for item in node]
        if not isinstance(node, dict):
            return node
        if members:
            return {self._member(key): self._titled(key, self.copied(value)) for key, value in node.items()}
        made = {key: self.copied(value, members=key == "properties") for key, value in node.items()}
        if isinstance(made.get("properties"), dict) and isinstance(made.get("required"), list):
            made["required"] = [self._member(name) for name in made["required"]]
        if isinstance(made.get("enum"), list):
            made["enum"] = [self._value(value) for value in dict.fromkeys(made["enum"])]
        if isinstance(made.get("enum"), list) or isinstance(made.get("allOf"), list):
            made.pop("default", None)  # the parser would compare it with the tokens
        return made

    def _value(self, value: object) -> object:
        if not isinstance(value, str):
            return value
        token = self._values.setdefault(value, f"TOKEN{len(self._values)}X")
        self._texts[token] = value
        return token

    def _member(self, name: object) -> object:
        if not isinstance(name, str):
            return name
        if name not in self._members:
            usual = PythonIdentifier(name, "")
            fits = usual.isascii() and usual.isidentifier() and usual not in self._owners
            token = name if fits else f"member{len(self._members)}Token"
            self._owners[usual] = name
            self._members[name] = token
            self._texts[token] = name
        return self._members[name]

    def _titled(self, name: object, schema: Any) -> Any:  # noqa: ANN401 (any part of a document)
        """A schema that is named in place, with the title that its class would have by the member's name."""
        if self._member(name) != name and isinstance(schema, dict) and "$ref" not in schema:
            return {"title": name, **schema}
        return schema
