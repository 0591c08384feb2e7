"""What can go wrong, and what the caller may conclude from it.

```
PsaFleetError
├── ArgumentError (ValueError)        an argument of a call; nothing was sent
│   └── ConfigurationError            an argument of a client or of credentials; nothing was sent
├── NotificationError (ValueError)    what came to a webhook is no notification; says what it looks like
├── FormatError (ValueError)          a payload in no known format; points at the place; nothing was sent
│   ├── MonitorFormatError            a monitor
│   │   └── ConversionError           a monitor that the other format can't say
│   ├── CallbackFormatError           a callback of remote actions
│   └── RemoteFormatError             a remote action
├── ClientStateError                  a client that is closed or in use on another loop; nothing was sent
├── NotAvailableError                 this version of the API has no such operation; nothing was sent
├── PartialFailureError               a split monitor, of which some parts took a command and some did not
├── DecodeError                       a success whose body is not the JSON that was asked for
├── RemoteFailedError                 a remote action that the vehicle did not do; says why
├── TransportError                    no answer at all
│   ├── TimeoutError
│   │   └── RemoteTimeoutError        a remote action was still under way when the waiting ended
│   ├── TlsError                      certificates were refused, on either side
│   └── OutcomeUnknownError           a command was sent and its answer lost: it may have acted
│       ├── OutcomeUnknownServerError (ServerError)   a server or gateway failed at such a command
│       └── OutcomeUnknownDecodeError (DecodeError)   its answer reports success and can't be read
└── ApiError                          an answer with an error status
    ├── BadRequestError               400
    ├── AuthenticationError           401
    ├── PermissionDeniedError         403
    ├── NotFoundError                 404
    ├── RateLimitError                429
    └── ServerError                   500 and above
```

All of them pickle. Their texts hold no secret, no vehicle id, no VIN, no position and nothing of a body; what
a server wrote is in `ApiError.message` only, and belongs in no log that strangers read.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

TlsSide: TypeAlias = Literal["server", "client"]
"""Whose certificate was refused."""


class PartOutcome(NamedTuple):
    """What a command did to one part of a split monitor."""

    mid: str
    """The part's id."""

    state: Literal["done", "already_gone", "rolled_back", "failed", "unknown", "skipped"]
    """`already_gone`: it did not exist any more. `rolled_back`: it was created and removed again. `unknown`:
    it may have been done; the response was lost or was that of a failing server. `skipped`: an earlier error
    would have affected it, too."""

    error: PsaFleetError | None = None
    """Why, unless it was done, rolled back or skipped."""


class RequestInfo(NamedTuple):
    """Which request an error is about, without the values that were in it."""

    operation: str
    """The operation's id in the specification, such as `getFleetVehicleStatus`."""

    method: str
    """The HTTP method, in capitals."""

    path: str
    """The path's template, such as `/fleets/{fid}/vehicles/{vid}/status`."""

    parameters: tuple[str, ...] = ()
    """The names of the query parameters that were sent, credentials excluded."""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def _rebuild(cls: type[PsaFleetError], *args: object) -> PsaFleetError:
    return cls.__new__(cls, *args)


class PsaFleetError(Exception):
    """The base of every error that this library raises on purpose.

    Attributes:
        vehicle_id: The vehicle that a feed could not read; None elsewhere. It is in no message.
    """

    vehicle_id: str | None = None

    def __reduce__(self) -> tuple[object, ...]:
        # Constructors take keywords, which the default would not repeat.
        return _rebuild, (type(self), *self.args), self.__dict__


class ArgumentError(PsaFleetError, ValueError):
    """An argument is not what the call takes. Nothing was sent.

    Attributes:
        argument: The argument's name.
    """

    def __init__(self, message: str, *, argument: str = "") -> None:
        super().__init__(message)
        self.argument = argument


class ConfigurationError(ArgumentError):
    """An argument of a client or of its credentials can't be used. Nothing was sent."""


class ClientStateError(PsaFleetError):
    """The client is closed, or is in use on another event loop. Nothing was sent."""


class CertificateExpiryWarning(UserWarning):
    """The client certificate expires within thirty days. Given when a client is made."""


class FormatError(PsaFleetError, ValueError):
    """A payload is in no known format. Nothing was sent.

    Attributes:
        message: What is wrong.
        pointer: Where, as a JSON pointer (RFC 6901) into the payload; empty for the payload as a whole.
        hint: What to do about it, or None.
    """

    def __init__(self, message: str, *, pointer: str = "", hint: str | None = None) -> None:
        place = f" (at {pointer})" if pointer else ""
        super().__init__(f"{message}{place}" + (f". {hint}" if hint else ""))
        self.message = message
        self.pointer = pointer
        self.hint = hint


