"""Describes a body that is not a notification in a few words, without quoting it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from ..._base.json import JSON

NOTHING: Final = "nothing"


class _Shape(NamedTuple):
    """A JSON object that is something else: it has all of `members`."""

    members: frozenset[str]
    name: str


def _shape(name: str, *members: str) -> _Shape:
    return _Shape(frozenset(members), name)


# The first that fits names it, so the more specific one comes first.
_OBJECTS: Final = (
    _shape("a HAL collection", "_embedded"),
    _shape("a HAL collection", "total", "_links"),
    _shape("a monitor", "triggerParam"),
    _shape("a monitor", "monitor"),
    _shape("a remote callback", "remoteTypes"),
    _shape("a remote callback", "callback"),
    _shape("what a webhook is registered with", "target"),
    _shape("one event of a remote notification, without the notification around it", "eventStatus"),
    _shape("one event of a monitor notification, without the notification around it", "eventDate"),
    _shape("the response to a remote action", "remoteActionId"),
    _shape("the response to creating a callback", "callbackId"),
    _shape("the response to creating a monitor", "monitorId"),
    _shape("a GeoJSON position", "geometry"),
    _shape("an error of the API", "code", "message"),
    _shape("an error of a gateway", "httpCode"),
    _shape("an error of a gateway", "error"),
    _shape("an error of a gateway", "errors"),
    _shape("a resource of the API", "_links"),
)
_NAMES: Final[Mapping[type, str]] = {
    bool: "a boolean",
    int: "a number",
    float: "a number",
    str: "a JSON text",
}
_FORM: Final = re.compile(rb"[\w.%+\[\]-]+=")
_GZIP: Final = b"\x1f\x8b"


def shape_of_json(value: JSON) -> str:
    """Name a JSON value that is not a notification, for example `a HAL collection`."""
    if value is None:
        return "JSON null"
    if isinstance(value, list):
        return "a JSON list"
    if not isinstance(value, dict):
        return _NAMES[type(value)]
    if not value:
        return "an empty object"
    members = value.keys()
    known = next((shape.name for shape in _OBJECTS if shape.members <= members), None)
    return known or "an object of another kind"


def shape_of_text(content: bytes) -> str:
    """Name bytes that are not JSON, for example `an HTML page`."""
    start = content[:200].lstrip().lower()
    if not start:
        return NOTHING
    if content.startswith(_GZIP):
        return "gzip-compressed data"
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return "an HTML page"
    if start.startswith(b"<"):
        return "XML"
    if start.startswith((b"{", b"[")):
        return "JSON that is cut off or damaged"
    if _FORM.match(start):
        return "a form"
    return "something that is not JSON"
