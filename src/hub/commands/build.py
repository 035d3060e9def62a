"""`./hub build`: the whole site, or the old one as it was."""

from datetime import date
from pathlib import Path

import click

from hub import checking, terminal
from hub.commands.check import checked
from hub.place import ROOT
from hub.site.today import today
from hub.spoken import Day, Spoken, form_of_problems
from hub.terminal import say


@click.command(cls=Spoken, help=say("cli-build"))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("site"),
    metavar=say("cli-folder"),
    help=say("cli-out"),
)
@click.option("--day", type=Day(), metavar=Day.name, help=say("cli-day"))
@click.option("--publish", is_flag=True, help=say("cli-publish"))
@form_of_problems
def build(out: Path, day: date | None, publish: bool, form: terminal.Form) -> None:
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
            terminal.report(failure.problems, form)
            terminal.fail("cli-build-failed", out=out)
        except OutIsNotASite:
            terminal.fail("cli-out-stranger", out=out)
        except OSError as error:
            terminal.fail("cli-disk", out=out, value=error.strerror or error)
    terminal.report(problems, form)
    if form != "json":
        terminal.done("cli-build-done", out=out)
