"""What the hub says of itself, and how to answer it."""

from importlib.metadata import version
from urllib.parse import quote

from hub.rendering.view import View


def site_facts(view: View) -> str:
    """Who runs the hub and where it lives. What is not set yet says so."""
    return view.render("site-facts", site=view.hub.site)


def feedback(view: View) -> str:
    """A ready-made e-mail for feedback, or what to do while there is no address."""
    return view.render("feedback", site=view.hub.site, mailto=feedback_address(view))


def feedback_address(view: View) -> str | None:
    """A mailto: address that names the page, the language and the version of the hub."""
    site = view.hub.site
    if not site.feedback:
        return None
    lines = [
        f"{view.plain_word('feedback.page')}: {site.address or ''}{view.page or '/'}",
        f"{view.plain_word('feedback.language')}: {view.language}",
        f"{view.plain_word('feedback.version')}: {version('tukihub')} ({view.day(view.today)})",
        "",
        f"{view.plain_word('feedback.mine')}:",
        "",
    ]
    subject = view.plain_word("feedback.subject", site=view.plain(site.name))
    body = "\r\n".join(lines)
    return f"mailto:{site.feedback}?subject={quote(subject)}&body={quote(body)}"
