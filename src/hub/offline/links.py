"""Makes the links of a page work from disk: there a folder shows its list of files, not its page."""

import posixpath
import re
from collections.abc import Collection
from functools import cache
from html import escape, unescape
from urllib.parse import unquote, urlsplit

# What is no tag is passed over: comments, and elements whose text is not read as HTML.
TOKEN = re.compile(
    r"""<!--.*?-->
    | <(?P<raw>script|style|textarea|title)\b.*?</(?P=raw)>
    | <(?P<tag>a|link)\s(?:"[^"]*"|'[^']*'|[^>"']++)*+>
    | (?P<end></a>)""",
    re.DOTALL | re.VERBOSE,
)
HREF = re.compile(r'(?<=\shref=")[^"]*(?=")')


def for_disk(html: str, page: str, files: Collection[str], address: str) -> str:
    """The page with links that lead to files.

    `page` and `files` are paths below the root of the site. What is not among the files stands only online:
    a link to it leads to `address`, the site's own, and while that is not set its words are plain text.
    """
    ends: list[str] = []

    @cache
    def mended(link: str) -> str | None:
        return to_file(link, page, files) or online(link, page, address)

    def mend(match: re.Match[str]) -> str:
        if match["end"]:
            return ends.pop() if ends else match[0]
        href = HREF.search(match[0]) if match["tag"] else None
        if href is None:
            return match[0]
        new = mended(unescape(href[0]))
        if new is None:
            return without_link(match["tag"], ends)
        return match[0][: href.start()] + escape(new) + match[0][href.end() :]

    return TOKEN.sub(mend, html)


def without_link(tag: str, ends: list[str]) -> str:
    """A link that leads nowhere keeps its words, if it has any."""
    if tag == "link":
        return ""
    ends.append("</span>")
    return "<span>"


def to_file(link: str, page: str, files: Collection[str]) -> str | None:
    """The link with the file named that it leads to; None where there is no such file."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    target = behind(parts.path, page)
    if target in files:
        return link
    if posixpath.normpath(posixpath.join(target, "index.html")) not in files:
        return None
    folder = "" if parts.path in (".", "./") else parts.path.rstrip("/") + "/"
    return parts._replace(path=folder + "index.html").geturl()


def online(link: str, page: str, address: str) -> str | None:
    """The same file at the site's own address; None while that is not set."""
    return address + behind(urlsplit(link).path, page) if address else None


def behind(path: str, page: str) -> str:
    """Where a path that stands on a page leads, below the root of the site."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
