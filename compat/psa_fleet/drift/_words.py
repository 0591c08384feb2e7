"""Words that a report may show: those of the documents, and some of the field. Others may be somebody's."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, Final

from ..subscription import VERSIONS
from ._specification import specification

_OF_THE_FIELD: Final = """
    absent accelerator accepted access ack acquire acquired action active actual adaptive air alarm
    alert ambient and angle any api app armed arrival assist at auto automatic autonomy auxiliary
    available average axle back backend backup bad basic battery beam begin belt blocked body bonnet
    boost boot brake braking broken bus busy by cabin cable cache call cancelled capacity car cdn cell
    center central change charge charged charger charging check child clear climate closed closing
    cluster cold collision comfort command complete completed condition connected connection connector
    consumption content control cool cooling correlation count counter coupling crash create created
    critical cruise current cut cycle daily data date day dead default defrost degree delay delayed
    delivered departure detected device diagnostic diesel direct direction dirty disabled disarmed
    disconnected distance door down drive driver driving duration eco economy edge effort electric
    electrical emergency emission empty enabled end ended energy engine environment error estimate
    estimated event expired extended exterior external factor failed failure fast fault field filter
    finished first flat flow fluid fog force forced format forward from front fuel full gas gateway gear
    generator global glow go good gps grid grip handbrake has hazard head heat heated heater heating
    heavy height high hit hold home hood horn host hot hour hybrid hydrogen idle ignition in inactive
    indicator info inside instant interior internal interrupted invalid is item jack key kind kinetic
    lamp lane last late lateral latest left length level lid light limit limited line link list load
    local locked locking log long low lubricant main maintenance manual mass max maximum mean measure
    medium message meter mild mileage min minimum minor minute mirror missing mode model module moment
    monitor motion motor move moving name neutral new next night no node none normal not number object
    occupied odometer off oil old on open opened opening operating option optional other out outside
    over overheat paging panic park parked parking partial passenger paused pedal pending percent
    performance petrol phase plug plugged pod position power precondition preconditioning present
    pressure previous primary privacy program progress protection proxy pump quality quick range rate
    ratio reached ready rear reason received recharge refused regen regeneration region remaining remote
    request requested required reserve reset residual resource response rest result retry reverse right
    roof rotation route run running safety scheduled seat second secondary sensor service session set
    shock side signal sleep slow small soft solar source spare speed sport stable start started starting
    state stationary status steering step stop stopped stopping stored strength sub success summer sun
    support suspension switch system tank target temp temperature tenant tension test theft tilt time
    timed timeout timer tire to toll tolls torque total towed towing trace track traction trailer
    transmission trigger trip trunk turn type tyre unavailable under unit unknown unlocked unplugged
    until up update updated upper upstream urban used valid value valve vehicle version visibility
    voltage wake walk warm warning washer water wear week weight wet wheel width window winter wiper
    with worker yes zone
"""
_PART: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[_.:$-]|.", re.DOTALL)
_LONGEST: Final = 60


@functools.cache
def _words() -> frozenset[str]:
    """The words of both documents' names and listed values, and those of the field."""
    found: set[str] = set(_OF_THE_FIELD.split())
    for version in VERSIONS:
        for text in _texts(specification(version).document):
            found.update(part.lower() for part in _PART.findall(text) if part.isalpha())
    return frozenset(found)


def _texts(node: Any) -> Iterator[str]:  # noqa: ANN401 (any part of a document)
    if isinstance(node, dict):
        for name, value in node.items():
            yield str(name)
            if name in ("enum", "operationId", "required"):
                yield from (
                    each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)
                )
            yield from _texts(value)
    elif isinstance(node, list):
        for each in node:
            yield from _texts(each)


def is_shown(text: str) -> bool:
    """Whether a name or a value is made of such words, misspelt ones included, and of a digit or two."""
    if not text or len(text) > _LONGEST:
        return False
    digits = 0
    for part in _PART.findall(text):
        if part.isascii() and part.isdigit():
            digits += len(part)
        elif part not in "_.:$-" and not (part.isalpha() and _is_word(part.lower())):
            return False
    return digits <= 2 and any(map(str.isalpha, text))


@functools.cache
def _is_word(word: str) -> bool:
    if word in _words():
        return True
    # Servers misspell: one letter in a word of some length, two in a long one.
    most = 0 if len(word) < 5 else 1 if len(word) < 10 else 2
    return most > 0 and any(
        abs(len(known) - len(word)) <= most and known[0] == word[0] and _distance(word, known, most) <= most
        for known in _words()
        if len(known) >= 5
    )


def _distance(one: str, other: str, most: int) -> int:
    """Letters to change, add or leave out; more than `most` where it is more."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row[0] = row[0], at
        for place, against in enumerate(other, 1):
            above, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, above + (letter != against)),
            )
        if min(row) > most:
            return most + 1
    return row[-1]
