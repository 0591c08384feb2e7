"""Enumerations that a server may extend."""

from __future__ import annotations

from enum import StrEnum
from typing import Any


class OpenEnum(StrEnum):
    """A text enumeration that takes values nobody listed.

    `IgnitionType("Stop")` is a member. `IgnitionType("Towed")` is a value of the class that is no member: its
    `is_known` is False, its text is kept, and it equals the text and any other value with that text.
    """

    @property
    def is_known(self) -> bool:
        """Whether the specification lists the value."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if not isinstance(value, str):
            return None
        unlisted = str.__new__(cls, value)
        unlisted._name_ = value
        unlisted._value_ = value
        return unlisted

    def __repr__(self) -> str:
        note = "" if self.is_known else " (not in the specification)"
        return f"<{type(self).__name__}: {self._value_!r}{note}>"

    def __reduce_ex__(self, proto: Any) -> tuple[type[OpenEnum], tuple[str]]:  # noqa: ANN401 (the signature of enum.Enum)
        return type(self), (self._value_,)

    def __copy__(self) -> OpenEnum:
        return self

    def __deepcopy__(self, memo: object) -> OpenEnum:
        return self
