"""What `make docs` would complain about: pages without a place in the site, links that lead nowhere.

The site itself is not built here: its tools are installed by `make docs` only.
"""

from __future__ import annotations

import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from ruamel.yaml import YAML

from .pages import ROOT

DOCS: Final = ROOT / "docs"
SITE: Final = YAML(typ="safe", pure=True).load((ROOT / ".mkdocs.yml").read_text(encoding="utf-8"))
TOP: Final = [ROOT / "README.md", ROOT / "SECURITY.md", ROOT / "CONTRIBUTING.md"]

_BLOCK: Final = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
_HEADING: Final = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_LINK: Final = re.compile(r"\]\(([^)\s]+)\)")
_FROM_DOCSTRINGS: Final = re.compile(r"^::: (\S+)$", re.MULTILINE)


def named(nav: list[object]) -> Iterator[str]:
    for entry in nav:
        if isinstance(entry, dict):
            for target in entry.values():
                yield from named(target if isinstance(target, list) else [target])
        else:
            yield str(entry)


def prose(path: Path) -> str:
    return _BLOCK.sub("", path.read_text(encoding="utf-8"))


def anchors(path: Path) -> set[str]:
    """What can be linked to: each heading, as GitHub and Python-Markdown both write it."""
    found = set()
    for heading in _HEADING.findall(prose(path)):
        words = re.sub(r"\[([^]]*)\]\([^)]*\)|`", r"\1", heading)
        found.add(re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", words).strip().lower()))
    return found


def broken(path: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    wrong = []
    for link in _LINK.findall(prose(path)):
        if re.match(r"https?://|mailto:", link):
            continue
        place, _, anchor = link.partition("#")
        target = (path.parent / place).resolve() if place else path
        if not target.is_file() or (anchor and anchor not in anchors(target)):
            wrong.append(link)
    return wrong


ALL: Final = sorted(DOCS.rglob("*.md"))


def test_site_has_every_page_once() -> None:
    pages = [path.relative_to(DOCS).as_posix() for path in ALL]
    assert sorted(page for page in named(SITE["nav"]) if "://" not in page) == pages, (
        "Give each page of docs/ its one place under `nav:` in .mkdocs.yml: a guide under `How to`, what is"
        " made from docstrings under `Reference`. Take out of it what is no longer there."
    )


@pytest.mark.parametrize("path", [*TOP, *ALL], ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    assert not broken(path), "no such page, or no such heading on it"


@pytest.mark.parametrize("link", ["nowhere.md", "faults.md#nowhere", "#nowhere", "../docs/nowhere.svg"])
def test_link_that_leads_nowhere_is_seen(tmp_path: Path, link: str) -> None:
    (tmp_path / "faults.md").write_text("# When *it* fails: `x`\n\n```sh\n# nowhere\n```\n", encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text(
        f"# A page\n\n[x]({link}) [y](faults.md#when-it-fails-x), [z](#a-page)\n", encoding="utf-8"
    )
    assert broken(page) == [link]


def test_public_modules_are_in_the_reference() -> None:
    """And what the reference shows is there: a page may show a module, or things of it."""
    shown = {
        name
        for page in (DOCS / "reference").glob("*.md")
        for name in _FROM_DOCSTRINGS.findall(page.read_text(encoding="utf-8"))
    }
    for name in shown:
        parent, _, last = name.rpartition(".")
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            assert hasattr(importlib.import_module(parent), last), name
    package = importlib.import_module("psa_fleet")
    names: list[str] = vars(package)["__all__"]
    elsewhere = {"models", "__version__", *(name for name in names if hasattr(package.errors, name))}
    elsewhere |= {"account", "credentials", "subscription"}  # their classes are names of the package
    public = {f"psa_fleet.{name}" for name in names if name not in elsewhere}
    assert public <= shown, "Write `::: psa_fleet.name` into docs/reference/: a module has a page of its own."


def test_site_needs_no_tool_that_tests_install() -> None:
    """`make docs` alone installs what builds the site, and builds it strictly."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    assert any(tool.startswith("zensical==") for tool in groups["docs"])
    assert not any("zensical" in tool or "mkdocs" in tool for tool in groups["dev"])
    assert "zensical build --strict" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_site_shows_the_version_and_links_the_source() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    source = project["project"]["urls"]["Source"]
    pattern = project["tool"]["hatch"]["version"]["pattern"]
    changelog = (ROOT / project["tool"]["hatch"]["version"]["path"]).read_text(encoding="utf-8")
    version = re.search(pattern, changelog)
    assert version is not None
    assert SITE["copyright"].startswith(f"psa-fleet {version['version']},"), "write the new version there"
    assert {"Source code": source} in SITE["nav"]
    assert [entry["link"] for entry in SITE["extra"]["social"]] == [source]


def test_site_begins_with_subscriptions_and_loads_nothing_from_elsewhere() -> None:
    """`repo_url` is not set: the theme would ask the host of the repository, from each reader's browser."""
    assert list(named(SITE["nav"]))[:2] == ["index.md", "operations.md"]
    assert SITE["theme"]["font"] is False
    assert "repo_url" not in SITE
    style = (DOCS / "site.css").read_text(encoding="utf-8")
    assert "url(" not in style
    assert "@import" not in style
    schemes = [entry.get("scheme") for entry in SITE["theme"]["palette"]]
    assert "slate" in schemes
    assert "default" in schemes
