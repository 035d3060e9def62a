"""`./hub translations`: where the Swedish is older than the Finnish, what has changed, what is confirmed."""

import sys
from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hub import terminal
from hub.facts.models import Language
from hub.facts.writing import write_whole
from hub.place import ROOT
from hub.site.today import today
from hub.spoken import Spoken, SpokenGroup
from hub.terminal import say
from hub.translations import baseline, choosing, report, states
from hub.translations import work as working
from hub.translations.baseline import Pair
from hub.translations.differing import is_typo
from hub.translations.report import Item, Row
from hub.translations.states import State
from hub.translations.work import Work
from hub.words.messages import editor_language

NAME = "[sivu | sivu#kohta | faq.yml:onko-pakko]"
SIGNS = {"same": ("", "", ""), "gone": ("red strike", "[-", "-]"), "new": ("green", "{+", "+}")}


@click.group(cls=SpokenGroup, help=say("cli-translations"), invoke_without_command=True)
@click.option(
    "--html", type=click.Path(path_type=Path), metavar="kaannokset.html", help=say("cli-translations-html")
)
@click.pass_context
def translations(ctx: click.Context, html: Path | None) -> None:
    if ctx.invoked_subcommand:
        return
    work = read()
    if html:
        write_page(work, html)
        return
    console = terminal.console()
    console.print(table(report.rows(work.pairs, work.baseline)))
    for item in report.items(work.pairs, work.baseline):
        console.print(f"{item.place}  {item.name}: {say(f'cli-state-{item.state}')}", markup=False)


@translations.command(cls=Spoken, help=say("cli-translations-show"))
@click.argument("name", metavar=NAME)
def show(name: str) -> None:
    work = read()
    names = {pair.name for pair in choose(work, (name,))}
    items = [one for one in report.items(work.pairs, work.baseline) if one.name in names]
    for item in items:
        show_item(item, terminal.console())
    if not items:
        terminal.done("cli-translations-current")


@translations.command(cls=Spoken, help=say("cli-translations-confirm"))
@click.argument("names", nargs=-1, metavar=NAME)
@click.option("--typo", is_flag=True, help=say("cli-translations-typo"))
@click.option("--all", "everything", is_flag=True, help=say("cli-translations-all"))
def confirm(names: tuple[str, ...], typo: bool, everything: bool) -> None:
    if bool(names) == everything:
        terminal.fail("cli-translations-which")
    work = read()
    asked = work.pairs if everything else choose(work, names)
    waiting = [pair for pair in asked if states.state_of(pair, work.baseline) is not State.current]
    chosen = [pair for pair in waiting if "sv" in pair.texts and (not typo or only_typo(pair, work))]
    try:
        baseline.confirm(ROOT, work.pairs, chosen)
    except OSError as error:
        terminal.fail("cli-disk-file", out=baseline.FILE, value=error.strerror or error)
    if chosen or not waiting:
        terminal.done("cli-confirmed", count=len(chosen))
    left = [pair for pair in waiting if pair not in chosen]
    for pair in left:
        code = "cli-translations-not-typo" if "sv" in pair.texts else "cli-translations-lacks"
        terminal.console(errors=True).print(say(code, value=pair.name), markup=False)
    sys.exit(1 if left else 0)


def only_typo(pair: Pair, work: Work) -> bool:
    """Whether the Finnish alone has changed, and in nothing but its spelling."""
    recorded = work.baseline.texts.get(pair.name)
    is_behind = states.state_of(pair, work.baseline) is State.behind
    return bool(recorded and is_behind and is_typo(recorded.finnish, pair.texts["fi"]))


def read() -> Work:
    """The texts of this project, or a sentence for each thing that cannot be read."""
    work = working.read(ROOT)
    if isinstance(work, Work):
        return work
    terminal.show(work)
    sys.exit(1)


def choose(work: Work, names: tuple[str, ...]) -> list[Pair]:
    try:
        return choosing.choose(work.pairs, names)
    except choosing.NotFound as error:
        terminal.fail("cli-translations-unknown", value=error.value, suggestion=error.suggestion)


def write_page(work: Work, path: Path) -> None:
    """The page that editors open in a browser."""
    language: Language = "sv" if editor_language() == "sv" else "fi"
    try:
        write_whole(path, report.page(ROOT, work.view(language, today()), work.pairs, work.baseline))
    except OSError as error:
        terminal.fail("cli-disk-file", out=path, value=error.strerror or error)
    terminal.done("cli-written", out=path)


def table(rows: list[Row]) -> Table:
    """How many texts of each page and file are in each state."""
    shown = Table(say("cli-translations-page"))
    for state in State:
        shown.add_column(say(f"cli-state-{state}"), justify="right")
    for row in rows:
        add(shown, row.name, row.counts)
    shown.add_section()
    add(shown, say("cli-translations-total"), sum((row.counts for row in rows), Counter()))
    return shown


def add(shown: Table, name: str, counts: Counter[State]) -> None:
    shown.add_row(name, *(str(counts[state] or "–") for state in State))


def show_item(item: Item, console: Console) -> None:
    """One text: what is gone from its Finnish, what is new, and its Swedish as it stands."""
    console.print(
        f"{item.finnish}  {item.name}: {say(f'cli-state-{item.state}')}", style="bold", markup=False
    )
    console.print(changes(item, console) if item.changes else say("cli-translations-new"))
    if item.swedish:
        console.print(say("cli-translations-swedish") + f" {item.place}", style="bold", markup=False)
        console.print(item.swedish.strip() + "\n", markup=False)


def changes(item: Item, console: Console) -> Text:
    """The Finnish with its changes: in colours on a terminal, in brackets elsewhere."""
    shown = Text()
    for piece in item.changes:
        style, before, after = SIGNS[piece.kind]
        words = piece.text.rstrip()
        space = piece.text[len(words) :]
        shown.append(words if console.is_terminal else f"{before}{words}{after}", style)
        shown.append(space)
    return shown
