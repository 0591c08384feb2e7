"""Bring a new document of the vendor's into specs/, and say what changed and what is to be done.

The document is read as YAML 1.2 and repaired; its wire facts are merged into specs/<version>.yaml, where our
words stay; what changed is reported; both packages are made again, and the proofs that the handwritten part
is complete are run. Nothing is written unless the packages can be made. docs/new-specification.md has more.

`watch FROM` names the documents of a publisher that specs/ does not have: `watch --help` has more.

Exit status: 0 when specs/ is current now, 1 when --check found a change, 2 when the document can't be used.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator

import swap
from derived.todo import tasks
from plain_output import say
from spec_sync import renames, webhooks
from spec_sync.changelog.changes import changes
from spec_sync.families import AnotherFamilyError, NotificationsError
from spec_sync.hints import operands
from spec_sync.hints.meanings import completed, entries
from spec_sync.hints.overrides import fitted
from spec_sync.places import Json, UnrepairableError, pointer
from spec_sync.proofs import copied_tree, failing_proofs, follow, generated
from spec_sync.report import (
    NOTIFICATIONS,
    ROOT,
    VERSIONS,
    Report,
    as_json,
    as_markdown,
    changelog,
    current_version,
    suggested_version,
)
from spec_sync.retired import Retired, dumped, loaded
from spec_sync.sync import Synced, synced
from spec_sync.text.reading import read_plain
from spec_sync.text.sources import text_of
from spec_sync.walking import Object, undescribed
from spec_sync.watch.command import main as watch


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["watch"]:
        return watch(given[1:])
    options = _options(given)
    begun = time.monotonic()
    try:
        for folder in (options.specs, ROOT / "generated"):
            if swap.heal(folder):
                say(f"{folder}: an interrupted run was finished or taken back", errors=True)
        overlay = text_of(str(options.overlay)) if options.overlay else None
        report, files = _planned(options.version, options.source, options.specs, overlay)
        changed = {name: text for name, text in files.items() if text != _text(options.specs / name)}
        if changed:
            report = _carried_out(options, report, changed)
    except UnrepairableError as error:
        if isinstance(error, AnotherFamilyError):
            say(error.report)
        named = "" if error.where.startswith(options.source) else f"{options.source}: "
        say(f"{named}{error}\nNothing was changed.", errors=True)
        return 2
    except RecursionError:
        say(f"{options.source}: its parts refer to each other too deeply", errors=True)
        say("Nothing was changed.", errors=True)
        return 2
    except OSError as error:
        say(f"{options.specs}: it cannot be written: {error}", errors=True)
        return 2
    say(as_markdown(report))
    for name in changed:
        say(f"{options.specs / name}: {'would change' if options.check else 'written'}", errors=True)
    say(f"{time.monotonic() - begun:.1f} s", errors=True)
    for path, text in (
        (options.report, json.dumps(as_json(report), indent=2) + "\n"),
        (options.changelog, changelog(report)),
    ):
        if path:
            swap.replace(path.absolute().parent, {path: text})
    return 1 if options.check and changed else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("version", choices=VERSIONS, help="the version of the API that the document is of")
    parser.add_argument("source", metavar="FROM", help="a path or an https URL")
    parser.add_argument(
        "--specs", type=Path, default=ROOT / "specs", help="another folder to bring it into (default: specs/)"
    )
    parser.add_argument(
        "--no-regenerate", action="store_true", help="leave generated/ alone and run no proofs"
    )
    parser.add_argument(
        "--report", type=Path, metavar="FILE.json", help="write the report for machines there"
    )
    parser.add_argument(
        "--changelog", type=Path, metavar="FILE.md", help="write what changed for users there, by itself"
    )
    parser.add_argument(
        "--overlay", type=Path, metavar="FILE", help="an OpenAPI Overlay with more facts, as drift writes one"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when something would change"
    )
    return parser.parse_args(arguments)


def _text(path: Path) -> str | None:
    return path.read_text("utf-8") if path.exists() else None


def _planned(
    version: str, source: str, specs: Path, overlay: str | None
) -> tuple[Report, dict[str, str | None]]:
    """The report so far, and the new texts of the files in specs/; None for one that goes."""
    texts = {name: _text(specs / f"{name}.yaml") for name in (*VERSIONS, "decisions", "retired", "overrides")}
    ours = texts[version]
    if ours is None:
        raise UnrepairableError(f"there is no {version}.yaml", str(specs), "Pass the right folder as --specs")
    vendor, number = text_of(source), ""
    stored = {"retired": texts["retired"], "decisions": texts["decisions"], "overlay": overlay}
    try:
        result = synced(version, vendor, ours, **stored)
    except NotificationsError:
        vendor, number = webhooks.as_document(version, vendor, read_plain(ours))
        result = synced(version, vendor, ours, **stored, section=f"webhooks-{version}")
    document = read_plain(result.text)
    _validated(document)
    stores = loaded(read_plain(result.retired)) if result.retired else {}
    files: dict[str, str | None] = {f"{version}.yaml": result.text}
    if texts["overrides"] is not None:
        others = _others(texts, version)
        hints = stores.setdefault("overrides", Retired())
        before, after = [read_plain(ours), *others], [document, *others]
        files["overrides.yaml"] = fitted(texts["overrides"], before, after, hints, result.renamed)
    before_names = read_plain(text) if (text := _text(specs / "renamed.yaml")) else {}
    files["renamed.yaml"] = renames.dumped(renames.recorded(before_names, version, result.renamed, document))
    meanings = _text(specs / "meanings.yaml")
    if meanings is not None:
        now: list[Any] = [document, *_others(texts, version)]
        known = stores.setdefault("meanings", Retired())
        meanings = completed(meanings, result.renamed, now, result.vendor, known)
        files["meanings.yaml"] = meanings
        units = {leaf: entry["unit"] for entry in entries(meanings) for leaf in entry["leaves"]}
        files[f"{version}.yaml"] = operands.completed(result.text, document, result.vendor, units)
    files["retired.yaml"] = dumped(stores)
    was, now = (_hidden(text) for text in (texts["overrides"], files.get("overrides.yaml")))
    report = replace(_report(version, result), hidden=[name for name in now if name not in was])
    return (replace(report, before=NOTIFICATIONS, after=number) if number else report), files


def _hidden(overrides: str | None) -> list[str]:
    listed = read_plain(overrides).get("hidden_in_repr") if overrides else None
    return [str(name) for name in listed] if isinstance(listed, list) else []


def _others(texts: dict[str, str | None], version: str) -> list[Object]:
    return [read_plain(text) for name in VERSIONS if name != version and (text := texts[name])]


def _report(version: str, result: Synced) -> Report:
    found = changes(result.before, result.after, result.renamed)
    return Report(
        version=version,
        before=str(result.before["version"]),
        after=str(result.after["version"]),
        suggested=suggested_version(current_version(), found),
        repairs=result.repairs,
        changes=found,
        outdated=result.outdated,
        todo=[f"specs/{version}.yaml, line {line}" for line in undescribed(result.text)],
    )


def _without_patterns(node: Json, *, named: bool = False) -> Json:
    """A document without its patterns, which the validator would try on defaults for any length of time."""
    if isinstance(node, dict):
        return {
            key: _without_patterns(value, named=not named and key == "properties")
            for key, value in node.items()
            if named or key != "pattern"
        }
    return [_without_patterns(value) for value in node] if isinstance(node, list) else node


def _validated(document: Object) -> None:
    plain: Object = {key: _without_patterns(value) for key, value in document.items()}
    for error in OpenAPIV30SpecValidator(plain).iter_errors():
        raise UnrepairableError(
            f"specs/ would not be valid OpenAPI: {error.message}",
            pointer(tuple(error.absolute_path)),
            "Repair the vendor's document by hand, or add a decision to specs/decisions.yaml",
        )


def _carried_out(options: argparse.Namespace, report: Report, changed: dict[str, str | None]) -> Report:
    """Write the new files, or try them in a copy; make the packages and run the proofs."""
    in_place = not options.check and options.specs.resolve() == (ROOT / "specs").resolve()
    changes: dict[Path, Path | str | None] = {options.specs / name: text for name, text in changed.items()}
    if options.no_regenerate:
        if not options.check:
            swap.replace(options.specs, changes)
        return report
    with TemporaryDirectory(prefix="psa-fleet-specs-") as scratch:
        specs, output = Path(scratch) / "specs", Path(scratch) / "generated"
        shutil.copytree(options.specs, specs)
        swap.replace(specs, {specs / name: text for name, text in changed.items()})
        made = generated(specs, output)
        say(made.rstrip("\n"), errors=True)
        packages = sorted(path for path in output.iterdir() if path.is_dir())
        if in_place:
            changes |= {ROOT / "generated" / package.name: package for package in packages}
            swap.replace(options.specs, changes)
            followed, todo = follow(ROOT), tasks(ROOT)
            failed, _ = failing_proofs(ROOT)
        else:
            with copied_tree(ROOT) as tree:
                shutil.rmtree(tree / "specs")
                shutil.copytree(specs, tree / "specs")
                swap.replace(tree, {tree / "generated" / package.name: package for package in packages})
                followed, todo = follow(tree), tasks(tree)
                failed, _ = failing_proofs(tree)
            if not options.check:
                swap.replace(options.specs, changes)
        say("\n".join(followed), errors=True)
    return replace(report, tasks=todo, failures=failed, renamed=_renamed(made))


def _renamed(printed: str) -> list[str]:
    """The names of the document that could not be names in Python, out of what the generator printed."""
    return [
        f"{package}: {name}"
        for line in printed.splitlines()
        for package, found, name in [line.partition(": renamed to ")]
        if found
    ]


if __name__ == "__main__":
    sys.exit(main())
