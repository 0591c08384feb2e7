"""Tables in terminals of 80, 60 and 40 columns: each cell is that of the CSV, or is not shown at all."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from psa_fleet.cli._base.terminal import printable
from psa_fleet.cli._output.layout import Heading, cell_len, cut, lay_out, pairs
from psa_fleet.cli._output.text import IDENTIFIERS
from psa_fleet.simulator import Simulator
from psa_fleet.tables import TABLES, Column, ColumnType

from .running import READS, V3_READS, World, run
from .terminal import Screen

pytestmark = pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")

CARD: Final = "vehicles show"
LISTS: Final = [each for each in (*READS, *V3_READS) if CARD not in each and "--id" not in each]
WIDTHS: Final = (80, 60, 40)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with Simulator() as simulator:
        made = World(simulator, "v3")
        yield made
        made.client.close()


class Shown(NamedTuple):
    """What a command prints on a terminal."""

    lines: list[str]
    error: str


def on_terminal(command: list[str], env: Mapping[str, str], width: int) -> Shown:
    """Run a command in this process, with a pseudo terminal as its standard output."""
    with pytest.MonkeyPatch.context() as patch, Screen(columns=width, lines=200) as screen:
        patch.delenv("COLUMNS", raising=False)
        patch.setenv("TERM", "xterm")
        with screen.stream() as stream:
            # The runner sets its own standard output; commands ask for it when they print.
            patch.setattr("psa_fleet.cli._base.terminal.standard_output", lambda: stream)
            done = run(*command, env=env)
        assert done.exit_code == 0, done.output
        assert done.stdout == ""
    raw = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", screen.output).decode()
    return Shown(raw.replace("\r\n", "\n").splitlines(), done.stderr)


def columns_of(names: list[str]) -> dict[str, Column]:
    """The columns that people are shown, by title, of the table whose CSV has these names."""
    table = next(each for each in TABLES.values() if [one.name for one in each.columns] == names)
    return {each.title: each for each in table.columns if each.title}


def matches(shown: str, column: Column, cell: str) -> bool:
    """Whether a shown cell is that of the CSV."""
    if column.kind is ColumnType.TIME:
        return shown == cell == "" or datetime.fromisoformat(f"{shown}Z") == datetime.fromisoformat(cell)
    if column.kind in (ColumnType.NUMBER, ColumnType.WHOLE):
        return shown == cell == "" or float(shown) == float(cell)
    if column.kind is ColumnType.FLAG:
        return shown == {"true": "yes", "false": "no", "": ""}[cell]
    cut = shown.endswith("…") and cell.startswith(shown[:-1]) and column.title not in IDENTIFIERS
    return shown == cell or cut


def cells(line: str, head: str, titles: list[str]) -> dict[str, str]:
    """The cells of a line: the words that stand below (or above) a title."""
    found = dict.fromkeys(titles, "")
    spans = {each.group(): each.span() for each in re.finditer(r"\S+(?: \S+)*", head)}
    for each in re.finditer(r"\S+(?: \S+)*", line):
        [title] = [one for one, (start, end) in spans.items() if each.start() < end and each.end() > start]
        found[title] = each.group()
    return found


def is_one_thing(world: World, command: str) -> bool:
    """Whether a command shows names and values of one thing, and no table."""
    return hasattr({**READS, **V3_READS}[command](world), "to_dict")


@pytest.mark.promise("P790")
@pytest.mark.parametrize("command", LISTS)
def test_table_cells_are_those_of_the_csv_at_any_width(world: World, command: str) -> None:
    words = command.format_map(world.ids).split()
    whole = list(csv.DictReader(run(*words, "--csv", env=world.env).stdout.splitlines()))
    for width in WIDTHS:
        compare(on_terminal(words, world.env, width), whole, width, one=is_one_thing(world, command))


def compare(shown: Shown, whole: list[dict[str, str]], width: int, *, one: bool) -> None:
    """Compare each cell that is shown with the CSV, and what is not shown with the note about it."""
    if not whole:
        assert shown.lines == []
        return
    columns = columns_of(list(whole[0]))
    if one:
        by_name = {each.name: each for each in columns.values()}
        told = one_thing(shown.lines)
        assert all(
            matches(told[name], column, whole[0][name]) for name, column in by_name.items() if name in told
        )
        assert [name for name in told if name in whole[0]] == [
            name for name, cell in whole[0].items() if cell
        ]
        return
    filled = [title for title, column in columns.items() if any(row[column.name] for row in whole)]
    if "" in shown.lines:
        records = "\n".join(shown.lines).strip().split("\n\n")
        assert len(records) == len(whole)
        for record, row in zip(records, whole, strict=True):
            told = one_thing(record.splitlines())
            assert list(told) == [title for title in filled if row[columns[title].name]]
            assert all(matches(told[title], columns[title], row[columns[title].name]) for title in told)
        return
    head, *lines = shown.lines
    titles = [title for title in filled if re.search(rf"(^|  ){re.escape(title)}(  |$)", head)]
    assert re.split(r" {2,}", head.strip()) == titles
    left_out = [title for title in filled if title not in titles]
    named = re.search(r"^Not shown at \d+ columns: (.*?)\. ", shown.error, flags=re.MULTILINE)
    assert (named[1].split(", ") if named else []) == left_out
    assert len(lines) == len(whole)
    for line, row in zip(lines, whole, strict=True):
        assert len(line) <= width
        told = cells(line, head, titles)
        assert all(matches(told[title], columns[title], row[columns[title].name]) for title in titles), line


def one_thing(lines: list[str]) -> dict[str, str]:
    """Names and values of one thing; a value may go on in the next lines, which are indented."""
    found: dict[str, str] = {}
    name = ""
    for line in lines:
        if line.startswith(" "):
            found[name] = f"{found[name]} {line.strip()}".strip()
        else:
            name, _, value = (part.strip() for part in re.sub(r" {2,}", "\t", line, count=1).partition("\t"))
            found[name] = value
    return found


@pytest.mark.slow
@pytest.mark.promise("P791")
def test_table_in_a_pipe_is_whole_values_with_tabs(world: World) -> None:
    for command in LISTS:
        words = command.format_map(world.ids).split()
        rows = list(csv.DictReader(run(*words, "--csv", env=world.env).stdout.splitlines()))
        lines = [line.split("\t") for line in run(*words, env=world.env).stdout.splitlines()]
        if not rows:
            assert lines == []
            continue
        if is_one_thing(world, command):
            told = {line[0]: line[1] for line in lines if len(line) == 2}
            assert told == {name: cell for name, cell in rows[0].items() if cell}
            continue
        names = [each.name for each in columns_of(list(rows[0])).values()]
        assert lines == [[row[name] for name in names] for row in rows]


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), max_size=30)
HEADINGS = st.builds(
    Heading,
    st.text("abc %", min_size=1, max_size=9).map(str.strip),
    st.booleans(),
    st.booleans(),
    st.integers(0, 9),
)


@pytest.mark.promise("P790")
@given(st.lists(HEADINGS, min_size=1, max_size=8), st.data(), st.integers(1, 120))
def test_lay_out_cuts_no_whole_cell(headings: list[Heading], data: st.DataObject, width: int) -> None:
    row = st.tuples(*(TEXTS for _ in headings))
    rows = data.draw(st.lists(row, min_size=1, max_size=4))
    drawn = lay_out(headings, rows, width)
    if drawn.is_table:
        assert all(cell_len(line) <= width for line in drawn.lines)
        assert len(drawn.lines) == 1 + len(rows)
        assert len(drawn.left_out) <= max(len(headings) - 3, 0)
        shown = [at for at, each in enumerate(headings) if each.title not in drawn.left_out]
        for line, cells in zip(drawn.lines[1:], rows, strict=True):
            place = 0
            for at in shown:
                if headings[at].whole:
                    found = line.find(cells[at].rstrip(), place)
                    assert found >= 0, (line, cells[at])
                    place = found + len(cells[at].rstrip())
    else:
        text = re.sub(r"\s+", "", "".join(drawn.lines))
        assert all(re.sub(r"\s+", "", cell) in text for cells in rows for cell in cells)
        assert drawn.left_out == []


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5), st.integers(1, 90))
def test_pairs_lose_no_character(found: list[tuple[str, str]], width: int) -> None:
    lines = pairs([name for name, _ in found], [value for _, value in found], width)
    wanted = "".join(name + value for name, value in found)
    assert re.sub(r"\s+", "", "".join(lines)) == re.sub(r"\s+", "", wanted)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "東京\u3000本社",
            "n°\u00a01",
            "e\u0301cole",
            "שלום עולם",
            "नमस्ते",
            "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        ),
        *(
            "❤\ufe0f",
            "\U0001f1eb\U0001f1f7",
            "1\ufe0f\u20e3",
            "soft\u00adhyphen",
            "\U0001fae9",
            "\u200bzero\u200c",
        ),
    ],
)
def test_text_of_any_script_is_shown_as_it_is_and_fits(text: str) -> None:
    assert printable(text) == text
    assert sum(wcwidth(each) for each in text) <= cell_len(text)
    assert cell_len(cut(text * 9, 12)) <= 12
    assert text.startswith(cut(text, 3).removesuffix("…"))


def test_standard_output_is_the_process_one() -> None:
    from psa_fleet.cli._base.terminal import standard_output

    assert standard_output() is sys.stdout
