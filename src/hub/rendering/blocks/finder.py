"""The theme finder: questions, the themes that the answers speak for, and an e-mail about the chosen ones."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from hub.facts.models import Programme, Theme
from hub.rendering.blocks.people import Turn, turns_of
from hub.rendering.blocks.themes import of_programme
from hub.rendering.prose import in_own_words, with_names, without_names
from hub.rendering.view import View

BLANK = "{theme}"
PLACE = Markup('<span lang="fi" data-finder-theme></span>')


@dataclass(frozen=True)
class ThemeMail:
    """The e-mail of a programme whose blank is still open, and the Finnish titles that can fill it."""

    programme: Programme
    turns: list[Turn]
    titles: dict[str, str]
    body: str
    shown: list[list[Markup]]


def theme_finder(view: View) -> str:
    """The questions, and under each answer the themes that it speaks for."""
    return view.render("theme-finder", questions=view.hub.finder, theme=lambda id_: view.find("themes", id_))


def finder_result(view: View) -> str:
    """The themes of each programme that has any, to be chosen for a model; a script ranks them."""
    return view.render(
        "finder-result",
        programmes=with_themes(view),
        said=lambda theme: in_own_words(theme.title.in_language(view.language)),
    )


def finder_mail(view: View) -> str:
    """The ready-made e-mail of each programme; a script fills in the themes chosen for the model."""
    mails = [theme_mail(view, one, themes) for one, themes in with_themes(view) if one.mail]
    return view.render("finder-mail", mails=mails)


def with_themes(view: View) -> list[tuple[Programme, list[Theme]]]:
    """The programmes that have themes, with their themes."""
    found = [(one, of_programme(view, one.id)) for one in view.hub.programmes]
    return [(programme, themes) for programme, themes in found if themes]


def theme_mail(view: View, programme: Programme, themes: list[Theme]) -> ThemeMail:
    """Whom to write to on which days, and what."""
    body = programme.mail.body.in_language(view.language) if programme.mail else ""
    paragraphs = [paragraph.splitlines() for paragraph in body.strip().split("\n\n")]
    return ThemeMail(
        programme,
        turns_of(view, programme),
        {theme.id: theme.title.fi for theme in themes},
        quote(without_names(body).replace("\n", "\r\n")),
        [[with_names(line).replace(BLANK, PLACE) for line in lines] for lines in paragraphs],
    )
