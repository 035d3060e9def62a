"""The themes under which models are linked."""

from hub.facts.models import Theme
from hub.rendering.blocks.people import turns_of
from hub.rendering.view import View


def of_programme(view: View, programme: str | None) -> list[Theme]:
    """The themes of one programme, or of all, in the order of their numbers."""
    if programme:
        view.find("programmes", programme)
    chosen = [theme for theme in view.hub.themes if programme in (None, theme.programme)]
    return sorted(chosen, key=lambda theme: (theme.programme, theme.number))


def theme_list(view: View, programme: str | None = None) -> str:
    """The themes as a short list of links."""
    return view.render("theme-list", themes=of_programme(view, programme))


def themes(view: View, programme: str | None = None) -> str:
    """A section for each theme: what belongs there, examples, and its address in Innokylä."""
    return "\n\n".join(
        f"{view.heading(theme.title, theme.id, level=3)}\n\n{theme_card(view, theme)}"
        for theme in of_programme(view, programme)
    )


def theme_card(view: View, theme: Theme) -> str:
    """One theme, with a request to be linked to it."""
    programme = view.find("programmes", theme.programme)
    return view.render(
        "theme",
        theme=theme,
        link=view.find("links", theme.link),
        turns_of_theme=turns_of(view, programme, theme) if programme.mail else [],
    )
