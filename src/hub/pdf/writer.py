"""Writes pages in Typst. What it does not know it refuses: nothing of a page is lost unseen."""

import posixpath
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from hub.facts.models import Language
from hub.facts.problems import Problem
from hub.pdf import forms_in_pages, house, staying, tables
from hub.pdf.parts import is_left_out
from hub.pdf.sources import HEADING, Page, Part, Written
from hub.pdf.tree import Element
from hub.pdf.typst_text import TURNED, call, content, string, words

Rule = Callable[["Writer", Element], str]
Nodes = Sequence[Element | str]

DEEPEST = 6
TURNED_PAGE = "#turned[\n"
# A title and a paragraph do not have a page for themselves before one that is turned.
FEW_BLOCKS = 2


@dataclass
class Writer:
    """Writes the pages of one document. `words` are the interface texts in its language."""

    language: Language
    parts: Sequence[Part]
    words: Callable[[str], str]
    site: Path
    address: str = ""
    written: Written = field(default_factory=Written)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pages = {part.page.url: part.page for part in self.parts}
        self.ids = {(part.page.url, one.get("id")) for part in self.parts for one in part.shown()}
        self.whole = {part.page.url for part in self.parts if part.whole}
        self.asked = {target for part in self.parts for target in self.asked_in(part)}
        self.page, self.shift = self.parts[0].page, 0
        self.line, self.level, self.after_space = 1, 0, True
        self.placed: set[tuple[str, str]] = set()

    # Pages

    def write(self, part: Part) -> None:
        """Writes one part, where it begins a sheet on a new one."""
        page = part.page
        self.page, self.shift, self.line = page, part.shift, part.line
        self.labels = {one.get("for"): one for one in page.article.iter("label") if one.get("for")}
        self.by_id = {one.get("id"): one for one in page.article.iter() if one.get("id")}
        anchor = ""
        if (page.url, "") in self.asked - self.placed:
            self.placed.add((page.url, ""))
            anchor = call("anchor", string(label_of(page, ""))) + "\n"
        body = self.flow(part.nodes)
        turned, is_turned = body.removeprefix(TURNED_PAGE), body.startswith(TURNED_PAGE)
        self.note_place()
        if part.new and not is_turned:
            self.written.typst.append("#pagebreak(weak: true)" if part.alone else "#new-page;")
        if part.in_columns:
            body = call("in-columns", body=f"\n{body}\n")
        self.written.typst.append(TURNED_PAGE + anchor + turned if is_turned else anchor + body)

    def chapter(self, title: str) -> None:
        """A chapter of a book begins, or a sheet, whose title stands in its opening."""
        self.level = 1
        if not title:
            return
        self.written.typst.append("#pagebreak(weak: true)")
        self.written.typst.append(call("heading", "level: 1", body=words(title)))

    def note_place(self) -> None:
        """A comment in the Typst text, so that what Typst complains of can be found on the page."""
        place = self.page.place(self.line)
        self.written.typst.append(f"// {place.file}:{place.line}")

    def complain(self, code: str, **values: object) -> str:
        """Notes what is wrong on the page; nothing is written in its place."""
        line = self.page.line_of(str(values.get("value", "")), self.line) or self.line
        self.problems.append(Problem(self.page.place(line), code, values=values))
        return ""

    # Blocks

    def flow(self, nodes: Nodes) -> str:
        """Paragraphs and blocks one after another."""
        return "\n\n".join(self.blocks(nodes))

    def blocks(self, nodes: Nodes) -> list[str]:
        """Paragraphs and blocks, each held to the next one where it would be lost without it."""
        found: list[str] = []
        run: list[Element | str] = []
        for node in nodes:
            if isinstance(node, str) or self.is_inline(node):
                run.append(node)
                continue
            found += filter(None, [self.paragraph(run)])
            written = self.block(node)
            if found and staying.is_held(found[-1], written):
                found[-1] = staying.held(found[-1])
            found = with_turned(found, written)
            run = []
        return [*filter(None, [*found, self.paragraph(run)])]

    def is_inline(self, element: Element) -> bool:
        """Whether the element stands in a line of text."""
        if element.tag == "label":
            return not forms_in_pages.takes_text(self.by_id.get(element.get("for")))
        if element.tag == "input":
            return element.get("type") in ("checkbox", "radio")
        return element.tag in INLINE or is_left_out(element)

    def paragraph(self, nodes: Nodes) -> str:
        """A line of text, unless it is blank."""
        self.after_space = True
        return self.inline(nodes).strip()

    def block(self, element: Element) -> str:
        """One block with everything in it."""
        if is_left_out(element):
            return ""
        rule = house.rule_of(element, house.PARTS)
        rule = rule or BLOCKS.get(element.tag)
        if rule is None:
            return self.complain("pdf-element", value=f"<{element.tag}>", line=element.line)
        written = rule(self, element)
        if HEADING.fullmatch(element.tag):
            return written
        return self.anchored(element, self.in_its_language(element, written))

    def anchored(self, element: Element, written: str) -> str:
        """What was written, with a place to link to if something does."""
        target = (self.page.url, element.get("id"))
        if element.get("id") and target in self.asked and written:
            return call("anchor", string(label_of(self.page, element.get("id")))) + "\n" + written
        return written

    def heading(self, element: Element) -> str:
        """A heading; its level follows from where the page stands in the document."""
        self.line = self.page.line_of(f"#{element.get('id')} ", self.line) or self.line
        level = min(int(element.tag[1]) + self.shift, DEEPEST)
        if level > self.level + 1:
            self.complain("pdf-heading-skipped", value=element.words())
        self.level = level
        written = call(
            "heading", f"level: {level}", body=self.in_its_language(element, self.paragraph(element.children))
        )
        if element.get("id") and (self.page.url, element.get("id")) in self.asked:
            written += call("label", string(label_of(self.page, element.get("id"))))
        place = self.page.place(self.line)
        return f"// {place.file}:{place.line}\n{written}"

    def inside(self, element: Element) -> str:
        """What stands in an element that says nothing itself."""
        return self.flow(element.children)

    def text_block(self, element: Element) -> str:
        """A paragraph."""
        return self.paragraph(element.children)

    def listed(self, element: Element) -> str:
        """A list, with dots or with numbers."""
        items = [item for item in element.elements() if not is_left_out(item)]
        bodies = [content(self.anchored(item, self.flow(item.children))) for item in items]
        if not bodies:
            return ""
        name = "numbered" if element.tag == "ol" else "dotted"
        wide = any(child.tag in ("p", "div", "dl") for item in items for child in item.elements())
        long = any(staying.lines_of(item) > 1 for item in items)
        signs = [name for name, is_so in (("wide", wide), ("long", long)) if is_so]
        kept = staying.kept(element, staying.MOST_LINES_OF_A_LIST)
        return call(name, *bodies, *(f"{sign}: true" for sign in signs), kept)

    def quotation(self, element: Element) -> str:
        """Somebody's words."""
        return call("quote", "block: true", body=self.flow(element.children))

    # Lines of text

    def inline(self, nodes: Nodes) -> str:
        """A line of text with what stands in it."""
        return "".join(self.run(node) if isinstance(node, str) else self.piece(node) for node in nodes)

    def run(self, text: str) -> str:
        """Plain text; blanks between words count as one."""
        text = re.sub(r"\s+", " ", text)
        if self.after_space:
            text = text.removeprefix(" ")
        if not text:
            return ""
        self.after_space = text.endswith(" ")
        if forms_in_pages.BLANK.search(text):
            return forms_in_pages.blanks(self, text)
        return words(text)

    def piece(self, element: Element) -> str:
        """One element in a line of text."""
        if is_left_out(element):
            return ""
        rule = house.rule_of(element, house.PIECES)
        rule = rule or INLINE.get(element.tag)
        if rule is None:
            return self.block(element)
        return self.in_its_language(element, rule(self, element))

    def in_its_language(self, element: Element, written: str) -> str:
        """What was written, marked where it is in another language than the document."""
        if not written or element.get("lang") in ("", self.language):
            return written
        return call("text", f"lang: {string(element.get('lang'))}", body=written)

    def plain(self, element: Element) -> str:
        """An element that only groups words."""
        return self.inline(element.children)

    def broken(self, element: Element) -> str:
        """The end of a line."""
        self.after_space = True
        return "#linebreak();"

    def picture(self, element: Element) -> str:
        """A picture of a page says what it shows."""
        source = element.get("src")
        if not element.get("alt").strip():
            return self.complain("pdf-picture-silent", value=source)
        root = "" if self.language == "fi" else f"{self.language}/"
        path = posixpath.normpath(posixpath.join("/", root, self.page.url, unquote(source)))
        if not (self.site / path.removeprefix("/")).is_file():
            return self.complain("pdf-picture-missing", value=source)
        return call("image", string(path), f"alt: {string(element.get('alt'))}")

    # Links

    def link(self, element: Element) -> str:
        """A link: within the document with its page number, to the site or elsewhere with its address."""
        text = self.inline(element.children)
        if self.is_dangling(element.get("href")):
            return self.complain("pdf-link", value=element.get("href"))
        target = self.target(element.get("href"))
        if not text or not element.get("href"):
            return text
        if isinstance(target, str):
            return call("linked", string(target), body=text) if target else text
        url, anchor = target
        label = call("label", string(label_of(self.pages[url], anchor)))[1:-1]
        name = "term-link" if "hub-term-link" in element.classes else "inner-link"
        return call(name, label, body=text)

    def target(self, href: str, page: Page | None = None) -> tuple[str, str] | str:
        """The page and the place a link leads to; an address if that is outside the document, or nothing."""
        page = page or self.page
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href
        url = self.url_of(parts.path, page)
        anchor = unquote(parts.fragment)
        if (url, anchor) in self.ids:
            return url, anchor
        if url in self.whole:
            return url, ""
        root = "" if self.language == "fi" else f"{self.language}/"
        return (
            f"{self.address}{root}{url}{'#' if parts.fragment else ''}{parts.fragment}"
            if self.address
            else ""
        )

    def url_of(self, path: str, page: Page) -> str:
        """A path as it is written on a page, seen from the root of the language."""
        if not path:
            return page.url
        url = posixpath.normpath(posixpath.join("/", page.url, path)).strip("/")
        return f"{url}/" if url and "." not in posixpath.basename(url) else url

    def is_dangling(self, href: str) -> bool:
        """Whether a link names a place that its page lacks; of other pages of the site nothing is known."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or not parts.fragment:
            return False
        page = self.pages.get(self.url_of(parts.path, self.page))
        return page is not None and unquote(parts.fragment) not in page.ids

    def asked_in(self, part: Part) -> set[tuple[str, str]]:
        """The places that the links of a part lead to within the document."""
        targets = [self.target(one.get("href"), part.page) for one in part.shown() if one.tag == "a"]
        return {target for target in targets if isinstance(target, tuple)}


def with_turned(found: list[str], block: str) -> list[str]:
    """What was written so far and a block; a turned one takes its heading along to its own page."""
    if not block.startswith(TURNED):
        return [*found, block]
    parts = [part for part in found if part]
    headings = [number for number, part in enumerate(parts) if "#heading(" in part]
    if not headings:
        return [*found, block]
    start = headings[-1] if headings[-1] > FEW_BLOCKS else 0
    taken = "\n\n".join([*parts[start:], block.removeprefix(TURNED)])
    return [*parts[:start], f"{TURNED_PAGE}{taken}\n]"]


def label_of(page: Page, anchor: str) -> str:
    """The name of a place within a document: its page and its id."""
    return f"{page.name}:{anchor}" if anchor else page.name


BLOCKS: dict[str, Rule] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Writer.heading),
    **dict.fromkeys(("div", "section", "figure", "article", "li", "form"), Writer.inside),
    "p": Writer.text_block,
    "ul": Writer.listed,
    "ol": Writer.listed,
    "blockquote": Writer.quotation,
    "dl": house.definitions,
    "table": tables.table,
    "details": house.question,
    "fieldset": forms_in_pages.group,
    "label": forms_in_pages.label,
    "textarea": forms_in_pages.text_field,
    "input": forms_in_pages.text_field,
    "select": forms_in_pages.choice,
    "svg": house.drawing,
}

INLINE: dict[str, Rule] = {
    **dict.fromkeys(("span", "label", "time", "small", "code"), Writer.plain),
    "a": Writer.link,
    "br": Writer.broken,
    "img": Writer.picture,
    "input": forms_in_pages.box,
    "strong": lambda writer, element: call("strong", body=writer.inline(element.children)),
    "em": lambda writer, element: call("emph", body=writer.inline(element.children)),
}
