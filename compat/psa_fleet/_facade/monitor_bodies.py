"""Which form of a monitor travels on which version, and how it is read back. No I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from .._base.json import JSON, JSONObject
from .._payloads.sending import encoded
from ..errors import ArgumentError, MonitorFormatError
from ..subscription import Version

if TYPE_CHECKING:
    from ..monitors import MonitorSource


class Body(NamedTuple):
    """What is sent for a monitor, or for a part of one that is split."""

    label: str
    content: bytes


def bodies_for(
    version: Version,
    payload: MonitorSource,
    *,
    split: bool,
    format: Literal["deprecated"] | None,  # the facade's name for it
) -> list[Body]:
    """Write a monitor in the form that a version accepts.

    Args:
        version: v2 accepts the deprecated format only; v3 gets the new one.
        payload: A monitor in either format. The id and status of one from the server are left out.
        split: True makes several monitors on v2 where one cannot express it.
        format: `deprecated` for a v3 server that gets the payload in that format, as it is.

    Returns:
        The request's body, or with `split` those of the parts.

    Raises:
        ArgumentError: `format` is not a format, or is passed for v3 together with `split`.
        MonitorFormatError: The payload is in neither format, or not in the one that `format` names.
        ConversionError: The version cannot express it.
    """
    if format not in (None, "deprecated"):
        raise ArgumentError(
            'format must be "deprecated", or None for the format of the version', argument="format"
        )
    from ..monitors import to_deprecated_format, to_new_format

    if version == "v2":
        if not split:
            return [_body(to_deprecated_format(payload))]
        return [_body(part) for part in _parts(payload)]
    if format == "deprecated":
        if split:
            raise ArgumentError(
                'split cannot be combined with format="deprecated", which sends the monitor as it is',
                argument="split",
            )
        return [_body(_checked_deprecated(payload))]
    converted = to_new_format(payload)
    if _is_deprecated(payload):
        _warn()
    return [_body(converted)]


def _body(monitor: JSONObject) -> Body:
    monitor = _content(monitor)
    return Body(str(monitor.get("label", "")), encoded(monitor, MonitorFormatError))


def _content(source: JSONObject) -> JSONObject:
    """A monitor without the id and the status that a server puts around it."""
    inner = source.get("monitor")
    return inner if "triggerParam" not in source and isinstance(inner, dict) else source


def _parts(payload: MonitorSource) -> list[JSONObject]:
    from .._payloads.source import read
    from ..monitors import to_deprecated_format

    source = read(payload)
    content = _content(source)
    try:
        return to_deprecated_format(content, split=True)
    except MonitorFormatError as error:
        if content is source:
            raise
        place = f"/monitor{error.pointer}"
        raise type(error)(error.message, pointer=place, hint=error.hint) from None


def _checked_deprecated(payload: MonitorSource) -> JSONObject:
    from .._payloads.source import read
    from ..monitors import format_of

    source = read(payload)
    content = _content(source)
    at = "" if content is source else "/monitor"
    if format_of(content, at) == "new":
        raise MonitorFormatError(
            'format="deprecated" sends the monitor as it is, but the monitor is in the new format',
            pointer=f"{at}/triggerParam",
            hint="psa_fleet.monitors.to_deprecated_format() rewrites it.",
        )
    return content


def _is_deprecated(payload: MonitorSource) -> bool:
    from .._payloads.source import read

    return not _has_triggers(_content(read(payload)))


def _has_triggers(monitor: JSONObject) -> bool:
    param = monitor.get("triggerParam")
    return isinstance(param, dict) and "triggers" in param


def _warn() -> None:
    import warnings

    from .._base.warnings import callers_level

    warnings.warn(
        "the monitor is in the deprecated format; it is sent in the new one (triggerParam.triggers, boolExp)."
        " psa_fleet.monitors.to_new_format() rewrites it",
        DeprecationWarning,
        stacklevel=callers_level(),
    )


def read_back(item: JSONObject) -> JSON:
    """Convert a monitor from a server to the new format.

    Args:
        item: The monitor with its id and status, or a list's item.

    Returns:
        The same with its content in the new format; as it came when it is in neither format, since one odd
        monitor must not hide the others.
    """
    inner = item.get("monitor")
    if not isinstance(inner, dict) or _has_triggers(inner):
        return item
    from ..monitors import to_new_format

    try:
        return {**item, "monitor": to_new_format(inner)}
    except MonitorFormatError:
        return item
