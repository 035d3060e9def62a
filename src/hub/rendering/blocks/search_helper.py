"""The search helper: what one looks for in Innokylä, and the Finnish words to type."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from hub.facts.models import Link, LinkId, Text
from hub.facts.workspace import SearchKind
from hub.rendering.blocks.themes import of_programme
from hub.rendering.prose import in_own_words
from hub.rendering.view import View

THEME = "teema"
KINDS = (SearchKind.region.value, THEME, SearchKind.client_group.value, SearchKind.code.value)
BY_NAME = (SearchKind.region.value, SearchKind.client_group.value)
FRONT_PAGE = "innokyla"

# After z, and in this order, as the Finnish and the Swedish alphabet have them.
AFTER_Z = str.maketrans("åäö", "{|}")


@dataclass(frozen=True)
class Topic:
    """Something to look for. The key names its kind, for two kinds may use the same id."""

    key: str
    title: Text
    words: tuple[str, ...]
    link: LinkId | None


def search_helper(view: View) -> str:
    """Choices that a script turns into words, ready-made searches and addresses."""
    site = urlsplit(view.outside(FRONT_PAGE)).hostname
    return view.render(
        "search-helper",
        groups=groups(view),
        places=places(view),
        site=site,
        said=lambda topic: in_own_words(topic.title.in_language(view.language)),
    )


def search_words(view: View) -> str:
    """A heading and a table of words for each kind of topic."""
    parts = []
    for kind, topics in groups(view).items():
        parts.append(f"### {view.plain_word(f'work.search.{kind}-all')} {{ #sanat-{kind} }}")
        links = {topic.link: view.find("links", topic.link) for topic in topics if topic.link}
        parts.append(view.render("search-words", kind=kind, topics=topics, links=links))
    return "\n\n".join(parts)


def groups(view: View) -> dict[str, list[Topic]]:
    """The topics of each kind: regions and client groups by name, the others in the order of the data."""
    found = {kind: topics_of(view, kind) for kind in KINDS}
    for kind in BY_NAME:
        found[kind].sort(key=lambda topic: view.plain(topic.title).lower().translate(AFTER_Z))
    return found


def topics_of(view: View, kind: str) -> list[Topic]:
    """The topics of one kind; themes are known already, with their search words."""
    if kind == THEME:
        themes = of_programme(view, None)
        return [Topic(f"{kind}/{one.id}", one.title, one.keywords.fi, one.link) for one in themes]
    topics = [topic for topic in view.hub.search_topics if topic.kind == kind]
    return [Topic(f"{kind}/{one.id}", one.title, one.terms, one.link) for one in topics]


def places(view: View) -> list[tuple[Link, list[str]]]:
    """What can be opened in Innokylä, each with the topics it serves. The front page, last, serves all."""
    found: dict[str, list[str]] = {}
    for topics in groups(view).values():
        for topic in topics:
            if topic.link:
                found.setdefault(topic.link, []).append(topic.key)
    for theme in view.hub.themes:
        collection = view.find("programmes", theme.programme).collection
        found.setdefault(collection, []).append(f"{THEME}/{theme.id}")
    found[FRONT_PAGE] = []
    return [(view.find("links", link), topics) for link, topics in found.items()]
