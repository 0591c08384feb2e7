# Made from ../_async/connection.py by scripts/unasync.py: change that, not this.
"""One connection to one version of the API: a call goes out, a model comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from .. import _answers, _paging
from .._calls import Api, Call
from .._transport import FAILURES, HttpClient, Requests, translated
from .pages import Pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from psa_fleet_v3.model import Model

    from .._json import JSON, JSONObject

    M = TypeVar("M", bound=Model)

Timeouts = dict[str, float | None]


class Connection:
    """What a client and all its handles share, with the options of one client."""

    def __init__(self, api: Api, http: HttpClient, requests: Requests, timeouts: Timeouts) -> None:
        self.api = api
        self.http = http
        self._requests = requests
        self._timeouts = timeouts

    def with_timeouts(self, timeouts: Timeouts) -> Connection:
        """Make a copy that shares the connections."""
        return Connection(self.api, self.http, self._requests, timeouts)

    def send(self, call: Call) -> _answers.Answer:
        """Send a call.

        Args:
            call: The call.

        Returns:
            The answer, whatever its status.

        Raises:
            TransportError: When there was none.
        """
        request = self._requests.make(call, self._timeouts)
        try:
            response = self.http.send(request)
        except FAILURES as error:
            # Its own text could quote what a server wrote.
            raise translated(error, call) from None
        return _answers.Answer(response.status_code, response.headers, response.content)

    def one(
        self,
        model: type[M],
        operation_id: str,
        path: Sequence[str],
        *,
        body: bytes | None = None,
        change: Callable[[JSONObject], JSON] | None = None,
        **query: object,
    ) -> M:
        """Ask for one resource.

        Args:
            model: The class of the answer.
            operation_id: The operation.
            path: Values for its path parameters.
            body: What to send.
            change: What to do to the JSON before it is read.
            query: Keyword arguments of the facade's method.

        Returns:
            The answer.
        """
        call = self.api.call(operation_id, path, query, body)
        value = _answers.json_object(call, self.send(call))
        return model.from_dict(_object(_upgraded(call, value), change))

    def nothing(self, operation_id: str, path: Sequence[str]) -> None:
        """Send a command whose answer has no body."""
        call = self.api.call(operation_id, path)
        _answers.nothing(call, self.send(call))

    def many(
        self,
        model: type[M],
        operation_id: str,
        path: Sequence[str],
        *,
        change: Callable[[JSONObject], JSON] | None = None,
        **query: object,
    ) -> Pages[M]:
        """Make a collection. Nothing is sent before it is iterated; arguments are checked now.

        Args:
            model: The class of an item.
            operation_id: The operation.
            path: Values for its path parameters.
            change: What to do to the JSON of an item before it is read.
            query: Keyword arguments of the facade's method.

        Returns:
            The collection.
        """
        call = self.api.call(operation_id, path, query)

        def read(item: JSON) -> M:
            return model.from_dict(_object(item, change))

        def fetch(call: Call) -> JSONObject:
            body = _answers.collection(call, self.send(call))
            named = _paging.with_documented_name(call.operation.result or "", body)
            return _object(_upgraded(call, named), None)

        return Pages(call, fetch, read)


def _upgraded(call: Call, body: JSONObject) -> JSON:
    # The tables are not needed before the first answer.
    from ..upgrade import to_v3

    schema = call.operation.result
    return body if schema is None else to_v3(schema, body)


def _object(value: JSON, change: Callable[[JSONObject], JSON] | None) -> JSONObject:
    if change is not None and isinstance(value, dict):
        value = change(value)
    # A model takes any JSON value, and keeps it when it is no object.
    return cast("JSONObject", value)
