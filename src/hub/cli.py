"""The commands: serve, build, check."""

import os
import sys
from datetime import date, datetime
from pathlib import Path

import click

from hub import checking, terminal
from hub.facts.problems import Problem

ROOT = Path.cwd()


class Day(click.ParamType):
    """A day as 2024-12-31."""

    name = "VVVV-KK-PP"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a sentence that tells how to write one."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            self.fail(terminal.say("cli-day", value=value), param, ctx)


@click.group(help=terminal.say("cli-help"), context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@main.command(help=terminal.say("cli-check"))
@click.option("--publish", is_flag=True, help=terminal.say("cli-publish"))
def check(publish: bool) -> None:
    problems = checked(publish)
    terminal.show(problems)
    if checking.errors(problems):
        sys.exit(1)
    terminal.done("cli-check-done")


@main.command(help=terminal.say("cli-build"))
@click.option("--out", type=click.Path(path_type=Path), default=Path("site"), help=terminal.say("cli-out"))
@click.option("--day", type=Day(), help=terminal.say("cli-day-help"))
@click.option("--publish", is_flag=True, help=terminal.say("cli-publish"))
def build(out: Path, day: date | None, publish: bool) -> None:
    from hub.site.building import BuildFailed
    from hub.site.building import build as build_site
    from hub.site.swapping import OutIsNotASite
    from hub.site.today import today

    with terminal.Progress() as progress:
        progress("check", 0)
        problems = checked(publish)
        if checking.errors(problems):
            progress.stop()
            terminal.show(problems)
            terminal.fail("cli-build-failed", out=out)
        try:
            build_site(ROOT, out.resolve(), day or today(), progress)
        except BuildFailed as failure:
            progress.stop()
            terminal.show(failure.problems)
            terminal.fail("cli-build-failed", out=out)
        except OutIsNotASite:
            progress.stop()
            terminal.fail("cli-out-stranger", out=out)
        except OSError as error:
            progress.stop()
            terminal.fail("cli-disk", out=out, value=error.strerror or error)
    terminal.show(problems)
    terminal.done("cli-build-done", out=out)


@main.command(help=terminal.say("cli-serve"))
@click.option("--address", default="127.0.0.1:8000", help=terminal.say("cli-address"))
@click.option("--day", type=Day(), help=terminal.say("cli-day-help"))
def serve(address: str, day: date | None) -> None:
    from hub.site.serving import serve as serve_site

    terminal.done("cli-serving", address=address)
    try:
        serve_site(ROOT, address, day)
    except OSError as error:
        terminal.fail("cli-address-taken", address=address, value=error.strerror or error)


def checked(publish: bool) -> list[Problem]:
    problems = checking.check(ROOT)
    return checking.as_errors(problems) if publish else problems



