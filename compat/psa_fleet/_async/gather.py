"""One call for each of many things, several at a time."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Iterable
from typing import Literal, TypeVar

from .._base.privacy import forgetting
from .._base.workers import DONE, AsyncCrew, AsyncSource
from .._sending.rate_limiter import in_bulk
from ..errors import PsaFleetError

T = TypeVar("T")
R = TypeVar("R")


@forgetting
async def gathered(
    items: AsyncIterable[T] | Iterable[T],
    call: Callable[[T], Awaitable[R]],
    concurrency: int,
    errors: Literal["raise", "return"],
) -> AsyncGenerator[tuple[T, R | PsaFleetError], None]:
    """Make a call for each item; see `AsyncFleetClient.gather`.

    Args:
        items: Where the items come from.
        call: What to do for one.
        concurrency: How many at the same time.
        errors: What to do with an error of a call.

    Yields:
        Each item, and what came of it.
    """
    source = AsyncSource(items)

    async def work() -> None:
        in_bulk.set("wait")
        while (item := await source.take()) is not DONE:
            crew.grow()
            try:
                found: R | PsaFleetError = await call(item)
            except PsaFleetError as error:
                error.item = item
                if errors == "raise":
                    raise
                found = error
            await crew.put((item, found))

    crew = AsyncCrew[tuple[T, R | PsaFleetError]](concurrency, work)
    crew.grow()
    try:
        async for item, found in crew.results():
            yield item, found
    finally:
        await crew.stop()
