"""Errors, and what the caller may conclude from each.

```
PsaFleetError
├── ArgumentError (ValueError)        an argument of a call; nothing was sent
│   └── ConfigurationError            an argument of a client or of credentials; nothing was sent
├── NotificationError (ValueError)    a webhook body that is not a notification
├── FormatError (ValueError)          a payload in an unknown format, with a pointer; nothing was sent
│   ├── MonitorFormatError            a monitor
│   │   └── ConversionError           a monitor that the other format cannot express
│   ├── CallbackFormatError           a callback of remote actions
│   └── RemoteFormatError             a remote action
├── BudgetError                       the shared budget of calls cannot be read or written; nothing was sent
├── ClientStateError                  a client that is closed or in use on another loop; nothing was sent
├── NotAvailableError                 an operation that this API version lacks; nothing was sent
├── PartialFailureError               a split monitor of which only some parts were changed
├── DecodeError                       a successful response whose body is not the expected JSON
├── RemoteFailedError                 a remote action that the vehicle did not execute, with the cause
├── TransportError                    no response
│   ├── TimeoutError
│   │   └── RemoteTimeoutError        a remote action still in progress when the timeout passed
│   ├── TlsError                      a certificate was refused, on either side
│   └── OutcomeUnknownError           a command was sent and its response lost: it may have acted
│       ├── OutcomeUnknownServerError (ServerError)   a server or gateway failed during a command
│       └── OutcomeUnknownDecodeError (DecodeError)   its response reports success and is unreadable
└── ApiError                          a response with an error status
    ├── BadRequestError               400
    ├── AuthenticationError           401
    ├── PermissionDeniedError         403
    ├── NotFoundError                 404
    ├── RateLimitError                429
    └── ServerError                   500 and above
```

All of them pickle. Their messages contain no secret, no vehicle id, no VIN, no position and no part of a
body. The server's own text is in `ApiError.message` only; it can be personal, so keep it out of shared logs.
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
    """Request that an error is about, without its values."""

    operation: str
    """The operation's id in the specification, for example `getFleetVehicleStatus`."""

    method: str
    """The HTTP method, in capitals."""

    path: str
    """The template of the path, for example `/fleets/{fid}/vehicles/{vid}/status`."""

    parameters: tuple[str, ...] = ()
    """The names of the query parameters that were sent, credentials excluded."""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def _rebuild(cls: type[PsaFleetError], *args: object) -> PsaFleetError:
    return cls.__new__(cls, *args)


class PsaFleetError(Exception):
    """Base class of all errors of this library.

    Attributes:
        vehicle_id: The vehicle that a feed could not read; None elsewhere. No message contains it.
        item: The item of `gather()` whose call failed; None elsewhere. No message contains it.
    """

    vehicle_id: str | None = None
    item: object = None

    def __reduce__(self) -> tuple[object, ...]:
        # Constructors take keywords, which the default would not repeat.
        return _rebuild, (type(self), *self.args), self.__dict__


class ArgumentError(PsaFleetError, ValueError):
    """An argument is invalid. Nothing was sent.

    Attributes:
        argument: The argument's name.
    """

    def __init__(self, message: str, *, argument: str = "") -> None:
        super().__init__(message)
        self.argument = argument


class ConfigurationError(ArgumentError):
    """An argument of a client or of its credentials is unusable. Nothing was sent."""


class ClientStateError(PsaFleetError):
    """The client is closed, is in use on another event loop, or was copied to another process."""


class BudgetError(PsaFleetError):
    """The shared budget of calls cannot be read or written. Nothing was sent."""


class CertificateExpiryWarning(UserWarning):
    """The client certificate expires within thirty days. Issued when a client is created."""


class FormatError(PsaFleetError, ValueError):
    """A payload is in an unknown format. Nothing was sent.

    Attributes:
        message: The fault.
        pointer: JSON pointer (RFC 6901) to its place in the payload; empty for the payload as a whole.
        hint: A way to mend it, or None.
    """

    def __init__(self, message: str, *, pointer: str = "", hint: str | None = None) -> None:
        place = f" (at {pointer})" if pointer else ""
        super().__init__(f"{message}{place}" + (f". {hint}" if hint else ""))
        self.message = message
        self.pointer = pointer
        self.hint = hint


class SharedFleetWarning(UserWarning):
    """Two accounts of a client list the same fleet: the first one is used."""


class MonitorFormatError(FormatError):
    """The payload of a monitor is in an unknown format. Nothing was sent."""


class ConversionError(MonitorFormatError):
    """A monitor has a part that the other format cannot express."""


