"""The commands, put together, and what is said of a command line that cannot be read."""

import os
import sys
from typing import Any

import click

from hub import terminal
from hub.commands.build import build
from hub.commands.check import check
from hub.commands.links import links
from hub.commands.new import new
from hub.commands.proofread import proofread
from hub.commands.reviews import reviews
from hub.commands.schema import schema
from hub.commands.search import search
from hub.commands.serve import serve
from hub.commands.test import test
from hub.commands.translations import translations
from hub.spoken import SpokenGroup
from hub.terminal import say


@click.group(
    cls=SpokenGroup,
    help=say("cli-help"),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.pass_context
def commands(ctx: click.Context) -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


for command in (build, check, links, new, proofread, reviews, schema, search, serve, test, translations):
    commands.add_command(command)


def main() -> None:
    """Runs a command. What is wrong with the command line is a sentence and exit code 1."""
    try:
        code = commands(prog_name="./hub", standalone_mode=False)
    except click.UsageError as error:
        code, values = what_is_wrong(error)
        terminal.fail(code, **values)
    except (click.Abort, KeyboardInterrupt):
        terminal.fail("cli-stopped")
    except OSError as error:
        terminal.fail("cli-file", file=error.filename or "", value=error.strerror or error)
    sys.exit(code if isinstance(code, int) else 0)


def what_is_wrong(error: click.UsageError) -> tuple[str, dict[str, Any]]:
    """The message for a command line that cannot be read, and what fills it in."""
    if isinstance(error, click.NoSuchOption):
        return "cli-no-option", {"value": error.option_name, "suggestion": first(error.possibilities)}
    if isinstance(error, click.NoSuchCommand):
        return "cli-no-command", {"value": error.command_name, "suggestion": first(error.possibilities)}
    if isinstance(error, click.BadParameter) and error.param:
        return "cli-bad-value", {"option": error.param.opts[-1], "value": error.message}
    return "cli-wrong", {}


def first(words: Any) -> str | None:
    """The likeliest of click's guesses."""
    return next(iter(words or ()), None)
