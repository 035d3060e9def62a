"""`./hub search`: what a reader finds with a word, and why."""

from pathlib import Path

import click

from hub import terminal
from hub.facts.models import Language
from hub.place import ROOT
from hub.spoken import Choice, Spoken
from hub.terminal import say


@click.command(cls=Spoken, help=say("cli-search"))
@click.argument("query", required=False, metavar=f"[{say('cli-word')}]")
@click.option("--lang", type=Choice(["fi", "sv"]), default="fi", help=say("cli-search-lang"))
@click.option(
    "--format", "form", type=Choice(["text", "json"]), default="text", help=say("cli-search-format")
)
@click.option("--evaluate", is_flag=True, help=say("cli-search-evaluate"))
@click.option("--held-out", is_flag=True, help=say("cli-search-held-out"))
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    metavar=say("cli-folder"),
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
