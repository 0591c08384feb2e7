"""Apply an OpenAPI Overlay (1.0) to our document, such as `psa-fleet drift --overlay` writes one.

Targets are JSONPaths of names, indexes and, for what is removed, values (`[?@ == 'name']`). What an overlay
adds is described like everything that is new: in words of ours, or with a marker.
"""

from __future__ import annotations

import copy
import re
from typing import Final

from .places import Json, UnrepairableError
from .walking import Object
from .wording import Vocabulary, fresh_schema

_STEP: Final = re.compile(
    r"\.(?P<name>[A-Za-z_][\w-]*)"
    r"|\[(?P<index>\d+)\]"
    r"|\['(?P<quoted>(?:[^'\\]|\\.)*)'\]"
    r"|\[\?@ == '(?P<value>(?:[^'\\]|\\.)*)'\]$"
)


def overlaid(document: Object, overlay: Object) -> Object:
    """A document with the actions of an overlay carried out.

    Args:
        document: Our document; it is left as it is.
        overlay: An object with `overlay` (1.0.x) and `actions`.

    Raises:
        UnrepairableError: When it is no overlay, or a target is not there.
    """
    actions = overlay.get("actions")
    if not str(overlay.get("overlay", "")).startswith("1.") or not isinstance(actions, list):
        raise UnrepairableError(
            "this is no OpenAPI Overlay 1.0", "#/overlay", "Pass what `psa-fleet drift --overlay` writes"
        )
    found = copy.deepcopy(document)
    words = Vocabulary(document)
    for index, action in enumerate(actions):
        where = f"#/actions/{index}/target"
        if not isinstance(action, dict):
            raise UnrepairableError("an action is no object", f"#/actions/{index}", "Remove it")
        steps = _steps(str(action.get("target", "")), where)
        if action.get("remove") is True:
            _remove(found, steps, where)
        elif isinstance(action.get("update"), dict):
            _update(_at(found, steps, where), action["update"], words)
    return found


def _steps(target: str, where: str) -> list[str | int | tuple[str]]:
    """The steps of a JSONPath; a tuple is a value to look for."""
    steps: list[str | int | tuple[str]] = []
    rest = target[1:]
    while target.startswith("$") and rest:
        match = _STEP.match(rest)
        if not match:
            break
        if match["index"] is not None:
            steps.append(int(match["index"]))
        elif match["value"] is not None:
            steps.append((_unquoted(match["value"]),))
        else:
            steps.append(match["name"] or _unquoted(match["quoted"]))
        rest = rest[match.end() :]
    if rest or not target.startswith("$"):
        raise UnrepairableError(f"the target {target!r} is not understood", where, "Use $['names'][0] only")
    return steps


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _at(document: Json, steps: list[str | int | tuple[str]], where: str) -> Json:
    node = document
    for step in steps:
        if isinstance(node, dict) and str(step) in node and not isinstance(step, tuple):
            node = node[str(step)]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            raise UnrepairableError(
                f"specs/ has nothing at {step!r}", where, "Record the drift again with specs/ as they are"
            )
    return node


def _remove(document: Object, steps: list[str | int | tuple[str]], where: str) -> None:
    if not steps:
        raise UnrepairableError("the whole document can't be removed", where, "Name a part of it")
    holder, last = _at(document, steps[:-1], where), steps[-1]
    if isinstance(holder, list) and isinstance(last, tuple):
        holder[:] = [value for value in holder if value != last[0]]
    elif isinstance(holder, dict) and isinstance(last, str):
        holder.pop(last, None)
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        del holder[last]


def _update(node: Json, update: Json, words: Vocabulary) -> None:
    """Merge as the standard says: objects member by member, lists at their end."""
    if not isinstance(node, dict) or not isinstance(update, dict):
        return
    for key, value in update.items():
        known = node.get(key)
        if key == "properties" and isinstance(value, dict):
            members = node.setdefault(key, {})
            for name, schema in value.items():
                if isinstance(members, dict) and isinstance(schema, dict) and name not in members:
                    members[name] = fresh_schema(schema, words, name)
                elif isinstance(members, dict):
                    _update(members[name], schema, words)
        elif isinstance(known, dict):
            _update(known, value, words)
        elif isinstance(known, list) and isinstance(value, list):
            known += [copy.deepcopy(one) for one in value if one not in known]
        else:
            node[key] = copy.deepcopy(value)
