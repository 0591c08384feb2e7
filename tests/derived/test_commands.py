"""The command line reads everything that the facade reads, with an option for each parameter."""

from __future__ import annotations

import copy
import dataclasses
import functools
import inspect
from collections.abc import Iterator

import pytest

import derive
from derived import kinds
from derived.carriers import Carriers
from derived.commands import Commands, option_of
from derived.keywords import keyword_of, keywords
from derived.left_out import COMMANDS, OPTIONS
from derived.rows import Row, rows
from psa_fleet import FleetHandle, TripHandle, VehicleHandle
from psa_fleet._operations.catalog import Entry
from psa_fleet.cli._app import COMMANDS as HELP
from psa_fleet.cli._app import load
from psa_fleet.cli._base.derived import CALLED, NOUNS, READINGS

from .known import facts

HANDLES = {"fleet": FleetHandle, "vehicle": VehicleHandle, "trip": TripHandle}


@functools.cache
def table_kinds() -> dict[str, str]:
    return kinds.table_kinds(rows(derive.ROOT), facts(), derive._tables_by_hand())[0]


@functools.cache
def made() -> Commands:
    listed = rows(derive.ROOT)
    return Commands(listed, facts(), Carriers(listed, facts()), table_kinds())


def options(command: str) -> dict[str, str]:
    """The option of each parameter of a command, from the command line itself."""
    noun, name = command.split()
    found = load(noun).commands.get(name)
    return {} if found is None else {each.name: [*each.opts, ""][0] for each in found.params}


@pytest.mark.slow
@pytest.mark.promise("P962")
def test_plain_reads_have_a_command_or_a_reason() -> None:
    called = {(handle, method) for handle, methods in CALLED.items() for method in methods}
    missing = [
        row.entry.shown()
        for key, row in made().rows.items()
        if key not in COMMANDS and (row.entry.owner[-1], row.entry.methods[0]) not in called
    ]
    assert not missing
    words = {f"{noun} {name}" for noun in HELP for name in getattr(load(noun), "commands", {})}
    listed = {command.partition(" --")[0] for methods in CALLED.values() for command in methods.values()}
    assert {*listed, *(command for command, _ in COMMANDS.values())} - words == set()
    assert all(len(reason) > 5 for _, reason in COMMANDS.values())


@pytest.mark.slow
@pytest.mark.promise("P962")
def test_parameters_of_reads_are_options_or_left_out_with_the_reason() -> None:
    missing = []
    for command, operations in made().operations().items():
        known = options(command)
        for wire in keywords(operations):
            is_left = wire in {**OPTIONS["*"], **OPTIONS.get(command, {})}
            if (f"filter_{keyword_of(wire)}" in known) == is_left:
                missing.append(f"{command}: {wire}")
        is_timed = any(wire == "timestamps" for wire in keywords(operations))
        if is_timed and command != "trips telemetry" and "since" not in known:
            missing.append(f"{command}: timestamps")
    assert not missing
    assert all(len(reason) > 5 for left in OPTIONS.values() for reason in left.values())


def test_read_by_id_has_a_command_where_only_another_handle_lists_it() -> None:
    known = facts().operations["getVehicleAlarmsById"]
    path = known.path.replace("/vehicles/{vid}", "")
    own = tuple(each for each in known.path_parameters if each != "vid")
    new = dataclasses.replace(known, id="getFleetAlarm", path=path, path_parameters=own)
    more = copy.copy(facts())
    more.operations = {**more.operations, new.id: new}
    listed = [*rows(derive.ROOT), Row(Entry(new.id, ("fleet",), ("alarm",)), 1)]
    found = Commands(listed, more, Carriers(listed, more), {**table_kinds(), new.id: "alarms"})
    assert [each.path for each in found.all if each.operations == [new]] == ["fleets alarm"]


def readings() -> Iterator[tuple[str, str, str, list[str]]]:
    for noun, found in READINGS.items():
        for each in found:
            handles = {"either": ["fleet", "vehicle"], "one": ["fleet", "vehicle"], "fleets": ["fleet"]}
            for handle in handles.get(each.where, [each.where]):
                passed = [one.keyword for one in each.filters if one.only in ("", handle)]
                passed += ["between"] if each.is_timed else []
                yield f"{noun} {each.name}", handle, each.method, passed
                if each.single:
                    yield f"{noun} {each.name} --id", handle, each.single, []


@pytest.mark.parametrize(("command", "handle", "method", "passed"), [*readings()])
def test_command_calls_a_method_that_has_its_options(
    command: str, handle: str, method: str, passed: list[str]
) -> None:
    assert CALLED[handle][method].removesuffix(" --vehicle") == command
    parameters = inspect.signature(getattr(HANDLES[handle], method)).parameters
    assert {*passed} <= {*parameters}


def test_option_of_a_filter_differs_from_other_options() -> None:
    for noun in HELP:
        for name in {f"{noun} {each}" for each in getattr(load(noun), "commands", {})}:
            known = [option for option in options(name).values() if option.startswith("--")]
            twice = {option for option in known if known.count(option) > 1}
            assert not twice, f"{name}: add {twice} to RESERVED in scripts/derived/commands.py"


@pytest.mark.parametrize("name", ["limit", "vehicle", "since", "map", "json", "help"])
def test_filter_with_the_name_of_an_option_has_another_one(name: str) -> None:
    assert option_of(name, is_list=False) == f"--{name}-filter"
    assert option_of(f"{name}_", is_list=False) == f"--{name}-filter"


def test_noun_of_a_derived_list_is_in_the_help() -> None:
    lists = {each.noun for each in made().all if each.name == "list"}
    assert lists <= {*HELP}
    assert {*NOUNS} == {noun for noun in lists if HELP[noun][0] == "derived"}
