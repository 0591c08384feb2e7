"""Kinds of change in a specification: whether each breaks senders, readers, or code that uses this library.

`changes` decides by this table alone, and docs/changes.md is made of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from ..places import Json

Action: TypeAlias = Literal["added", "removed", "changed", "renamed", "narrowed", "widened"]
Kind: TypeAlias = Literal[
    "server", "operation", "operation id", "security", "parameter", "required parameter", "encoding",
    "request body", "required request body", "media type", "status", "header", "link", "model",
    "class", "field", "required field", "type", "format", "pattern", "limit", "enumeration", "value",
    "default", "requirement", "null", "read only", "write only", "additional members", "discriminator",
    "discriminator value", "exclusion", "example", "deprecation",
]  # fmt: skip
Side: TypeAlias = Literal["sender", "reader", "code"]


class Verdict(NamedTuple):
    """Consequence of a change for one side."""

    breaks: bool
    reason: str


class Rule(NamedTuple):
    """Consequences of a kind of change; None for a side that it does not reach.

    Attributes:
        sender: For programs that send requests.
        reader: For programs that read responses and notifications.
        code: For Python code that uses the generated models and functions.
    """

    sender: Verdict | None = None
    reader: Verdict | None = None
    code: Verdict | None = None


def _breaks(reason: str) -> Verdict:
    return Verdict(True, reason)


def _fine(reason: str) -> Verdict:
    return Verdict(False, reason)


_SAME: Final = _fine("works as before")
_MORE: Final = _fine("more is accepted than before")
_OPTIONAL: Final = _fine("optional")
_REFUSED: Final = _breaks("valid requests may be refused")
_LACKING: Final = _breaks("requests that were complete lack it")
_GONE: Final = _breaks("reads nothing there")
_UNCHECKED: Final = _fine("responses are not checked")
_IGNORED: Final = _fine("what is unknown is kept and ignored")
_ABSENT: Final = _fine("any field may be absent")
_NAME: Final = _breaks("the name in Python is another")

RULES: Final[dict[tuple[Kind, Action], Rule]] = {
    ("server", "added"): Rule(_SAME),
    ("server", "removed"): Rule(_breaks("the address may no longer respond")),
    ("operation", "added"): Rule(_fine("not called yet")),
    ("operation", "removed"): Rule(_breaks("calls fail")),
    ("operation id", "changed"): Rule(code=_NAME),
    ("security", "added"): Rule(_MORE),
    ("security", "removed"): Rule(_breaks("accepted credentials may be refused")),
    ("parameter", "added"): Rule(_OPTIONAL),
    ("required parameter", "added"): Rule(_LACKING),
    ("parameter", "removed"): Rule(_REFUSED),
    ("encoding", "changed"): Rule(_breaks("the same text has another meaning")),
    ("request body", "added"): Rule(_OPTIONAL),
    ("required request body", "added"): Rule(_LACKING),
    ("request body", "removed"): Rule(_REFUSED),
    ("media type", "added"): Rule(_MORE, _fine("the other forms remain")),
    ("media type", "removed"): Rule(_REFUSED, _breaks("responses have another form")),
    ("status", "added"): Rule(reader=_fine("every status is handled, documented or not")),
    ("status", "removed"): Rule(reader=_fine("every status is handled, documented or not")),
    ("header", "added"): Rule(reader=_IGNORED),
    ("header", "removed"): Rule(reader=_GONE),
    ("link", "added"): Rule(reader=_IGNORED),
    ("link", "removed"): Rule(reader=_GONE),
    ("link", "changed"): Rule(reader=_breaks("leads elsewhere")),
    ("model", "added"): Rule(code=_fine("not used yet")),
    ("model", "removed"): Rule(code=_NAME),
    ("model", "renamed"): Rule(code=_NAME),
    ("class", "changed"): Rule(code=_NAME),
    ("field", "added"): Rule(_OPTIONAL, _IGNORED),
    ("required field", "added"): Rule(_LACKING, _IGNORED),
    ("field", "removed"): Rule(_REFUSED, _GONE),
    ("field", "renamed"): Rule(_REFUSED, _GONE),
    ("type", "narrowed"): Rule(_REFUSED, _fine("every value has a type that was possible before")),
    ("type", "widened"): Rule(_MORE, _breaks("values may have a type that is new")),
    ("type", "changed"): Rule(_REFUSED, _breaks("values have another type")),
    ("format", "added"): Rule(_REFUSED, _breaks("values have another type in Python")),
    ("format", "removed"): Rule(_MORE, _breaks("values have another type in Python")),
    ("format", "changed"): Rule(_REFUSED, _breaks("values have another type in Python")),
    ("format", "narrowed"): Rule(_REFUSED, _fine("numbers in Python have any size")),
    ("format", "widened"): Rule(_MORE, _fine("numbers in Python have any size")),
    ("pattern", "added"): Rule(_REFUSED, _UNCHECKED),
    ("pattern", "removed"): Rule(_MORE, _UNCHECKED),
    ("pattern", "changed"): Rule(_REFUSED, _UNCHECKED),
    ("limit", "narrowed"): Rule(_REFUSED, _UNCHECKED),
    ("limit", "widened"): Rule(_MORE, _UNCHECKED),
    ("limit", "changed"): Rule(_REFUSED, _UNCHECKED),
    ("enumeration", "added"): Rule(_REFUSED, _fine("enumerations are open")),
    ("enumeration", "removed"): Rule(_MORE, _breaks("the enumeration has no class in Python")),
    ("value", "added"): Rule(_MORE, _fine("enumerations are open")),
    ("value", "removed"): Rule(_REFUSED, _breaks("the class in Python lacks the name")),
    ("default", "added"): Rule(_fine("only documents what the server does"), _UNCHECKED),
    ("default", "removed"): Rule(_fine("only documents what the server does"), _UNCHECKED),
    ("default", "changed"): Rule(_breaks("leaving it out has another meaning"), _UNCHECKED),
    ("requirement", "added"): Rule(_LACKING, _ABSENT),
    ("requirement", "removed"): Rule(_OPTIONAL, _ABSENT),
    ("null", "added"): Rule(_MORE, _fine("null is read as absent")),
    ("null", "removed"): Rule(_REFUSED, _fine("null is read as absent")),
    ("read only", "added"): Rule(_REFUSED, _SAME),
    ("read only", "removed"): Rule(_MORE, _SAME),
    ("write only", "added"): Rule(_SAME, _GONE),
    ("write only", "removed"): Rule(_SAME, _IGNORED),
    ("additional members", "narrowed"): Rule(_REFUSED, _UNCHECKED),
    ("additional members", "widened"): Rule(_MORE, _IGNORED),
    ("discriminator", "added"): Rule(_fine("names a field that is listed by itself"), _SAME),
    ("discriminator", "removed"): Rule(_fine("names a field that is listed by itself"), _SAME),
    ("discriminator", "changed"): Rule(_REFUSED, _breaks("another field distinguishes the alternatives")),
    ("discriminator value", "added"): Rule(_MORE, _IGNORED),
    ("discriminator value", "removed"): Rule(_REFUSED, _SAME),
    ("discriminator value", "changed"): Rule(_REFUSED, _breaks("the value stands for another alternative")),
    ("exclusion", "added"): Rule(_REFUSED, _UNCHECKED),
    ("exclusion", "removed"): Rule(_MORE, _UNCHECKED),
    ("exclusion", "changed"): Rule(_REFUSED, _UNCHECKED),
    ("example", "added"): Rule(_SAME, _SAME),
    ("example", "removed"): Rule(_SAME, _SAME),
    ("example", "changed"): Rule(_SAME, _SAME),
    ("deprecation", "added"): Rule(_fine("works, with a warning where a call is deprecated"), _SAME),
    ("deprecation", "removed"): Rule(_SAME, _SAME),
}
"""Every kind of change that is reported."""


@dataclass(frozen=True)
class Change:
    """One change.

    Attributes:
        kind: What changed.
        action: What happened to it.
        where: The operation id, or the model and the members (`Status.energies[].level`).
        name: What was added or removed, or the name of the limit; empty when `where` says it.
        old: What it was.
        new: What it is.
        breaks: Whom it breaks.
        reason: Why, or why not.
    """

    kind: Kind
    action: Action
    where: str
    name: str
    old: Json
    new: Json
    breaks: tuple[Side, ...]
    reason: str

    @property
    def breaking(self) -> bool:
        """Whether it breaks anyone."""
        return bool(self.breaks)


@dataclass(frozen=True)
class Use:
    """Who meets a schema: `sent` in requests, `read` in responses and notifications."""

    sent: bool = False
    read: bool = False


SENT: Final = Use(sent=True)
READ: Final = Use(read=True)


def change(
    kind: Kind, action: Action, where: str, use: Use, *, name: str = "", old: Json = None, new: Json = None
) -> Change:
    """Make a change of a kind that meets some, with what the rules state of it."""
    rule = RULES[kind, action]
    sides: list[tuple[Side, bool]] = [("sender", use.sent), ("reader", use.read), ("code", True)]
    verdicts = [
        (side, verdict) for side, met in sides if met and (verdict := getattr(rule, side)) is not None
    ]
    breaks = tuple(side for side, verdict in verdicts if verdict.breaks)
    reasons = [verdict.reason for side, verdict in verdicts if side in breaks or not breaks]
    return Change(kind, action, where, name, old, new, breaks, "; ".join(dict.fromkeys(reasons)))
