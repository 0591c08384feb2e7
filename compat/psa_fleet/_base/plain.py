"""Values of numpy, pandas and the like as Python's own: numbers, dates, durations and texts.

Such a value often is a subclass of Python's type and is written otherwise: `repr(np.float64(20.5))` is
`np.float64(20.5)`. Others are not subclasses at all (`np.int64`, `np.bool_`, `np.datetime64`). None of these
libraries is imported here.
"""

from __future__ import annotations

import datetime as dt
import numbers
from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ..errors import ArgumentError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_OWN: Final = frozenset(
    {bool, int, float, str, bytes, type(None), dt.datetime, dt.date, dt.time, dt.timedelta, tuple, list, dict}
)
_MICROSECONDS: Final = {"datetime64": "datetime64[us]", "timedelta64": "timedelta64[us]"}


def plain(value: object, argument: str) -> object:
    """The same value as an object of Python's own types; anything else comes back as it is.

    Args:
        value: The argument's value.
        argument: Its name, for the error.

    Raises:
        ArgumentError: The value means "no date" or "missing", which must not be mistaken for another.
    """
    kind = type(value)
    if kind is int:
        return _finite(value, argument)
    if kind in _OWN:
        return value
    library = kind.__module__.partition(".")[0]
    if library == "numpy":
        return _from_numpy(value, argument)
    if library == "pandas" and kind.__name__ in ("NaTType", "NAType"):
        raise ArgumentError(
            f"{argument} must not be {value} of pandas, which is a missing value", argument=argument
        )
    if isinstance(value, dt.datetime):
        return dt.datetime.combine(value.date(), value.timetz()) if library == "pandas" else value
    if isinstance(value, dt.timedelta):
        return (
            dt.timedelta(microseconds=value // dt.timedelta(microseconds=1)) if library == "pandas" else value
        )
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, numbers.Integral):
        return _finite(int(value), argument)
    return _finite(value, argument) if isinstance(value, numbers.Real) else value


def _finite(value: object, argument: str) -> object:
    """A number as Python's own: an integer as it is, any other one as a float."""
    try:
        number = float(value)  # type: ignore[arg-type] # a number, of whatever class
    except OverflowError:  # such as 10**400
        raise ArgumentError(f"{argument} is out of the range of a float", argument=argument) from None
    return value if isinstance(value, int) else number


def plain_items(value: object, argument: str) -> object:
    """As `plain`, for each item of a list or tuple as well."""
    if type(value) is tuple or type(value) is list:
        items = [plain_items(item, argument) for item in value]
        if all(new is old for new, old in zip(items, value, strict=True)):
            return value
        return items if type(value) is list else tuple(items)
    return plain(value, argument)


def make_plain(instance: DataclassInstance) -> None:
    """Replace the fields of a frozen dataclass by their plain values; for its `__post_init__`."""
    for field in fields(instance):
        original = getattr(instance, field.name)
        if (value := plain_items(original, field.name)) is not original:
            object.__setattr__(instance, field.name, value)


def _from_numpy(value: object, argument: str) -> object:
    name = type(value).__name__
    unit = _MICROSECONDS.get(name)
    if unit is not None:
        value = getattr(value, "astype")(unit)  # noqa: B009 (a type that is not known here)
    item = getattr(value, "item", None)
    if item is None or getattr(value, "shape", None) != ():
        return value  # An array: whoever asked refuses it by its type.
    if name == "MaskedConstant":
        raise ArgumentError(
            f"{argument} must not be masked in numpy, which is a missing value", argument=argument
        )
    found = item()
    if found is None:
        raise ArgumentError(
            f"{argument} must not be NaT of numpy, which is a missing value", argument=argument
        )
    # Longer than Python's own: item() leaves it as it is.
    return _finite(found, argument) if name == "longdouble" else found
