"""What bodies may hold: each check refuses with the place and what belongs there."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import MAXYEAR, MINYEAR, datetime, timedelta

from ..._base.json import JSON, JSONObject
from .problems import bad

_DURATION = re.compile(
    r"P(?:([0-9]{1,9})D)?(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?", re.IGNORECASE
)
_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:?[0-9]{2})"
)
LARGEST = 2**31 - 1
"""Largest accepted integer: the documents name no limit, and servers have one."""
LONGEST = timedelta(days=36_525)
"""Longest accepted duration: a century."""
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def an_object(value: JSON, where: str) -> JSONObject:
    """Require an object."""
    if not isinstance(value, dict):
        raise bad(f"{where} must be an object")
    return value


def a_text(value: JSON, where: str) -> str:
    """Require a text that is not empty."""
    if not isinstance(value, str) or not value:
        raise bad(f"{where} must be a text")
    return value


def a_list(value: JSON, where: str, most: int = 1000) -> list[JSON]:
    """Require a list that is not empty."""
    if not isinstance(value, list) or not 1 <= len(value) <= most:
        raise bad(f"{where} must be a list of 1 to {most}")
    return value


def a_boolean(value: JSON, where: str) -> bool:
    """Require true or false."""
    if not isinstance(value, bool):
        raise bad(f"{where} must be true or false")
    return value


def a_number(value: JSON, most: float, where: str) -> float:
    """Require a number whose amount is limited."""
    # What is not a number compares as false.
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= most:
        raise bad(f"{where} must be a number up to {most}")
    return value


def at_least(value: JSON, least: int, where: str) -> int:
    """Require a whole number."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= LARGEST:
        raise bad(f"{where} must be a whole number from {least} to {LARGEST}")
    return value


def one_of(value: JSON, allowed: Collection[str], where: str) -> str:
    """Require one of some texts."""
    if not isinstance(value, str) or value not in allowed:
        raise bad(f"{where} must be one of the values that this version accepts")
    return value


def only(value: JSONObject, names: str, where: str) -> None:
    """Refuse unknown members."""
    if surplus := set(value) - set(names.split()):
        raise bad(f"{where} has no member {min(surplus)} in this version")


def a_duration(value: JSON, where: str, most: timedelta = LONGEST) -> timedelta:
    """Require an ISO 8601 duration of days, hours, minutes and seconds."""
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if match is None or not any(match.groups()):
        raise bad(f"{where} must be an ISO 8601 duration such as PT8H30M")
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    try:
        found = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        found = timedelta.max
    if found > most:
        raise bad(f"{where} must be a duration of at most {most // timedelta(hours=1)} hours")
    return found


def a_time(value: JSON, where: str) -> datetime:
    """Require a date and time with its offset."""
    text = a_text(value, where)
    try:
        found = datetime.fromisoformat(text) if _RFC_3339.fullmatch(text) else None
    except ValueError:
        found = None
    # At both ends of the calendar another time zone, or a duration more, is a year that Python has not.
    if found is None or not MINYEAR < found.year < MAXYEAR - LONGEST.days // 365:
        raise bad(f"{where} must be a date and time with an offset, such as 2026-06-01T08:00:00Z")
    return found


def days(value: JSON, where: str) -> tuple[str, ...]:
    """Require the days of an occurence."""
    listed = a_list(an_object(value, where).get("day"), f"{where}.day", 7)
    return tuple(one_of(day, DAYS, f"{where}.day") for day in listed)


def check_subscription(param: JSONObject, policies: Collection[str]) -> None:
    """Refuse a subscription's retries, batches and webhook when they are wrong.

    Args:
        param: The subscription.
        policies: The retry policies that are allowed.

    Raises:
        Refusal: With code 40000.
    """
    webhook = an_object(an_object(param.get("callback"), "callback").get("webhook"), "callback.webhook")
    only(webhook, "target name attributes", "callback.webhook")
    a_text(webhook.get("target"), "callback.webhook.target")
    a_text(webhook.get("name"), "callback.webhook.name")
    for item in a_list(webhook["attributes"], "attributes") if webhook.get("attributes") else ():
        attribute = an_object(item, "an attribute")
        only(attribute, "type key value", "an attribute")
        one_of(attribute.get("type"), ("Header", "Body", "Query"), "an attribute's type")
        a_text(attribute.get("key"), "an attribute's key")
        a_text(attribute.get("value"), "an attribute's value")
    if "retryPolicy" in param:
        policy = an_object(param["retryPolicy"], "retryPolicy")
        only(policy, "policy retryNumber retryDelay", "retryPolicy")
        one_of(policy.get("policy"), policies, "retryPolicy.policy")
        for name in ("retryNumber", "retryDelay"):
            at_least(policy.get(name, 1), 1, name)
    if "batchNotify" in param:
        batch = an_object(param["batchNotify"], "batchNotify")
        only(batch, "size timeWindow", "batchNotify")
        at_least(batch.get("size"), 1, "batchNotify.size")
        at_least(batch.get("timeWindow", 60), 5, "batchNotify.timeWindow")
