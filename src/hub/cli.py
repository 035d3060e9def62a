"""The commands, put together, and what is said of a command line that cannot be read."""

import os
import sys
from importlib import import_module
from typing import Any

import click

from hub import terminal
from hub.facts.suggestions import closest
from hub.spoken import Choice, SpokenGroup
from hub.terminal import say

# Each has a file of its own in hub.commands.
COMMANDS = (
    *("build", "check", "links", "new", "proofread", "reviews"),
    *("schema", "search", "serve", "test", "translations"),
)


class Commands(SpokenGroup):
    """The commands, each read in when it is asked for: half of a check was reading in what builds a site."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"hub.commands.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101 - the file holds its command
        return command


def speak(ctx: click.Context, param: click.Parameter, language: str | None) -> None:
    """From here on everything is in this language: each command is read in only when it is asked for."""
    if language:
        os.environ["HUB_LANG"] = language
        ctx.command.help = say("cli-help")
        if isinstance(param, click.Option):
            param.help = say("cli-lang")


@click.group(
    cls=Commands,
    help=say("cli-help"),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--lang",
    type=Choice(["fi", "sv", "en"]),
    metavar="fi | sv | en",
    is_eager=True,
    expose_value=False,
    callback=speak,
    help=say("cli-lang"),
)
@click.pass_context
def commands(ctx: click.Context) -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> None:
    """Runs a command. What is wrong with the command line is a sentence and exit code 1."""
    try:
        code = commands(language_first(sys.argv[1:]), prog_name="./hub", standalone_mode=False)
    except click.UsageError as error:
        code, values = what_is_wrong(error)
        terminal.fail(code, **values)
    except (click.Abort, KeyboardInterrupt):
        terminal.fail("cli-stopped")
    except OSError as error:
        terminal.fail("cli-file", file=error.filename or "", value=error.strerror or error)
    sys.exit(code if isinstance(code, int) else 0)


def language_first(arguments: list[str]) -> list[str]:
    """`new question --lang sv` is `--lang sv new question`. Only search has a --lang of its own."""
    place = next((n for n, one in enumerate(arguments) if one.partition("=")[0] == "--lang"), None)
    if place is None or arguments[0] == "search":
        return arguments
    end = place + (1 if "=" in arguments[place] else 2)
    if end > len(arguments):
        return arguments[place:]  # a language that was never written is told of, whatever the command
    return [*arguments[place:end], *arguments[:place], *arguments[end:]]


def what_is_wrong(error: click.UsageError) -> tuple[str, dict[str, Any]]:
    """The message for a command line that cannot be read, and what fills it in."""
    if isinstance(error, click.NoSuchOption):
        return "cli-no-option", {"value": error.option_name, "suggestion": first(error.possibilities)}
    if isinstance(error, click.NoSuchCommand):
        return "cli-no-command", no_command(error.command_name, error.ctx)
    if isinstance(error, click.BadParameter) and error.param:
        return "cli-bad-value", {"option": error.param.opts[-1], "value": error.message}
    return "cli-wrong", {}


def no_command(name: str, group: click.Context | None) -> dict[str, Any]:
    """What fills in the message: what was perhaps meant, and where to see all of its kind."""
    if group is None or not isinstance(group.command, click.Group):
        return {"value": name, "group": "./hub", "suggestion": closest(name, COMMANDS)}
    known = group.command.list_commands(group)
    return {"value": name, "group": group.command_path, "suggestion": closest(name, known)}


def first(words: Any) -> str | None:
    """The likeliest of click's guesses."""
    return next(iter(words or ()), None)
