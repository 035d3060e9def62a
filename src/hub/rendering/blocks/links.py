"""Links to the outside, the sources, and where the sources disagree."""

from hub.facts.models import LinkGroup
from hub.rendering.view import View


def link(view: View, id: str, text: str | None = None) -> str:  # noqa: A002 - the name an editor sees
    """A link to an outside address, in the middle of a sentence."""
    return view.render("link", link=view.find("links", id), words=text)


def links(view: View) -> str:
    """Every outside address under its heading."""
    parts = []
    for group in LinkGroup:
        chosen = [one for one in view.hub.links if one.group is group]
        if chosen:
            parts.append(f"## {view.plain_word(f'links.{group}')} {{ #{group} }}")
            parts.append(view.render("links", links=chosen))
    return "\n\n".join(parts)


def sources(view: View) -> str:
    """The documents that the facts are taken from, and how to cite them."""
    return view.render("sources", sources=view.hub.sources)


def contradiction(view: View, id: str) -> str:  # noqa: A002 - the name an editor sees
    """A note on one place where the sources disagree."""
    return view.render("contradiction", contradiction=view.find("contradictions", id))


def contradictions(view: View) -> str:
    """Every contradiction under its own heading."""
    return "\n\n".join(
        f"{view.heading(one.title, one.id)}\n\n{view.render('contradiction-whole', contradiction=one)}"
        for one in view.hub.contradictions
    )
