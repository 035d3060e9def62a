"""Addresses within the site: from a page's name to a link that works from another page."""

import posixpath


def page_url(page: str) -> str:
    """The address of a page below its language's root: `polku/index` → `polku/`, `index` → ``."""
    if page == "index":
        return ""
    return page.removesuffix("/index") + "/"


def place_url(place: str) -> str:
    """The same of a page or a place on it: `polku/aloita#alku` → `polku/aloita/#alku`."""
    page, sign, anchor = place.partition("#")
    return f"{page_url(page)}{sign}{anchor}"


def relative(target: str, base: str) -> str:
    """A link to `polku/aloita#alku`, written for the page whose address is `base`."""
    page, _, anchor = target.partition("#")
    url = posixpath.relpath("/" + page_url(page), "/" + base) + "/"
    return f"{url}#{anchor}" if anchor else url
