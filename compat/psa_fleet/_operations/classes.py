"""Classes of models by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model


def model_class(name: str) -> type[Model]:
    """The class of a name: v3's, or v2's where v3 has none.

    Args:
        name: The name.
    """
    from psa_fleet_v3 import models

    if name in models.__all__:
        return cast("type[Model]", getattr(models, name))
    from psa_fleet_v2 import models as of_v2

    return cast("type[Model]", getattr(of_v2, name))
