"""Errors without private values: reports of errors show the local variables of a traceback's frames."""

from __future__ import annotations

import inspect
import sys
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import suppress
from enum import Enum
from functools import wraps
from types import FunctionType
from typing import Any, Final, TypeVar, cast

F = TypeVar("F", bound=Callable[..., object])
C = TypeVar("C")

_CLEARED: Final = frozenset(
    (
        "psa_fleet",
        "psa_fleet_runtime",
        "psa_fleet_v2",
        "psa_fleet_v3",
        "httpx",
        "httpcore",
        "h11",
        "anyio",
        "keyring",
        "psycopg",
        "pyarrow",
        "cryptography",
    )
)
"""Packages whose frames hold what is sent, received, read or written here, like those of the standard
library; those of callers stay."""

_ASGI: Final = ("self", "scope", "receive", "send")
"""Parameters of an ASGI application that is an object."""

_MARK: Final = "__psa_fleet_forgets__"

_SPECIAL: Final = frozenset(
    (
        "__init__",
        "__call__",
        "__anext__",
        "__next__",
        "__lt__",
        "__le__",
        "__gt__",
        "__ge__",
        "__and__",
        "__or__",
    )
)
"""Special methods that a class defines for its users."""


def forget(error: BaseException) -> None:
    """Clear the local variables of finished frames in an error's traceback, and of those that it came from.

    Whatever ends a call, a cancellation or Ctrl-C too, then leaves no body, row, password or id behind.
    """
    todo: list[BaseException | None] = [error]
    seen: set[int] = set()
    while todo:
        one = todo.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        trace = one.__traceback__
        while trace is not None:
            frame = trace.tb_frame
            package = frame.f_globals.get("__name__", "").partition(".")[0]
            if package in _CLEARED or package in sys.stdlib_module_names:
                with suppress(RuntimeError):  # it is still running: whoever called forget(), or above
                    frame.clear()
            trace = trace.tb_next
        todo += [one.__cause__, one.__context__]
        if isinstance(one, BaseExceptionGroup):
            todo += one.exceptions


def forgetting(function: F) -> F:
    """Decorate a function, a coroutine or a generator: what it raises has been through `forget()`."""
    if inspect.isasyncgenfunction(function):
        wrapped: Callable[..., object] = _async_generator(function)
    elif inspect.isgeneratorfunction(function):
        wrapped = _generator(function)
    elif inspect.iscoroutinefunction(function):
        asgi = tuple(inspect.signature(function).parameters) == _ASGI
        wrapped = _asgi(function) if asgi else _coroutine(function)
    else:
        wrapped = _function(function)
    setattr(wrapped, _MARK, True)
    return cast("F", wrapped)


def forget_in(cls: type[C]) -> type[C]:
    """Decorate a class: all public methods that it defines forget; those of its bases do where they are."""
    for name, value in list(vars(cls).items()):
        if name.startswith("_") and name not in _SPECIAL:
            continue
        inner = value.__func__ if isinstance(value, (classmethod, staticmethod)) else value
        if not inspect.isfunction(inner) or hasattr(inner, _MARK):
            continue
        outer = forgetting(inner)
        setattr(cls, name, outer if inner is value else type(value)(outer))
    return cls


def forgetting_public(value: object) -> object:
    """Make a public function or class forget, wherever it is imported from.

    Args:
        value: What a public name stands for. Exceptions, enumerations and tuples raise nothing.

    Returns:
        The class itself, or the function that replaces it in its module.
    """
    if isinstance(value, type):
        if not issubclass(value, (BaseException, Enum, tuple)):
            for cls in value.__mro__:
                if cls.__module__.partition(".")[0] == "psa_fleet" and not getattr(
                    cls, "_is_protocol", False
                ):
                    forget_in(cls)
    elif isinstance(value, FunctionType) and not hasattr(value, _MARK):
        # One for all threads that import it at the same time: a pickle looks for it in its module.
        value = _public.setdefault(value, forgetting(value))
        setattr(sys.modules[value.__module__], value.__name__, value)
    return value


_public: Final[dict[FunctionType, FunctionType]] = {}


# A wrapper has what it was called with, too.


def _function(function: Callable[..., Any]) -> Callable[..., object]:
    @wraps(function)
    def wrapper(*args: object, **named: object) -> object:
        try:
            return function(*args, **named)
        except BaseException as error:
            del args, named
            forget(error)
            raise

    return wrapper


def _coroutine(function: Callable[..., Any]) -> Callable[..., object]:
    @wraps(function)
    async def wrapper(*args: object, **named: object) -> object:
        try:
            return await function(*args, **named)
        except BaseException as error:
            del args, named
            forget(error)
            raise

    return wrapper


def _asgi(function: Callable[..., Any]) -> Callable[..., object]:
    """With its own parameters: servers take what can be called without any for a factory of applications."""

    @wraps(function)
    async def wrapper(self: object, scope: object, receive: object, send: object) -> object:
        try:
            return await function(self, scope, receive, send)
        except BaseException as error:
            del self, scope, receive, send
            forget(error)
            raise

    return wrapper


def _generator(function: Callable[..., Any]) -> Callable[..., object]:
    @wraps(function)
    def wrapper(*args: object, **named: object) -> Generator[object, object, object]:
        try:
            return (yield from function(*args, **named))
        except BaseException as error:
            del args, named
            forget(error)
            raise

    return wrapper


def _async_generator(function: Callable[..., Any]) -> Callable[..., object]:
    @wraps(function)
    async def wrapper(*args: object, **named: object) -> AsyncGenerator[object, None]:
        inner = function(*args, **named)
        try:
            async for item in inner:
                yield item
        except BaseException as error:
            del args, named
            await inner.aclose()
            forget(error)
            raise

    return wrapper
