"""Apply an OpenAPI Overlay (1.0 or 1.1) to our document, such as `psa-fleet drift --overlay` writes one.

What an overlay adds is described like everything that is new: in words of ours, or with a marker.
"""

from __future__ import annotations

import copy
import json
from typing import Any

from jsonpath_rfc9535 import JSONPathError, JSONPathNode, find

from .places import Json, UnrepairableError
from .walking import Object
from .wording import Vocabulary, fresh_schema

_VERBS = ("update", "remove", "copy")


def overlaid(document: Object, overlay: Object) -> Object:
    """A document with the actions of an overlay carried out, one after the other.

    Args:
        document: Our document; it is left as it is.
        overlay: An object with `overlay` (1.0.x or 1.1.x) and `actions`.

    Raises:
        UnrepairableError: When it is no overlay, or an action cannot be carried out; its number is named.
    """
    version, actions = str(overlay.get("overlay", "")), overlay.get("actions")
    if not version.startswith(("1.0.", "1.1.")) or not isinstance(actions, list):
        raise UnrepairableError(
            "this is no OpenAPI Overlay 1.0 or 1.1",
            "#/overlay",
            "Pass what `psa-fleet drift --overlay` writes",
        )
    found = copy.deepcopy(document)
    words = Vocabulary(document)
    for index, action in enumerate(actions):
        where = f"#/actions/{index}"
        if not isinstance(action, dict) or not set(action) & {*_VERBS}:
            raise UnrepairableError("an action has nothing to do", where, f"Add one of {', '.join(_VERBS)}")
        if "copy" in action and version.startswith("1.0."):
            raise UnrepairableError("copy is of Overlay 1.1", f"{where}/copy", "Write `overlay: 1.1.0`")
        targets = _nodes(found, action.get("target"), f"{where}/target")
        if action.get("remove") is True:
            _remove(targets, f"{where}/target")
            continue
        updates: list[Json] = []
        if "copy" in action:
            sources = _nodes(found, action["copy"], f"{where}/copy")
            if len(sources) != 1:
                raise UnrepairableError(
                    f"{action['copy']!r} leads to {len(sources)} places", f"{where}/copy", "Name one"
                )
            updates.append(copy.deepcopy(_value(sources[0])))
        updates += [action["update"]] if "update" in action else []
        for target in targets:
            for update in updates:
                _update(target, update, words, f"{where}/target")
    return found


def _nodes(document: Object, path: Json, where: str) -> list[JSONPathNode]:
    """The places that a JSONPath leads to, each once."""
    plain: Any = document
    try:
        found = {node.location: node for node in find(str(path), plain)}
    except JSONPathError as error:
        reason = str(error).partition(",")[0]
        raise UnrepairableError(
            f"{path!r} is not a valid JSONPath: {reason}", where, "Correct it, as RFC 9535 has it"
        ) from None
    except RecursionError:
        raise UnrepairableError(f"{path!r} leads too deep", where, "Name the place") from None
    if not found:
        raise UnrepairableError(
            f"specs/ has nothing at {path!r}", where, "Record the drift again with specs/ as they are"
        )
    return [*found.values()]


def _value(node: JSONPathNode) -> Json:
    found: Any = node.value
    value: Json = found
    return value


def _remove(nodes: list[JSONPathNode], where: str) -> None:
    # The last of a list goes first, so that the others stay where they are; what is in another goes with it.
    for node in sorted(nodes, key=lambda node: node.location, reverse=True):
        if node.parent is None:
            raise UnrepairableError("the whole document can't be removed", where, "Name a part of it")
        holder: Any = node.parent.value
        del holder[node.location[-1]]


def _update(target: JSONPathNode, update: Json, words: Vocabulary, where: str) -> None:
    """Merge as the standard says: objects member by member, lists at their end; a plain value is replaced."""
    node = _value(target)
    if isinstance(node, dict) and isinstance(update, dict):
        _merge(node, update, words)
    elif isinstance(node, list):
        node.append(copy.deepcopy(update))
    elif not isinstance(node, dict) and not isinstance(update, dict | list):
        target.value = update
    else:
        raise UnrepairableError(
            f"{json.dumps(update)[:60]} cannot be merged into what is there",
            where,
            "Pass a value of its kind",
        )


def _merge(node: Object, update: Object, words: Vocabulary) -> None:
    for key, value in update.items():
        known = node.get(key)
        if key == "properties" and isinstance(value, dict):
            members = node.setdefault(key, {})
            for name, schema in value.items():
                member = members.get(name) if isinstance(members, dict) else None
                if isinstance(members, dict) and isinstance(schema, dict) and member is None:
                    members[name] = fresh_schema(schema, words, name)
                elif isinstance(member, dict) and isinstance(schema, dict):
                    _merge(member, schema, words)
        elif isinstance(known, dict) and isinstance(value, dict):
            _merge(known, value, words)
        elif isinstance(known, list) and isinstance(value, list):
            known += [copy.deepcopy(one) for one in value if one not in known]
        else:
            node[key] = copy.deepcopy(value)
