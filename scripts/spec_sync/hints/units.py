"""Units as sentences name them: how a document is read for them, and how a description has to name them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

SPELLED: Final[Mapping[str, str]] = {
    "km/h": r"km ?/ ?h|kmh|kph|kilomet(?:er|re)s? per hour",
    "m/s²": r"m/s(?:²|\^?2)|met(?:er|re)s? per second squared",
    "m/s": r"m/s|met(?:er|re)s? per second",
    "L/100 km": r"l(?:it(?:er|re)s?)? ?/ ?100 ?km",
    "cL/100 km": r"cl ?/ ?100 ?km",
    "Wh/100 km": r"wh ?/ ?100 ?km",
    "kWh/100 km": r"kwh ?/ ?100 ?km",
    "g/km": r"g ?/ ?km|grams? per kilomet(?:er|re)",
    "kWh": r"kwh|kilowatt[ -]hours?",
    "Wh": r"wh|watt[ -]hours?",
    "kW": r"kw|kilowatts?",
    "W": r"(?-i:W)|watts?",
    "V": r"(?-i:V)|volts?",
    "A": r"(?-i:A)|amp(?:ere)?s?",
    "Ah": r"ah|amp(?:ere)?[ -]hours?",
    "%": r"%|per ?cents?|persents?|percentages?",
    "°C": r"°c|celsius degrees?|degrees? celsius|celsius",
    "°F": r"°f|fahrenheit",
    "°": r"°|degrees?",
    "rpm": r"rpm|revolutions per minute",
    "kPa": r"kpa|kilopascals?",
    "hPa": r"hpa|hectopascals?",
    "bar": r"bars?",
    "psi": r"psi",
    "Nm": r"nm|newton[ -]met(?:er|re)s?",
    "cL": r"cl|centilit(?:er|re)s?",
    "mL": r"ml|millilit(?:er|re)s?",
    "L": r"l|lit(?:er|re)s?",
    "kg": r"kg|kilo(?:gram)?s?",
    "g": r"(?-i:g)|grams?",
    "km": r"kms?|kilomet(?:er|re)s?",
    "cm": r"cm|centimet(?:er|re)s?",
    "mm": r"mm|millimet(?:er|re)s?",
    "m": r"(?-i:m)|met(?:er|re)s?",
    "ms": r"ms|milliseconds?",
    "s": r"s|secs?\.?|seconds?",
    "min": r"min\.?|minutes?",
    "h": r"h|hours?",
    "days": r"days?",
    "weeks": r"weeks?",
    "months": r"months?",
    "years": r"years?",
    "EUR": r"eur|euros?|€",
}
"""The spellings of each unit; of two that fit one place, the longer one counts."""
_NAMES: Final = tuple(SPELLED)
_UNIT: Final = f"(?:{'|'.join(f'({spellings})' for spellings in SPELLED.values())})(?![A-Za-z0-9/²])"
_BEFORE: Final = (
    *(r"\b(?:in|by|as)(?: the| terms of)? ", r"[(\[] ?", r"-> ?", r"(?<![a-z])units?(?: is|:)? "),
    r"^\W*(?=%|\w{3})",
)
_STATED: Final = re.compile(f"(?:{'|'.join(_BEFORE)}){_UNIT}", re.IGNORECASE)
"""Where a sentence names a unit: a lone letter anywhere else is none."""

PHRASES: Final[Mapping[str, str]] = {
    "km/h": "km/h",
    "m/s": "m/s",
    "m/s²": "m/s²",
    "rpm": "rpm",
    "°C": "degrees Celsius",
    "L/100 km": "L/100 km",
    "cL or Wh": "cL of fuel, or Wh of electricity",
    "cL/100 km or Wh/100 km": "cL/100 km of fuel, or Wh/100 km of electricity",
    "km": "km",
    "days": "days left",
    "s": "seconds",
    "°": "degrees",
    "°, °, m": "in degrees",
}
"""How a description of specs/ names a unit, where it is not `in` and the unit."""


def stated(sentence: str) -> str | None:
    """The unit that a sentence names, two of them with `or` between them; None where it names none.

    Args:
        sentence: A description, the vendor's or ours.
    """
    found: dict[str, None] = {}
    for match in _STATED.finditer(" ".join(sentence.split())):
        found[_NAMES[match.lastindex - 1 if match.lastindex else 0]] = None
    return " or ".join(found) if len(found) in (1, 2) else None


def phrase(unit: str) -> str:
    """How a description has to name a unit, whatever the case of its letters."""
    return PHRASES.get(unit, f"in {unit}")


def is_named(unit: str | None, sentence: str) -> bool:
    """Whether a description names a unit; a pure number has none to be named."""
    return unit in (None, "", "1") or phrase(str(unit)).lower() in " ".join(sentence.split()).lower()
