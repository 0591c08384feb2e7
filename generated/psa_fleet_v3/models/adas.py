"""The model `Adas`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .adas_accr import AdasAccr
    from .adas_aebs import AdasAebs
    from .adas_afil import AdasAfil
    from .adas_artiv import AdasArtiv
    from .adas_bsm import AdasBsm
    from .adas_llka import AdasLlka
    from .adas_park_assist import AdasParkAssist
    from .adas_rgi import AdasRgi
    from .adas_rlka import AdasRlka
    from .adas_rvv import AdasRvv

__all__ = ["Adas"]


@define(getstate_setstate=False)
class Adas(Model):
    """Driver assistance systems."""

    park_assist: AdasParkAssist | None = None
    """Parking aid."""
    accr: AdasAccr | None = None
    """Adaptive cruise control."""
    lvv: bool | None = None
    """Whether the speed limiter is on."""
    rvv: AdasRvv | None = None
    """Cruise control.

    The states of v2 and v3 are not the same ones.
    """
    aebs: AdasAebs | None = None
    """Automatic emergency braking."""
    afil: AdasAfil | None = None
    """Lane departure warning."""
    artiv: AdasArtiv | None = None
    """Help to keep the distance to the vehicle ahead."""
    bsm: AdasBsm | None = None
    """Blind spot monitoring."""
    esp: bool | None = None
    """Whether stability control acts."""
    abs_: bool | None = None
    """Whether the anti-lock brakes act."""
    fse: bool | None = None
    """Whether the electric parking brake is on."""
    sli: int | None = None
    """Speed limit as the vehicle sees it, in km/h."""
    rlka: AdasRlka | None = None
    """Lane keeping to the right."""
    llka: AdasLlka | None = None
    """Lane keeping to the left."""
    rgi: AdasRgi | None = None
    """Which change of gear the vehicle recommends.

    * `None`: none
    * `Up`: a higher gear
    * `Down`: a lower gear
    * `UpDown`: either
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "park_assist": ("parkAssist", Nested("adas_park_assist", "AdasParkAssist")),
        "accr": ("accr", Enumeration("adas_accr", "AdasAccr")),
        "lvv": ("lvv", BOOLEAN),
        "rvv": ("rvv", Enumeration("adas_rvv", "AdasRvv")),
        "aebs": ("aebs", Enumeration("adas_aebs", "AdasAebs")),
        "afil": ("afil", Enumeration("adas_afil", "AdasAfil")),
        "artiv": ("artiv", Enumeration("adas_artiv", "AdasArtiv")),
        "bsm": ("bsm", Enumeration("adas_bsm", "AdasBsm")),
        "esp": ("esp", BOOLEAN),
        "abs_": ("abs", BOOLEAN),
        "fse": ("fse", BOOLEAN),
        "sli": ("sli", INTEGER),
        "rlka": ("rlka", Enumeration("adas_rlka", "AdasRlka")),
        "llka": ("llka", Enumeration("adas_llka", "AdasLlka")),
        "rgi": ("rgi", Enumeration("adas_rgi", "AdasRgi")),
    }
