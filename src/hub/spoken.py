"""Commands whose help and complaints are in the editor's language."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from hub.facts.rules import DAY
from hub.terminal import say


class Day(click.ParamType[date]):
    """A day as 2024-12-31."""

    name = "2027-01-31"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a sentence that tells how to write one."""
        try:
            return value if isinstance(value, date) else day_of(str(value))
        except ValueError:
            self.fail(say("day-form", value=value), param, ctx)


class Choice(click.Choice[str]):
    """One of some words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, or a sentence that tells which there are."""
        if value not in self.choices:
            self.fail(say("cli-choices", value=value, expected=", ".join(self.choices)), param, ctx)
        return str(value)


def day_of(text: str) -> date:
    """A day in exactly the form 2024-12-31."""
    if not DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def form_of_problems(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option --format, which asks for problems in another form than text."""
    forms = Choice(["text", "github", "json"])
    return click.option("--format", "form", type=forms, default="text", help=say("cli-format"))(command)


class Spoken(click.Command):
    """A command whose help is in the editor's language."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is written."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("cli-usage") + " ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The place of options and commands, as words."""
        words = {
            "[OPTIONS]": say("cli-usage-options"),
            "COMMAND": say("cli-usage-command"),
            "[COMMAND]": say("cli-usage-command"),
            "[ARGS]...": "",
        }
        pieces = " ".join(super().collect_usage_pieces(ctx)).split(" ")
        return [word for piece in pieces if (word := words.get(piece, piece))]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with what it does."""
        with formatter.section(say("cli-options")):
            formatter.write_dl(
                [record for one in self.get_params(ctx) if (record := one.get_help_record(ctx))]
            )

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help says in plain words what it does."""
        option = super().get_help_option(ctx)
        if option:
            option.help = say("cli-help-option")
        return option


class SpokenGroup(Spoken, click.Group):
    """The commands, listed in the editor's language."""

    command_class = Spoken

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of the group, then its commands."""
        super().format_options(ctx, formatter)
        with formatter.section(say("cli-commands")):
            names = self.list_commands(ctx)
            formatter.write_dl(
                [(name, one.help or "") for name in names if (one := self.get_command(ctx, name))]
            )
