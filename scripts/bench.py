"""Measure psa-fleet beside httpx, json and the stock generator's models, in one run (`make bench`).

What is measured is in scripts/benchmarks. The result is a table of ratios, docs/benchmarks.md, and a plot,
docs/benchmarks.svg. A ratio compares two rows of the same run; seconds are those of the machine at hand.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from both_schemes import suit_both_schemes

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (0.0, "ns"))


@dataclass(frozen=True)
class Row:
    """One thing that was measured.

    Attributes:
        group: What it is compared within.
        name: What was measured.
        seconds: The best of all rounds: what else the machine does only makes rounds slower.
        ratio: Its time over the baseline's.
        notes: Other measures, by name.
    """

    group: str
    name: str
    seconds: float
    ratio: float
    notes: dict[str, float]


def measure(selected: str) -> list[Row]:
    """Run the benchmarks.

    Args:
        selected: Which ones, in pytest's words for `-k`; empty for all.

    Returns:
        The rows, in the order of their groups.
    """
    with tempfile.TemporaryDirectory() as scratch:
        result = Path(scratch) / "result.json"
        options = [
            "--quiet",
            "-p",
            "benchmark",
            "-p",
            "no:randomly",
            "-p",
            "no:cacheprovider",
            "-k",
            selected,
        ]
        timing = ["--benchmark-min-rounds=10", "--benchmark-max-time=1", "--benchmark-quiet"]
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pytest", str(ROOT / "scripts" / "benchmarks")),
                *("-o", "addopts=--import-mode=importlib", f"--benchmark-json={result}", *options, *timing),
            ],
            cwd=ROOT,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        )
        if done.returncode:
            sys.exit("the benchmarks could not be run; pytest says why above")
        return rows(json.loads(result.read_text(encoding="utf-8"))["benchmarks"])


def rows(found: list[dict[str, Any]]) -> list[Row]:
    """Read pytest-benchmark's result, and compare within each group."""
    seconds: dict[str, dict[str, float]] = {}
    base: dict[str, float] = {}
    notes: dict[tuple[str, str], dict[str, float]] = {}
    for item in found:
        group, name, info = item["group"], item["name"], dict(item["extra_info"])
        taken = info.pop("seconds", item["stats"]["min"])
        if info.pop("baseline", False):
            base[group] = taken
        seconds.setdefault(group, {})[name] = taken
        notes[group, name] = info
    return [
        Row(group, name, taken, taken / base[group], notes[group, name])
        for group, of_group in seconds.items()
        for name, taken in of_group.items()
    ]


def duration(seconds: float) -> str:
    """A duration with three digits and its unit."""
    factor, unit = next((factor, unit) for factor, unit in UNITS if seconds >= factor)
    return f"{seconds / (factor or 1e-9):.3g} {unit}"


def page(found: list[Row]) -> str:
    """The page with all tables."""
    lines = [
        "# Benchmarks",
        "",
        f"Made by `make bench` on {datetime.now(UTC):%Y-%m-%d}, {platform.python_implementation()}"
        f" {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores. A time is the best"
        " of many rounds, a ratio is that time over the one in **bold**, which was measured in the same run."
        " Stock models are those that openapi-python-client makes from the same specifications by itself.",
        "",
        "![Every ratio as a dot on a logarithmic axis; left is faster](benchmarks.svg)",
    ]
    for group in dict.fromkeys(row.group for row in found):
        lines += [
            "",
            f"## {group[:1].upper()}{group[1:]}",
            "",
            "| | time | ratio | |",
            "| --- | ---: | ---: | --- |",
        ]
        for row in (row for row in found if row.group == group):
            name = f"**{row.name}**" if row.ratio == 1 else row.name
            noted = ", ".join(f"{key}: {value:g}" for key, value in row.notes.items())
            lines.append(f"| {name} | {duration(row.seconds)} | {row.ratio:.2f} | {noted} |")
    return "\n".join(lines) + "\n"


def plot(found: list[Row], to: Path) -> None:
    """Draw every ratio as a dot on one logarithmic axis, where half and twice are equally far from 1."""
    import matplotlib as mpl  # pyright: ignore[reportMissingImports] # installed by `make bench`

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "psa-fleet"
    from matplotlib import pyplot, ticker  # pyright: ignore[reportMissingImports] # the same

    groups = list(dict.fromkeys(row.group for row in found))
    heights = [sum(row.group == group for row in found) for group in groups]
    figure, axes = pyplot.subplots(
        len(groups),
        1,
        figsize=(8, 0.28 * sum(heights) + 0.5 * len(groups) + 0.8),
        height_ratios=heights,
        squeeze=False,
        sharex=True,
    )
    for (axis,), group in zip(axes, groups, strict=True):
        shown = [row for row in found if row.group == group][::-1]
        for place, row in enumerate(shown):
            ours = "ours" in row.name or "psa_fleet" in row.name
            axis.plot(row.ratio, place, "o", color="#1f77b4" if ours else "#7f7f7f", markersize=6)
            axis.annotate(
                f"{row.ratio:.2f}",
                (row.ratio, place),
                (7, 0),
                textcoords="offset points",
                va="center",
                size=8,
            )
        axis.set_yticks(range(len(shown)), [row.name for row in shown])
        axis.set_ylim(-0.6, len(shown) - 0.4)
        axis.axvline(1, color="#000000", linewidth=0.8, zorder=0)
        axis.margins(x=0.12)
        axis.set_xscale("log", base=2)
        axis.xaxis.set_major_formatter(ticker.FuncFormatter(lambda value, _: f"{value:g}"))
        axis.grid(axis="x", color="#e0e0e0", linewidth=0.6)
        axis.set_axisbelow(True)
        axis.set_title(group, fontsize=9, loc="left")
        axis.tick_params(labelsize=8, labelbottom=True)
        for side in ("top", "right"):
            axis.spines[side].set_visible(False)
    axes[-1][0].set_xlabel(
        "time, relative to the dot at 1 in the same group; logarithmic; left is faster", size=8
    )
    figure.tight_layout()
    figure.savefig(to, metadata={"Date": None})
    suit_both_schemes(to)


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "-k", default="", metavar="WORDS", help="only these, in pytest's words; nothing is written"
    )
    options = parser.parse_args()
    found = measure(options.k)
    text = page(found)
    if not options.k:
        (DOCS / "benchmarks.md").write_text(text, encoding="utf-8")
        plot(found, DOCS / "benchmarks.svg")
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(text))
    return 0


if __name__ == "__main__":
    sys.exit(main())
