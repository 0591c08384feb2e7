"""`psa-fleet maintenances ...`: all of it is made from the catalog and specs/."""

from __future__ import annotations

from typing import Final

import typer

from .._base.groups import noun
from .derived import add

commands: Final = noun("List when the next maintenance of each vehicle is due.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    add(commands, "maintenances")
    app.add_typer(commands, name="maintenances")