class SharedFleetWarning(UserWarning):
    """Two accounts of a client list the same fleet: the one named first is used for it."""


class MonitorFormatError(FormatError):
    """A monitor's payload is in no known format. Nothing was sent."""


class ConversionError(MonitorFormatError):
    """A monitor says something that the other format has no words for."""


class NotificationError(PsaFleetError, ValueError):
    """What came to a webhook is no notification. The text says what it looks like, and holds nothing of it.

    Attributes:
        message: What is wrong.
        pointer: Where, as a JSON pointer (RFC 6901) into the body; empty for the body as a whole.
        looks_like: What it looks like instead, such as `an HTML page`, `a HAL collection` or `nothing`.
        hint: What a notification has, or None.
    """

    def __init__(
        self, message: str, *, pointer: str = "", looks_like: str = "", hint: str | None = None
    ) -> None:
        place = f" (at {pointer})" if pointer else ""
        super().__init__(f"{message}{place}" + (f". {hint}" if hint else ""))
        self.message = message
        self.pointer = pointer
        self.looks_like = looks_like
        self.hint = hint


class CallbackFormatError(FormatError):
    """The payload of a callback of remote actions is not what the API takes. Nothing was sent."""


class RemoteFormatError(FormatError):
    """A remote action is not what the API takes: none or several at once, or a value beyond its limits.

    Nothing was sent.
    """


class NotAvailableError(PsaFleetError):
    """The API's version behind this client has no such operation or parameter. Nothing was sent.

    Attributes:
        operation: What was asked for, by the name of the facade's method.
        version: `v2` or `v3`.
        subscription: The client's subscription, or None when only a version was given.
        hint: What to do instead, or None.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        version: str,
        subscription: str | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(f"{message}. {hint}" if hint else message)
        self.operation = operation
        self.version = version
        self.subscription = subscription
        self.hint = hint


class PartialFailureError(PsaFleetError):
    """A monitor that v2 keeps as several is in no one state now, or a replaced one exists beside the new one.

    The text says which monitor is how, and what to do.

    Attributes:
        operation: What was asked for, by the name of the facade's method.
        outcomes: What happened to each monitor on the server.
        cause: The error that began it.
    """

    def __init__(
        self, message: str, *, operation: str, outcomes: tuple[PartOutcome, ...], cause: PsaFleetError
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.outcomes = outcomes
        self.cause = cause


class DecodeError(PsaFleetError):
    """The server reported success, and its body is not the JSON that was asked for.

    A body `null` is one too: it says neither that there is data nor that there is none. One that was cut off
    is one as well, and one that is not encoded as the server says.

    Attributes:
        status: The HTTP status.
        content_type: The type that the server declared; empty when it declared none.
        length: The body's length in bytes, as far as it came.
        start: How it begins, with all words hidden but those that tell which kind of page it is.
        request: Which request it was.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int = 200,
        content_type: str = "",
        length: int = 0,
        start: str = "",
        request: RequestInfo | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.content_type = content_type
        self.length = length
        self.start = start
        self.request = request


class TransportError(PsaFleetError):
    """No answer came: no connection, a broken one, or no valid HTTP.

    A request that only reads may be sent again. A command that may have been received raises
    `OutcomeUnknownError`.

    Attributes:
        request: Which request it was, or None.
    """

    def __init__(self, message: str, *, request: RequestInfo | None = None) -> None:
        super().__init__(message)
        self.request = request


class TimeoutError(TransportError):
    """No answer came in time.

    The vendor's gateway itself gives up after 60 seconds, so a read time-out below that hides its answer.
    """


class TlsError(TransportError):
    """Certificates were refused: the server's by this side, or the client's by the server (HTTP 495 and 496).

    Nothing was carried out, a command neither.

    Attributes:
        side: Whose certificate was refused: the `server`'s by us, or ours, the `client`'s, by the server.
            None where the connection failed for another reason.
        status: 495 (the client certificate is expired or not accepted), 496 (none was sent), or None when the
            connection itself failed.
    """

    def __init__(
        self,
        message: str,
        *,
        request: RequestInfo | None = None,
        status: int | None = None,
        side: TlsSide | None = None,
    ) -> None:
        super().__init__(message, request=request)
        self.status = status
        self.side = side


class OutcomeUnknownError(TransportError):
    """A command was sent and its answer was lost. Treat the outcome as unknown, not as failed.

    It may have acted. A POST is never sent again by itself then; a PUT or DELETE was, as often as `retry`
    allows, and leads to the same each time. The text says how to find out.
    """


