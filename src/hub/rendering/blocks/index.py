"""The index of the site: every page, field, theme, term and question under its first letter."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from hub.facts.models import Text
from hub.rendering.view import View

# After z in the order of characters, and in both languages in this order.
LAST_LETTERS = str.maketrans("åäö", "{|}")
ANCHORS = {"å": "ao", "ä": "ae", "ö": "oe"}
NUMBERS = "0"


@dataclass(frozen=True)
class Entry:
    """A line of the index: what it is called, with and without markup, its kind and the page it leads to."""

    title: Markup
    plain: str
    kind: str
    page: str

    def letter(self) -> str:
        """Numbers stand together, before the letters."""
        first = next(letter for letter in self.plain.lower() if letter.isalnum())
        return NUMBERS if first.isdigit() else first

    def order(self) -> str:
        """As the alphabet goes; signs and capitals do not count."""
        return "".join(sign for sign in self.plain.lower() if sign.isalnum() or sign == " ").translate(
            LAST_LETTERS
        )


def az_index(view: View) -> str:
    """Links to all of it, letter by letter, and a row of letters to jump by."""
    letters: dict[str, list[Entry]] = {}
    for entry in sorted(entries(view), key=Entry.order):
        letters.setdefault(entry.letter(), []).append(entry)
    return view.render("az-index", letters=letters, anchor=anchor, numbers=NUMBERS)


def anchor(letter: str) -> str:
    """The id of a letter's heading."""
    return f"kirjain-{ANCHORS.get(letter, letter)}"


def entries(view: View) -> Iterator[Entry]:
    """What the index holds, in no order."""
    hub = view.hub
    made = {f"ohjelmat/{one.id}": one.title for one in hub.programmes}
    for page, name in view.titles.items():
        if page not in made and page_is_listed(page, view):
            yield Entry(Markup.escape(name), name, "page", page)
    listed: list[tuple[str, Text, str]] = [
        *(("page", title, page) for page, title in made.items()),
        *(("field", one.title, f"{one.group.value}#{one.id}") for one in hub.fields),
        *(("theme", one.title, f"teemat#{one.id}") for one in hub.themes),
        *(("term", one.title, f"sanasto#{one.id}") for one in hub.glossary),
        *(("question", one.question, f"ukk#{one.id}") for one in hub.faq),
        *(("role", one.title, f"roolit#{one.id}") for one in hub.roles),
        *(("support", one.title, f"tuki/index#{one.id}") for one in hub.supports),
        *(("network", one.title, f"tuki/verkostot#{one.id}") for one in hub.networks),
    ]
    for kind, title, page in listed:
        yield Entry(view.text(title), view.plain(title), kind, page)


def page_is_listed(page: str, view: View) -> bool:
    """A page does not list itself."""
    return view.to(page) != "./"
