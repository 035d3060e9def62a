"""The national programmes."""

from hub.rendering.view import View


def programmes(view: View) -> str:
    """A card for each programme, leading to its own page."""
    return view.render("programmes", programmes=view.hub.programmes)


def programme_intro(view: View, id: str) -> str:  # noqa: A002 - the name an editor sees
    """What a programme is, and where it stands in Innokylä."""
    programme = view.find("programmes", id)
    addresses = [view.find("links", link) for link in (programme.collection, *programme.links)]
    return view.render("programme-intro", programme=programme, links=addresses)
