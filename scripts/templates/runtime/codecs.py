"""How each kind of field is read from JSON and written back. None of them raises on a JSON value."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, cast

from .model import EAGER, TOGETHER, Company, Model, without_nulls
from .timestamp import Timestamp, write

if TYPE_CHECKING:
    from .model import Seen
    from .open_enum import OpenEnum
    from .types import JSON, Reads

    Make: TypeAlias = Callable[[object], Model | None]

    class MakeAll(Protocol):
        """Makes the models of a list, without anything else in it."""

        def __call__(self, raw: list[Any], seen: Seen = ...) -> list[Model]: ...


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

    def reader(self, depth: int, /) -> Callable[[Any], object]:
        """What reads values together with the object that they are in: models in them to a depth.

        That of an enumeration accepts text only.
        """
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

    def reader(self, _: int) -> Callable[[Any], object]:
        return self.read

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


class _Values(dict[str, "OpenEnum"]):
    """The members of an enumeration by their texts; unlisted values are made when they are looked up."""

    def __init__(self, find: Callable[[], type[OpenEnum]]) -> None:
        super().__init__()
        self._find = find
        self._class: type[OpenEnum] | None = None

    def __missing__(self, raw: str) -> OpenEnum:
        if self._class is None:
            self._class = self._find()
            self.update(self._class._value2member_map_)
        return self._class(raw)


class Enumeration(_Named):
    """An open enumeration."""

    always: type | None = str

    def __init__(self, name: str, package: str = "") -> None:
        super().__init__(name, package)
        self._member = _Values(self.found).__getitem__

    def read(self, raw: object) -> OpenEnum | None:
        return self._member(raw) if type(raw) is str else None

    def reader(self, _: int) -> Callable[[Any], object]:
        return self._member

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


class Nested(_Named):
    """A model."""

    nests = True
    always: type | None = dict

    def __init__(self, name: str, package: str = "") -> None:
        super().__init__(name, package)
        self.make, self.make_all = self.makers(0)

    def read(self, raw: object) -> Model | None:
        return self.make(raw)

    def reader(self, depth: int) -> Callable[[Any], object]:
        return self.makers(depth)[0]

    def makers(self, depth: int) -> tuple[Make, MakeAll]:
        """Make what makes the model of an object, and the models of a list: faster than methods would."""
        usual = EAGER if depth == TOGETHER else ()
        cls: type[Model] | None = None
        most, fill = -1, Model._read_all
        reads: Reads = ()

        def load() -> type[Model]:
            nonlocal cls, most, fill, reads
            found: type[Model] = self.found()
            fill, reads = found._read_all, found._table(max(0, depth - 1))
            most = sys.maxsize if depth > 0 else _most(found)
            cls = found  # last, since other threads look at it
            return found

        def make(raw: object) -> Model | None:
            if type(raw) is not dict:
                return None
            model = _new(cls or load())
            model._json = raw
            if len(raw) > most:
                model._seen = usual
            else:
                model._seen = None
                fill(model, raw.get, reads)
            return model

        def make_all(raw: list[Any], seen: Seen = usual) -> list[Model]:
            found, models = cls or load(), list[Model]()
            for item in raw:
                if type(item) is dict:
                    model = _new(found)
                    model._json = item
                    if len(item) > most:
                        model._seen = seen
                    else:
                        model._seen = None
                        fill(model, item.get, reads)
                    models.append(model)
            return models

        return make, make_all

    def fits(self, raw: object) -> bool:
        return type(raw) is dict

    def write(self, value: object) -> JSON:
        to_dict = getattr(value, "to_dict", None)
        return cast("JSON", value if to_dict is None else to_dict())


def _most(cls: type[Model]) -> int:
    """How many members an object has at most that is read when its model is made, since that costs less."""
    codecs = [codec for _, codec in cls._fields.values()]
    return -1 if not codecs or any(codec.nests for codec in codecs) else _SMALL - len(codecs)


class Many(_Plain):
    """A list. What can't be read in it is left out; the list is then kept whole beside it."""

    def __init__(self, item: Codec) -> None:
        self.item = item
        self.nests = item.nests
        self._make_all = item.make_all if isinstance(item, Nested) else None
        # Items of this type are their own values.
        self._plain = {item.always} if type(item) in (_Text, _Boolean, _Integer, _Number) else None

    def bind(self, package: str) -> None:
        self.item.bind(package)

    def read(self, raw: object) -> Sequence[object] | None:
        if type(raw) is not list:
            return None
        make_all = self._make_all
        if make_all is not None:
            return make_all(raw) if len(raw) < 2 else make_all(raw, Company())
        if self._plain is not None and {*map(type, raw)} == self._plain:
            return raw.copy()
        read = self.item.read
        return [value for item in raw if item is not None and (value := read(item)) is not None]

    def reader(self, depth: int) -> Callable[[Any], object]:
        if not isinstance(self.item, Nested):
            return self.read
        make_all = self.item.makers(depth)[1]
        return lambda raw: make_all(raw) if type(raw) is list else None

    def fits(self, raw: object) -> bool:
        if type(raw) is not list:
            return False
        always, fits = self.item.always, self.item.fits
        return all(type(item) is always or (item is not None and fits(item)) for item in raw)

    def write(self, value: object) -> JSON:
        return [self.item.write(item) for item in value] if isinstance(value, list) else cast("JSON", value)
