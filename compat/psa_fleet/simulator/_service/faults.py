"""What can go wrong between a server and its client, as values that a simulator is given to act out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

FaultKind = Literal[
    "answer",
    "broken_gzip",
    "lost_response",
    "reset_after_headers",
    "reset_before_headers",
    "slow",
    "truncated",
]

_PAGE: Final = b"<html><head><title>%d</title></head><body><h1>%d</h1><p>gateway</p></body></html>"
_LIMITED: Final = {
    "code": 42900,
    "uuid": "00000000-0000-4000-8000-000000000429",
    "message": "there were too many requests",
    "timestamp": "2026-06-01T08:00:00Z",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure that one request meets; made by the methods below.

    Attributes:
        kind: Kind of the fault. `answer` replaces the true response; all others affect the connection or the
            true response.
        code: The HTTP status of an `answer`.
        headers: Of an `answer`.
        body: Of an `answer`.
        seconds: How long a `slow` response needs.
    """

    kind: FaultKind
    code: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    seconds: float = 0.0

    @property
    def executes(self) -> bool:
        """Whether the request is carried out all the same; a monitor that it creates is there afterwards."""
        return self.kind not in {"answer", "reset_before_headers"}

    @staticmethod
    def status(
        code: int, headers: Mapping[str, str] | None = None, body: bytes = b"", media: str = "text/html"
    ) -> Fault:
        """Send this response instead of the true one; the request is not carried out.

        Args:
            code: The HTTP status, such as 500 or 503; any from 200 to 599, those that no standard has too.
            headers: In addition to Content-Type and Content-Length.
            body: May be of any content.
            media: The Content-Type, left out without a body.

        Raises:
            ValueError: The status is out of range.
        """
        if not 200 <= code <= 599:
            raise ValueError(f"code must be a status from 200 to 599, got {code}")
        named = {**({"Content-Type": media} if body else {}), **(headers or {})}
        return Fault("answer", code, tuple(named.items()), body)

    @staticmethod
    def rate_limited(retry_after: float | str = 1) -> Fault:
        """Respond with 429 as the vendor does: the burst is used up.

        Args:
            retry_after: Seconds, or the text of the header, such as an HTTP date. Seconds stand in
                X-RateLimit-Reset too.
        """
        text = retry_after if isinstance(retry_after, str) else f"{retry_after:g}"
        headers = {
            "X-RateLimit-Limit-1": "100000",
            "X-RateLimit-Remaining-1": "99000",
            "X-RateLimit-Limit-2": "50",
            "X-RateLimit-Remaining-2": "0",
            **({} if isinstance(retry_after, str) else {"X-RateLimit-Reset": text}),
            "Retry-After": text,
        }
        return Fault.status(429, headers, json.dumps(_LIMITED).encode(), "application/json")

    @staticmethod
    def html(status: int = 502) -> Fault:
        """Respond with a page of a gateway, with an error status or with 200."""
        return Fault.status(status, body=_PAGE % (status, status), media="text/html")

    @staticmethod
    def empty(status: int = 200) -> Fault:
        """Respond with no body at all."""
        return Fault.status(status)

    @staticmethod
    def redirect(url: str, status: int = 302) -> Fault:
        """Send the client elsewhere."""
        return Fault.status(status, {"Location": url})

    @staticmethod
    def reset_before_headers() -> Fault:
        """Reset the connection (TCP RST) once the request was read; it is not carried out."""
        return Fault("reset_before_headers")

    @staticmethod
    def reset_after_headers() -> Fault:
        """Carry the request out, send the headers of the response and no body, then reset the connection."""
        return Fault("reset_after_headers")

    @staticmethod
    def truncated() -> Fault:
        """Carry the request out, send half of the body that Content-Length promises, then close.

        Of a response without a body, half of the headers are sent.
        """
        return Fault("truncated")

    @staticmethod
    def broken_gzip() -> Fault:
        """Carry the request out and respond with a body that is gzip at its start only."""
        return Fault("broken_gzip")

    @staticmethod
    def slow(seconds: float) -> Fault:
        """Carry the request out, and respond after this long; at once when the client has gone.

        Raises:
            ValueError: The seconds are negative.
        """
        if not seconds >= 0:
            raise ValueError(f"seconds must be a non-negative number, got {seconds:g}")
        return Fault("slow", seconds=seconds)

    @staticmethod
    def parse(text: str) -> Fault | None:
        """Read a fault from text, as the command line accepts it.

        Args:
            text: A name such as `lost_response`, a status such as `503`, `slow:SECONDS`,
                `rate_limited:SECONDS`, `redirect:URL`, or `none`.

        Returns:
            The fault; None for `none`, which lets a request through.

        Raises:
            ValueError: It is not one of these.
        """
        name, _, value = text.partition(":")
        if text == "none":
            return None
        if text.isascii() and text.isdecimal():
            return Fault.status(int(text))
        if text in PLAIN:
            return PLAIN[text]
        if name == "redirect" and value:
            return Fault.redirect(value)
        if name in {"slow", "rate_limited"}:
            try:
                seconds = float(value)
            except ValueError:
                pass  # refused below, with what would be one
            else:
                return Fault.slow(seconds) if name == "slow" else Fault.rate_limited(seconds)
        raise ValueError(
            f"{text!r} is not a fault; use none, a status, slow:SECONDS, rate_limited:SECONDS, redirect:URL,"
            f" or one of {', '.join(PLAIN)}"
        )

    @staticmethod
    def lost_response() -> Fault:
        """Carry the request out, then close the connection without a response."""
        return Fault("lost_response")


PLAIN: Final[Mapping[str, Fault]] = {
    "rate_limited": Fault.rate_limited(),
    "html": Fault.html(),
    "empty": Fault.empty(),
    "reset_before_headers": Fault.reset_before_headers(),
    "reset_after_headers": Fault.reset_after_headers(),
    "truncated": Fault.truncated(),
    "broken_gzip": Fault.broken_gzip(),
    "lost_response": Fault.lost_response(),
}
"""Faults by the names that the command line accepts."""
