"""The form that the generator counts on, checked before it begins: a place is named, not a traceback."""

from __future__ import annotations

from typing import Any, Final

from .python_code import SpecificationError

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Object = dict[str, Any]


def checked(document: Object, name: str) -> Object:
    """Check the form of a specification.

    Args:
        document: The specification.
        name: What to call it in messages.

    Returns:
        The same; its `components` has `schemas` and `parameters`.

    Raises:
        SpecificationError: A part is not of its form.
    """
    check = _Check(name)
    check.text(check.an_object(document, "info", "#"), "title", "#/info")
    components = check.an_object({"components": {}} | document, "components", "#")
    document["components"] = components
    for kind in ("schemas", "parameters"):
        components.setdefault(kind, {})
        for entry in check.an_object(components, kind, "#/components"):
            check.an_object(components[kind], entry, f"#/components/{kind}")
    check.parameters = components["parameters"]
    for entry, parameter in check.parameters.items():
        check.parameter(parameter, f"#/components/parameters/{entry}")
    check.values(document, "#")
    paths = check.an_object(document, "paths", "#")
    for path in paths:
        for method, operation in check.an_object(paths, path, "#/paths").items():
            check.operation(method, operation, f"#/paths/{path}/{method}")
    return document


class _Check:
    def __init__(self, name: str) -> None:
        self.name = name
        self.parameters: Object = {}

    def refused(self, place: str, rule: str) -> SpecificationError:
        return SpecificationError(f"{self.name}: {place} {rule}")

    def an_object(self, holder: Object, key: str, place: str) -> Object:
        found = holder.get(key)
        if not isinstance(found, dict):
            raise self.refused(f"{place}/{key}", "must be an object")
        return found

    def text(self, holder: Object, key: str, place: str) -> str:
        found = holder.get(key)
        if not isinstance(found, str):
            raise self.refused(f"{place}/{key}", "must be a text")
        return found

    def operation(self, method: str, operation: object, place: str) -> None:
        if method not in METHODS:
            raise self.refused(place, "is not a method: write it out in each operation")
        if not isinstance(operation, dict):
            raise self.refused(place, "must be an object")
        self.text(operation, "operationId", place)
        listed = operation.get("parameters", [])
        if not isinstance(listed, list):
            raise self.refused(f"{place}/parameters", "must be a list")
        for index, parameter in enumerate(listed):
            self.parameter(parameter, f"{place}/parameters/{index}")
        answers = self.an_object(operation, "responses", place)
        for code in answers:
            here = f"{place}/responses/{code}"
            if code.startswith("2") and not (code.isascii() and code.isdecimal() and len(code) == 3):
                raise self.refused(here, "is not a status")
            self.content(self.an_object(answers, code, f"{place}/responses"), here)
        if "requestBody" in operation:
            self.content(self.an_object(operation, "requestBody", place), f"{place}/requestBody")

    def parameter(self, parameter: object, place: str) -> None:
        if not isinstance(parameter, dict):
            raise self.refused(place, "must be an object")
        if "$ref" in parameter:
            if str(parameter["$ref"]).rpartition("/")[2] not in self.parameters:
                raise self.refused(place, "refers to a parameter that is not there")
        else:
            self.text(parameter, "name", place)
            self.text(parameter, "in", place)

    def content(self, holder: Object, place: str) -> None:
        if "content" not in holder:
            return
        contents = self.an_object(holder, "content", place)
        for media in contents:
            here = f"{place}/content/{media}"
            schema = self.an_object(self.an_object(contents, media, f"{place}/content"), "schema", here)
            self.text(schema, "$ref", f"{here}/schema")

    def values(self, node: object, place: str) -> None:
        if isinstance(node, dict):
            listed = node.get("enum")
            if isinstance(listed, list) and any(isinstance(value, (dict, list)) for value in listed):
                raise self.refused(f"{place}/enum", "must have texts or numbers")
            for key, value in node.items():
                self.values(value, f"{place}/{key}")
        elif isinstance(node, list):
            for index, value in enumerate(node):
                self.values(value, f"{place}/{index}")
