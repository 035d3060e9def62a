"""The commands: serve, build, check, test."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from hub import checking, terminal
from hub.facts.models import Language
from hub.facts.problems import Problem
from hub.facts.rules import DAY
from hub.site.today import today
from hub.terminal import say

ROOT = Path.cwd()


class Day(click.ParamType[date]):
    """A day as 2024-12-31."""

    name = "2027-01-31"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a sentence that tells how to write one."""
        try:
            return value if isinstance(value, date) else day_of(str(value))
        except ValueError:
            self.fail(say("day-form", value=value), param, ctx)


def day_of(text: str) -> date:
    """A day in exactly the form 2024-12-31."""
    if not DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


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
            formatter.write_dl([(name, one.help or "") for name, one in sorted(self.commands.items())])


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


def main() -> None:
    """Runs a command. What is wrong with the command line is a sentence and exit code 1."""
    try:
        code = commands(prog_name="./hub", standalone_mode=False)
    except click.UsageError as error:
        code, values = what_is_wrong(error)
        terminal.fail(code, **values)
    except (click.Abort, KeyboardInterrupt):
        terminal.fail("cli-stopped")
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


@commands.command(help=say("cli-check"))
@click.option("--publish", is_flag=True, help=say("cli-publish"))
def check(publish: bool) -> None:
    problems = checked(publish)
    terminal.show(problems)
    if checking.errors(problems):
        sys.exit(1)
    terminal.done("cli-check-done")


@commands.command(help=say("cli-build"))
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("site"), metavar="kansio", help=say("cli-out")
)
@click.option("--day", type=Day(), metavar=Day.name, help=say("cli-day"))
@click.option("--publish", is_flag=True, help=say("cli-publish"))
def build(out: Path, day: date | None, publish: bool) -> None:
    from hub.site.building import BuildFailed
    from hub.site.building import build as build_site
    from hub.site.swapping import OutIsNotASite

    with terminal.Progress() as progress:
        progress("check", 0)
        problems = checked(publish)
        try:
            if checking.errors(problems):
                raise BuildFailed(problems)
            build_site(ROOT, out.resolve(), day or today(), progress)
        except BuildFailed as failure:
            progress.stop()
            terminal.show(failure.problems)
            terminal.fail("cli-build-failed", out=out)
        except OutIsNotASite:
            terminal.fail("cli-out-stranger", out=out)
        except OSError as error:
            terminal.fail("cli-disk", out=out, value=error.strerror or error)
    terminal.show(problems)
    terminal.done("cli-build-done", out=out)


@commands.command(help=say("cli-serve"))
@click.option("--address", default="127.0.0.1:8000", metavar="127.0.0.1:8000", help=say("cli-address"))
@click.option("--day", type=Day(), metavar=Day.name, help=say("cli-day"))
def serve(address: str, day: date | None) -> None:
    from hub.site.serving import serve as serve_site

    terminal.done("cli-serving", address=address)
    try:
        serve_site(ROOT, address, day)
    except OSError as error:
        terminal.fail("cli-address-taken", address=address, value=error.strerror or error)


@commands.command(help=say("cli-translations"))
@click.argument("action", type=click.Choice(["confirm"]), metavar="confirm")
def translations(action: str) -> None:
    from hub.facts.reading import read_hub
    from hub.pages.checking import read_pages
    from hub.translations import baseline
    from hub.translations.pairs import all_pairs

    problems = checking.check(ROOT)
    if checking.errors(problems):
        terminal.show(problems)
        sys.exit(1)
    pairs = all_pairs(read_hub(ROOT / "data"), read_pages(ROOT / "docs"))
    terminal.done("cli-confirmed", count=baseline.write(ROOT, pairs))


@commands.command(help=say("cli-search"))
@click.argument("query", required=False, metavar="[sana]")
@click.option("--lang", type=click.Choice(["fi", "sv"]), default="fi", help=say("cli-search-lang"))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=say("cli-search-format")
)
@click.option("--evaluate", is_flag=True, help=say("cli-search-evaluate"))
@click.option("--held-out", is_flag=True, help=say("cli-search-held-out"))
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    metavar="kansio",
    help=say("cli-search-site"),
)
def search(query: str | None, lang: Language, form: str, evaluate: bool, held_out: bool, site: Path) -> None:
    from hub.search import showing

    if bool(query) == (evaluate or held_out):
        terminal.fail("cli-wrong")
    try:
        if query:
            click.echo(showing.answer(ROOT, site, lang, query, form))
        else:
            click.echo(showing.evaluation(ROOT, site, held_out))
    except FileNotFoundError:
        terminal.fail("cli-search-no-index", out=site)


@commands.command(help=say("cli-test"), context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[pytest]")
def test(arguments: tuple[str, ...]) -> None:
    sys.exit(subprocess.run([sys.executable, "tests/run.py", *arguments], check=False).returncode)  # noqa: S603


def checked(publish: bool) -> list[Problem]:
    problems = checking.check(ROOT, today())
    return checking.as_errors(problems) if publish else problems
