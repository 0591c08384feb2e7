"""One typed client for the Groupe PSA B2B Web API, v2 and v3.

Start with `FleetClient` or `AsyncFleetClient`. Responses are of the types in `psa_fleet.models`,
errors of those in `psa_fleet.errors`. Names are imported when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._base.lazy import lazy

if TYPE_CHECKING:
    from . import account as account
    from . import configuration as configuration
    from . import credentials as credentials
    from . import dlt as dlt
    from . import drift as drift
    from . import errors as errors
    from . import export as export
    from . import feeds as feeds
    from . import models as models
    from . import monitors as monitors
    from . import pseudonymize as pseudonymize
    from . import remotes as remotes
    from . import signals as signals
    from . import simulator as simulator
    from . import subscription as subscription
    from . import tables as tables
    from . import testing as testing
    from . import upgrade as upgrade
    from . import webhooks as webhooks
    from ._async.callbacks import AsyncCallbacksHandle as AsyncCallbacksHandle
    from ._async.client import AsyncFleetClient as AsyncFleetClient
    from ._async.fleet import AsyncFleetHandle as AsyncFleetHandle
    from ._async.monitors import AsyncMonitorsHandle as AsyncMonitorsHandle
    from ._async.pages import AsyncPage as AsyncPage
    from ._async.pages import AsyncPages as AsyncPages
    from ._async.previews import AsyncCallbacksPreview as AsyncCallbacksPreview
    from ._async.previews import AsyncMonitorsPreview as AsyncMonitorsPreview
    from ._async.previews import AsyncRemotesPreview as AsyncRemotesPreview
    from ._async.remotes import AsyncRemotesHandle as AsyncRemotesHandle
    from ._async.trip import AsyncTripHandle as AsyncTripHandle
    from ._async.vehicle import AsyncVehicleHandle as AsyncVehicleHandle
    from ._async.vehicles import AsyncListedVehicle as AsyncListedVehicle
    from ._base.json import JSON as JSON
    from ._base.json import JSONObject as JSONObject
    from ._budget.budget import CallBudget as CallBudget
    from ._budget.windows import BudgetUse as BudgetUse
    from ._facade.plan import CallPlan as CallPlan
    from ._facade.plan import PlannedKind as PlannedKind
    from ._facade.prepared import PreparedRequest as PreparedRequest
    from ._facade.probe import ProbedVersion as ProbedVersion
    from ._facade.probe import ProbeResult as ProbeResult
    from ._facade.response import Response as Response
    from ._operations.features import Feature as Feature
    from ._operations.features import features as features
    from ._operations.parameters import Between as Between
    from ._sending.rate_limit_headers import RateLimit as RateLimit
    from ._sending.rate_limit_headers import RateLimitWindow as RateLimitWindow
    from ._sending.retry import Retry as Retry
    from ._sync.callbacks import CallbacksHandle as CallbacksHandle
    from ._sync.client import FleetClient as FleetClient
    from ._sync.fleet import FleetHandle as FleetHandle
    from ._sync.monitors import MonitorsHandle as MonitorsHandle
    from ._sync.pages import Page as Page
    from ._sync.pages import Pages as Pages
    from ._sync.previews import CallbacksPreview as CallbacksPreview
    from ._sync.previews import MonitorsPreview as MonitorsPreview
    from ._sync.previews import RemotesPreview as RemotesPreview
    from ._sync.remotes import RemotesHandle as RemotesHandle
    from ._sync.trip import TripHandle as TripHandle
    from ._sync.vehicle import VehicleHandle as VehicleHandle
    from ._sync.vehicles import ListedVehicle as ListedVehicle
    from ._tls.inspection import CertificateDates as CertificateDates
    from ._tls.inspection import CertificateFile as CertificateFile
    from ._tls.inspection import CredentialsReport as CredentialsReport
    from ._version import __version__ as __version__
    from .account import Account as Account
    from .credentials import Credentials as Credentials
    from .errors import ApiError as ApiError
    from .errors import ArgumentError as ArgumentError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import BudgetError as BudgetError
    from .errors import CallbackFormatError as CallbackFormatError
    from .errors import CertificateExpiryWarning as CertificateExpiryWarning
    from .errors import ClientStateError as ClientStateError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConversionError as ConversionError
    from .errors import DecodeError as DecodeError
    from .errors import FormatError as FormatError
    from .errors import MonitorFormatError as MonitorFormatError
    from .errors import NotAvailableError as NotAvailableError
    from .errors import NotFoundError as NotFoundError
    from .errors import NotificationError as NotificationError
    from .errors import OutcomeUnknownDecodeError as OutcomeUnknownDecodeError
    from .errors import OutcomeUnknownError as OutcomeUnknownError
    from .errors import OutcomeUnknownServerError as OutcomeUnknownServerError
    from .errors import PartialFailureError as PartialFailureError
    from .errors import PartOutcome as PartOutcome
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import PsaFleetError as PsaFleetError
    from .errors import RateLimitError as RateLimitError
    from .errors import RemoteFailedError as RemoteFailedError
    from .errors import RemoteFormatError as RemoteFormatError
    from .errors import RemoteTimeoutError as RemoteTimeoutError
    from .errors import RequestInfo as RequestInfo
    from .errors import ServerError as ServerError
    from .errors import SharedFleetWarning as SharedFleetWarning
    from .errors import TimeoutError as TimeoutError
    from .errors import TlsError as TlsError
    from .errors import TransportError as TransportError
    from .subscription import Subscription as Subscription
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
