"""The model `Adas`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, INTEGER, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .adas_accr import AdasAccr
    from .adas_aebs import AdasAebs
    from .adas_afil import AdasAfil
    from .adas_artiv import AdasArtiv
    from .adas_bsm import AdasBsm
    from .adas_lrka import AdasLrka
    from .adas_park_assist import AdasParkAssist
    from .adas_rlka import AdasRlka
    from .adas_rvv import AdasRvv


@define(getstate_setstate=False, repr=False)
class Adas(Model):
    """Driver assistance systems."""

    park_assist: AdasParkAssist | None = member("parkAssist", Nested("AdasParkAssist"))
    """Parking aid."""
    accr: AdasAccr | None = member("accr", Enumeration("AdasAccr"))
    """Adaptive cruise control."""
    lvv: bool | None = member("lvv", BOOLEAN)
    """Speed limiter."""
    rvv: AdasRvv | None = member("rvv", Enumeration("AdasRvv"))
    """Cruise control.

    The states of v2 and v3 are not the same ones.
    """
    aebs: AdasAebs | None = member("aebs", Enumeration("AdasAebs"))
    """Automatic emergency braking."""
    afil: AdasAfil | None = member("afil", Enumeration("AdasAfil"))
    """Lane departure warning."""
    artiv: AdasArtiv | None = member("artiv", Enumeration("AdasArtiv"))
    """Assistance to keep the time to the vehicle ahead."""
    bsm: AdasBsm | None = member("bsm", Enumeration("AdasBsm"))
    """Blind spot monitoring."""
    esp: bool | None = member("esp", BOOLEAN)
    """Electronic stability control."""
    abs_: bool | None = member("abs", BOOLEAN)
    """Anti-lock brakes."""
    fse: bool | None = member("fse", BOOLEAN)
    """Electric parking brake."""
    sli: int | None = member("sli", INTEGER)
    """Speed limit as the vehicle sees it.

    This document names no unit; that of v3 names km/h.
    """
    rlka: AdasRlka | None = member("rlka", Enumeration("AdasRlka"))
    """Lane keeping to the right."""
    lrka: AdasLrka | None = member("lrka", Enumeration("AdasLrka"))
    """Lane keeping to the left, under its name in v2."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.park_assist = None if (raw := get("parkAssist")) is None else read[0](raw)
        self.accr = read[1](raw) if type(raw := get("accr")) is str else None
        self.lvv = raw if (raw := get("lvv")) is None or type(raw) is bool else read[2](raw)
        self.rvv = read[3](raw) if type(raw := get("rvv")) is str else None
        self.aebs = read[4](raw) if type(raw := get("aebs")) is str else None
        self.afil = read[5](raw) if type(raw := get("afil")) is str else None
        self.artiv = read[6](raw) if type(raw := get("artiv")) is str else None
        self.bsm = read[7](raw) if type(raw := get("bsm")) is str else None
        self.esp = raw if (raw := get("esp")) is None or type(raw) is bool else read[8](raw)
        self.abs_ = raw if (raw := get("abs")) is None or type(raw) is bool else read[9](raw)
        self.fse = raw if (raw := get("fse")) is None or type(raw) is bool else read[10](raw)
        self.sli = raw if (raw := get("sli")) is None or type(raw) is int else read[11](raw)
        self.rlka = read[12](raw) if type(raw := get("rlka")) is str else None
        self.lrka = read[13](raw) if type(raw := get("lrka")) is str else None
