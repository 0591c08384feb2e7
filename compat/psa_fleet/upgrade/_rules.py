"""The words in which the difference between v2 and v3 is written down.

A `Table` says how one v2 schema becomes one v3 schema. A field that no rule names is the same in both: same
name, same place, compatible type. Every other field has a rule, and every rule carries its reason. Rules are
data: `_engine` carries them out, tests compare them with specs/, and the documentation prints them.

Paths are the names of members joined by `/`, from the object that the table is about
(`extension/fuel/consumption`). A list on the way is not spelt: the rule holds for each of its items.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rule:
    """What happens to one field.

    Attributes:
        path: where the field is. In v2, except for the rules that say otherwise.
        reason: why this is right, or where it was seen.
    """

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rename(Rule):
    """The field has another name in v3, in the same object, with the same meaning.

    When both names are there with different values, see `psa_fleet.upgrade.to_v3`.
    """

    to: str


@dataclass(frozen=True, slots=True)
class Move(Rule):
    """The field is in another object in v3, with the same meaning. Objects that this leaves empty go away."""

    to: str


@dataclass(frozen=True, slots=True)
class Stamp(Rule):
    """A time stamp has another name in v3.

    When both names are there, the younger time stays, under the v3 name.

    Attributes:
        to: the v3 name.
        both_in_v3: the v3 schema has both names: then nothing is merged, and only an absent v3 name is
            filled.
        undocumented: v2 does not document the old name here; servers send it.
    """

    to: str
    both_in_v3: bool = False
    undocumented: bool = False


@dataclass(frozen=True, slots=True)
class Wrap(Rule):
    """One value in v2, a list in v3: `x` becomes `[x]` under the name `to`. A list stays the list it is.

    When the list is there as well and has the value, the value is dropped, being said already; otherwise both
    stay.
    """

    to: str


@dataclass(frozen=True, slots=True)
class WrapItems(Rule):
    """A list of text in v2, a list of objects in v3: each text `x` becomes `{key: x}`."""

    key: str


@dataclass(frozen=True, slots=True)
class Number(Rule):
    """A whole number in v3 that is text or a number with a fraction in v2.

    `"312"`, `"312.0"` and `312.0` become `312`. What is no whole number stays as it is: nothing is rounded.
    The path is the one in v3.
    """


@dataclass(frozen=True, slots=True)
class EnumValue(Rule):
    """An enumeration's value is spelt otherwise in v3: `old` becomes `new`."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class SplitValue(Rule):
    """One value of v2 is said with two members in v3.

    `old` becomes `new`, and `beside` (a member of the same object) becomes `beside_value`. Where `beside`
    already says something else, nothing is changed.
    """

    old: str
    new: str
    beside: str
    beside_value: str


@dataclass(frozen=True, slots=True)
class Alias(Rule):
    """A spelling that no document has, but that servers send: `path` means `to`.

    When both are there they are merged member by member, the younger time stamp winning. Two lists are merged
    item by item, items being the same thing when they agree on the members `identity`.
    """

    to: str
    identity: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit(Rule):
    """The unit of a number, stated by both documents and the same, so that the number is not touched."""

    unit: str


@dataclass(frozen=True, slots=True)
class Narrower(Rule):
    """The same field, but v3 allows less.

    A value that v3 does not allow stays as it is, and is read tolerantly.
    """


@dataclass(frozen=True, slots=True)
class Kept(Rule):
    """v3 has no such field, and none that means the same: it stays under its v2 name.

    A v3 model then has it in `additional_properties` of the object it is in.
    """


@dataclass(frozen=True, slots=True)
class Delegated(Rule):
    """The field is left as it is here; the function `to` converts it."""

    to: str


@dataclass(frozen=True, slots=True)
class Table:
    """How one v2 schema becomes one v3 schema.

    Attributes:
        schema: the v2 schema.
        target: the v3 schema, or None where v3 has no schema of its own for it.
        rules: what differs, in the order in which it is carried out.
        parts: members that have a table of their own: path -> name of the table.
    """

    schema: str
    target: str | None
    rules: tuple[Rule, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
