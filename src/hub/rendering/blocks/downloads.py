"""What can be downloaded: the handbook, the single sheets and the copy that opens from disk."""

import posixpath
from importlib.metadata import version

from hub.facts.documents import Document
from hub.facts.models import LANGUAGES, Language
from hub.rendering.view import BlockError, View

COPY = "offline/tukea-toimintamallien-kehittamiseen-offline.zip"
SUMS = "lataukset/SHA256SUMS.txt"
KINDS = ("kasikirja", "arkit", "offline")

# What the tests check every PDF file with. It is no part of the build; a test keeps its version true.
CHECKER = "page-validation"
CHECKER_VERSION = "0.11.0"


def downloads(view: View, kind: str) -> str:
    """The files of one kind, in the language of the page first. Their sizes are filled in later."""
    if kind not in KINDS:
        raise BlockError("macro-value", value=kind, known=", ".join(KINDS))
    if kind == "offline":
        return view.render("download-copy", path=COPY, href=from_root(view, COPY))
    chosen = [one for one in view.hub.documents if one.is_handbook == (kind == "kasikirja")]
    languages = [(language, files(view, chosen, language)) for language in own_first(view)]
    return view.render("downloads", languages=languages)


def files(view: View, documents: list[Document], language: Language) -> list[tuple[Document, str, str]]:
    """Each document with the path of its file and a link to it."""
    paths = [(one, one.path(language)) for one in documents]
    return [(one, path, from_root(view, path)) for one, path in paths]


def own_first(view: View) -> list[Language]:
    """The languages, that of the page first."""
    return sorted(LANGUAGES, key=lambda language: language != view.language)


def checksums(view: View) -> str:
    """A link to the file that holds the checksums of all downloads."""
    return view.render("checksums", href=from_root(view, SUMS), file=posixpath.basename(SUMS))


def conformance(view: View) -> str:
    """Which standards the PDF files meet, what makes them and what checks them, each with its version."""
    makers = [(name, version(name)) for name in ("typst", "pikepdf")]
    return view.render("conformance", makers=makers, checker=(CHECKER, CHECKER_VERSION))


def from_root(view: View, path: str) -> str:
    """A link from this page to a file below the root of the site."""
    return posixpath.relpath("/" + path, "/" + view.page)
