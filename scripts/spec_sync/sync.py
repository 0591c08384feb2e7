"""One sync from end to end, as a pure function of texts."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from .alignment import aligned
from .chains import check_chains
from .decisions import Outdated, decided
from .explained import keep_explanations
from .families import check_family, check_form, check_format
from .merge import merged
from .names import INLINE, diverged, folded, unfolded
from .overlays import overlaid
from .places import UnrepairableError
from .references import named_in
from .repair.repairs import repaired
from .retired import Retired, dumped, loaded
from .shape import shaped
from .text.reading import Reading, Repair, read, read_plain
from .text.writing import rewritten
from .walking import OPEN, Object, item, objects, operations


@dataclass(frozen=True)
class Synced:
    """What a sync gives.

    Attributes:
        text: The new text of specs/<version>.yaml.
        retired: The new text of specs/retired.yaml; None when there is nothing to keep.
        repairs: What the vendor's document needed.
        before: The shape of our document before.
        after: The shape of our document now.
        renamed: Old and new pointers.
        outdated: Decisions that no longer hold.
        vendor: The vendor's document, repaired.
    """

    text: str
    retired: str | None
    repairs: list[Repair]
    before: Object
    after: Object
    renamed: dict[str, str]
    outdated: list[Outdated]
    vendor: Object


def mended(vendor: str) -> tuple[Reading, Object, list[Repair]]:
    """Read a document of the vendor's.

    Returns:
        The document as it was read, repaired, and the repairs.

    Raises:
        UnrepairableError: When it can't be used.
    """
    reading = read(vendor)
    check_format(reading.data, reading.places)
    check_chains(reading.data, reading.places)
    if INLINE in vendor:  # a document of this project: its names are no difference either
        reading.data = unfolded(reading.data).document
    document, repairs = repaired(reading)
    check_form(document, reading.places)
    return reading, document, repairs


def synced(
    version: str,
    vendor: str,
    ours: str,
    *,
    retired: str | None = None,
    decisions: str | None = None,
    overlay: str | None = None,
    section: str | None = None,
) -> Synced:
    """Bring the facts of a vendor's document into ours.

    Args:
        version: `v2` or `v3`.
        vendor: The text of the vendor's document.
        ours: The text of our document.
        retired: The text of retired.yaml, if it exists.
        decisions: The text of decisions.yaml, if it exists.
        overlay: The text of an OpenAPI Overlay with more facts.
        section: Where decisions.yaml has the decisions about this document; by default its version.

    Raises:
        UnrepairableError: When the vendor's document can't be used, or ours can't be written.
    """
    reading, theirs, repairs = mended(vendor)
    document = read_plain(ours)
    check_family(version, theirs, document, reading.places)
    plain = unfolded(document)
    before = shaped(plain.document)
    chosen = objects(read_plain(decisions).get(section or version)) if decisions else []
    stores = loaded(read_plain(retired)) if retired else {}
    target, made = aligned(shaped(theirs), before, stores.get(version))
    _keep_open(theirs, target, before)
    target, outdated = decided(target, chosen)
    result = merged(plain.document, target, stores.get(version, Retired()), made)
    stores[version] = result.retired
    fresh = folded(result.document, plain.named, result.retired)
    keep_explanations(document, fresh, result.retired)
    if overlay:
        try:
            fresh = overlaid(fresh, read_plain(overlay))
        except UnrepairableError as error:
            raise UnrepairableError(error.problem, f"the overlay, {error.where}", error.hint) from None
    as_named = not diverged(document) and not diverged(fresh)
    return Synced(
        text=rewritten(ours, fresh),
        retired=dumped(stores),
        repairs=repairs,
        before=shaped(document) if as_named else before,
        after=shaped(fresh if as_named else unfolded(fresh).document),
        renamed=result.renamed,
        outdated=outdated,
        vendor=theirs,
    )


def _keep_open(theirs: Object, target: Object, ours: Object) -> None:
    """Where the vendor leaves responses or an operation id open, ours stay.

    An id that is used twice is open: ours states which operation is which.
    """
    marked = [(path, operation) for path, operation in operations(theirs)]
    ids = {operation["operationId"] for _, operation in marked if f"{OPEN}operationId" not in operation}
    schemas = item(target, "schemas")
    for path, operation in marked:
        there, mine = (item(one, "paths", str(path[1]), str(path[2])) for one in (target, ours))
        if f"{OPEN}operationId" in operation and mine and mine["operationId"] not in ids:
            there["operationId"] = mine["operationId"]
            ids.add(mine["operationId"])
        answers = mine.get("responses")
        if f"{OPEN}responses" in operation and answers and schemas.keys() >= {*named_in(answers)}:
            there["responses"] = copy.deepcopy(answers)
