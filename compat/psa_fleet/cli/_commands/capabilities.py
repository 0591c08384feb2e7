"""`psa-fleet capabilities VIN`."""

from __future__ import annotations

from typing import Annotated

import typer

from psa_fleet_v3 import models

from ...tables import TABLES
from .._options.connection import Session
from .._output.formats import reads


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    reads(app, TABLES["capabilities"])(capabilities)


def capabilities(
    session: Session,
    vin: Annotated[str, typer.Argument(metavar="VIN", help="The vehicle identification number.")],
    locale: Annotated[str | None, typer.Option(help="The language of texts, such as `fr-FR`.")] = None,
    extension: Annotated[
        list[str] | None,
        typer.Option(help="What to add: `onboardCapabilities`, `branding`, `pictures`; repeat it."),
    ] = None,
) -> models.VehicleCapabilities:
    """Tell what a vehicle can do, whether or not it is in a fleet; v3 only. `--json` has all of it.

    psa-fleet capabilities VF3TEST0000000001 --simulator --json
    """
    return session.client.capabilities(vin, locale=locale, extension=extension or None)
