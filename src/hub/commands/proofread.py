"""`./hub proofread`: spelling, terms and clear language, in all texts or in some."""

import sys

import click

from hub import checking, terminal
from hub.facts.reading import read_hub
from hub.facts.suggestions import closest
from hub.pages.checking import read_pages
from hub.place import ROOT
from hub.proofreading.dictionaries import NotInstalled
from hub.proofreading.reading import proofread as proofread_all
from hub.spoken import Spoken, form_of_problems
from hub.terminal import say
from hub.translations.choosing import wanted


@click.command(cls=Spoken, help=say("cli-proofread"))
@click.argument("names", nargs=-1, metavar="[docs/palaute | data/faq]")
@form_of_problems
def proofread(names: tuple[str, ...], form: terminal.Form) -> None:
    data, pages = read_hub(ROOT / "data"), read_pages(ROOT / "docs")
    problems = [*data.problems, *(problem for page in pages.values() for problem in page.problems)]
    if problems or data.hub is None:
        terminal.show(problems)
        sys.exit(1)
    known = {page.file for page in pages.values()} | {one.file for one in data.documents.values()}
    files = {file for name in names for file in files_of(name, known)}
    try:
        with terminal.Progress() as progress:
            proofs = proofread_all(ROOT, data, data.hub, pages, files, progress)
    except NotInstalled:
        terminal.fail("cli-proofread-missing")
    terminal.report(proofs.problems, form)
    if form != "json":
        terminal.done("cli-proofread-done", count=proofs.words, found=len(proofs.problems))
    sys.exit(1 if checking.errors(proofs.problems) else 0)


def files_of(name: str, known: set[str]) -> set[str]:
    """`polku/aloita` is a page in both languages, `docs/sv/polku/aloita.md` in one."""
    if name in known:
        return {name}
    folder, _, rest = wanted(name).partition("/")
    candidates = (
        {f"data/{rest}.yml"} if folder == "data" else {f"docs/{one}/{rest}.md" for one in ("fi", "sv")}
    )
    if not candidates & known:
        terminal.fail("cli-proofread-nothing", value=name, suggestion=closest(name, names_of(known)))
    return candidates & known


def names_of(files: set[str]) -> set[str]:
    """Pages without their folder and ending, files of data by their name."""
    parts = [file.split("/", 1) for file in files]
    return {
        rest if folder == "data" else rest.partition("/")[2].removesuffix(".md") for folder, rest in parts
    }
