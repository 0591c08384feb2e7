"""Scenarios: a world, conditions of vehicles, and a timeline of events, from a YAML file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .._world.world import World
from .conditions import CONDITIONS
from .events import CAUSE, EVENTS
from .fields import (
    COUNT,
    PLACE,
    SEED,
    START,
    TEXT,
    VEHICLES,
    Kind,
    Value,
    choice,
    read_members,
    schema_of,
)
from .nodes import Node, ScenarioError, one_of, read_nodes
from .script_maker import Entry, ScriptMaker
from .windows import Performance

if TYPE_CHECKING:
    from os import PathLike

    from ..._base.json import JSON, JSONObject

_CONDITION: Final = {
    "vehicle": (VEHICLES, True),
    "condition": (choice((*CONDITIONS,)), True),
    "cause": (CAUSE, False),
}
_HOME: Final = {"vehicle": (VEHICLES, True), "home": (PLACE, True)}
BUILT_IN: Final = {"conditions": "conditions: all\n"}
"""Scenarios that need no file, by name."""


def _listed(members: dict[str, tuple[Kind, bool]], what: str) -> Kind:
    def read(node: Node) -> Value:
        if node.items is None:
            node.refuse(f"expected a list, each item {what}")
        return [Entry(each, read_members(each, members, what)) for each in node]

    return Kind(read, {"type": "array", "items": schema_of(members)})


def _event(node: Node) -> Entry:
    if node.members is None:
        node.refuse("an event must be an object with the members at and event")
    name = node.members.get("event")
    if name is None:
        node.refuse("an event lacks the member 'event'; " + one_of(EVENTS))
    if name.value is None or name.value not in EVENTS:
        name.refuse(f"unknown event {name.value!r}; {one_of(EVENTS)}")
    return Entry(node, read_members(node, EVENTS[name.value].all_members, f"the event {name.value}"))


def _timeline(node: Node) -> Value:
    if node.items is None:
        node.refuse("expected a list of events")
    return [_event(each) for each in node]


def _timeline_schema() -> JSONObject:
    kinds: list[JSON] = []
    for name, event in EVENTS.items():
        schema = schema_of(event.all_members)
        properties = schema["properties"]
        if isinstance(properties, dict):
            properties["event"] = {"const": name, "description": event.description}
        kinds.append(schema)
    return {"type": "array", "items": {"oneOf": kinds}}


def _conditions(node: Node) -> Value:
    if node.value == "all":
        return node
    return _CONDITIONS.read(node)


_CONDITIONS: Final = _listed(_CONDITION, "a condition")
_MEMBERS: Final[dict[str, tuple[Kind, bool]]] = {
    "description": (TEXT, False),
    "seed": (SEED, False),
    "fleets": (COUNT, False),
    "vehicles": (COUNT, False),
    "start": (START, False),
    "homes": (_listed(_HOME, "a home"), False),
    "conditions": (Kind(_conditions, {"anyOf": [{"const": "all"}, _CONDITIONS.schema]}), False),
    "timeline": (Kind(_timeline, _timeline_schema()), False),
}


@dataclass(frozen=True)
class Scenario:
    """A world in which things happen that a test needs; made by `read()` or `parse()`.

    ```yaml
    vehicles: 5
    timeline:
      - {at: "08:10", event: leaves_zone, vehicle: V3, zone: {radius: 2}}
      - {at: "08:30", event: responds, vehicle: V5, fault: 500, for: 1h}
    ```

    Attributes:
        file: Name of the file, for errors.
        seed: Of the world.
        fleets: Number of fleets.
        vehicles: Number of vehicles in all fleets together. `V1` is the first one.
        start: Begin of the world; None for `World.START`.
        description: For people.
    """

    file: str
    seed: int = 1
    fleets: int = 1
    vehicles: int = 12
    start: datetime | None = None
    description: str = ""
    _node: Node = field(default_factory=lambda: Node("scenario", 1), repr=False)
    _homes: tuple[Entry, ...] = field(default=(), repr=False)
    _conditions: tuple[Entry, ...] | None = field(default=(), repr=False)
    _timeline: tuple[Entry, ...] = field(default=(), repr=False)

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Scenario:
        """Read a scenario from a file, or a built-in one by its name: `conditions`.

        Raises:
            ScenarioError: It is malformed, or contradicts itself; the error has the file and the line.
            OSError: The file cannot be read.
            ImportError: The extra `simulator` is not installed.
        """
        name = str(path)
        if name in BUILT_IN:
            return cls.parse(BUILT_IN[name], name)
        try:
            text = Path(path).read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise ScenarioError(name, 1, f"not UTF-8 text: {error.reason}") from None
        return cls.parse(text, name)

    @classmethod
    def parse(cls, text: str, file: str = "scenario") -> Scenario:
        """Read a scenario from YAML or JSON text.

        Raises:
            ScenarioError: It is malformed, or contradicts itself; the error has the line.
            ImportError: The extra `simulator` is not installed.
        """
        node = read_nodes(text, file)
        found = read_members(node, _MEMBERS, "a scenario")
        own = {
            name: found[name]
            for name in ("seed", "fleets", "vehicles", "start", "description")
            if name in found
        }
        conditions = found.get("conditions", [])
        scenario = cls(
            file,
            **own,  # type: ignore[arg-type]  # the table has just read them
            _node=node,
            _homes=_entries(found.get("homes", [])),
            _conditions=None if isinstance(conditions, Node) else _entries(conditions),
            _timeline=_entries(found.get("timeline", [])),
        )
        if scenario.vehicles < scenario.fleets:
            node.refuse_member("fleets", f"{scenario.fleets} fleets need at least as many vehicles")
        scenario.perform()
        return scenario

    @staticmethod
    def schema() -> JSONObject:
        """The JSON schema of scenarios, for editors and other tools."""
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "A scenario of psa-fleet's simulator",
            **schema_of(_MEMBERS),
        }

    def perform(self, now: datetime | None = None, step: int = 30) -> Performance:
        """Make the world, and the part that the server acts out.

        Args:
            now: Begin of the world in place of `start`.
            step: Seconds between two samples of a drive.

        Raises:
            ScenarioError: The scenario contradicts itself.
        """
        world = World(
            self.seed,
            self.fleets,
            self.vehicles,
            (now or self.start or World.START).replace(microsecond=0),
            step,
        )
        return ScriptMaker(world, self._node).make(self._homes, self._conditions, self._timeline)

    def world(self, now: datetime | None = None) -> World:
        """The world of the scenario, without the faults that its server acts out."""
        return self.perform(now).world


def _entries(found: object) -> tuple[Entry, ...]:
    return tuple(each for each in found if isinstance(each, Entry)) if isinstance(found, list) else ()


def describe() -> str:
    """List conditions, events and quirks, for people."""
    from .._service.quirks import QUIRKS

    parts = {
        "Conditions of vehicles, by the pattern of their VINs": {
            f"{name} ({condition.pattern})": condition.description for name, condition in CONDITIONS.items()
        },
        "Events of a timeline": {name: event.description for name, event in EVENTS.items()},
        "Quirks": QUIRKS,
    }
    lines: list[str] = []
    for title, rows in parts.items():
        width = max(map(len, rows))
        lines += [f"{title}:", *(f"  {name:<{width}}  {text}" for name, text in rows.items()), ""]
    return "\n".join(lines).rstrip()
