"""Words that a report may show: those of the documents, of the field and of data models.

Any other word may be a name, a place or a secret, unless it misspells what is documented there.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from ..subscription import VERSIONS
from ._specification import specification

_OF_THE_FIELD: Final = """
    absent accelerator access ack acquired actual adaptive added addition additional advice affected
    again age agent aggregate allowed ambient amount analysis angle annotation another anything api app
    appended area armed arrival article attached attempt authority automated auxiliary available average
    axis axle back backend backup bad band bar beam begin beginning below beta between block blocked
    board bonnet book boolean boost boot bottom box branch broken bucket build bus busy cable cache
    calculated calendar camera cancelled candidate capability card case cdn ceiling cell central
    certificate chain channel charged charger chart child class clean clear click climate closing cloud
    cluster color column combined comment common company compass complete completed computed condition
    config configuration confirmed connected connector consent contact container context contract
    converted cool cooling copy corrected correlation cost count counted counter country couple coupling
    coverage cruise custom customer cut cycle dash dashboard database dataset dead decision declared
    deep defined defrost degree deleted delivered demo density depth derived design deviation diagnostic
    diagnostics digest digital direct dirty disarmed discount display division document documented
    domain double draft drive dual duplicate dynamic early economy edge edition effective effort element
    email emergency empty ended entity equipment era estimate estimation evaluated ever example exit
    expected experimental expired exterior factor family fast fields file final flag flat flow folder
    foo footer force forward found fraction frame freight friction from function future gas gateway
    generator generic glow go gps grade graph grid grip group guard handbrake has hash hazard head heat
    heated heater heating heavy height hidden hint hit home host hot hour icon identity idle image
    import improved increment infrared initial inner input inspected instance integer interior internal
    interrupted interval invalid invented inventory issue join journey kernel language late latest layer
    layout legacy length lens license lid life limited line liter live loaded local locking log logical
    login lookup loop loss lubricant main manager manufacturer map margin marker mass material mean
    measure measured media medium member members memory menu merged meta metadata meter method metric
    mild milestone minute mirror mission mixed mobile model module moment motion motor move multi
    multiple national native near nested network never new night node normalized note notice now null
    numeric observed occupied offset old only operating operator option optional order origin original
    outer output outside overheat owner package paging pair panel panic parent part payload peak
    performance permission petrol phase phone pilot pitch pixel plan planned plate platform plug pod
    pool popular postal precondition predicted presence present previous primary priority private probe
    process product production projected property protection provider proxy public pump purpose quantity
    queue quota radio random rank raw reached read reading ready real reason received recharge record
    recorded red reference refused regen regeneration region regional register registered relative
    release renewed repair repeated replaced report reported reserve reset resolution resolved resource
    responsible rest revision ridden roll root rotation rounded route row rule run sample saved scale
    screen search second secondary secret section seen semantic separate sequence serial series server
    session shape share shared shown significant similar simple simulated site sleep snapshot social
    soft software solar some something source special specific split stable stage standard stat station
    stationary statistics step storage store stored strange stream street strength structure style
    subject subscription suffix suggested summary supplier support surplus surprise survey suspicious
    switch symbol synthetic table tag tank task team template temporary tenant tension term test text
    theft thing third threshold ticket tilt timed timer today toll tolls tomorrow tool top topic torque
    touched towed towing trace track trial triggered true trust tyre undocumented unexpected unheard
    unified unique unit universal unlisted unplugged upcoming upper upstream usage used utility vacant
    valid validated valve vendor verified video view virtual visible void volt volume walk warm watt
    wear weather web weight weighted wet what wheelbase whole wide width wild wiper wireless word work
    worker workshop world worst written yaw year yellow yes yesterday zero
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


def is_shown(text: str, documented: Iterable[str] = ()) -> bool:
    """Whether a name or a value is made of such words, and of a digit or two.

    Args:
        text: The name or the value.
        documented: What the specification has in its place, which servers misspell.
    """
    if not text or len(text) > _LONGEST:
        return False
    digits = 0
    for part in _PART.findall(text):
        if part.isascii() and part.isdigit():
            digits += len(part)
        elif part not in "_.:$-" and not _is_word(part.lower()) and not _is_misspelled(part, documented):
            return False
    return digits <= 2 and any(map(str.isalpha, text))


def _is_word(word: str) -> bool:
    return word in _words() or word.removesuffix("s") in _words()


def _is_misspelled(word: str, documented: Iterable[str]) -> bool:
    # One letter in a word of some length, two in a long one. Of any words at all it would be names, too.
    most = 0 if len(word) < 5 or not word.isalpha() else 1 if len(word) < 10 else 2
    return most > 0 and any(
        len(known) >= 5 and _distance(word.lower(), known.lower(), most) <= most
        for text in documented
        for known in _PART.findall(text)
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
