"""Groups of commands: loaded when they are run, with the options of the connection on either side of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from shutil import get_terminal_size
from typing import Any, ClassVar, Final

import typer
from typer.core import TyperCommand, TyperGroup

from .exit_status import clean_usage, errors_reported, output_checked
from .old_spellings import new_command

CONNECTION: Final[Mapping[str, bool]] = {
    "--profile": True,
    "--subscription": True,
    "--api-version": True,
    "--account": True,
    "--environment": True,
    "--base-url": True,
    "--budget": True,
    "--simulator": False,
    "--debug": False,
}
"""Options of the connection, and whether a value follows. A test compares them with `_options.connection`."""

LIST: Final = "list"
"""The command that a noun alone stands for."""

_WIDEST: Final = 80
"""Columns of a help at most."""
_SETTINGS: Final = {"help_option_names": ["-h", "--help"]}
_HELP: Final = frozenset(_SETTINGS["help_option_names"])


def new_app(**settings: Any) -> typer.Typer:  # noqa: ANN401 -- those of typer
    """A Typer whose commands print no traceback with local variables, which would show credentials."""
    return typer.Typer(
        pretty_exceptions_enable=False,
        rich_markup_mode="markdown",
        context_settings=_SETTINGS,
        **settings,
    )


def noun(help_line: str) -> typer.Typer:
    """A group of commands about one noun; the noun alone lists."""
    return typer.Typer(cls=Noun, help=help_line)


def leading(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Separate the options of the connection at the beginning.

    Args:
        arguments: Words of a command line.

    Returns:
        These options with their values, and the rest.
    """
    at = 0
    while at < len(arguments):
        name, equals, _ = arguments[at].partition("=")
        if name not in CONNECTION:
            break
        at += 2 if CONNECTION[name] and not equals else 1
    return list(arguments[:at]), list(arguments[at:])


class _Group(TyperGroup):
    """A group that completes the options of the connection before a command, too."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 -- as for `Root.invoke`
        """The group's own options; where a shell completes, those of the connection as well."""
        own: list[Any] = super().get_params(ctx)
        if not ctx.resilient_parsing:
            return own
        every = ctx.find_root().command.load("fleets").commands[LIST].params
        return [*own, *(each for each in every if not CONNECTION.keys().isdisjoint(each.opts))]


class Noun(_Group):
    """Commands about one noun. Without a command it runs `list`, with all its options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 -- as for `Root.invoke`
        """Move the options of the connection behind the command, `list` by default."""
        options, rest = leading(args)
        # Where a shell completes, a noun alone may become any of its commands.
        bare = not rest and not ctx.resilient_parsing
        if LIST in self.commands and (
            bare or (rest[:1] and rest[0].startswith("-") and rest[0] not in _HELP)
        ):
            rest = [LIST, *rest]
        return super().parse_args(ctx, _behind(options, rest))


class Root(_Group):
    """Root of all commands. It has their names and help lines, and imports the one to run."""

    lines: ClassVar[Mapping[str, str]] = {}
    """The first line of each command's help."""
    load: ClassVar[staticmethod[[str], Any]]
    """Imports a command by its name."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 -- those of typer
        # Without markup typer does not import rich, which is slower than the rest of a help page.
        super().__init__(**{**settings, "rich_markup_mode": None})
        self.commands = {
            name: TyperCommand(name, help=line, rich_markup_mode="markdown")
            for name, line in self.lines.items()
        }

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 -- as for `invoke`
        """Move the options of the connection behind the command."""
        # By default lines have 50 characters at least, whatever the terminal has.
        ctx.terminal_width = min(get_terminal_size().columns, _WIDEST)
        options, rest = leading(args)
        return super().parse_args(ctx, _behind(options, rest))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 -- as for `invoke`
        """Import the command that is named; name the new spelling of an old one."""
        if args and args[0] not in self.commands:
            new = new_command(args)
            if new is not None:
                ctx.fail(new)
        name, _, rest = super().resolve_command(ctx, args)
        return name, self.load(name or args[0]), rest

    def make_context(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 -- as for `invoke`
        """Parse the command line; errors are shown without control characters."""
        with output_checked(), clean_usage():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 -- typer has its own click since 0.20, or uses another
        """Run the command that was named."""
        with output_checked(), errors_reported(), clean_usage():
            return super().invoke(ctx)


def _behind(options: list[str], rest: list[str]) -> list[str]:
    """Return the options behind the command; the root's own options, like `--help`, need no connection."""
    if not rest or rest[0].startswith("-"):
        return rest
    return [rest[0], *options, *rest[1:]]


@cache
def loaded(register: Callable[[typer.Typer], None], name: str) -> Any:  # noqa: ANN401 -- as for `invoke`
    """Make a command of what a module registers.

    Args:
        register: Adds a module's commands to a Typer.
        name: The one that is wanted.
    """
    from typer.main import get_group

    scratch = new_app()
    register(scratch)
    return get_group(scratch).commands[name]
