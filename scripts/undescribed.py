"""List what specs/ has no words for yet: the markers that scripts/sync_spec.py puts for a person.

A marker fails nothing by itself, so that a new specification can be reviewed before it is described. A
release with one does fail: run this with --release then. With --edit the places are a list for an editor,
each with its type, the vendor's sentence and what the same name means elsewhere. Run it again when some are
filled in: these are written into specs/, and the rest stays in the list.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import swap
from derived.descriptions import DamagedError, answers_of, filled, listed, places
from plain_output import say
from spec_sync.hints.meanings import entries, leaf_of, worded
from spec_sync.places import UnrepairableError
from spec_sync.report import VERSIONS
from spec_sync.sync import mended
from spec_sync.text.reading import read_plain
from spec_sync.text.sources import text_of
from spec_sync.walking import TODO, undescribed

SPECS = Path(__file__).resolve().parent.parent / "specs"


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--specs", type=Path, default=SPECS, help="the folder (default: specs/)")
    parser.add_argument("--release", action="store_true", help="fail when there is one")
    parser.add_argument("--edit", type=Path, metavar="FILE", help="write or resume a list for an editor")
    for version in VERSIONS:
        parser.add_argument(f"--{version}", metavar="FROM", help=f"the vendor's document of {version}")
    options = parser.parse_args(arguments)
    if options.edit is not None:
        try:
            return _edit(options.specs, options.edit, {each: getattr(options, each) for each in VERSIONS})
        except (DamagedError, UnrepairableError) as error:
            say(f"{error}\nNothing was changed.", errors=True)
            return 2
    found = [
        f"{path}:{line}: {TODO}"
        for path in sorted(options.specs.glob("v*.yaml"))
        for line in undescribed(path.read_text("utf-8"))
    ]
    print("\n".join(found) if found else "everything in specs/ is described")
    return 1 if found and options.release else 0


def _edit(specs: Path, file: Path, sources: dict[str, str | None]) -> int:
    answers = answers_of(file.read_text("utf-8"), file.name) if file.exists() else {}
    paths = {version: specs / f"{version}.yaml" for version in VERSIONS}
    texts = {version: path.read_text("utf-8") for version, path in paths.items()}
    vendors = {version: mended(text_of(source))[1] for version, source in sources.items() if source}
    meanings = specs / "meanings.yaml"
    units = meanings.read_text("utf-8") if meanings.exists() else "[]"
    known_units = {leaf: entry["unit"] for entry in entries(units) for leaf in entry["leaves"]}
    found = places({version: read_plain(text) for version, text in texts.items()}, vendors, known_units)
    known = {each.name for each in found}
    for name in answers.keys() - known:
        say(f"{name} has words in specs/ already, or is gone; its words are left out: {answers[name]}")
    new = filled(texts, found, answers)
    rest = [each for each in found if each.name not in answers]
    changed = {paths[version]: text for version, text in new.items() if text != texts[version]}
    named = worded(units, {leaf_of(each.steps): answers.get(each.name, "") for each in found})
    if named != units:
        changed[meanings] = named
    if changed:
        swap.replace(specs, {**changed})
    file.parent.mkdir(parents=True, exist_ok=True)
    swap.replace(file.absolute().parent, {file.absolute(): listed(rest)})
    say(f"{len(known & answers.keys())} described, {len(rest)} left in {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
