"""A document under repair: its data, where its parts are, and what was done."""

from __future__ import annotations

import copy
import difflib

from ..places import Json, Path, UnrepairableError, at, parts, pointer
from ..text.reading import Reading, Repair
from ..walking import Object


class Bench:
    """A document under repair."""

    def __init__(self, reading: Reading) -> None:
        self.data: Object = copy.deepcopy(reading.data)
        self.places = reading.places
        self.sources = reading.sources
        self.done: list[Repair] = list(reading.repairs)

    def log(self, kind: str, path: Path, done: str) -> None:
        """List a repair."""
        self.done.append(Repair(kind, pointer(path), done))

    def stop(self, problem: str, path: Path, hint: str) -> UnrepairableError:
        """The error that ends the work."""
        return UnrepairableError(problem, at(path, self.places), hint)

    def target(self, reference: str, path: Path) -> Json:
        """What a local reference points to.

        Raises:
            UnrepairableError: When it points to nothing, or out of the document.
        """
        if not reference.startswith("#"):
            raise self.stop(f"a reference to another document ({reference!r})", path, "Put its target here")
        found: Json = self.data
        walked: list[str] = []
        for part in parts(reference):
            walked.append(part)
            if isinstance(found, dict) and part in found:
                found = found[part]
            elif isinstance(found, list) and part.isdigit() and int(part) < len(found):
                found = found[int(part)]
            else:
                near = difflib.get_close_matches(part, [*found] if isinstance(found, dict) else [], 1)
                raise self.stop(
                    f"the reference {reference!r} points to nothing",
                    path,
                    f"Did it mean {near[0]!r}?" if near else "Add its target, or remove the reference",
                )
        return found
