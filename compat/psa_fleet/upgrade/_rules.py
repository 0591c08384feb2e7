"""Vocabulary of the rules that describe the differences between v2 and v3.

A `RuleTable` converts one v2 schema to one v3 schema. A field that no rule names is the same in both: same
name, same place, compatible type. Every other field has a rule, and every rule has a reason. Rules are data:
`_engine` applies them, tests compare them with specs/, and the documentation prints them.

Paths are the names of members joined by `/`, from the object of the table (`extension/fuel/consumption`).
A list on the way is not spelled out: the rule applies to each of its items.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias


class Rename(NamedTuple):
    """The field has another name in v3, in the same object, with the same meaning.

    For both names with different values, see `psa_fleet.upgrade.to_v3`.
    """

    path: str
    reason: str
    to: str


class Move(NamedTuple):
    """The field is in another object in v3, with the same meaning. Objects left empty are removed.

    Attributes:
        path: where the field is in v2.
        reason: why this is right.
        to: where it is in v3.
        both_in_v3: the v3 schema still has the old place too.
    """

    path: str
    reason: str
    to: str
    both_in_v3: bool = False


class Both(NamedTuple):
    """v3 has the field under this name and under the name `to`, its successor: both have the value.

    The name `to` is filled where it is absent or null; the value stays under the old name as well.
    """

    path: str
    reason: str
    to: str


class Replaced(NamedTuple):
    """Another field has replaced this one, with the same meaning in other words.

    The value moves to the field `to` where that is absent or null; otherwise it stays under its v2 name.

    Attributes:
        path: where the field is in v2.
        reason: why this is right.
        to: the field of v3.
        values: the v3 value of each v2 value. A value that is not listed stays where it is; empty means
            that the values are the same.
        key: the member with the value, if the field of v3 is a list of objects.
    """

    path: str
    reason: str
    to: str
    values: Mapping[str, str] = MappingProxyType({})
    key: str | None = None


class Timestamp(NamedTuple):
    """A timestamp has another name in v3.

    If both names are present, the younger time is kept under the v3 name, unless `fills` or `both_in_v3` is
    set.

    Attributes:
        path: where the timestamp is in v2.
        reason: why this is right, or where it was seen.
        to: where it is in v3.
        both_in_v3: the v3 schema has both names: nothing is merged, and only an absent v3 name is filled.
        undocumented: v2 does not document the old name here; servers send it, or an older document had it.
        fills: the two names mean different times, so that only an absent v3 name is filled.
    """

    path: str
    reason: str
    to: str
    both_in_v3: bool = False
    undocumented: bool = False
    fills: bool = False


class Wrap(NamedTuple):
    """One value in v2, a list in v3: `x` becomes `[x]` under the name `to`. A list stays as it is.

    If the list is present as well and contains the value, the value is dropped as a duplicate; otherwise both
    are kept.
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
    """A number in v3 that is text or a number with a fraction in v2.

    `"312"`, `"312.0"` and `312.0` become `312`, `"312.5"` becomes `312.5`. Nothing is rounded, and a value
    that is not a number stays as it is. The path is the one in v3.

    Attributes:
        path: where the number is.
        reason: why this is right.
        duration: convert an ISO 8601 duration (`PT5M12S`) to seconds as well.
    """

    path: str
    reason: str
    duration: bool = False


class EnumValue(NamedTuple):
    """An enum value has another spelling in v3: `old` becomes `new`.

    Attributes:
        path: where the value is.
        reason: why this is right.
        old: the other spelling.
        new: the spelling of v3.
        undocumented: v2's last document does not list `old` here; servers send it.
    """

    path: str
    reason: str
    old: str
    new: str
    undocumented: bool = False


class SplitValue(NamedTuple):
    """One value of v2 is split over two members in v3.

    `old` becomes `new`, and `beside` (a member of the same object) becomes `beside_value`. If `beside`
    already has another value, nothing is changed.
    """

    path: str
    reason: str
    old: str
    new: str
    beside: str
    beside_value: str


class Alias(NamedTuple):
    """Another spelling, which the latest documents do not have: `path` means `to`.

    Servers send it, or an older document had it. If both are present they are merged (see `to_v3`).

    Attributes:
        path: the other spelling.
        reason: where it comes from.
        to: the documented name.
        documented: the documents that had it; empty for a spelling that was only seen.
        identity: two lists are merged item by item; items with equal values of these members are the same.
        implied: the value of an absent second identifying member, by the value of the first.
    """

    path: str
    reason: str
    to: str
    documented: str = ""
    identity: tuple[str, ...] = ()
    implied: Mapping[str, str] = MappingProxyType({})


class Unit(NamedTuple):
    """The unit of a number, stated by both documents and the same, so that the number is not touched.

    The path is the one in v3.
    """

    path: str
    reason: str
    unit: str


class Narrow(NamedTuple):
    """The same field, but v3 allows less.

    A value that v3 does not allow stays as it is, and is read tolerantly.
    """

    path: str
    reason: str


class Keep(NamedTuple):
    """v3 has no such field, and none that means the same: it stays under its v2 name.

    A v3 model then has it in `additional_properties` of the object it is in.

    Attributes:
        path: where the field is.
        reason: why it is kept.
        documented: the older documents that had it, when v2's last one does not.
    """

    path: str
    reason: str
    documented: str = ""


class Delegate(NamedTuple):
    """The field is left as it is here; the function `to` converts it."""

    path: str
    reason: str
    to: str


# What happens to one field. `path` is where the field is in v2, except for the rules that say otherwise;
# `reason` is why the rule is right, or where the spelling was seen.
Rule: TypeAlias = (
    Rename
    | Move
    | Both
    | Replaced
    | Timestamp
    | Wrap
    | WrapItems
    | Number
    | EnumValue
    | SplitValue
    | Alias
    | Unit
    | Narrow
    | Keep
    | Delegate
)


class RuleTable(NamedTuple):
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
