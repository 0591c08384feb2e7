"""Reading is shared with monitors; what is wrong is reported as what the caller gave."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import CallbackFormatError, MonitorFormatError, RemoteFormatError


@contextmanager
def reported_as(kind: type[CallbackFormatError | RemoteFormatError]) -> Iterator[None]:
    """Turn the errors of the functions that monitors share into those of another payload."""
    try:
        yield
    except MonitorFormatError as error:
        raise kind(error.message, pointer=error.pointer, hint=error.hint) from None
