"""New documents among those that the vendor published: their changes, families, and faults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from .. import report
from ..changelog.changes import changes
from ..changelog.kinds import Change
from ..families import LEAST, AnotherFamilyError, check_family, is_older, number, shared
from ..places import Json, Places, UnrepairableError
from ..report import Report, suggested_version
from ..shape import shaped
from ..sync import mended, synced
from ..walking import Object, item
from .publications import Publication


@dataclass(frozen=True)
class News:
    """A document that specs/ does not have.

    Attributes:
        where: Its path or address.
        date: When it was committed; empty if that is not known.
        digest: Its content in short.
        family: `v2`, `v3`, `another` or `unreadable`.
        version: Its version; empty if it has none.
        since: What it is compared with; empty for another family.
        changes: The changes since then.
        text: A sentence, or the comparison with another family.
    """

    where: str
    date: str
    digest: str
    family: str
    version: str
    since: str = ""
    changes: list[Change] = field(default_factory=list)
    text: str = ""

    @property
    def breaking(self) -> bool:
        """Whether it breaks anyone."""
        return any(change.breaking for change in self.changes)


@dataclass(frozen=True)
class Watch:
    """Outcome of a look at a publisher.

    Attributes:
        news: New documents, the newest first.
        others: Number of documents that are known, or older than specs/.
    """

    news: list[News]
    others: int


@dataclass(frozen=True)
class Held:
    """A version of the API as specs/ has it."""

    name: str
    text: str
    document: Object
    decisions: str | None

    @property
    def version(self) -> str:
        """The version of the vendor's document that is in it."""
        return str(item(self.document, "info").get("version", ""))


def watched(found: list[Publication], held: list[Held], seen: frozenset[str] = frozenset()) -> Watch:
    """Compare what was published with specs/.

    Args:
        found: The documents.
        held: The versions in specs/, the last one last.
        seen: Digests of documents that were reported before.
    """
    news: list[News] = []
    versions: dict[str, list[_Document]] = {each.name: [] for each in held}
    for one in found:
        if any(_is_older(one, each) for each in held):
            continue
        family = "unreadable"
        try:
            document, places = _mended(one)
            family = "another"
            own = _family(document, places, held)
        except UnrepairableError as error:
            text = error.report if isinstance(error, AnotherFamilyError) else f"{error}\n"
            news.append(_news(one, family, text=text))
        else:
            versions[own.name].append(
                _Document(one, document, str(item(document, "info").get("version", "")))
            )
    for each in held:
        news += _since(each, versions[each.name])
    news = [one for one in news if one.digest not in seen]
    news.sort(key=lambda one: (one.date or "~", number(one.version) or ()), reverse=True)
    return Watch(news, len(found) - len(news))


@dataclass(frozen=True)
class _Document:
    published: Publication
    data: Object
    version: str


def _is_older(one: Publication, held: Held) -> bool:
    """Whether a document is one of this version and older: that takes no parser."""
    version = number(one.version)
    return (
        version is not None
        and f"v{version[0]}" == held.name
        and is_older(one.version, held.version)
        and shared(one.paths, item(held.document, "paths")) >= LEAST
    )


def _mended(one: Publication) -> tuple[Object, Places]:
    if one.problem:
        raise UnrepairableError(one.problem, one.where, "Ask the publisher")
    try:
        reading, document, _ = mended(one.text)
    except RecursionError:
        raise UnrepairableError(
            "its parts refer to each other too deeply", one.where, "Ask the publisher"
        ) from None
    return document, reading.places


def _family(document: Object, places: Places, held: list[Held]) -> Held:
    """The version that a document is of.

    Raises:
        UnrepairableError: It is of none; the error is about the version that its number names.
    """
    major = str(item(document, "info").get("version", "")).partition(".")[0]
    errors = []
    for each in sorted(held, key=lambda each: (each.name != f"v{major}", -held.index(each))):
        try:
            check_family(each.name, document, each.document, places)
        except UnrepairableError as error:
            errors.append(error)
        else:
            return each
    raise errors[0]


def _since(held: Held, documents: list[_Document]) -> Iterator[News]:
    """The documents that specs/ does not have, each with its changes since the one before it."""
    documents = sorted(documents, key=lambda one: (number(one.version) or (), one.published.date or "~"))
    before: _Document | None = None
    for index, one in enumerate(documents):
        if is_older(one.version, held.version) or one.version in [o.version for o in documents[index + 1 :]]:
            continue  # of several with one number the last one counts
        if before is None:
            result = synced(held.name, one.published.text, held.text, decisions=held.decisions)
            found = changes(result.before, result.after, result.renamed)
        else:
            found = changes(shaped(before.data, whole=True), shaped(one.data, whole=True))
        if found or one.version != held.version:
            since = before.version if before else held.version
            yield _news(one.published, held.name, version=one.version, since=since, changes=found)
            before = one


def _news(one: Publication, family: str, **facts: Any) -> News:  # noqa: ANN401 (members of News)
    return News(one.where, one.date, one.digest, family, **{"version": one.version, **facts})


_TITLES: Final = {"another": "another family,", "unreadable": "not readable"}


def as_markdown(watch: Watch, version: str) -> str:
    """What was found, for people.

    Args:
        watch: The outcome.
        version: The version of this library.
    """
    breaking = sum(one.breaking for one in watch.news)
    lines = [
        f"# New documents: {len(watch.news)}, breaking: {breaking}",
        "",
        f"{watch.others} others are known, or older than specs/.",
    ]
    for one in watch.news:
        sides = sorted({side for change in one.changes for side in change.breaks})
        title = f"{_TITLES.get(one.family, one.family)} {one.version}".strip()
        lines += ["", f"## {title}{': breaking for ' * bool(sides)}{', '.join(sides)}", "", f"- {one.where}"]
        lines += [f"- {one.date}"] * bool(one.date)
        text = one.text or report.as_markdown(
            Report(
                version=one.family,
                before=one.since,
                after=one.version,
                suggested=suggested_version(version, one.changes),
                repairs=[],
                changes=one.changes,
            )
        )
        lines += ["", text.rstrip()]
    return "\n".join(lines) + "\n"


def as_json(watch: Watch) -> list[Json]:
    """What was found, for machines."""
    return [
        {**asdict(one), "breaking": one.breaking, "changes": report.changes_as_json(one.changes)}
        for one in watch.news
    ]
