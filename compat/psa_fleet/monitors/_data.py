"""Comparisons of what a vehicle reports."""

from __future__ import annotations

import difflib
import math
from typing import ClassVar, Final, Literal, NoReturn, overload

from .._base.plain import plain
from ..errors import ArgumentError
from ._conditions import Condition, Trigger, Value, ValueThen
from ._triggers import TriggerKind
from .operands import OPERANDS, Operand, OperandName, Operator

_WORDS: Final = {
    "equalsTo": "is",
    "greaterThan": "is above",
    "lowerThan": "is below",
    "includedIn": "is one of",
    "onChange": "changes",
}
_SIGNS: Final = {"equalsTo": "==", "greaterThan": ">", "lowerThan": "<"}


class Data:
    """Something that a vehicle reports, to be compared: ``Data("vehicle.energy.electric.level") < 50``.

    The operators of the API are ``<``, ``>``, ``==``, `one_of` and `changes`; ``<=``, ``>=`` and
    ``!=`` do not exist. `psa_fleet.monitors.operands.OPERANDS` lists the operators of each operand.

    Args:
        operand: Its name; an editor completes it.

    Raises:
        ArgumentError: No document has an operand of that name.
    """

    __slots__ = ("operand",)
    __array_ufunc__ = None  # numpy leaves np.float64(20.5) > Data(...) to this class
    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # == makes a condition, so equality cannot find it in a set

    def __init__(self, operand: OperandName) -> None:
        known = OPERANDS.get(operand)
        if known is None:
            near = difflib.get_close_matches(str(operand), OPERANDS, 1, 0.5)
            meant = f"; did you mean {near[0]}?" if near else ""
            raise ArgumentError(f"unknown operand{meant}", argument="operand")
        self.operand: Final = known

    @overload
    def __lt__(self, value: float) -> Comparison: ...
    @overload
    def __lt__(self, value: ValueThen) -> Condition: ...
    def __lt__(self, value: float | ValueThen) -> Condition:
        return self._left("lowerThan", value)

    @overload
    def __gt__(self, value: float) -> Comparison: ...
    @overload
    def __gt__(self, value: ValueThen) -> Condition: ...
    def __gt__(self, value: float | ValueThen) -> Condition:
        return self._left("greaterThan", value)

    @overload  # type: ignore[override]
    def __eq__(self, value: Value) -> Comparison: ...
    @overload
    def __eq__(self, value: ValueThen) -> Condition: ...
    def __eq__(  # pyright: ignore[reportIncompatibleMethodOverride] # it builds a condition
        self, value: Value | ValueThen
    ) -> Condition:
        return self._left("equalsTo", value)

    def __rand__(self, before: Condition) -> ThenData:
        return self._after(before, "&")

    def __ror__(self, before: Condition) -> ThenData:
        return self._after(before, "|")

    def _after(self, before: Condition, sign: Literal["&", "|"]) -> ThenData:
        if not isinstance(before, Condition):
            raise TypeError("two comparisons in one row need parentheses around each")
        return ThenData(before, sign, self)

    def __le__(self, value: float) -> Comparison:
        raise TypeError("the API has no operator <=; use <")

    def __ge__(self, value: float) -> Comparison:
        raise TypeError("the API has no operator >=; use >")

    def __ne__(self, value: object) -> Comparison:  # type: ignore[override]
        raise TypeError("the API has no operator !=; use one_of with the other values")

    def equals(self, value: Value) -> Comparison:
        """The value is exactly this; the same as ``==``.

        Args:
            value: A number in the operand's unit, a boolean, or one of the operand's documented values.

        Raises:
            ArgumentError: The operand does not accept this operator or this value.
        """
        return self._compared("equalsTo", value)

    def one_of(self, *values: Value) -> Comparison:
        """The value is one of these.

        Args:
            values: One or more of the values that `equals` accepts.

        Raises:
            ArgumentError: The operand does not accept this operator or one of the values, or values are
                missing.
        """
        if not values:
            raise ArgumentError("one_of requires at least one value", argument="values")
        return self._compared("includedIn", *values)

    def changes(self) -> Comparison:
        """The value is another than before.

        Raises:
            ArgumentError: The operand does not accept this operator.
        """
        return self._compared("onChange")

    def _left(self, operator: Operator, value: Value | ValueThen) -> Condition:
        if isinstance(value, ValueThen):
            return value.complete(self._compared(operator, value.value))
        return self._compared(operator, value)

    def _compared(self, operator: Operator, *values: Value) -> Comparison:
        if operator not in self.operand.operators:
            offered = ", ".join(self.operand.operators)
            raise self._refused(f"does not accept {operator}, only {offered}")
        texts = [self._text(value) for value in values]
        return Comparison(
            {"data": self.operand.name, "op": operator, **({"value": [*texts]} if texts else {})}
        )

    def _text(self, raw: Value) -> str:
        kind, value = self.operand.kind, plain(raw, "value")
        if kind in ("number", "integer"):
            if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
                raise self._refused("is compared with a number")
            if float(value).is_integer():
                return str(int(value))
            if kind == "integer":
                raise self._refused("is compared with a whole number")
            return f"{value:.15f}".rstrip("0") if "e" in repr(value) else repr(value)
        if kind == "boolean":
            if not isinstance(value, bool):
                raise self._refused("is compared with True or False")
            return "true" if value else "false"
        if not isinstance(value, str) or not value:
            raise self._refused("is compared with text")
        if self.operand.values and value not in self.operand.values:
            raise self._refused(f"has the values {', '.join(self.operand.values)}")
        return value

    def _refused(self, why: str) -> ArgumentError:
        return ArgumentError(f"{self.operand.name} {why}", argument="value")

    def __repr__(self) -> str:
        return f"Data({self.operand.name!r})"


