"""The family of a document: this API, a draft of it with other paths, or another API."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import jsonschema_rs

from .likeness import alike
from .openapi import validator
from .places import Places, UnrepairableError, at
from .references import reached
from .shape import shaped
from .walking import Object, inside, item, members

LEAST: Final = 0.5
"""Share of the paths of the shorter document that the other one has, from which on both are one family."""

_VERSION: Final = re.compile(r"\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?")


def number(version: str) -> tuple[int, int, int] | None:
    """A version as numbers, to tell an older document from a newer one; None for any other text."""
    match = _VERSION.match(version)
    if match is None:
        return None
    major, minor, patch = (int(part or 0) for part in match.groups())
    return major, minor, patch


def is_older(version: str, than: str) -> bool:
    """Whether one version is below another; False where either is not a number."""
    one, other = number(version), number(than)
    return one is not None and other is not None and one < other


def shared(paths: Iterable[str], others: Iterable[str]) -> float:
    """The share of paths that two documents have in common, of the shorter one; names of parameters aside."""
    one, other = {_bare(path) for path in paths}, {_bare(path) for path in others}
    return len(one & other) / max(1, min(len(one), len(other)))


def _words(path: str) -> list[str]:
    """The words of a path in the singular."""
    return [part.lower().removesuffix("s") for part in path.split("/") if part and not part.startswith("{")]


def _drafted(path: str) -> str:
    """A path as the first drafts had it: in the singular, with the id of the fleet in a header."""
    return "/".join([*_words(path), *["{}"] * path.endswith("}")])


def _bare(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", path)


class AnotherFamilyError(UnrepairableError):
    """A document of another API.

    Attributes:
        report: What of it has a counterpart here, as Markdown.
    """

    def __init__(self, problem: str, where: str, hint: str, report: str) -> None:
        super().__init__(problem, where, hint)
        self.report = report


class NotificationsError(UnrepairableError):
    """The document is about notifications; `webhooks.as_document` makes one of the API of it."""


def check_format(document: Object, places: Places) -> None:
    """Refuse what states to be in another format.

    Raises:
        UnrepairableError: It is not OpenAPI 3.0.
    """
    key = next((key for key in ("openapi", "swagger", "asyncapi", "arazzo") if key in document), None)
    stated = str(document.get(key or "", ""))
    if key != "openapi" or not stated.startswith("3.0"):
        name = f"{key.capitalize().replace('api', 'API')} {stated}" if key else "in no format that it names"
        raise UnrepairableError(
            f"this document is {name}, and not OpenAPI 3.0",
            at((key,) if key else (), places),
            "Pass the vendor's document of the API, in OpenAPI 3.0",
        )


def check_form(document: Object, places: Places) -> None:
    """Refuse a document that has something else where OpenAPI has an object, a list or a text.

    Args:
        document: The document, repaired.
        places: Where its members were.

    Raises:
        UnrepairableError: It is not valid; the deepest place of the first error is named.
    """
    for error in validator().iter_errors(document):
        found = _deepest(error)
        short = found.message if len(found.message) <= _LONGEST else f"`{found.kind.name}` is not met"
        raise UnrepairableError(
            f"this is not valid OpenAPI 3.0: {short}",
            at(tuple(found.instance_path), places),
            "Correct the document",
        )


_LONGEST: Final = 100
"""Characters of a message of the validator, which quotes the document."""


def _deepest(error: jsonschema_rs.ValidationError) -> jsonschema_rs.ValidationError:
    """The error inside of alternatives that is farthest from the root."""
    inner = [_deepest(one) for branch in getattr(error.kind, "context", ()) for one in branch]
    return max([error, *inner], key=lambda one: len(one.instance_path))


def check_family(version: str, theirs: Object, ours: Object, places: Places) -> None:
    """Refuse what is not a document of this version of the API.

    Args:
        version: `v2` or `v3`.
        theirs: The document, repaired.
        ours: The document in specs/.
        places: Where its members are.

    Raises:
        AnotherFamilyError: It is of another API.
        NotificationsError: It has the paths of webhooks only.
        UnrepairableError: It is of the other version, or a draft with other paths.
    """
    paths, mine = item(theirs, "paths"), item(ours, "paths")
    where, pass_ours = at(("paths",), places), f"Pass the vendor's document of {version}"
    if not paths:
        raise UnrepairableError("there is no path in it", where, pass_ours)
    if shared(paths, mine) >= LEAST:
        found = str(item(theirs, "info").get("version", ""))
        if found and found.split(".")[0] != version.removeprefix("v"):
            raise UnrepairableError(
                f"this document has the version {found}",
                at(("info", "version"), places),
                f"Pass a document of {version}, or name the other version",
            )
    elif shared(map(_drafted, paths), map(_drafted, mine)) >= LEAST:
        other = next(path for path in paths if path not in mine)
        raise UnrepairableError(
            f"this is a draft of the API with other paths ({other}), which no server has",
            where,
            "Pass a later document",
        )
    elif all("webhook" in path.lower() for path in paths):
        raise NotificationsError(
            "this document is about the notifications that your server receives, not about the API",
            where,
            "Bring it in with make sync-spec: its schemas are those of the callbacks in specs/",
        )
    else:
        raise AnotherFamilyError(
            "this document is of another API: it shares too few paths with specs/",
            where,
            f"{pass_ours}; a comparison of both is printed",
            as_markdown(compared(theirs, ours), version),
        )


@dataclass(frozen=True)
class Counterpart:
    """A resource of the other family.

    Attributes:
        path: Its path.
        ours: The path of ours that it corresponds to; None when there is none.
        both: Members that both have.
        new: Members that ours lacks.
        gone: Members that only ours has.
    """

    path: str
    ours: str | None
    both: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Family:
    """A document of another family beside ours.

    Attributes:
        title: Its title and version.
        resources: Its resources, in its order.
        missing: Paths of ours without a counterpart.
    """

    title: str
    resources: list[Counterpart]
    missing: list[str]


def compared(theirs: Object, ours: Object) -> Family:
    """Compare a document of another family with ours, resource by resource and member by member.

    Args:
        theirs: The other document, repaired.
        ours: The document in specs/.
    """
    their_shape, our_shape = shaped(theirs), shaped(ours)
    found: list[Counterpart] = []
    used: set[str] = set()
    our_reads = {path: _members(our_shape, path) for path in item(our_shape, "paths")}
    for path in item(their_shape, "paths"):
        own = _members(their_shape, path)
        match = _counterpart(path, own, our_reads)
        mine = our_reads[match] if match else set()
        if match:
            used.add(match)
        found.append(
            Counterpart(
                path, match, sorted(own & mine), sorted(own - mine), sorted(mine - own) if match else []
            )
        )
    title = f"{item(theirs, 'info').get('title', 'no title')} {item(theirs, 'info').get('version', '')}"
    return Family(title.strip(), found, [path for path in our_reads if path not in used])


def _counterpart(path: str, own: set[str], reads: dict[str, set[str]]) -> str | None:
    """The path of ours that ends alike and returns the most of the same members."""
    words = _words(path)
    best: tuple[float, str] | None = None
    for other, members_of in reads.items():
        theirs = _words(other)
        if not words or not theirs or not alike(words[-1], theirs[-1]):
            continue
        if path.endswith("}") != other.endswith("}"):
            continue
        same_words = len(set(words) & set(theirs)) / max(len(words), len(theirs))
        same_members = len(own & members_of) / max(1, len(own | members_of))
        score = same_words + same_members
        if best is None or score > best[0]:
            best = (score, other)
    return best[1] if best and best[0] >= LEAST else None


def _members(shape: Object, path: str) -> set[str]:
    """The names of all members in the responses and bodies of a path, with the schemas that they refer to."""
    named, roots = item(shape, "schemas"), [*_schemas(item(shape, "paths", path))]
    every = [*roots, *(item(named, name) for name in reached(named, roots))]
    return {name for schema in every for _, part in inside(schema, ()) for name in item(part, "properties")}


def _schemas(path_item: Object) -> Iterator[Object]:
    for _, operation in members(path_item):
        bodies = [item(operation, "requestBody")]
        bodies += [
            answer
            for code, answer in members(item(operation, "responses"))
            if code.startswith("2") and isinstance(answer, dict)
        ]
        for body in bodies:
            for _, content in members(body.get("content")):
                yield item(content, "schema")


def as_markdown(family: Family, version: str) -> str:
    """The comparison for people.

    Args:
        family: The comparison.
        version: The version in specs/ that it was compared with.
    """
    with_ours = [one for one in family.resources if one.ours]
    lines = [
        f"### {family.title}: another family of documents",
        "",
        f"It shares too few paths with specs/{version}.yaml to be a version of this API, and nothing was"
        f" changed. {len(with_ours)} of its {len(family.resources)} resources have a counterpart here, and"
        f" {len(family.missing)} of ours have none there.",
        "",
        "#### Resources with a counterpart",
        "",
        "| its path | ours | members of both | new | only ours |",
        "| --- | --- | ---: | --- | --- |",
    ]
    lines += [
        f"| `{one.path}` | `{one.ours}` | {len(one.both)} | {_listed(one.new)} | {_listed(one.gone)} |"
        for one in with_ours
    ]
    fresh = [f"- `{one.path}`: {_listed(one.new)}" for one in family.resources if not one.ours]
    for title, listed in (
        ("New resources", fresh),
        ("Resources of ours without a counterpart", [f"- `{path}`" for path in family.missing]),
    ):
        if listed:
            lines += ["", f"#### {title}", "", *listed]
    lines += ["", "#### How our tables could say it", "", *_rows(with_ours)]
    return "\n".join(lines) + "\n"


_SHOWN: Final = 12


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:_SHOWN])
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return (shown or "none") + more


def _rows(resources: list[Counterpart]) -> list[str]:
    """Rules of `psa_fleet.upgrade`: a new member that is alike in name to one that only ours has."""
    pairs: dict[tuple[str, str], None] = {}
    for one in resources:
        for name in one.new:
            near = [other for other in one.gone if other.lower() != name.lower() and alike(name, other, 0.8)]
            if len(near) == 1:
                pairs[(near[0], name)] = None
    lines = [f"- `Rename({new!r}, reason, {old!r})`" for old, new in pairs]
    return lines or ["- No member looks like one of ours under another name."]
