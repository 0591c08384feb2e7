"""The logger `psa_fleet`. It is silent until a program configures it.

DEBUG has a line for each attempt: method, path template, status, duration. INFO has one for each retry, with
its cause. No line has an id, a VIN, a position or a secret in it.

httpcore, below httpx, logs the headers of responses at DEBUG, cookies included, and quotes invalid
HTTP. For the requests of this library that is removed from its lines; those of other users of httpcore stay
as they are.
"""

from __future__ import annotations

import logging
import re
from contextvars import ContextVar
from typing import Final

logger: Final = logging.getLogger("psa_fleet")
logger.addHandler(logging.NullHandler())
DEBUG: Final = logging.DEBUG

ours: Final[ContextVar[bool]] = ContextVar("psa_fleet_request", default=False)
"""Whether a request of this library is being sent."""


class _WithoutAnswers(logging.Filter):
    """Filter that removes everything from a line about a response except its status."""

    def filter(self, record: logging.LogRecord) -> bool:
        if ours.get():
            text = record.getMessage()
            status = re.search(r"return_value=\(b'HTTP/[0-9.]+', ([0-9]+)", text)
            record.msg = text.partition(" ")[0] + (f" status={status[1]}" if status else "")
            record.args = None
        return True


class _WithoutReason(logging.Filter):
    """Leaves the server's reason phrase out of httpx's line for a request: it can be any text."""

    def filter(self, record: logging.LogRecord) -> bool:
        if ours.get() and isinstance(record.args, tuple) and len(record.args) == 5:
            record.args = (*record.args[:4], "")
        return True


logging.getLogger("httpx").addFilter(_WithoutReason())
for _name in ("connection", "http11", "http2", "proxy", "socks"):
    # A filter holds for the logger that it is added to, and for none below.
    logging.getLogger(f"httpcore.{_name}").addFilter(_WithoutAnswers())