class ThenData:
    """The left side of ``other & Data(...) < 50``, which Python reads as ``(other & Data(...)) < 50``."""

    __slots__ = ("_before", "_data", "_outer", "_sign")
    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # as of Data

    def __init__(
        self, before: Condition, sign: Literal["&", "|"], data: Data, outer: Condition | None = None
    ) -> None:
        self._before: Final = before
        self._sign: Final = sign
        self._data: Final = data
        self._outer: Final = outer

    def __ror__(self, outer: Condition) -> ThenData:
        # a | b & Data(...) < 50 comes as a | (b & Data(...)).
        return ThenData(self._before, self._sign, self._data, outer)

    def __lt__(self, value: float | ValueThen) -> Condition:
        return self._completed("lowerThan", value)

    def __gt__(self, value: float | ValueThen) -> Condition:
        return self._completed("greaterThan", value)

    def __eq__(self, value: Value | ValueThen) -> Condition:  # type: ignore[override] # it builds one
        return self._completed("equalsTo", value)

    def _completed(self, operator: Operator, value: Value | ValueThen) -> Condition:
        if isinstance(value, ValueThen):
            compared: Condition = self._data._compared(operator, value.value)
            whole = value.complete(compared, self._before, self._sign)
        else:
            compared = self._data._compared(operator, value)
            whole = self._before & compared if self._sign == "&" else self._before | compared
        return whole if self._outer is None else self._outer | whole

    def __bool__(self) -> NoReturn:
        raise TypeError("put parentheses around each comparison")


class Comparison(Trigger):
    """An operand compared with values. Made by comparing `Data`."""

    __slots__ = ()
    kind: ClassVar[TriggerKind] = "data"

    @property
    def operand(self) -> Operand | None:
        """What is compared, or None for an operand that no document has."""
        return OPERANDS.get(str(self._body["data"]))

    @property
    def operator(self) -> str:
        """The operator as the API spells it."""
        return str(self._body["op"])

    @property
    def values(self) -> tuple[str, ...]:
        """The values as they are sent."""
        values = self._body.get("value")
        return tuple(str(value) for value in values) if isinstance(values, list) else ()

    def __repr__(self) -> str:
        left = f"Data({str(self._body['data'])!r})"
        if self.operator in _SIGNS:
            value = ", ".join(self.values)
            quoted = self.operand is None or self.operand.kind not in ("number", "integer", "boolean")
            shown = repr(value) if quoted else value.capitalize() if value in ("true", "false") else value
            return f"({left} {_SIGNS[self.operator]} {shown})"
        if self.operator == "onChange":
            return f"{left}.changes()"
        return f"{left}.one_of({', '.join(map(repr, self.values))})"

    def __str__(self) -> str:
        operand = self.operand
        what = operand.description if operand else str(self._body["data"])
        unit = f" {operand.unit}" if operand and operand.unit else ""
        values = f" {', '.join(self.values)}{unit}" if self.values else ""
        return f"{what} {_WORDS[self.operator]}{values}"
