"""A page for each programme, made from data: a new programme gets its page without a line of Markdown."""

import json

from hub.facts.hub import Hub
from hub.facts.models import Language, Programme
from hub.rendering.view import View


def names(hub: Hub) -> list[str]:
    """The pages that are made: `ohjelmat/vetoa-ja-pitoa`."""
    return [f"ohjelmat/{programme.id}" for programme in hub.programmes]


def markdown(view: View, programme: Programme) -> str:
    """The whole page, front matter and blocks, as if an editor had written it."""
    parts = [
        front_matter(view, programme),
        f'{{{{ programme_intro("{programme.id}") }}}}',
        section(view, "prescribed", "mita-ohjelma-maaraa", f'{{{{ prescribed("{programme.id}") }}}}'),
        section(view, "deadlines", "maaraajat", f'{{{{ deadlines("{programme.id}") }}}}'),
    ]
    if any(theme.programme == programme.id for theme in view.hub.themes):
        parts.append(section(view, "themes", "teemat", f'{{{{ theme_list("{programme.id}") }}}}'))
    if programme.mail:
        parts.append(section(view, "linking", "liittaminen", f'{{{{ linking_mail("{programme.id}") }}}}'))
    parts.append(section(view, "contacts", "yhteystiedot", f'{{{{ contacts("{programme.id}") }}}}'))
    return "\n\n".join(parts) + "\n"


def front_matter(view: View, programme: Programme) -> str:
    description = view.plain_word("programme.page", name=view.plain(programme.short))
    lines = [
        # JSON is YAML too, and quotes whatever stands in a title.
        f"title: {json.dumps(programme.title.in_language(view.language), ensure_ascii=False)}",
        f"description: {json.dumps(description, ensure_ascii=False)}",
        f"owner: {programme.owner}",
        f"reviewed: {programme.reviewed}",
    ]
    return "\n".join(["---", *lines, "---"])


def section(view: View, word: str, anchor: str, block: str) -> str:
    return f"## {view.plain_word(f'programme.{word}')} {{ #{anchor} }}\n\n{block}"


def source_path(language: Language, page: str) -> str:
    """Where the page would stand if an editor had written it."""
    return f"{language}/{page}.md"
