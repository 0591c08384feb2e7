"""How each kind of field is read from JSON and written back. None of them raises on a JSON value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from .model import without_nulls
from .timestamp import Timestamp, write

if TYPE_CHECKING:
    from .model import Model
    from .open_enum import OpenEnum
    from .types import JSON, Get, Reads


class Codec(Protocol):
    """One kind of field.

    Attributes:
        nests: Whether its values are models, which keep their own JSON and may change inside.
        always: The type whose JSON values it reads all of, if there is one: what most values are of.
    """

    nests: bool
    always: type | None

    def bind(self, package: str) -> None:
        """Note the package of the model, where classes are found that are given by name."""

    def read(self, raw: object) -> object:
        """The value for a JSON value that is not null, or None when that can't be read as such a value."""
        ...

    def fits(self, raw: object) -> bool:
        """Whether all of a JSON value that is not null is read."""
        ...

    def write(self, value: object) -> JSON:
        """The JSON value for a value of the field."""
        ...

    def same(self, raw: object, value: object) -> bool:
        """Whether a field's value is still what `raw` was read as."""
        ...


class _Plain:
    nests = False
    always: type | None = None

    def bind(self, package: str) -> None:
        pass

    def read(self, raw: object) -> object:
        raise NotImplementedError

    def fits(self, raw: object) -> bool:
        return self.read(raw) is not None

    def write(self, value: object) -> JSON:
        return cast("JSON", value)

    def same(self, raw: object, value: object) -> bool:
        return _same(self.read(raw), value)


def _same(one: object, other: object) -> bool:
    """Whether two values of a field say the same, however deep; NaN equals NaN, and true is not 1."""
    todo = [(one, other)]
    while todo:
        a, b = todo.pop()
        if a is b:
            continue
        if isinstance(a, list) and isinstance(b, list):
            if len(a) != len(b):
                return False
            todo += zip(a, b, strict=True)
        elif isinstance(a, dict) and isinstance(b, dict):
            if a.keys() != b.keys():
                return False
            todo += [(each, b[name]) for name, each in a.items()]
        elif type(a) is type(b) and (to_dict := getattr(a, "to_dict", None)) is not None:
            # Models compare their fields with `==`, to which NaN is another value each time.
            todo.append((to_dict(), cast("Model", b).to_dict()))
        elif isinstance(a, bool) is not isinstance(b, bool) or (a != b and (a == a or b == b)):
            return False
    return True


class _Text(_Plain):
    always: type | None = str

    def read(self, raw: object) -> str | None:
        return raw if isinstance(raw, str) else None


class _Boolean(_Plain):
    always: type | None = bool

    def read(self, raw: object) -> bool | None:
        return raw if isinstance(raw, bool) else None


class _Integer(_Plain):
    always: type | None = int

    def read(self, raw: object) -> int | None:
        if type(raw) is int:
            return raw
        # Servers send 72.0 for 72; 72.5 is no integer, and is not rounded.
        return int(raw) if type(raw) is float and raw.is_integer() else None


class _Number(_Plain):
    always: type | None = float

    def read(self, raw: object) -> float | None:
        if type(raw) is float:
            return raw
        if type(raw) is int:
            try:
                value = float(raw)
            except OverflowError:
                return None
            return value if value == raw else None  # beyond 2**53 a float may be another number
        return None


_from_iso: Final = datetime.fromisoformat


class _Timestamp(_Plain):
    def read(self, raw: object) -> datetime | None:
        if type(raw) is not str:
            return None
        if raw[4::3] == "--T::Z":
            try:
                return _from_iso(raw)  # `write` makes the same text of it
            except ValueError:
                pass
        return Timestamp.from_text(raw)

    def write(self, value: object) -> JSON:
        return write(value) if isinstance(value, datetime) else cast("JSON", value)


class _Object(_Plain):
    """An object that declares no members."""

    always: type | None = dict

    def read(self, raw: object) -> object:
        return raw if type(raw) is dict else None

    def write(self, value: object) -> JSON:
        return without_nulls(cast("JSON", value))


class _Anything(_Plain):
    def read(self, raw: object) -> object:
        return raw

    def write(self, value: object) -> JSON:
        return without_nulls(cast("JSON", value))


TEXT: Final[Codec] = _Text()
BOOLEAN: Final[Codec] = _Boolean()
INTEGER: Final[Codec] = _Integer()
NUMBER: Final[Codec] = _Number()
TIMESTAMP: Final[Codec] = _Timestamp()
OBJECT: Final[Codec] = _Object()
ANYTHING: Final[Codec] = _Anything()


