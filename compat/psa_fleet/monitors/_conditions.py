"""Conditions that are combined with ``&``, ``|`` and ``~``, and the triggers and expression they become."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import ClassVar, Final, Literal, NoReturn

from .._base.json import JSON, JSONObject
from .._base.plain import plain
from ..errors import ArgumentError
from ._expression import NAME, RESERVED
from ._triggers import TriggerKind

Value = str | float | bool | int
"""What an operand is compared with."""


def _is_value(value: object) -> bool:
    return isinstance(plain(value, "value"), Value)


class Condition:
    """When a monitor fires: a zone, a time, a comparison, or a combination of them.

    Combine conditions with ``&`` (all), ``|`` (any) and ``~`` (not). Python's ``and``, ``or``, ``not`` and
    chained comparisons cannot be overloaded and raise TypeError. Two comparisons in one row need parentheses:
    ``(Data("vehicle.kinetic.speed") > 130) | (Data("vehicle.odometer") > 20000)``. One needs none, although
    Python's ``|`` binds tighter than ``<``: ``Data("vehicle.kinetic.speed") > 130 | Weekly("Sun")`` is read
    as it sounds.
    """

    __slots__ = ()
    __array_ufunc__: ClassVar[None] = None  # numpy leaves np.float64(20.5) | Weekly(...) to this class

    def __and__(self, other: Condition) -> Condition:
        return AllOf.of(self, other) if isinstance(other, Condition) else NotImplemented

    def __or__(self, other: Condition) -> Condition:
        return AnyOf.of(self, other) if isinstance(other, Condition) else NotImplemented

    def __rand__(self, value: Value) -> ValueThen:
        return ValueThen(value, "&", self) if _is_value(value) else NotImplemented

    def __ror__(self, value: Value) -> ValueThen:
        return ValueThen(value, "|", self) if _is_value(value) else NotImplemented

    def __invert__(self) -> Condition:
        return Not(self)

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a condition is neither true nor false here; combine conditions with &, | and ~ instead of and, "
            "or and not, and put parentheses around each comparison"
        )


class _Combined(Condition):
    __slots__ = ("parts",)
    sign: ClassVar[str]
    word: ClassVar[str]

    def __init__(self, *parts: Condition) -> None:
        self.parts: Final = parts

    @classmethod
    def of(cls, *parts: Condition) -> Condition:
        """Combine, without nesting what is combined in the same way already."""
        return cls(*[inner for part in parts for inner in (part.parts if type(part) is cls else (part,))])

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, _Combined) and self.parts == other.parts

    def __hash__(self) -> int:
        return hash((self.sign, self.parts))

    def __repr__(self) -> str:
        return f" {self.sign} ".join(
            f"({part!r})" if isinstance(part, _Combined) else repr(part) for part in self.parts
        )

    def __str__(self) -> str:
        return f" {self.word} ".join(
            f"({part})" if isinstance(part, _Combined) else str(part) for part in self.parts
        )


class ValueThen:
    """The right side of ``Data(...) < 50 | other``, which Python reads as ``Data(...) < (50 | other)``.

    It waits for the comparison that the value belongs to.
    """

    __slots__ = ("_then", "value")

    def __init__(self, value: Value, sign: Literal["&", "|"], other: Condition) -> None:
        self.value: Final = value
        self._then: tuple[tuple[str, Condition], ...] = ((sign, other),)

    def __or__(self, other: Condition) -> ValueThen:
        return self._followed("|", other)

    def __and__(self, other: Condition) -> ValueThen:
        return self._followed("&", other)

    def _followed(self, sign: Literal["&", "|"], other: Condition) -> ValueThen:
        # 50 & a | b and 50 & a & b come here; 50 | a & b does not, so & after | means (50 | a) & b.
        misread = sign == "&" and any(before == "|" for before, _ in self._then)
        if misread or not isinstance(other, Condition):
            raise TypeError("put parentheses around each comparison")
        longer = ValueThen(self.value, sign, other)
        longer._then = (*self._then, (sign, other))
        return longer

    def complete(self, comparison: Condition, before: Condition | None = None, sign: str = "&") -> Condition:
        """What was meant, given the comparison and what stands before it.

        Args:
            comparison: The operand compared with the value.
            before: A condition on the left of the operand, if any.
            sign: The operator between the two.
        """
        condition = comparison
        then = list(self._then)
        while then and then[0][0] == "&":
            condition = condition & then.pop(0)[1]
        if before is not None:
            condition = before & condition if sign == "&" else before | condition
        for _, other in then:
            condition = condition | other
        return condition

    def __bool__(self) -> NoReturn:
        raise TypeError("put parentheses around each comparison")


class AllOf(_Combined):
    """All of several conditions; written ``a & b``."""

    __slots__ = ()
    sign = "&"
    word = "and"


class AnyOf(_Combined):
    """At least one of several conditions; written ``a | b``."""

    __slots__ = ()
    sign = "|"
    word = "or"


class Not(Condition):
    """The negation of a condition; written ``~a``. v2 has none."""

    __slots__ = ("part",)

    def __init__(self, part: Condition) -> None:
        self.part: Final = part

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Not) and self.part == other.part

    def __hash__(self) -> int:
        return hash(("!", self.part))

    def __repr__(self) -> str:
        return f"~({self.part!r})"

    def __str__(self) -> str:
        return f"not ({self.part})"


class Trigger(Condition):
    """One zone, time or comparison. Immutable; equal to another with the same content and name."""

    __slots__ = ("_body", "_extra", "name")
    kind: ClassVar[TriggerKind]

    def __init__(self, body: JSONObject, *, name: str | None = None, extra: JSONObject | None = None) -> None:
        self._body: Final = body
        self._extra: Final = extra or {}
        self.name: Final = name

    def named(self, name: str) -> Trigger:
        """The same trigger under a name of yours in the expression that is sent.

        Args:
            name: Letters, then an optional dot or underscore, then digits, such as ``outOfParis``.

        Raises:
            ArgumentError: The name has another form, or is ``and``, ``or`` or ``not``.
        """
        if not NAME.fullmatch(name) or name.lower() in RESERVED:
            raise ArgumentError(
                "a trigger name is letters, then an optional dot or underscore, then digits, and none of the "
                "operators and, or, not",
                argument="name",
            )
        twin = copy.copy(self)
        Trigger.__init__(twin, self._body, name=name, extra=self._extra)
        return twin

    def to_dict(self) -> JSONObject:
        """The trigger as v3's `MonitorTrigger`, without a name."""
        return copy.deepcopy({self.kind: self._body, **self._extra})

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Trigger)
            and (self.kind, self.name, self._body) == (other.kind, other.name, other._body)
            and self._extra == other._extra
        )

    def __hash__(self) -> int:
        return hash((self.kind, self.name))


