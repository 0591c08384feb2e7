"""Types of responses on every version of the API: the models of v3, and `Model`, the base of all.

They are imported one by one, when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import psa_fleet_v3.models as _models

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model as Model
    from psa_fleet_v3.models import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = import_module("psa_fleet_runtime.model").Model if name == "Model" else getattr(_models, name)
        globals()[name] = value
        return value


__all__ = ["Model", *_models.__all__]  # pyright: ignore[reportUnsupportedDunderAll] # type checkers see the star


def __dir__() -> list[str]:
    return [*__all__]
