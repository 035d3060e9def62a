"""`./hub reviews`: what nobody has looked at for too long, by the role that answers for it."""

import sys
from datetime import date
from pathlib import Path

import click

from hub import checking, freshness, terminal
from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.facts.reading import read_hub
from hub.facts.writing import write_whole
from hub.freshness import Review
from hub.pages import checking as pages
from hub.place import ROOT
from hub.site.today import today
from hub.spoken import Day, Spoken
from hub.terminal import say
from hub.words.messages import editor_language

# An issue on GitHub holds 65,536 characters; a hundred lines are also what somebody can do in a week.
LONGEST = 100


@click.command(cls=Spoken, help=say("cli-reviews"))
@click.option("--day", type=Day(), metavar=Day.name, help=say("cli-reviews-day"))
@click.option(
    "--issues", type=click.Path(path_type=Path), metavar=say("cli-folder"), help=say("cli-reviews-issues")
)
def reviews(day: date | None, issues: Path | None) -> None:
    data = read_hub(ROOT / "data")
    if data.hub is None:
        terminal.show(checking.errors(list(data.problems)))
        sys.exit(1)
    found = freshness.overdue(data, pages.read_pages(ROOT / "docs"), day or today())
    overdue = sorted(found, key=lambda one: (one.reviewed, one))
    reminders = {
        owner.id: reminder(data.hub, title(data.hub, owner.id, mine), mine)
        for owner in data.hub.owners
        if (mine := [one for one in overdue if one.owner == owner.id])
    }
    if issues:
        write(issues, reminders)
    for text in reminders.values():
        click.echo(text)
    if not reminders:
        terminal.done("cli-reviews-none")


def title(hub: Hub, owner: str, mine: list[Review]) -> str:
    """The role by its name, and how much it has to review."""
    role = next(one for one in hub.owners if one.id == owner)
    language: Language = "sv" if editor_language() == "sv" else "fi"
    return say("cli-reviews-title", owner=role.title.in_language(language), count=len(mine))


def reminder(hub: Hub, heading: str, mine: list[Review]) -> str:
    """Markdown: the heading, what to do, and a box to tick for each page and fact, the oldest first."""
    lines = [f"- [ ] {said_of(hub, one)}" for one in mine[:LONGEST]]
    if len(mine) > LONGEST:
        lines += ["", say("cli-reviews-more", count=len(mine) - LONGEST)]
    return "\n".join([f"# {heading}", "", say("cli-reviews-help"), "", *lines, ""])


def said_of(hub: Hub, one: Review) -> str:
    """The place, with a link to the line itself once the repository is known, and the day."""
    named = f"`{one.place.file}:{one.place.line}`"
    if hub.site.repository:
        address = f"{hub.site.repository.rstrip('/')}/blob/main/{one.place.file}?plain=1#L{one.place.line}"
        named = f"[{named}]({address})"
    what = f"{named} {one.entry}".strip()
    return say("cli-reviews-line", what=what, day=one.reviewed.isoformat())


def write(folder: Path, reminders: dict[str, str]) -> None:
    """One file for each owner who has something to review; the name is the owner's id."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for owner, text in reminders.items():
            write_whole(folder / f"{owner}.md", text)
    except OSError as error:
        terminal.fail("cli-disk", out=folder, value=error.strerror or error)
