"""Answers to measure with: every field that specs/ names, once, and no more."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

START = datetime(2026, 5, 1, tzinfo=UTC)
# No two dates are alike, as in what servers send.
_SECONDS = itertools.count()
SPECS = Path(__file__).resolve().parents[2] / "specs"


@functools.cache
def _schemas(version: str) -> dict[str, Any]:
    document = YAML(typ="safe", pure=True).load(SPECS / f"{version}.yaml")
    found: dict[str, Any] = document["components"]["schemas"]
    return found


def full(version: str, name: str) -> Any:
    """One value of a schema with every member that it names; of a list one item."""
    return _value(version, _schemas(version)[name])


def _value(version: str, schema: dict[str, Any]) -> Any:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        # Links lead somewhere, and have none of the other members that they could have.
        return {"href": "https://fleet.example/connectedcar"} if name == "Link" else full(version, name)
    if "allOf" in schema:
        parts = [_value(version, part) for part in schema["allOf"]]
        own = _value(version, {key: value for key, value in schema.items() if key != "allOf"})
        if own is not None:
            parts.append(own)
        if all(isinstance(part, dict) for part in parts):
            return {name: member for part in parts for name, member in part.items()}
        return parts[0]
    for kind in ("anyOf", "oneOf"):
        if kind in schema:
            return _value(version, schema[kind][0])
    if "enum" in schema:
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            return {name: _value(version, part) for name, part in schema.get("properties", {}).items()}
        case "array":
            return [_value(version, schema.get("items", {}))] * max(1, schema.get("minItems", 1))
        case "integer":
            return 42
        case "number":
            return 48.8566
        case "boolean":
            return True
        case "string" if schema.get("format") == "date-time":
            moment = START + timedelta(seconds=next(_SECONDS))
            return moment.isoformat().replace("+00:00", "Z")
        case "string":
            return "text"
    return None


def page(name: str, member: str, item: Callable[[], Any], count: int) -> bytes:
    """A collection's page with many items."""
    whole = full("v3", name)
    whole["_embedded"] = {**whole["_embedded"], member: [item() for _ in range(count)]}
    return json.dumps(whole).encode()


def status() -> bytes:
    """A v3 Status with every field."""
    return json.dumps(full("v3", "Status")).encode()


def vehicle() -> Any:
    """A vehicle with every field, as a page has it."""
    return full("v3", "Vehicles")["_embedded"]["vehicles"][0]


def vehicles() -> bytes:
    """A page of 60 vehicles, the most that one has."""
    return page("Vehicles", "vehicles", vehicle, 60)


def trips() -> bytes:
    """A page of 60 trips with every field."""
    return page("Trips", "trips", lambda: full("v3", "Trip"), 60)


def telemetry() -> bytes:
    """A page of 60 telemetry messages with every field."""
    return page("Telemetries", "telemetries", lambda: full("v3", "Telemetry"), 60)


def way_points() -> bytes:
    """A page of 1,000 way points."""
    return page("WayPoints", "positions", _position, 1000)


def _position() -> dict[str, Any]:
    position: dict[str, Any] = full("v3", "Position")
    position["geometry"] = {"type": "Point", "coordinates": [2.3522, 48.8566, 35.0]}
    return position
