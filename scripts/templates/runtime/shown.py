"""Models as people read them: without links and what is missing, ids and VINs by their last characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from attrs import fields

if TYPE_CHECKING:
    from .model import Model

_MOST: Final = 5
"""Items of a list that are shown."""


class Shown:
    """A text that is its own repr, for printers that call `repr()` of what they are given."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def hidden(value: object) -> str:
    """Stand in for personal data and secrets.

    Args:
        value: A field's value.

    Returns:
        Text that tells whether there is a value, not which.
    """
    return "None" if value is None else "<hidden>"


def masked(value: object) -> str:
    """Show the last four characters of an id or a VIN, for it may be personal.

    Args:
        value: A field's value.

    Returns:
        Text with the last characters; without any of a short one.
    """
    return repr(f"…{value[-4:]}") if isinstance(value, str) and len(value) > 8 else hidden(value)


def names_only(members: object) -> str:
    """Stand in for undeclared members: they may be personal too.

    Args:
        members: The members, a list of such objects, or None.

    Returns:
        Their names.
    """
    if isinstance(members, list):
        return f"[{', '.join(names_only(each) for each in members)}]"
    if not isinstance(members, Mapping):
        return hidden(members)
    return f"<{', '.join(members)}>" if members else "{}"


def parts(model: Model) -> Iterator[tuple[str, str]]:
    """What is shown of a model: name and text of each field that has a value, links left out."""
    own: Any = type(model)
    for field in fields(own):
        value = getattr(model, field.name)
        if value is None or field.name == "links" or (field.name == "additional_properties" and not value):
            continue
        yield field.name, str(field.repr(value)) if callable(field.repr) else _text(value)


def as_text(model: Model) -> str:
    """A model on one line."""
    return f"{type(model).__name__}({', '.join(f'{name}={text}' for name, text in parts(model))})"


def as_html(model: Model) -> str:
    """A model as a small table, for notebooks. Nothing is sent."""
    from html import escape  # 2 ms, which only notebooks need

    rows = "".join(f"<tr><th>{escape(name)}</th><td>{escape(text)}</td></tr>" for name, text in parts(model))
    return f"<table><caption>{escape(type(model).__name__)}</caption>{rows}</table>"


def _text(value: object) -> str:
    if isinstance(value, list):
        shown = [_text(item) for item in value[:_MOST]]
        more = [f"… {len(value) - _MOST} more"] if len(value) > _MOST else []
        return f"[{', '.join(shown + more)}]"
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    # An enumeration's value is text as well.
    return repr(str(value)) if isinstance(value, str) else repr(value)
