"""The callbacks of remote actions that a simulator holds, and the operations on them (v3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from .._protocol import queries
from .._protocol.bodies import a_list, a_text, an_object, check_subscription, one_of, only
from .._protocol.problems import bad, unknown
from .._world.ids import make_id
from .actions import TYPES

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject
    from .._protocol.delivery import Outbox
    from .._protocol.request import Asked


@dataclass(slots=True)
class Callback:
    """One callback.

    Attributes:
        id: Made by the simulator.
        fid: Of its fleet.
        subscribe: Its parameters, as they came.
        status: Whether it notifies.
    """

    id: str
    fid: str
    subscribe: JSONObject = field(repr=False)
    status: Literal["Running", "Paused"] = "Running"

    @property
    def types(self) -> list[str]:
        """The kinds of action that it is for."""
        return [str(kind) for kind in a_list(self.subscribe["remoteTypes"], "remoteTypes")]


def check(body: JSON) -> JSONObject:
    """Refuse a callback that is wrong in itself.

    Raises:
        Refusal: With code 40000.
    """
    callback = an_object(body, "a callback")
    only(callback, "retryPolicy batchNotify callback label remoteTypes", "a callback")
    check_subscription(callback, ("None", "Bounded"))
    if "label" in callback:
        a_text(callback["label"], "label")
    kinds = [
        one_of(kind, TYPES, "remoteTypes") for kind in a_list(callback.get("remoteTypes"), "remoteTypes")
    ]
    if len(set(kinds)) < len(kinds):
        raise bad("remoteTypes names a kind twice")
    return callback


class Callbacks:
    """All callbacks, in the order in which they came.

    Args:
        outbox: Where their notifications are.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._kept: dict[str, Callback] = {}
        self._made = 0
        self.has_pending: Callable[[str], bool] = lambda _: False
        """Whether an action sent through a callback is still pending."""

    def find(self, asked: Asked) -> Callback:
        """Return the callback in the path.

        Raises:
            Refusal: 404 when the fleet has none of that id.
        """
        found = self._kept.get(asked.ids["cbid"])
        if found is None or found.fid != asked.fleet.id:
            raise unknown("callback")
        return found

    def known(self, cbid: str) -> Callback | None:
        """Return the callback of an id; None when it was deleted."""
        return self._kept.get(cbid)

    def create(self, asked: Asked, body: JSON) -> JSONObject:
        """Create a callback; it runs at once."""
        fid = asked.fleet.id
        subscribe = check(body)
        self._made += 1
        callback = Callback(make_id(asked.world.seed, "callback", self._made), fid, subscribe)
        self._kept[callback.id] = callback
        return _reference(asked, callback)

    def update(self, asked: Asked, body: JSON) -> JSONObject:
        """Replace a callback; its id and status stay."""
        callback = self.find(asked)
        callback.subscribe = check(body)
        return _reference(asked, callback)

    def set_status(self, asked: Asked, body: JSON) -> JSONObject:
        """Pause a callback or let it run again."""
        callback = self.find(asked)
        setter = an_object(body, "a status")
        only(setter, "status", "a status")
        wanted = one_of(setter.get("status"), ("Running", "Paused"), "status")
        callback.status = "Running" if wanted == "Running" else "Paused"
        return _reference(asked, callback)

    def delete(self, asked: Asked, body: JSON) -> None:  # noqa: ARG002  # called as the others are
        """Forget a callback; it stays while an action that was sent through it is pending."""
        cbid = self.find(asked).id
        if self.has_pending(cbid):
            raise bad("an action that was sent through the callback is pending")
        del self._kept[cbid]
        self._outbox.forget("callbackId", cbid)

    def get(self, asked: Asked) -> JSONObject:
        """Return a callback."""
        return _rendered(asked, self.find(asked))

    def page(self, asked: Asked) -> JSONObject:
        """Return a page of the fleet's callbacks; with `types`, of those for any of these kinds."""
        fid, wanted = asked.fleet.id, set(queries.several(asked.query, "types"))
        found = [
            callback
            for callback in self._kept.values()
            if callback.fid == fid and (not wanted or wanted & set(callback.types))
        ]
        return asked.page(found, lambda callback: _rendered(asked, callback), "callbacks")


def path_of(callback: Callback) -> tuple[str, ...]:
    """Return the path of a callback."""
    return ("fleets", callback.fid, "remote", "callbacks", callback.id)


def _reference(asked: Asked, callback: Callback) -> JSONObject:
    return {
        "_links": asked.view.links(fleet=("fleets", callback.fid), callback=path_of(callback)),
        "callbackId": callback.id,
        "status": callback.status,
    }


def _rendered(asked: Asked, callback: Callback) -> JSONObject:
    return {
        "_links": asked.view.links(self_=path_of(callback), fleet=("fleets", callback.fid)),
        "id": callback.id,
        "subscribe": callback.subscribe,
        "status": callback.status,
    }
