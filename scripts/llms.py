"""Make docs/llms.txt, the index of the documentation for language models (llmstxt.org), from the nav."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML

ROOT: Final = Path(__file__).resolve().parent.parent
FILE: Final = ROOT / "docs" / "llms.txt"
RAW: Final = "https://raw.githubusercontent.com/psa-fleet/psa-fleet/main/"

HEAD: Final = f"""# psa-fleet

> A typed Python client for the Groupe PSA (Stellantis) B2B Web API, v2 and v3: fleets, vehicles, statuses,
> trips, alerts, monitors, notifications, remote actions, feeds and exports, with a simulator that needs no
> credentials.

Install with `pip install 'psa-fleet[cli,simulator]'`. The package contains a file for coding agents, whose
code runs offline: [SKILL.md]({RAW}compat/psa_fleet/SKILL.md).
"""


def text() -> str:
    """The text of the file."""
    nav = YAML(typ="safe", pure=True).load((ROOT / ".mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    sections: dict[str, list[str]] = {"Start": []}
    for entry in nav:
        ((title, target),) = entry.items()
        if isinstance(target, list):
            sections[title] = [line for page in target for line in _line(*next(iter(page.items())))]
        else:
            section = sections.setdefault("Design" if len(sections) > 1 else "Start", [])
            section.extend(_line(title, target))
    return HEAD + "".join(f"\n## {name}\n\n{''.join(lines)}" for name, lines in sections.items() if lines)


def _line(title: str, page: str) -> Iterator[str]:
    # The home page is this file; what is made from docstrings says nothing without the site.
    if page == "index.md" or page.startswith("reference/") or "://" in page:
        return
    source = (ROOT / "docs" / page).read_text(encoding="utf-8")
    heading = source.partition("\n")[0].removeprefix("# ")
    yield f"- [{title}]({RAW}docs/{page})" + (f": {heading}\n" if _plain(heading) != _plain(title) else "\n")


def _plain(words: str) -> str:
    return re.sub(r"\W", "", words).lower()


def write(*, check: bool) -> bool:
    """Write the file, or only compare it.

    Returns:
        True if it was current.
    """
    current = FILE.exists() and FILE.read_text(encoding="utf-8") == text()
    if not check:
        FILE.write_text(text(), encoding="utf-8")
    return current
