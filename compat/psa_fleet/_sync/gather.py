# Made from ../_async/gather.py by scripts/unasync.py: change that, not this.
"""One call for each of many things, several at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import Literal, TypeVar

from .._base.privacy import forgetting
from .._base.workers import DONE, Crew, Source
from .._sending.rate_limiter import in_bulk
from ..errors import PsaFleetError

T = TypeVar("T")
R = TypeVar("R")


@forgetting
def gathered(
    items: Iterable[T],
    call: Callable[[T], R],
    concurrency: int,
    errors: Literal["raise", "return"],
) -> Generator[tuple[T, R | PsaFleetError], None, None]:
    """Make a call for each item; see `FleetClient.gather`.

    Args:
        items: Where the items come from.
        call: What to do for one.
        concurrency: How many at the same time.
        errors: What to do with an error of a call.

    Yields:
        Each item, and what came of it.
    """
    source = Source(items)

    def work() -> None:
        in_bulk.set("wait")
        while (item := source.take()) is not DONE:
            crew.grow()
            try:
                found: R | PsaFleetError = call(item)
            except PsaFleetError as error:
                error.item = item
                if errors == "raise":
                    raise
                found = error
            crew.put((item, found))

    crew = Crew[tuple[T, R | PsaFleetError]](concurrency, work)
    crew.grow()
    try:
        for item, found in crew.results():
            yield item, found
    finally:
        crew.stop()