def assemble(when: Condition) -> tuple[list[JSON], str]:
    """The `triggers` and the `boolExp` of a condition.

    Triggers come in the order of their first appearance, and one that appears twice is one trigger. Those
    without a name are named `z1`, `t1`, `d1` and so on, past the names in use.
    """
    triggers: list[Trigger] = []
    for trigger in _triggers(when):
        if trigger not in triggers:
            triggers.append(trigger)
    taken = {trigger.name for trigger in triggers}
    counts = {"zone": 0, "time": 0, "data": 0}
    names: list[str] = []
    for trigger in triggers:
        name = trigger.name
        while name is None:
            counts[trigger.kind] += 1
            made = f"{trigger.kind[0]}{counts[trigger.kind]}"
            name = None if made in taken else made
        names.append(name)
    written: list[JSON] = [
        {"name": name, **trigger.to_dict()} for name, trigger in zip(names, triggers, strict=True)
    ]
    return written, _expression(when, triggers, names)


def _triggers(when: Condition) -> Iterator[Trigger]:
    if isinstance(when, Trigger):
        yield when
    elif isinstance(when, Not):
        yield from _triggers(when.part)
    elif isinstance(when, _Combined):
        for part in when.parts:
            yield from _triggers(part)
    else:
        raise ArgumentError("a condition is built from Zone, Data, Daily, Weekly and Once", argument="when")


def _expression(when: Condition, triggers: list[Trigger], names: list[str]) -> str:
    if isinstance(when, Trigger):
        return names[triggers.index(when)]
    if isinstance(when, Not):
        inner = _expression(when.part, triggers, names)
        return f"!({inner})" if isinstance(when.part, _Combined) else f"!{inner}"
    if isinstance(when, _Combined):
        parts = [
            f"({text})" if isinstance(part, _Combined) else text
            for part in when.parts
            for text in (_expression(part, triggers, names),)
        ]
        return f" {when.sign} ".join(parts)
    raise ArgumentError("a condition is built from Zone, Data, Daily, Weekly and Once", argument="when")
