"""What every model does: it keeps the JSON it came from, and reads a field the first time it is touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from gc import get_referents
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeAlias, cast

from attrs import field

from .annotations import LazyAnnotations
from .shown import Shown, as_html, as_text, names_only, parts

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

    from .codecs import Codec
    from .types import JSON, Get, JSONObject, Reads

    Seen: TypeAlias = "tuple[str, ...] | Company"

_EXTRA: Final = "additional_properties"
_UNTOUCHED: Final = object()
_MEMBER: Final = "psa_fleet_member"
_LONG: Final = 4
"""Items of a list that is read only when it is touched itself."""
DEEPEST: Final = 8
"""How deep an object is read at once at most: a class may have fields of its own class."""


class Company(list[str]):
    """What the items of a list have in common: the fields that are touched in each, as far as it is known.

    Most programs treat all items alike. When the first one was read as a whole, the next are read so at
    their first touch; and when everything inside it was read, they are read with all that is in them.
    """

    __slots__ = ("depth", "example", "is_mixed")

    def __init__(self, names: Iterable[str] = (), depth: int = 0) -> None:
        super().__init__(names)
        self.depth = depth
        self.example: Model | None = None
        self.is_mixed = False

    def reads_whole(self, model: Model) -> bool:
        """Whether an item that is touched for the first time is read as a whole."""
        example = self.example
        if example is None:
            self.example = model
        elif example._seen is None:
            self.depth = DEEPEST if was_read(example) else 0
            self += model._fields
            return True
        else:
            self.is_mixed = True
        return False


TOGETHER: Final = -1
"""In place of a depth: what is in an object is read as a whole, too, but not before it is touched."""
EAGER: Final = Company([""] * 1000, TOGETHER)
"""What is in an object that is read together: as if each field of it had been touched."""
_ENOUGH: Final = 3
"""Fields touched, one by one, after which those that are in the others will be."""


def was_read(model: Model) -> bool:
    """Whether all models in a model were touched, as far as it was read itself."""
    for _, value in model._touched():
        for each in value if type(value) is list else (value,):
            if isinstance(each, Model):
                seen = getattr(each, "_seen", None)
                if type(seen) is Company or seen == () or not was_read(each):
                    return False
    return True


def member(wire: str, codec: Codec, *, repr: bool | Callable[[Any], str] = True) -> Any:  # noqa: ANN401
    """Declare a field of a model: its name on the wire, and how it is read.

    Args:
        wire: The name of the member in JSON.
        codec: How its values are read and written.
        repr: What a model's repr shows of it; see `attrs.field`.

    Returns:
        What attrs makes the field of; its default is None.
    """
    return field(default=None, repr=repr, metadata={_MEMBER: (wire, codec)})


def is_short(raw: object) -> bool:
    """Whether a value is read together with all other fields: a long list is read when it is touched."""
    return type(raw) is not list or len(raw) <= _LONG


def undeclared() -> Any:  # noqa: ANN401 (attrs makes the field of it)
    """Declare the field `additional_properties`, which is the last of every model."""
    return field(factory=dict, repr=names_only)


class Model:
    """The base of all models.

    * A field has its annotated type or is None; absent and null are both None.
    * What could not be read as its type, and every member nobody declared, is in `additional_properties`
      under the name that it has on the wire. A list that holds something unreadable is read without it, and
      stays there whole.
    * `Model.from_dict(d).to_dict()` gives back `d`, without its null members.
    * `from_dict` keeps the object that it is given and reads it later: don't change that object afterwards.
    """

    __slots__ = ("_json", "_seen")

    if TYPE_CHECKING:
        _fields: ClassVar[Mapping[str, tuple[str, Codec]]]
        _by_wire: ClassVar[Mapping[str, str]]
        _always: ClassVar[Mapping[str, type | None]]
        _reads: ClassVar[Mapping[str, tuple[str, Callable[[Any], object], int]]]
        _tables: ClassVar[dict[int, Reads]]
        _json: JSONObject
        _seen: Seen | None

        additional_properties: dict[str, JSON]
        """What nobody declared, and what could not be read as its type, by the names on the wire."""
    else:
        # Hidden from type checkers, which then catch a misspelled field.
        def __getattr__(self, name: str) -> object:
            entry = self._reads.get(name)
            if entry is None:
                return self._read_special(name)
            wire, read, patience = entry
            source, seen = self._json, self._seen
            if seen is not None:
                if len(seen) < patience and (
                    seen or type(seen) is tuple or seen.is_mixed or not seen.reads_whole(self)
                ):
                    self._seen = seen + (name,) if seen else (name,)  # noqa: RUF005 (a third of the time)
                elif self._read_rest(source.get, seen):
                    return getattr(self, name)
            raw = source.get(wire)
            value = None if raw is None else read(raw)
            setattr(self, name, value)
            return value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, object]) -> Self:
        """Make a model from JSON, without reading it yet. No JSON value makes it raise.

        Args:
            src_dict: A decoded JSON object. It is kept, not copied.

        Returns:
            The model. Of a JSON value that is no object it has no fields, and its `to_dict()` is that value.
        """
        model = cls.__new__(cls)
        source: object = src_dict
        if type(source) is not dict:
            source = dict(source) if isinstance(source, Mapping) else _NoObject(cast("JSON", source))
        model._json = cast("JSONObject", source)
        model._seen = ()
        return model

    def to_dict(self) -> JSONObject:
        """Give the JSON object back: what came in with what was changed since, null members left out.

        Returns:
            A new object that shares nothing with the model.
        """
        source = self._source()
        if isinstance(source, _NoObject):
            return cast("JSONObject", without_nulls(source.value))
        changed = dict(self._touched())
        if not changed:
            return cast("JSONObject", without_nulls(source))
        extra = cast("JSONObject", changed.pop(_EXTRA, source))
        out: JSONObject = {}
        for wire, raw in source.items():
            name = self._by_wire.get(wire)
            if name is None:
                raw = extra.get(wire)
                if raw is not None:
                    out[wire] = without_nulls(raw)
            else:
                codec = self._fields[name][1]
                if extra is not source and raw is not None and not codec.fits(raw):
                    raw = extra.get(wire)
                _put(out, wire, codec, raw, changed.pop(name, _UNTOUCHED))
        for name, value in changed.items():
            wire, codec = self._fields[name]
            _put(out, wire, codec, extra.get(wire), value)
        for wire, raw in extra.items():
            if raw is not None and wire not in source and wire not in self._by_wire:
                out[wire] = without_nulls(raw)
        return out

    def _as_it_came(self) -> JSONObject:
        """What `to_dict()` returns, only to look at: where nothing was touched, the object that came in."""
        source = self._source()
        untouched = type(source) is dict and len(get_referents(self)) == _HELD
        return source if untouched else self.to_dict()

    def _read_all(self, get: Get, read: Reads) -> None:  # noqa: ARG002 (which the generated ones use)
        """Read all fields. Generated models have a faster method for their own fields."""
        for name, (wire, codec) in self._fields.items():
            setattr(self, name, None if (raw := get(wire)) is None else codec.read(raw))

    def _read_rest(self, get: Get, seen: Seen) -> bool:
        """Read all fields but those that were touched; False where others were set by hand."""
        self._seen = None
        names: tuple[str, ...] = ()
        if isinstance(seen, Company):
            depth = seen.depth
        else:
            names, depth = seen, TOGETHER if len(seen) >= _ENOUGH else 0
        kept = [getattr(self, name) for name in names] if names else ()
        # An unset slot is found only by an exception, which costs more than reading the field. The garbage
        # collector counts the slots that are set, all at once.
        if len(get_referents(self)) != _HELD + len(names):
            return False
        self._read_all(get, self._tables.get(depth) or self._table(depth))
        if names:
            for name, value in zip(names, kept, strict=True):
                setattr(self, name, value)
        return True

    @classmethod
    def _table(cls, depth: int) -> Reads:
        """What reads the fields together, and what is in them to a depth."""
        table = cls._tables.get(depth)
        if table is None:
            table = tuple(codec.reader(depth) for _, codec in cls._fields.values())
            cls._tables[depth] = table
        return table

    def _source(self) -> JSONObject:
        source: JSONObject | None = getattr(self, "_json", None)
        return {} if source is None else source

    def _touched(self) -> Iterator[tuple[str, object]]:
        """The fields that were read or set, without reading any."""
        cls = type(self)
        for name in (*self._fields, _EXTRA):
            slot: MemberDescriptorType = cls.__dict__[name]
            try:
                yield name, slot.__get__(self, cls)
            except AttributeError:
                continue

    def _read_special(self, name: str) -> JSONObject:
        if name != _EXTRA:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        always = self._always
        extra = {wire: raw for wire, raw in self._json.items() if type(raw) is not always.get(wire)}
        if extra:
            fields, names = self._fields, self._by_wire
            for wire, raw in list(extra.items()):
                known = names.get(wire)
                if known is not None and (raw is None or fields[known][1].fits(raw)):
                    del extra[wire]
        setattr(self, _EXTRA, extra)
        return extra

    def __init_subclass__(cls) -> None:
        attributes = cls.__dict__.get("__attrs_attrs__")
        if attributes is None:
            return  # the class as it is written: attrs makes another of it, which has slots
        members = {each.name: each.metadata[_MEMBER] for each in attributes if _MEMBER in each.metadata}
        package = cls.__module__.rpartition(".")[0]
        for _, codec in members.values():
            codec.bind(package)
        cls._fields = members
        cls._by_wire = {wire: name for name, (wire, _) in members.items()}
        count = len(members)
        # Reading all fields costs as much as touching some of them: the more there are, the later it is done.
        patience = max(1, count // 5) if count > 2 else 0
        cls._reads = {
            name: (wire, getattr(codec, "make", codec.read), patience)
            for name, (wire, codec) in members.items()
        }
        cls._tables = {}
        # A property to type checkers, and an attribute that a class may set.
        setattr(cls, "__annotations__", LazyAnnotations(cls.__annotations__, cls.__module__))  # noqa: B010
        cls._always = {wire: codec.always for wire, codec in members.values()}

    def __repr__(self) -> str:
        return as_text(self)

    def __rich_repr__(self) -> Iterator[tuple[str, Shown]]:
        """The same for rich, which breaks lines."""
        yield from ((name, Shown(text)) for name, text in parts(self))

    def _repr_html_(self) -> str:
        """The same as a table, for notebooks."""
        return as_html(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """The way into pydantic and FastAPI: JSON objects are read as they are, and written by `to_dict`."""
        from .pydantic_schema import core_schema_of

        return core_schema_of(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> JSONObject:
        """Name the members for an OpenAPI document. Any can be missing, and there can be others."""
        return {"type": "object", "title": cls.__name__, "properties": {wire: {} for wire in cls._by_wire}}

    def __getstate__(self) -> tuple[JSONObject | None, dict[str, object]]:
        return getattr(self, "_json", None), dict(self._touched())

    def __setstate__(self, state: tuple[JSONObject | None, dict[str, object]]) -> None:
        source, touched = state
        if source is not None:
            self._json = source
            self._seen = tuple(touched)
        for name, value in touched.items():
            setattr(self, name, value)


class _NoObject(dict[str, "JSON"]):
    """Stands in for the object where the JSON value is none, and keeps that value."""

    def __init__(self, value: JSON) -> None:
        super().__init__()
        self.value = value

    def __reduce__(self) -> tuple[type[_NoObject], tuple[JSON]]:
        return type(self), (self.value,)


def _held() -> int:
    """How many values the garbage collector sees in a model without fields."""
    model = Model.from_dict({})
    return len(get_referents(model))


_HELD: Final = _held()


def _put(out: JSONObject, wire: str, codec: Codec, raw: JSON, value: object) -> None:
    """Put a field into `out`: as it came while it still says the same, else as it is now."""
    if raw is not None and (
        value is _UNTOUCHED or (not _writes_itself(codec, raw, value) and codec.same(raw, value))
    ):
        out[wire] = without_nulls(raw)
    elif value is not None and value is not _UNTOUCHED:
        out[wire] = codec.write(value)


def _writes_itself(codec: Codec, raw: JSON, value: object) -> bool:
    """Whether the field holds models that keep all of `raw`: comparing them would read every one of them."""
    return codec.nests and value is not None and codec.fits(raw)


def without_nulls(value: JSON) -> JSON:
    """Copy a JSON value and leave the null members of its objects out (the null items of lists stay).

    Args:
        value: Any JSON value, however deep.

    Returns:
        A copy that shares no list and no object with it.
    """
    if type(value) is not dict and type(value) is not list:
        return value
    root: list[Any] = [value]
    todo: list[tuple[Any, Any]] = [(root, 0)]
    while todo:
        holder, key = todo.pop()
        old = holder[key]
        if isinstance(old, dict):
            new: Any = {k: v for k, v in old.items() if v is not None}
            todo += [(new, k) for k, v in new.items() if isinstance(v, (dict, list))]
        else:
            new = list(old)
            todo += [(new, i) for i, v in enumerate(new) if isinstance(v, (dict, list))]
        holder[key] = new
    return cast("JSON", root[0])
