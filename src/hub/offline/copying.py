"""Copies the built site for reading from disk: which files, how each page tells its age, where to begin."""

from collections.abc import Mapping
from datetime import date

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.offline import filling, links
from hub.rendering.view import View

# The folder at the top of the zip file, and in it the file to open and a folder for all the rest.
TOP = "toimintamallien-tuki"
START = "AVAA-TASTA-OPPNA-HAR.html"
FOLDER = "sivusto"

LEFT_OUT = {
    "offline/": "the copy does not hold itself",
    "headers/": "speaks to servers",
    "_headers": "speaks to servers",
    "404.html": "a server answers with it",
    "sv/404.html": "a server answers with it",
    "sitemap.xml": "speaks to search engines",
}
SOURCE_MAP = ".map"
# What a server sends in the place of a file, never opened from disk.
COMPRESSED = (".br", ".gz")

HEADER = '<header class="md-header'
HEAD_END = "</head>"
SAVES_WORK = 'data-module="hub-work-bar"'


def copy_of(site: Mapping[str, bytes], hub: Hub, day: date) -> dict[str, bytes]:
    """The files of the copy, path in the zip file → content, out of those of the site."""
    chosen = {path: content for path, content in site.items() if is_chosen(path)}
    pages = {path: for_disk(path, chosen, hub, day) for path in chosen if path.endswith(".html")}
    inside = {f"{FOLDER}/{path}": content for path, content in {**chosen, **pages}.items()}
    return {f"{TOP}/{path}": content for path, content in {**inside, START: start(hub, day)}.items()}


def is_chosen(path: str) -> bool:
    """Whether a file of the site belongs to the copy."""
    return not path.startswith(tuple(LEFT_OUT)) and not path.endswith((SOURCE_MAP, *COMPRESSED))


def for_disk(path: str, files: Mapping[str, bytes], hub: Hub, day: date) -> bytes:
    """A page whose links lead to files, and which says how old it is."""
    view = view_of(path, hub, day)
    html = files[path].decode()
    html = links.for_disk(filling.emptied(html), path, files.keys(), hub.site.address or "")
    note = view.render("copy-note", newest=newest(view), saves=SAVES_WORK in html)
    style = f'<link rel="stylesheet" href="{"../" * path.count("/")}assets/css/copy.css">'
    html = html.replace(HEAD_END, f"{style}\n{HEAD_END}", 1)
    return html.replace(HEADER, f"{note}\n{HEADER}", 1).encode()


def view_of(path: str, hub: Hub, day: date) -> View:
    """What a template sees of the page that a file holds."""
    language: Language = "sv" if path.startswith("sv/") else "fi"
    page = path.removesuffix("index.html")
    return View(hub, language, day, page.removeprefix("sv/") if language == "sv" else page, page)


def newest(view: View) -> str:
    """The same page online; nothing while the address is not set."""
    return f"{view.hub.site.address}{view.page}" if view.hub.site.address else ""


def start(hub: Hub, day: date) -> bytes:
    """The file to open first, in every language of the site."""
    views = [view_of(path, hub, day) for path in ("index.html", "sv/index.html")]
    parts = [
        view.render(
            "copy-start-part",
            heading="h1" if view is views[0] else "h2",
            href=f"{FOLDER}/{view.page}index.html",
            newest=newest(view),
        )
        for view in views
    ]
    return (views[0].render("copy-start", parts=parts, folder=FOLDER) + "\n").encode()
