"""Errors of the library in the words of the command line. Pure functions.

An error names what a Python program would write: `fleet.trip().get()`, `split=True`. Here a command or an
option stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from .derived import CALLED, SPELLED

_HANDLES: Final = frozenset(("fleet", "vehicle", "trip", "remotes", "monitors", "callbacks", "account"))
"""Steps of a call that lead to a handle."""

_COMMANDS: Final[Mapping[str, Mapping[str, str]]] = {
    "client": {
        "fleets": "fleets",
        "vehicles": "vehicles",
        "find": "vehicles show",
        "capabilities": "vehicles capabilities",
        "plan": "plan",
        "probe": "probe",
        "raw_call": "api",
    },
    "fleet": {
        **CALLED.get("fleet", {}),
        "get": "fleets show",
        "vehicles": "vehicles list",
        "statuses": "statuses",
        "trips": "trips list",
        "feed": "feed",
        "find": "vehicles show",
    },
    "vehicle": {
        **CALLED.get("vehicle", {}),
        "get": "vehicles show",
        "last_position": "vehicles position",
        "telemetry": "vehicles telemetry",
        "trips": "trips list --vehicle",
    },
    "trip": {**CALLED.get("trip", {}), "get": "trips show", "telemetry": "trips telemetry"},
    "monitors": {
        **{each: f"monitors {each}" for each in ("create", "list", "replace", "pause", "resume", "delete")},
        "get": "monitors show",
        "update": "monitors replace",
    },
    "callbacks": {
        **{each: f"callbacks {each}" for each in ("create", "list", "update", "pause", "resume", "delete")},
        "get": "callbacks show",
    },
    "remotes": {
        **{each: f"remotes {each}" for each in ("send", "list", "wait")},
        "get": "remotes show",
    },
}
"""The command by the handle and its method."""

OPTIONS: Final[Mapping[str, str]] = {
    **SPELLED,
    "account": "--account",
    "aid": "ID",
    "between": "--since and --until",
    "callback": "--callback",
    "cbid": "CALLBACK",
    "checkpoint": "--checkpoint",
    "cid": "ID",
    "days_per_unit": "--days",
    "distance": "--min-km and --max-km",
    "duration": "--min-minutes",
    "fid": "--fleet",
    "fleet": "--fleet",
    "kind": "KIND",
    "kinds": "--kind",
    "limit": "--limit",
    "method": "METHOD",
    "mid": "MONITOR",
    "path": "PATH",
    "query": "--query",
    "remotes": "--for",
    "rid": "ID",
    "sid": "ID",
    "tid": "TRIP",
    "timeout": "--timeout",
    "vehicles": "--vehicles",
    "vid": "VEHICLE",
    "vin": "VIN",
}
"""Arguments of methods, and what they are here."""

_SENTENCES: Final = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"ask client\.account\(name\) with one of", "choose with --account one of"),
        (r"client\.fleet\(fid, account=[^()]*\)", "--account"),
        (r"use client\.fleet\(\.\.\.\)\.vehicle\(\.\.\.\) with an id", "name it by its id"),
        (r"continue with client\.\S+", "continue with --account or --fleet"),
        (r"psa_fleet\.monitors\.to_new_format\(\)", "`psa-fleet monitors convert --write`"),
        (
            r"psa_fleet\.monitors\.to_deprecated_format\(\)",
            "`psa-fleet monitors convert --format deprecated --write`",
        ),
        (r"Use to_new_format first", "Convert it with `psa-fleet monitors convert --write` first"),
        (r'\b([Ww])rite version="(\w+)"', r"\1rite --api-version \2, or version in the profile"),
        (r" psa_fleet\.features\(\)[^.]*\.", ""),
        (r"v3 can do more;$", "v3 can do more."),
        (r"\bLeave version out\b", "Leave --api-version out, and version in the profile"),
        (r"check with get\(\)", "check with `psa-fleet remotes show`"),
        (r"Stolen\(reported=\.\.\.\)", "`psa-fleet remotes send VEHICLE stolen`"),
        (r"\(Doors\(locked=True\)\)", "(`doors lock`)"),
        (r"(?:a list of )?Place\(latitude=\.\.\., longitude=\.\.\.\)", "LATITUDE,LONGITUDE"),
        (r"distinguish them with Account\(\.\.\., name=\.\.\.\)", "set a name for each in the profile"),
        (r"\bCredentials (certificate|client_id)", r"\1"),
        (r"\bbase_url and environment cannot be combined", "cannot be combined with --environment"),
        (r"\bas base_url$", "as --base-url"),
        (r"\ba lower days_per_unit or vehicles_per_unit \w+ less", "lower --days"),
        (r"Address the trip through its vehicle: fleet\.vehicle\(vid\)\.trip\(tid\)", "Add --vehicle"),
        (r"\bfleet\.monitors can\b", "a monitor can"),
        (r"\bthe last_position of\b", "the position in"),
        (r"\bsplit=True\b", "--split"),
        (r"; (?:or )?None (?:leaves|leaving) (?:a|one) side open", ""),
        (r",? or None(?: for [^.;,]+| where [^.;,]+)?(?=[.;,]|$)", ""),
    )
)
_CALL: Final = re.compile(
    r"(?<![\w.`])(?P<path>(?:client|fleet|vehicle|trip)(?:\.\w+(?:\([^()]*\))?)*\.\w+\([^()]*\))"
    r"(?P<more>(?:(?:,| and) \.\w+\(\))*)"
)
_STEP: Final = re.compile(r"\.?(\w+)(?:\(([^()]*)\))?")
_ARGUMENT: Final = re.compile(r"^(\w+)=")


def in_words_of_commands(text: str, argument: str = "") -> str:
    """The text of an error as a user of the command line reads it.

    Args:
        text: The text for a Python program.
        argument: The argument that the error is about, if its text begins with it.
    """
    for pattern, words in _SENTENCES:
        text = pattern.sub(words, text)
    option = OPTIONS.get(argument)
    if option is not None and re.match(rf"{argument}\b(?!/)", text):
        text = option + text[len(argument) :]
    return _CALL.sub(_command, text)


def _command(found: re.Match[str]) -> str:
    steps = _STEP.findall(found["path"])
    handle = "client"
    for name, _ in steps[:-1]:
        handle = name if name in _HANDLES and name != "account" else handle
    method, arguments = steps[-1]
    if method in _HANDLES and method not in _COMMANDS.get(handle, {}):
        return "--vehicle" if method == "trip" else f"--{method}"
    command = _COMMANDS.get(handle, {}).get(method)
    if command is None:
        return found[0]
    keyword = _ARGUMENT.match(arguments)
    option = "" if keyword is None else f" {OPTIONS.get(keyword[1], '--' + keyword[1].replace('_', '-'))}"
    more = "".join(f" and `{each}`" for each in re.findall(r"\.(\w+)\(\)", found["more"]))
    return f"`psa-fleet {command}{option}`{more}"
