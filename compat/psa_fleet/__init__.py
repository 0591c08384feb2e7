"""One typed client for the Groupe PSA B2B Web API, v2 and v3.

`FleetClient` and `AsyncFleetClient` are where all starts. Answers are of the types in `psa_fleet.models`,
errors of those in `psa_fleet.errors`. Names are imported when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import configuration as configuration
    from . import errors as errors
    from . import models as models
    from . import monitors as monitors
    from . import remotes as remotes
    from . import upgrade as upgrade
    from . import webhooks as webhooks
    from ._async.callbacks import AsyncCallbacksHandle
    from ._async.client import AsyncFleetClient
    from ._async.fleet import AsyncFleetHandle
    from ._async.monitors import AsyncMonitorsHandle
    from ._async.pages import AsyncPage, AsyncPages
    from ._async.remotes import AsyncRemotesHandle
    from ._async.trip import AsyncTripHandle
    from ._async.vehicle import AsyncVehicleHandle
    from ._features import Feature, features
    from ._probe import Probe, ProbedVersion
    from ._rate_limit import RateLimit, RateLimitWindow
    from ._retry import Retry
    from ._sync.callbacks import CallbacksHandle
    from ._sync.client import FleetClient
    from ._sync.fleet import FleetHandle
    from ._sync.monitors import MonitorsHandle
    from ._sync.pages import Page, Pages
    from ._sync.remotes import RemotesHandle
    from ._sync.trip import TripHandle
    from ._sync.vehicle import VehicleHandle
    from ._version import __version__
    from .account import Account
    from .credentials import Credentials
    from .errors import (
        ApiError,
        ArgumentError,
        AuthenticationError,
        BadRequestError,
        CallbackFormatError,
        CertificateExpiryWarning,
        ConfigurationError,
        ConversionError,
        DecodeError,
        FormatError,
        MonitorFormatError,
        NotAvailableError,
        NotFoundError,
        NotificationError,
        OutcomeUnknownDecodeError,
        OutcomeUnknownError,
        OutcomeUnknownServerError,
        PartialFailureError,
        PartOutcome,
        PermissionDeniedError,
        PsaFleetError,
        RateLimitError,
        RemoteFailedError,
        RemoteFormatError,
        RemoteTimeoutError,
        RequestInfo,
        ServerError,
        SharedFleetWarning,
        TimeoutError,
        TlsError,
        TransportError,
    )
    from .subscription import Subscription

_ERRORS = (
    "ApiError",
    "ArgumentError",
    "AuthenticationError",
    "BadRequestError",
    "CallbackFormatError",
    "CertificateExpiryWarning",
    "ConfigurationError",
    "ConversionError",
    "DecodeError",
    "FormatError",
    "MonitorFormatError",
    "NotAvailableError",
    "NotFoundError",
    "NotificationError",
    "OutcomeUnknownDecodeError",
    "OutcomeUnknownError",
    "OutcomeUnknownServerError",
    "PartOutcome",
    "PartialFailureError",
    "PermissionDeniedError",
    "PsaFleetError",
    "RateLimitError",
    "RemoteFailedError",
    "RemoteFormatError",
    "RemoteTimeoutError",
    "RequestInfo",
    "ServerError",
    "SharedFleetWarning",
    "TimeoutError",
    "TlsError",
    "TransportError",
)

_HOMES = {
    "Account": ".account",
    "AsyncCallbacksHandle": "._async.callbacks",
    "AsyncFleetClient": "._async.client",
    "AsyncFleetHandle": "._async.fleet",
    "AsyncMonitorsHandle": "._async.monitors",
    "AsyncPage": "._async.pages",
    "AsyncPages": "._async.pages",
    "AsyncRemotesHandle": "._async.remotes",
    "AsyncTripHandle": "._async.trip",
    "AsyncVehicleHandle": "._async.vehicle",
    "CallbacksHandle": "._sync.callbacks",
    "Credentials": ".credentials",
    "Feature": "._features",
    "FleetClient": "._sync.client",
    "FleetHandle": "._sync.fleet",
    "MonitorsHandle": "._sync.monitors",
    "Page": "._sync.pages",
    "Pages": "._sync.pages",
    "Probe": "._probe",
    "ProbedVersion": "._probe",
    "RateLimit": "._rate_limit",
    "RateLimitWindow": "._rate_limit",
    "RemotesHandle": "._sync.remotes",
    "Retry": "._retry",
    "Subscription": ".subscription",
    "TripHandle": "._sync.trip",
    "VehicleHandle": "._sync.vehicle",
    "__version__": "._version",
    "features": "._features",
    **dict.fromkeys(_ERRORS, ".errors"),
}

_MODULES = ("configuration", "errors", "models", "monitors", "remotes", "upgrade", "webhooks")

__all__ = [
    "Account",
    "ApiError",
    "ArgumentError",
    "AsyncCallbacksHandle",
    "AsyncFleetClient",
    "AsyncFleetHandle",
    "AsyncMonitorsHandle",
    "AsyncPage",
    "AsyncPages",
    "AsyncRemotesHandle",
    "AsyncTripHandle",
    "AsyncVehicleHandle",
    "AuthenticationError",
    "BadRequestError",
    "CallbackFormatError",
    "CallbacksHandle",
    "CertificateExpiryWarning",
    "ConfigurationError",
    "ConversionError",
    "Credentials",
    "DecodeError",
    "Feature",
    "FleetClient",
    "FleetHandle",
    "FormatError",
    "MonitorFormatError",
    "MonitorsHandle",
    "NotAvailableError",
    "NotFoundError",
    "NotificationError",
    "OutcomeUnknownDecodeError",
    "OutcomeUnknownError",
    "OutcomeUnknownServerError",
    "Page",
    "Pages",
    "PartOutcome",
    "PartialFailureError",
    "PermissionDeniedError",
    "Probe",
    "ProbedVersion",
    "PsaFleetError",
    "RateLimit",
    "RateLimitError",
    "RateLimitWindow",
    "RemoteFailedError",
    "RemoteFormatError",
    "RemoteTimeoutError",
    "RemotesHandle",
    "RequestInfo",
    "Retry",
    "ServerError",
    "SharedFleetWarning",
    "Subscription",
    "TimeoutError",
    "TlsError",
    "TransportError",
    "TripHandle",
    "VehicleHandle",
    "__version__",
    "configuration",
    "errors",
    "features",
    "models",
    "monitors",
    "remotes",
    "upgrade",
    "webhooks",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, which then catch a misspelt name.
    def __getattr__(name: str) -> object:
        if name in _MODULES:
            return import_module(f"{__name__}.{name}")
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