class RemoteFailedError(PsaFleetError):
    """A remote action ended with `Failed`: the vehicle did not do it.

    `psa_fleet.remotes.CAUSES` has all causes and what they mean.

    Attributes:
        cause: The cause as the server wrote it, such as `DoorsOpen`, or None where it gave none.
        meaning: The same in words; it says so when the cause is not in the specification.
        hint: What to do about it, or None.
        remote_type: The kind of action as the server wrote it, such as `Doors`, or None.
        remote_action_id: The action's id.
    """

    def __init__(
        self,
        message: str,
        *,
        cause: str | None = None,
        meaning: str = "",
        hint: str | None = None,
        remote_type: str | None = None,
        remote_action_id: str = "",
    ) -> None:
        super().__init__(message)
        self.cause = cause
        self.meaning = meaning
        self.hint = hint
        self.remote_type = remote_type
        self.remote_action_id = remote_action_id


class RemoteTimeoutError(TimeoutError):
    """The time to wait for a remote action ran out while it was under way. It may still be carried out.

    Wait again with the same id, or read it later; don't send the action again because of this.

    Attributes:
        status: The last status that the server told, such as `WakingUpVehicle`, or None where it told none.
        meaning: The same in words.
        remote_action_id: The action's id.
    """

    def __init__(
        self,
        message: str,
        *,
        status: str | None = None,
        meaning: str = "",
        remote_action_id: str = "",
        request: RequestInfo | None = None,
    ) -> None:
        super().__init__(message, request=request)
        self.status = status
        self.meaning = meaning
        self.remote_action_id = remote_action_id


class ApiError(PsaFleetError):
    """The server answered with an error status.

    Attributes:
        status: The HTTP status. Not every one is in `http.HTTPStatus`.
        code: The vendor's code of five digits, the first three being the status (40499: no data for that
            context); as text where it is no number; None where the answer has none.
        uuid: What the vendor's support asks for, or None.
        message: What the server wrote, or None. It can hold personal data: the error's text leaves it out.
        timestamp: When it happened, as the server wrote it, or None.
        request: Which request it was, without ids and secrets.
    """

    def __init__(
        self,
        text: str,
        *,
        status: int,
        code: int | str | None = None,
        uuid: str | None = None,
        message: str | None = None,
        timestamp: str | None = None,
        request: RequestInfo | None = None,
    ) -> None:
        super().__init__(text)
        self.status = status
        self.code = code
        self.uuid = uuid
        self.message = message
        self.timestamp = timestamp
        self.request = request


class BadRequestError(ApiError):
    """The server does not take the request (400): a parameter or a body is not what it expects."""

    status: Literal[400]


class AuthenticationError(ApiError):
    """The server does not accept the credentials (401)."""

    status: Literal[401]


class PermissionDeniedError(ApiError):
    """The credentials do not reach this resource (403). Often an id is a wrong one."""

    status: Literal[403]


class NotFoundError(ApiError):
    """There is no such resource, or no data for it (404)."""

    status: Literal[404]

    @property
    def no_data(self) -> bool:
        """Whether the resource exists and merely has no data (codes 40400 and 40499)."""
        return self.code in NO_DATA_CODES


class RateLimitError(ApiError):
    """Too many requests, in this second or in the last day (429). Nothing was done.

    With `rate_limit="raise"` it is raised before anything is sent, too.

    Attributes:
        retry_after: Seconds to wait, as the server says, or None when it does not say.
    """

    status: Literal[429]
    retry_after: float | None = None


class ServerError(ApiError):
    """The server, or a gateway before it, failed (500 and above).

    Code 50038 is known to clear at the next try; 50000 with the word CORVET lasts for days.

    Attributes:
        retry_after: Seconds to wait, as the server says, or None when it does not say.
    """

    retry_after: float | None = None


class OutcomeUnknownServerError(OutcomeUnknownError, ServerError):
    """A server or a gateway failed at a command that must not be sent twice: it may have acted.

    A gateway answers so when it does not hear from the server behind it, which may be at work nevertheless.
    It is both an `OutcomeUnknownError` and a `ServerError`, with the attributes of the latter.
    """

    __init__ = ServerError.__init__


class OutcomeUnknownDecodeError(OutcomeUnknownError, DecodeError):
    """A command that must not be sent twice is answered with a success that is unreadable: it may have acted.

    It is both an `OutcomeUnknownError` and a `DecodeError`, with the attributes of the latter.
    """

    __init__ = DecodeError.__init__


NO_DATA_CODES = frozenset({40400, 40499})
"""The codes of a 404 that mean: no data for that context."""
