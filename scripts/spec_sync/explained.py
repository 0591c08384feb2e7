"""Keep the lines of descriptions that explain values ("* `Locked`: ...") in step with the values."""

from __future__ import annotations

from collections.abc import Iterator

from .places import Json, Path
from .retired import Retired
from .shape import Canon
from .walking import TODO, Object, inside, item, members
from .wording import bullets, with_bullet, without_bullets


def keep_explanations(old: Object, new: Object, retired: Retired) -> None:
    """Take lines about values that went out of descriptions, and put in lines about new ones.

    Args:
        old: Our document before.
        new: Our document now; its descriptions are changed.
        retired: Gets the words about values that went, and gives those about values that come back.
    """
    canon, mine = Canon(new), Canon(old)
    for path, schema in _described(new):
        text = schema.get("description")
        if not isinstance(text, str) or not (bullets(text) or retired.has_values(path)):
            continue
        now = _values(canon, schema)
        before = _values_before(old, mine, path)
        if before is None or set(now) == set(before):
            continue
        told = bullets(text)
        gone = [value for value in before if value not in now and value in told]
        for value in gone:
            if TODO not in told[value]:
                retired.put_value(path, value, told[value])
        text = without_bullets(text, gone)
        complete = bool(told) and [value for value in before if value in told] == before
        for value in now:
            if value in before or value in told:
                continue
            words = retired.take_value(path, value)
            if words is not None or complete:
                text = with_bullet(text, value, words or TODO, now)
        schema["description"] = text


def _values_before(old: Object, canon: Canon, path: Path) -> list[str] | None:
    node: Json = old
    for part in path:
        if isinstance(node, dict) and part in node:
            node = node[str(part)]
        elif isinstance(node, list) and isinstance(part, int) and part < len(node):
            node = node[part]
        else:
            return None
    return _values(canon, node) if isinstance(node, dict) else None


def _described(document: Object) -> Iterator[tuple[Path, Object]]:
    for name, schema in members(item(document, "components", "schemas")):
        if isinstance(schema, dict):
            yield from inside(schema, ("components", "schemas", name))


def _values(canon: Canon, schema: Object) -> list[str]:
    """The values that a schema, or the items of it, may have."""
    form = canon.form(schema, whole=True)
    items = form.get("items")
    if isinstance(items, dict):
        form = canon.form(items, whole=True)
    values = form.get("enum")
    return [str(value) for value in values] if isinstance(values, list) else []
