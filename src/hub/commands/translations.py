"""`./hub translations`: where the Swedish is older than the Finnish, what has changed, what is confirmed."""

import sys
from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from hub import terminal
from hub.facts.models import Language
from hub.facts.problems import Place
from hub.facts.writing import write_whole
from hub.place import ROOT
from hub.site.today import today
from hub.spoken import Spoken, SpokenGroup
from hub.terminal import say
from hub.translations import baseline, choosing, report, states
from hub.translations import work as working
from hub.translations.baseline import Pair
from hub.translations.differing import respelt
from hub.translations.report import Item
from hub.translations.states import State
from hub.translations.work import Work
from hub.words.messages import editor_language

NAME = "[docs/palaute | docs/palaute#laheta | data/faq/onko-pakko]"
SIGNS = {"same": ("", "", ""), "gone": ("red strike", "[-", "-]"), "new": ("green", "{+", "+}")}
# Why no word of the Finnish is marked. Any other text is new.
WITHOUT_CHANGES = {
    State.missing: "cli-translations-missing",
    State.finnish_behind: "cli-translations-swedish-changed",
}


@click.group(cls=SpokenGroup, help=say("cli-translations"), invoke_without_command=True)
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar=say("cli-translations-file"),
    help=say("cli-translations-html"),
)
@click.pass_context
def translations(ctx: click.Context, html: Path | None) -> None:
    if ctx.invoked_subcommand:
        return
    work = read()
    if html:
        write_page(work, html)
        return
    items = report.items(work.pairs, work.baseline)
    for item in items:
        terminal.console().print(headline(item, item.place), markup=False)
    totals = sum((row.counts for row in report.rows(work.pairs, work.baseline)), Counter[State]())
    counted = ", ".join(f"{say(f'cli-state-{state}')} {totals[state]}" for state in State if totals[state])
    terminal.done("cli-translations-total", counted=counted)
    if items:
        terminal.done("cli-translations-next", value=items[0].name)


@translations.command(cls=Spoken, help=say("cli-translations-show"))
@click.argument("names", nargs=-1, metavar=NAME)
def show(names: tuple[str, ...]) -> None:
    work = read()
    asked = {pair.name for pair in (choose(work, names) if names else work.pairs)}
    items = [one for one in report.items(work.pairs, work.baseline) if one.name in asked]
    console = terminal.console()
    if any(piece.kind != "same" for item in items for piece in item.changes):
        terminal.done("cli-translations-colours" if console.is_terminal else "cli-translations-signs")
    for item in items:
        show_item(item, console)
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
    chosen = [pair for pair in waiting if "sv" in pair.texts and (not typo or respelt_in(pair, work))]
    if typo and chosen:
        ask_about(chosen, work)
    try:
        baseline.confirm(ROOT, work.pairs, chosen)
    except OSError as error:
        terminal.fail("cli-disk-file", out=baseline.FILE, value=error.strerror or error)
    if chosen:
        terminal.done("cli-confirmed", count=len(chosen))
    if not waiting:
        terminal.done("cli-confirmed-nothing")
    left = [pair for pair in waiting if pair not in chosen]
    for pair in left:
        terminal.tell(why_left(pair, work), value=pair.name)
    sys.exit(1 if left else 0)


def respelt_in(pair: Pair, work: Work) -> list[tuple[str, str]]:
    """The Finnish words that are spelt otherwise, if nothing else has changed in either language."""
    recorded = work.baseline.texts.get(pair.name)
    if recorded is None or states.state_of(pair, work.baseline) is not State.behind:
        return []
    return respelt(recorded.finnish, pair.texts["fi"]) or []


def ask_about(chosen: list[Pair], work: Work) -> None:
    """Shows each word that would be taken for a misspelling. The one at a keyboard decides."""
    for pair in chosen:
        for before, now in respelt_in(pair, work):
            terminal.done("cli-translations-respelt", name=pair.name, before=before, now=now)
    terminal.done("cli-translations-typo-means")
    if sys.stdin.isatty() and not terminal.agreed("cli-translations-typo-sure"):
        terminal.fail("cli-translations-typo-left")


def why_left(pair: Pair, work: Work) -> str:
    """The message that tells why a text was not confirmed."""
    if "sv" not in pair.texts:
        return "cli-translations-lacks"
    is_behind = states.state_of(pair, work.baseline) is State.behind
    return "cli-translations-not-typo" if is_behind else "cli-translations-not-finnish"


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


def headline(item: Item, place: Place) -> str:
    """Where a text stands, what it is called, and how it is with it."""
    return f"{place}  {item.name}: {say(f'cli-state-{item.state}')}"


def show_item(item: Item, console: Console) -> None:
    """One text: what is gone from its Finnish, what is new, and its Swedish as it stands."""
    console.print(headline(item, item.finnish), style="bold", markup=False)
    if not item.changes:
        terminal.done(WITHOUT_CHANGES.get(item.state, "cli-translations-new"), file=item.place.file)
    console.print(changes(item, console) if item.changes else item.text.strip(), markup=False)
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