class _Named(_Plain):
    """What has a class that is given by its name, and is imported when the first value is read."""

    def __init__(self, name: str, package: str = "") -> None:
        """Note where the class is.

        Args:
            name: The name of the class.
            package: The package that has it; that of the model when it is not given.
        """
        self.name = name
        self._package = package

    def bind(self, package: str) -> None:
        self._package = self._package or package

    def found(self) -> Any:  # noqa: ANN401 (what a name stands for)
        return getattr(import_module(self._package), self.name)


class Enumeration(_Named):
    """An open enumeration."""

    always: type | None = str

    def __init__(self, name: str, package: str = "") -> None:
        super().__init__(name, package)
        self._members: dict[str, OpenEnum] | None = None
        self._class: type[OpenEnum] | None = None

    def _load(self) -> dict[str, OpenEnum]:
        cls: type[OpenEnum] = self.found()
        self._class = cls
        self._members = cast("dict[str, OpenEnum]", cls._value2member_map_)
        return self._members

    def read(self, raw: object) -> OpenEnum | None:
        if type(raw) is not str:
            return None
        members = self._members
        if members is None:
            members = self._load()
        member = members.get(raw)
        return member if member is not None or self._class is None else self._class(raw)

    def write(self, value: object) -> JSON:
        return cast("JSON", getattr(value, "value", value))


class OneOf(_Plain):
    """A value of one of several enumerations: of the one that lists it, else of the first."""

    def __init__(self, *kinds: Enumeration) -> None:
        self._kinds = kinds

    def bind(self, package: str) -> None:
        for kind in self._kinds:
            kind.bind(package)

    def read(self, raw: object) -> OpenEnum | None:
        values = [kind.read(raw) for kind in self._kinds]
        return next((value for value in values if value is not None and value.is_known), values[0])

    def write(self, value: object) -> JSON:
        return cast("JSON", getattr(value, "value", value))


_SMALL: Final = 12
"""Fields and members of a model without models in it that is read when it is made."""
_new: Final[Callable[[type[Model]], Model]] = object.__new__


def _nothing(model: Model, get: Get, read: Reads) -> None:
    pass


class Nested(_Named):
    """A model."""

    nests = True
    always: type | None = dict

    def __init__(self, name: str, package: str = "") -> None:
        super().__init__(name, package)
        self._class: type[Model] | None = None
        self._most = -1
        self._fill: Callable[[Model, Get, Reads], None] = _nothing
        self._reads: Reads = ()

    def read(self, raw: object) -> Model | None:
        if type(raw) is not dict:
            return None
        model = _new(self._class or self._load())
        model._json = raw
        if len(raw) > self._most:
            model._seen = ()
        else:
            model._seen = None
            self._fill(model, raw.get, self._reads)
        return model

    def _load(self) -> type[Model]:
        found: type[Model] = self.found()
        codecs = [codec for _, codec in found._fields.values()]
        if codecs and not any(codec.nests for codec in codecs):
            # Reading it at once costs less than touching it later.
            self._most = _SMALL - len(codecs)
            self._fill, self._reads = found._read_all, found._codecs
        self._class = found
        return found

    def read_many(self, raw: list[object]) -> list[object]:
        """The models of a list, without anything else in it."""
        cls, models = self._class or self._load(), list[object]()
        most = self._most
        for item in raw:
            if type(item) is dict:
                model = _new(cls)
                model._json = item
                if len(item) > most:
                    model._seen = ()
                else:
                    model._seen = None
                    self._fill(model, item.get, self._reads)
                models.append(model)
        return models

    def fits(self, raw: object) -> bool:
        return type(raw) is dict

    def write(self, value: object) -> JSON:
        to_dict = getattr(value, "to_dict", None)
        return cast("JSON", value if to_dict is None else to_dict())


class Many(_Plain):
    """A list. What can't be read in it is left out; the list is then kept whole beside it."""

    def __init__(self, item: Codec) -> None:
        self.item = item
        self.nests = item.nests
        self._models = item.read_many if isinstance(item, Nested) else None
        # Items of this type are their own values.
        self._plain = {item.always} if type(item) in (_Text, _Boolean, _Integer, _Number) else None

    def bind(self, package: str) -> None:
        self.item.bind(package)

    def read(self, raw: object) -> list[object] | None:
        if type(raw) is not list:
            return None
        if self._models is not None:
            return self._models(raw)
        if self._plain is not None and {*map(type, raw)} == self._plain:
            return raw.copy()
        read = self.item.read
        return [value for item in raw if item is not None and (value := read(item)) is not None]

    def fits(self, raw: object) -> bool:
        if type(raw) is not list:
            return False
        always, fits = self.item.always, self.item.fits
        return all(type(item) is always or (item is not None and fits(item)) for item in raw)

    def write(self, value: object) -> JSON:
        return [self.item.write(item) for item in value] if isinstance(value, list) else cast("JSON", value)
