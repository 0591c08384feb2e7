"""Make charts of matplotlib readable on a light and on a dark page: no background, lines and text in gray.

`python scripts/both_schemes.py CHART...`
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

GRAY: Final = "#7a7a7a"
_CHANGES: Final = {
    "fill: #ffffff": "fill: none",
    "stroke: #000000": f"stroke: {GRAY}",
    "stroke: #e0e0e0": f"stroke: {GRAY}; stroke-opacity: 0.3",
    "<svg xmlns:xlink": f'<svg fill="{GRAY}" xmlns:xlink',  # text has no color of its own
}


def suit_both_schemes(chart: Path) -> None:
    """Change a chart that was just drawn.

    Args:
        chart: The SVG.
    """
    text = chart.read_text(encoding="utf-8")
    for old, new in _CHANGES.items():
        text = text.replace(old, new)
    chart.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        suit_both_schemes(Path(name))
