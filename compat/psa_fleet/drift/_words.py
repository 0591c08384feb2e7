"""Words that a report may show: those of the documents, of the field and of data models.

Any other word may be a name, a place or a secret.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, Final

from ..subscription import VERSIONS
from ._specification import specification

_OF_THE_FIELD: Final = """
    absent accelerator accepted access ack acquire acquired action active actual adaptive add added
    addition additional advice affected again age agent aggregate aid air alarm alert allowed ambient
    amount analysis and angle annotation another any anything api app appended area armed array arrival
    article assist at attached attempt attribute attributes authority auto automated automatic autonomy
    auxiliary available average axis axle back backend backup bad band bar base basic batch battery beam
    before begin beginning behavior below belt best beta between block blocked blue board body bonnet
    book boolean boost boot bottom box brake braking branch brand broken bucket build bus busy button by
    cabin cable cache calculated calendar call camera cancelled candidate capability capacity car card
    case category cause cdn ceiling cell center central certificate chain change channel charge charged
    charger charging chart check child class clean clear click climate clock closed closing cloud
    cluster code cold collection collision color column combined comfort command comment common company
    compass complete completed computed condition config configuration confirmed connected connection
    connector consent consumption contact container content context contract control converted cool
    cooling copy corrected correlation cost count counted counter country couple coupling coverage crash
    create created critical cruise current custom customer cut cycle daily dash dashboard data database
    dataset date day dead decision declared deep default defined defrost degree delay delayed deleted
    delivered demo density departure depth derived description design detail details detected deviation
    device diagnostic diagnostics diesel digest digital direct direction dirty disabled disarmed
    disconnected discount display distance division document documented domain door double down draft
    drive driver driving dual duplicate duration dynamic early east eco economy edge edition effective
    effort electric electrical element else email emergency emission empty enabled end ended energy
    engine entity entry environment equipment era error estimate estimated estimation evaluated event
    ever example exit expected experimental expired extended extension exterior external extra factor
    failed failure family fast fault feature field fields file filter final finished first fix flag flat
    fleet flow fluid fog folder font foo footer force forced format forward found fraction frame free
    freight frequency friction from front fuel full function future gas gateway gear general generator
    generic geometry global glow go good gps grade graph gray green grid grip group guard handbrake has
    hash hazard head header heat heated heater heating heavy height hidden high hint history hit hold
    home hood horn host hot hour hybrid hydrogen icon identifier identity idle ignition image import
    improved in inactive increment index indicator info infrared initial inner input inside inspected
    installed instance instant integer interior internal interrupted interval invalid invented inventory
    is issue item items jack join journey kernel key kind kinetic label lamp lane language last late
    lateral latest layer layout left legacy length lens level license lid life light limit limited line
    link list liter live load loaded local location locked locking log logical login long lookup loop
    loss low lubricant made main maintenance manager manual manufacturer map margin mark marker mass
    material max maximum mean measure measured media medium member members memory menu merged message
    meta metadata meter method metric mild mileage milestone min minimum minor minute mirror missing
    mission mixed mobile mode model module moment monitor month motion motor move moving multi multiple
    name national native navigation near nested network neutral never new next night no node nominal
    none normal normalized north not note notice notification now null number numeric object observed
    occupied odometer off offset oil old on only open opened opening operating operation operator option
    optional order origin original other out outer output outside over overheat owner package page
    paging pair panel panic parameter parent park parked parking part partial passenger pattern paused
    payload peak pedal pending percent performance period permission petrol phase phone pilot pitch
    pixel place plan planned plate platform plug plugged pod point policy pool popular position postal
    power precondition preconditioning predicted prefix presence present pressure previous price primary
    priority privacy private probe process product production profile program progress projected
    property protection provider proxy public pump purpose quality quantity query queue quick quota
    radio random range rank rate ratio raw reached read reading ready real rear reason received recharge
    recommended record recorded red reduced reference refused regen regeneration region regional
    register registered relative release remaining remote renewed repair repeated replaced report
    reported request requested required reserve reset residual resolution resolved resource response
    responsible rest result retry reverse revision ridden right roll roof root rotation rounded route
    row rule run running safety sample saved scale scheduled schema scope score screen search seat
    second secondary secret section seen segment selected self semantic sensor separate sequence serial
    series server service session set severity shape share shared shift shock shown side signal
    significant similar simple simulated single site size sleep slot slow small snapshot social soft
    software solar some something soon source south spare special specific speed split sport stable
    stage standard start started starting stat state station stationary statistics status steering step
    stop stopped stopping storage store stored strange stream street strength string structure style sub
    subject subscription success suffix suggested summary summer sun supplier support surplus surprise
    survey suspension suspicious switch symbol synthetic system table tag tank target task team
    telemetry temp temperature template temporary tenant tension term test text theft thing third
    threshold ticket tilt time timed timeout timer tire title to today token tolerance toll tolls
    tomorrow tool top topic torque total touched towed towing trace track traction trailer transmission
    trial trigger triggered trip true trunk trust turn type tyre unavailable under undocumented
    unexpected unheard unified unique unit universal unknown unlisted unlocked unplugged until unused up
    upcoming update updated upper upstream urban usage used user utility vacant valid validated value
    valve variable vehicle vendor verified version video view virtual visibility visible void volt
    voltage volume wake walk warm warning washer water watt wear weather web week weight weighted west
    wet what wheel wheelbase white whole wide width wild window winter wiper wireless with word work
    worker workshop world worst written yaw year yellow yes yesterday zero zone
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
    """Whether a name or a value is made of such words, misspelled ones included, and of a digit or two."""
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
