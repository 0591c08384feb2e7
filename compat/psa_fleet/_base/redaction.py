"""How an unreadable body begins, without anything in it that could be personal or secret. No I/O."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = """
    html head title body meta charset utf doctype public dtd xhtml xml version encoding center hr h1 h2 p br
    div span script style link lang en fr
    access bad busy connection denied down error exception failed failure fault forbidden found gateway
    internal invalid login maintenance moved not null object page permanently please proxy reason redirect
    refused request response server service sign soap status temporarily the timed timeout too many
    unauthorized unavailable unexpected web
    code message description errors true false
    nginx apache datapower apigee akamai cloudflare varnish squid haproxy envoy
"""
"""Words that identify the kind of page. All others are masked."""

_HARMLESS: Final = frozenset(_WORDS.split())

_LOOKED_AT, _SHOWN = 300, 80


def redacted(content: bytes) -> str:
    """Show how a body begins.

    Allowed words are listed, not secrets: the text that a gateway quotes is unpredictable.

    Args:
        content: The body.

    Returns:
        Its first characters: markup and harmless words as they are, any other word as `#`. Empty where there
        is nothing to show.
    """
    text = content[:_LOOKED_AT].decode("ascii", "replace").replace("\ufffd", "#")
    text = "".join(character if character.isprintable() else " " for character in text)
    text = re.sub(r"[\w#]+", lambda found: found[0] if found[0].lower() in _HARMLESS else "#", text)
    text = re.sub(r"#(?:[^<>{}\[\]\"#]{0,3}#)+", "#", text)
    return " ".join(text.split())[:_SHOWN]
