"""Our words for what the vendor's document no longer has, kept in specs/retired.yaml.

A vendor takes things away and brings them back. What is removed with words of ours is kept here; when the
same place is filled again, the words are found again, and the entry goes.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

from .places import Json, Path, pointer
from .text.writing import emitted
from .walking import Object

HEADER = """\
# Our words for what specs/ no longer has. scripts/sync_spec.py writes them here, and takes them back when the
# vendor brings a thing back. `at` is where it was, `after` what stood before it. An entry may be deleted.
"""


def _where(path: Path) -> str:
    """A pointer that is the same for one value and for the items of a list of such values."""
    kept = [
        part
        for index, part in enumerate(path)
        if part != "items" or path[index - 1 : index] == ("properties",)
    ]
    return pointer(tuple(kept))


@dataclass
class Retired:
    """The retired words of one version.

    Attributes:
        entries: One object each: `at`, maybe `after`, and `was` (what stood there) or `value` and `words` (a
            value of an enumeration that a description explained).
    """

    entries: list[Object] = field(default_factory=list)

    def put(self, path: Path, was: Json, after: str | None) -> None:
        """Keep what stood at a place."""
        entry: Object = {"at": _where(path)}
        if after is not None:
            entry["after"] = after
        entry["was"] = copy.deepcopy(was)
        self.entries.append(entry)

    def candidates(self, path: Path) -> list[Object]:
        """What stood at a place, the youngest first."""
        where = _where(path)
        return [entry for entry in reversed(self.entries) if entry["at"] == where and "was" in entry]

    def drop(self, entry: Object) -> None:
        """Forget an entry, since it was used."""
        self.entries = [other for other in self.entries if other is not entry]

    def has_values(self, path: Path) -> bool:
        """Whether it is known what a description said of values."""
        where = _where(path)
        return any(entry["at"] == where and "value" in entry for entry in self.entries)

    def put_value(self, path: Path, value: str, words: str) -> None:
        """Keep what a description said of a value."""
        self.entries.append({"at": _where(path), "value": value, "words": words})

    def take_value(self, path: Path, value: str) -> str | None:
        """What a description said of a value, if it is known; it is forgotten here."""
        for entry in reversed(self.entries):
            if entry["at"] == _where(path) and entry.get("value") == value:
                self.drop(entry)
                return str(entry["words"])
        return None


def loaded(data: Object) -> dict[str, Retired]:
    """The retired words of each version.

    Args:
        data: The content of retired.yaml; empty when there is none.
    """
    return {
        version: Retired([entry for entry in entries if isinstance(entry, dict)])
        for version, entries in data.items()
        if isinstance(entries, list)
    }


def dumped(stores: dict[str, Retired]) -> str | None:
    """The text of retired.yaml; None when nothing is retired."""
    data: Object = {version: [*store.entries] for version, store in sorted(stores.items()) if store.entries}
    return HEADER + "\n".join(emitted(data)) + "\n" if data else None
