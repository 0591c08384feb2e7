"""The words in which the difference between v2 and v3 is written down.

A `Table` says how one v2 schema becomes one v3 schema. A field that no rule names is the same in both: same
name, same place, compatible type. Every other field has a rule, and every rule carries its reason. Rules are
data: `_engine` carries them out, tests compare them with specs/, and the documentation prints them.

Paths are the names of members joined by `/`, from the object that the table is about
(`extension/fuel/consumption`). A list on the way is not spelt: the rule holds for each of its items.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias


class Rename(NamedTuple):
    """The field has another name in v3, in the same object, with the same meaning.

    When both names are there with different values, see `psa_fleet.upgrade.to_v3`.
    """

    path: str
    reason: str
    to: str


class Move(NamedTuple):
    """The field is in another object in v3, with the same meaning. Objects that this leaves empty go away."""

    path: str
    reason: str
    to: str


class Stamp(NamedTuple):
    """A time stamp has another name in v3.

    When both names are there, the younger time stays, under the v3 name.

    Attributes:
        path: where the time stamp is in v2.
        reason: why this is right, or where it was seen.
        to: where it is in v3.
        both_in_v3: the v3 schema has both names: nothing is merged, and only an absent v3 name is filled.
        undocumented: v2 does not document the old name here; servers send it.
    """

    path: str
    reason: str
    to: str
    both_in_v3: bool = False
    undocumented: bool = False


class Wrap(NamedTuple):
    """One value in v2, a list in v3: `x` becomes `[x]` under the name `to`. A list stays the list it is.

    When the list is there as well and has the value, the value is dropped, being said already; otherwise both
    stay.
    """

    path: str
    reason: str
    to: str


class WrapItems(NamedTuple):
    """A list of text in v2, a list of objects in v3: each text `x` becomes `{key: x}`."""

    path: str
    reason: str
    key: str


class Number(NamedTuple):
    """A whole number in v3 that is text or a number with a fraction in v2.

    `"312"`, `"312.0"` and `312.0` become `312`. What is no whole number stays as it is: nothing is rounded.
    The path is the one in v3.
    """

    path: str
    reason: str


class EnumValue(NamedTuple):
    """An enumeration's value is spelt otherwise in v3: `old` becomes `new`."""

    path: str
    reason: str
    old: str
    new: str


class SplitValue(NamedTuple):
    """One value of v2 is said with two members in v3.

    `old` becomes `new`, and `beside` (a member of the same object) becomes `beside_value`. Where `beside`
    already says something else, nothing is changed.
    """

    path: str
    reason: str
    old: str
    new: str
    beside: str
    beside_value: str


class Alias(NamedTuple):
    """A spelling that no document has, but that servers send: `path` means `to`.

    When both are there they are merged member by member, the younger time stamp winning. Two lists are merged
    item by item, items being the same thing when they agree on the members `identity`.
    """

    path: str
    reason: str
    to: str
    identity: tuple[str, ...] = ()


class Unit(NamedTuple):
    """The unit of a number, stated by both documents and the same, so that the number is not touched.

    The path is the one in v3.
    """

    path: str
    reason: str
    unit: str


class Narrower(NamedTuple):
    """The same field, but v3 allows less.

    A value that v3 does not allow stays as it is, and is read tolerantly.
    """

    path: str
    reason: str


class Kept(NamedTuple):
    """v3 has no such field, and none that means the same: it stays under its v2 name.

    A v3 model then has it in `additional_properties` of the object it is in.
    """

    path: str
    reason: str


class Delegated(NamedTuple):
    """The field is left as it is here; the function `to` converts it."""

    path: str
    reason: str
    to: str


# What happens to one field. `path` is where the field is in v2, except for the rules that say otherwise;
# `reason` is why the rule is right, or where the spelling was seen.
Rule: TypeAlias = (
    Rename
    | Move
    | Stamp
    | Wrap
    | WrapItems
    | Number
    | EnumValue
    | SplitValue
    | Alias
    | Unit
    | Narrower
    | Kept
    | Delegated
)


class Table(NamedTuple):
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
    parts: Mapping[str, str] = MappingProxyType({})