class NotificationError(PsaFleetError, ValueError):
    """A webhook body is not a notification. The message describes the kind of body and quotes nothing of it.

    Attributes:
        message: The fault.
        pointer: JSON pointer (RFC 6901) to its place in the body; empty for the body as a whole.
        looks_like: The kind of body, for example `an HTML page`, `a HAL collection` or `nothing`.
        hint: The members of a notification, or None.
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
    """The payload of a remote callback is invalid. Nothing was sent."""


class RemoteFormatError(FormatError):
    """A remote action is invalid: none or several at once, or a value beyond its limits.

    Nothing was sent.
    """


class NotAvailableError(PsaFleetError):
    """The client's API version lacks the operation or parameter. Nothing was sent.

    Attributes:
        operation: The facade method that was called.
        version: `v2` or `v3`.
        subscription: The client's subscription, or None if only a version was specified.
        hint: An alternative, or None.
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
    """The parts of a split monitor differ now, or a replaced monitor still exists next to the new one.

    The message lists the state of each monitor and the next step.

    Attributes:
        operation: The facade method that was called.
        outcomes: The outcome for each monitor on the server.
        cause: The first error.
    """

    def __init__(
        self, message: str, *, operation: str, outcomes: tuple[PartOutcome, ...], cause: PsaFleetError
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.outcomes = outcomes
        self.cause = cause


class DecodeError(PsaFleetError):
    """The server reported success, but the body is not the expected JSON.

    This includes a body `null`, which means neither data nor no data, a truncated body, and one whose
    encoding is not the declared one.

    Attributes:
        status: The HTTP status.
        content_type: The declared media type, or empty.
        length: The length of the received body in bytes.
        start: The beginning of the body, with all words masked but those that identify the kind of page.
        request: The request.
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
    """No response arrived: no connection, a broken one, or invalid HTTP.

    A request that only reads may be repeated. A command that may have been received raises
    `OutcomeUnknownError`.

    Attributes:
        request: The request, or None.
    """

    def __init__(self, message: str, *, request: RequestInfo | None = None) -> None:
        super().__init__(message)
        self.request = request


class TimeoutError(TransportError):
    """No response arrived in time.

    The vendor's gateway stops waiting after 60 seconds, so a shorter read timeout hides its response.
    """


class TlsError(TransportError):
    """A certificate was refused: the server's by the client, or the client's by the server (HTTP 495, 496).

    The request was not executed, even if it was a command.

    Attributes:
        side: The side whose certificate was refused, `server` or `client`. None if the connection failed for
            another reason.
        status: 495 (the client certificate is expired or not accepted), 496 (none was sent), or None if the
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
    """A command was sent and its response was lost. Treat the outcome as unknown, not as failed.

    The command may have acted. A POST is never repeated automatically; a PUT or DELETE was repeated as often
    as `retry` allows, with the same effect each time. The message names the call that shows the outcome.
    """


class RemoteFailedError(PsaFleetError):
    """A remote action ended with `Failed`: the vehicle did not execute it.

    `psa_fleet.remotes.CAUSES` lists all causes and their meaning.

    Attributes:
        cause: The server's cause, for example `DoorsOpen`, or None if the server sent none.
        meaning: Its meaning, including whether the specification lists it.
        hint: Advice, or None.
        remote_type: The server's kind of action, for example `Doors`, or None.
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
    """The timeout for a remote action passed while it was in progress. It may still be executed.

    Wait again with the same id, or read it later. Do not send the action again because of this error.

    Attributes:
        status: The last reported status, for example `WakingUpVehicle`, or None if none was reported.
        meaning: Its meaning.
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
    """The server responded with an error status.

    Attributes:
        status: The HTTP status. Not every one is in `http.HTTPStatus`.
        code: The vendor's code of five digits, of which the first three are the status (40499: no data for
            that context); text if it is not a number; None if the response has none.
        uuid: The identifier that the vendor's support asks for, or None.
        message: The server's text, or None. It can contain personal data, so `str(error)` leaves it out.
        timestamp: The server's time of the error, as written, or None.
        request: The request, without ids and secrets.
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
    """The server rejected the request (400): a parameter or the body is invalid."""

    status: Literal[400]


class AuthenticationError(ApiError):
    """The server does not accept the credentials (401)."""

    status: Literal[401]


class PermissionDeniedError(ApiError):
    """The credentials have no access to this resource (403). Often an id is wrong."""

    status: Literal[403]


class NotFoundError(ApiError):
    """The resource does not exist, or has no data (404)."""

    status: Literal[404]

    @property
    def no_data(self) -> bool:
        """True if the resource exists but has no data (codes 40400 and 40499)."""
        return self.code in NO_DATA_CODES


class RateLimitError(ApiError):
    """Too many requests in this second or in the last day (429). The request was not executed.

    With `rate_limit="raise"` it is also raised before anything is sent.

    Attributes:
        retry_after: Seconds to wait according to the server, or None if unspecified.
    """

    status: Literal[429]
    retry_after: float | None = None


class ServerError(ApiError):
    """The server or a gateway in front of it failed (500 and above).

    Code 50038 clears at the next attempt, as seen; 50000 with the word CORVET lasts for days.

    Attributes:
        retry_after: Seconds to wait according to the server, or None if unspecified.
    """

    retry_after: float | None = None


class OutcomeUnknownServerError(ServerError, OutcomeUnknownError):
    """A server or gateway failed during a command that must not be sent twice: it may have acted.

    A gateway fails this way if the server behind it is silent, although that one may execute the command.
    The error is both an `OutcomeUnknownError` and a `ServerError`, with the attributes of the latter.
    """


class OutcomeUnknownDecodeError(DecodeError, OutcomeUnknownError):
    """The successful response to a command that must not be sent twice is unreadable: it may have acted.

    The error is both an `OutcomeUnknownError` and a `DecodeError`, with the attributes of the latter.
    """


NO_DATA_CODES = frozenset({40400, 40499})
"""Codes of a 404 without data for the context."""
