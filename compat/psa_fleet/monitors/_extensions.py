"""How a monitor notifies: `subscribeParam` and `extendedEventParam`, in the one documented form.

The two versions spell these parts alike. What differs is which extensions exist and which variables the
server fills in; what the target version does not have is refused.
"""

from __future__ import annotations

from typing import Final

from .._base.json import JSON, pointer
from .._payloads.fields import spelled, words
from ..errors import ConversionError, MonitorFormatError
from ..subscription import Version
from ._derived import EXTENSIONS as EXTENSIONS

_EXTENSION_SPELLINGS: Final = words(*EXTENSIONS)


_TELEMETRY: Final = "vehicle.telemetry."


def extensions(value: JSON, at: str, target: Version) -> list[JSON]:
    """`extendedEventParam` in the documented capitalisation; one text alone stands for a list of one.

    Raises:
        ConversionError: The target version has no such extension. One that no document has is passed on.
    """
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list):
        raise MonitorFormatError("`extendedEventParam` is expected as a list of texts", pointer=at)
    return [_extension(item, pointer(at, index), target) for index, item in enumerate(items)]


def _extension(item: JSON, at: str, target: Version) -> JSON:
    known = spelled(item, _EXTENSION_SPELLINGS)
    if not isinstance(known, str):
        return known
    if known.lower().startswith(_TELEMETRY):
        if target == "v2":
            raise ConversionError(
                "v2 cannot select one type of telemetry",
                pointer=at,
                hint="Ask for `vehicle.telemetry`, which adds every type.",
            )
        return _TELEMETRY + known[len(_TELEMETRY) :]
    if target not in EXTENSIONS.get(known, (target,)):
        raise ConversionError(
            f"{target} has no extension `{known}`",
            pointer=at,
            hint="Leave it out, and read the trip or the stolen status when the event arrives.",
        )
    return known
