"""The PDF files that are made of the pages."""

from hub.rendering.blocks.downloads import from_root
from hub.rendering.view import View


def pdf(view: View, id: str) -> str:  # noqa: A002 - the name an editor sees
    """A link to the PDF file of a page, or of a part of it, in the language of the page."""
    document = view.find("documents", id)
    path = document.path(view.language)
    return view.render("pdf", document=document, path=path, href=from_root(view, path))
