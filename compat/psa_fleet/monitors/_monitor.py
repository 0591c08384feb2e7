"""A monitor as Python objects, and its words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from .._base.json import JSON, JSONObject
from .._base.plain import make_plain
from .._payloads.notify import (
    Batch,
    DeliveryRetry,
    Webhook,
    batch_from,
    duration_from,
    retry_from,
    seconds,
    webhook_from,
)
from .._payloads.source import MonitorSource
from .._payloads.unknown_members import difference, merged
from ..errors import ArgumentError, MonitorFormatError
from ._conditions import AllOf, AnyOf, Condition, Not, Trigger, assemble
from ._conversion import to_new_format
from ._data import Comparison
from ._derived import ExtensionName as ExtensionName
from ._expression import Node, parse, structure
from ._extensions import EXTENSIONS
from ._times import Time
from ._zone import Zone

_LEAVES: Final[Mapping[str, type[Trigger]]] = {"zone": Zone, "time": Time, "data": Comparison}


@dataclass(frozen=True, slots=True, kw_only=True)
class Monitor:
    """A monitor: when it fires, and how it notifies.

    `to_dict` is the new format; `psa_fleet.monitors.to_deprecated_format(monitor)` returns the deprecated
    one. `str()` explains it in words and shows no value of an attribute. Change one with
    `dataclasses.replace`.

    Args:
        label: Its name.
        when: The condition, built from `Zone`, `Data`, `Daily`, `Weekly` and `Once`.
        notify: Where events are posted. None only for a monitor that came without one.
        extend: What is added to each event. `vehicle.trip` and `vehicle.stolen` exist in v3 only.
        refresh: How often an event is repeated while the condition holds; whole seconds, at least 60.
        retry: What happens to a notification that was not received.
        batch: Whether events are gathered.

    Raises:
        ArgumentError: An argument is not what is described here.
        MonitorFormatError: The condition is always true or always false, or names two triggers alike.
        ConversionError: The condition has more than five triggers, or an operand is used as v3 cannot say.
    """

    label: str
    when: Condition
    notify: Webhook | None
    extend: Iterable[ExtensionName | str] = ()
    refresh: dt.timedelta | None = None
    retry: DeliveryRetry | None = None
    batch: Batch | None = None
    unknown: JSONObject = field(default_factory=dict, repr=False, hash=False)
    """Members of a payload without a field here, in the payload's shape; `to_dict` writes them back."""

    def __post_init__(self) -> None:
        make_plain(self)
        if not isinstance(self.label, str):
            raise ArgumentError("label is text", argument="label")
        if self.notify is not None and not isinstance(self.notify, Webhook):
            raise ArgumentError("notify must be a Webhook", argument="notify")
        if isinstance(self.extend, str):
            raise ArgumentError("extend must be a list of texts", argument="extend")
        object.__setattr__(self, "extend", tuple(self.extend))
        for name in self.extend:
            if name not in EXTENSIONS and not str(name).startswith("vehicle.telemetry."):
                raise ArgumentError(f"extend must be one of {', '.join(EXTENSIONS)}", argument="extend")
        if self.refresh is not None:
            seconds("refresh", self.refresh, 60)
        to_new_format(self.to_dict())

    def to_dict(self) -> JSONObject:
        """The monitor as v3's `MonitorParameter`: a new object each time, with every value."""
        triggers, expression = assemble(self.when)
        subscribe: JSONObject = {}
        if self.notify is not None:
            subscribe["callback"] = {"webhook": self.notify.to_dict()}
        if self.retry is not None:
            subscribe["retryPolicy"] = self.retry.to_dict()
        if self.batch is not None:
            subscribe["batchNotify"] = self.batch.to_dict()
        if self.refresh is not None:
            subscribe["refreshEvent"] = round(self.refresh.total_seconds())
        payload: JSONObject = {
            "label": self.label,
            **({"subscribeParam": subscribe} if subscribe else {}),
            "triggerParam": {"triggers": triggers, "boolExp": expression},
        }
        extended: list[JSON] = [str(name) for name in self.extend]
        if extended:
            payload["extendedEventParam"] = extended
        return merged(payload, self.unknown)

    @classmethod
    def from_payload(cls, payload: MonitorSource) -> Monitor:
        """Read a monitor of either format back into objects.

        Values beyond the documented limits, which the constructor refuses, are kept in `unknown`, as is
        everything else that no field holds. So `to_dict` returns what `to_new_format` returns for this
        payload, up to the parentheses of the expression; a missing label is an empty one.

        Args:
            payload: As in `to_new_format`.

        Raises:
            MonitorFormatError: As in `to_new_format`, and for a label that is not text.
            ConversionError: As in `to_new_format`.
        """
        new = to_new_format(payload)
        if "triggerParam" not in new and isinstance(new.get("monitor"), dict):
            new = _object(new["monitor"])
        label = new.get("label", "")
        if not isinstance(label, str):
            raise MonitorFormatError("the label is not text", pointer="/label")
        subscribe = _object(new.get("subscribeParam"))
        extended = new.get("extendedEventParam")
        known = cls(
            label=label,
            when=_condition(_object(new["triggerParam"])),
            notify=webhook_from(_object(_object(subscribe.get("callback")).get("webhook"))),
            extend=_extend(extended),
            refresh=duration_from(subscribe.get("refreshEvent"), 60),
            retry=retry_from(_object(subscribe.get("retryPolicy"))),
            batch=batch_from(_object(subscribe.get("batchNotify"))),
        )
        unknown = difference(new, known.to_dict())
        param = _object(unknown.get("triggerParam"))
        rest = {name: item for name, item in param.items() if name not in ("triggers", "boolExp")}
        unknown.pop("triggerParam", None)
        if rest:
            unknown["triggerParam"] = rest
        return cls(
            label=known.label,
            when=known.when,
            notify=known.notify,
            extend=known.extend,
            refresh=known.refresh,
            retry=known.retry,
            batch=known.batch,
            unknown=unknown,
        )

    def __str__(self) -> str:
        name = self.label or "A monitor without a label"
        target = f"post to {self.notify}" if self.notify else "send no notification"
        text = [f"{name}: when {self.when}, {target}"]
        if self.extend:
            text.append(f"with {', '.join(map(str, self.extend))}")
        sentences = [" ".join(text)]
        if self.refresh:
            sentences.append(f"The event comes again every {self.refresh.total_seconds():g} s while it holds")
        sentences += [str(part)[0].upper() + str(part)[1:] for part in (self.batch, self.retry) if part]
        return ". ".join(sentences) + "."


def _object(value: JSON) -> JSONObject:
    return value if isinstance(value, dict) else {}


def _condition(param: JSONObject) -> Condition:
    leaves: dict[str, Condition] = {}
    triggers = param["triggers"]
    for trigger in triggers if isinstance(triggers, list) else []:
        members = _object(trigger)
        name = str(members.pop("name"))
        kind = next(kind for kind in _LEAVES if kind in members)
        leaves[name] = _LEAVES[kind](_object(members.pop(kind)), name=name, extra=members)
    return _built(structure(parse(str(param["boolExp"]), "/triggerParam/boolExp")), leaves)


def _built(node: Node, leaves: Mapping[str, Condition]) -> Condition:
    if node.sign == "name":
        return leaves[node.name]
    parts = [_built(part, leaves) for part in node.parts]
    if node.sign == "!":
        return Not(parts[0])
    return AllOf.of(*parts) if node.sign == "&" else AnyOf.of(*parts)


def _extend(value: JSON) -> list[str]:
    names = [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
    return [name for name in names if name in EXTENSIONS or name.startswith("vehicle.telemetry.")]
