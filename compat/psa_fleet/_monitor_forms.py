"""Which form of a monitor travels on which version, and how it is read back. No I/O."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ._json import JSON, JSONObject
from .errors import MonitorFormatError
from .subscription import Version

if TYPE_CHECKING:
    from .monitors import MonitorSource


def body_for(version: Version, payload: MonitorSource) -> bytes:
    """Write a monitor the way a version takes it.

    Args:
        version: v2 takes the deprecated format only; v3 gets the new one.
        payload: A monitor in either format. One that the server gave is taken without its id and status.

    Returns:
        The request's body.

    Raises:
        MonitorFormatError: When it is in no known format.
        ConversionError: When the version has no words for it.
    """
    from .monitors import to_deprecated_format, to_new_format

    if version == "v2":
        converted = to_deprecated_format(payload)
    else:
        converted = to_new_format(payload)
        if _is_deprecated(payload):
            _warn()
    inner = converted.get("monitor")
    if "triggerParam" not in converted and isinstance(inner, dict):
        converted = inner
    return json.dumps(converted, ensure_ascii=False, separators=(",", ":")).encode()


def _is_deprecated(payload: MonitorSource) -> bool:
    from .monitors._source import read

    source = read(payload)
    inner = source.get("monitor")
    if "triggerParam" not in source and isinstance(inner, dict):
        source = inner
    return not _has_triggers(source)


def _has_triggers(monitor: JSONObject) -> bool:
    param = monitor.get("triggerParam")
    return isinstance(param, dict) and "triggers" in param


def _warn() -> None:
    import warnings

    from ._calls import callers_level

    warnings.warn(
        "the monitor is in the deprecated format; it is sent in the new one (triggerParam.triggers, boolExp)."
        " psa_fleet.monitors.to_new_format() rewrites it",
        DeprecationWarning,
        stacklevel=callers_level(),
    )


def read_back(item: JSONObject) -> JSON:
    """Turn a monitor that a server gave into the new format.

    Args:
        item: The monitor with its id and status, or a list's item.

    Returns:
        The same with its content in the new format; as it came when it is in no known format, since one odd
        monitor must not hide the others.
    """
    inner = item.get("monitor")
    if not isinstance(inner, dict) or _has_triggers(inner):
        return item
    from .monitors import to_new_format

    try:
        return {**item, "monitor": to_new_format(inner)}
    except MonitorFormatError:
        return item
