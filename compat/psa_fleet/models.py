"""The types of answers, whatever the version of the API: the models of v3.

They are imported one by one, when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import psa_fleet_v3.models as _models

if TYPE_CHECKING:
    from psa_fleet_v3.models import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(_models, name)
        globals()[name] = value
        return value


__all__ = _models.__all__


def __dir__() -> list[str]:
    return [*_models.__all__]
