"""The hub's own blocks on paper: cards, notes, examples, facts, questions, charts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hub.pdf import forms_in_pages, pictures
from hub.pdf.parts import is_left_out
from hub.pdf.typst_text import call, content, string

if TYPE_CHECKING:
    from hub.pdf.tree import Element
    from hub.pdf.writer import Writer

# A box longer than this is let run from one page to the next.
LONGEST_UNBROKEN = 900


def cards(writer: Writer, element: Element) -> str:
    """Boxes one below another; a list for those who hear it."""
    boxes = [one for one in element.elements() if not is_left_out(one)]
    return call("cards", *(content(box(writer, one)) for one in boxes)) if boxes else ""


def box(writer: Writer, element: Element) -> str:
    """What stands in one box, kept together when it is short."""
    kept = "true" if len(element.words()) < LONGEST_UNBROKEN else "false"
    return writer.anchored(element, call("card", f"kept: {kept}", body=writer.flow(element.children)))


def framed(name: str) -> Callable[[Writer, Element], str]:
    """A block with a look of its own in the template."""

    def write(writer: Writer, element: Element) -> str:
        body = writer.flow(element.children)
        kept = "true" if len(element.words()) < LONGEST_UNBROKEN else "false"
        return call(name, f"kept: {kept}", body=body) if body else ""

    return write


def line(name: str) -> Callable[[Writer, Element], str]:
    """A line of text with a look of its own in the template."""

    def write(writer: Writer, element: Element) -> str:
        body = writer.inline(element.children).strip()
        return call(name, body=body) if body else ""

    return write


def card_title(writer: Writer, element: Element) -> str:
    """The title of a box: a line of its own, or the link that the whole box is on a screen."""
    if element.tag == "p":
        return line("card-title")(writer, element)
    body = writer.link(element) if element.tag == "a" else writer.inline(element.children)
    return call("strong", body=body)


def definitions(writer: Writer, element: Element) -> str:
    """Words with what they mean, each pair in a <div> or not."""
    pairs: list[tuple[str, list[str]]] = []
    for one in groups_of(element):
        anchor = one[0]
        for child in one[1:]:
            if child.tag == "dt":
                term = writer.paragraph(child.children)
                pairs.append((writer.anchored(anchor, term) if anchor.tag == "div" else term, []))
            elif pairs and child.tag == "dd":
                said = writer.flow(child.children)
                pairs[-1][1].append(call("meta-words", body=said) if "hub-meta" in child.classes else said)
    items = [f"terms.item({content(term)}, [{'#linebreak();'.join(meanings)}])" for term, meanings in pairs]
    return call("definitions", *items) if items else ""


def groups_of(element: Element) -> list[list[Element]]:
    """The parts of a list of definitions, each as its frame and what stands in it."""
    loose = [one for one in element.elements() if one.tag != "div"]
    framed_ones = [
        [one, *one.elements()] for one in element.elements() if one.tag == "div" and not is_left_out(one)
    ]
    return ([[element, *loose]] if loose else []) + framed_ones


def question(writer: Writer, element: Element) -> str:
    """A question that opens on a screen stands open on paper."""
    title, rest = "", []
    for child in element.children:
        if not isinstance(child, str) and child.tag == "summary":
            title = writer.paragraph(child.children)
        else:
            rest.append(child)
    answer = writer.flow(rest)
    return call("question", content(title), body=answer) if answer else ""


def chart(writer: Writer, element: Element) -> str:
    """A chart twice: as a picture, and as the table in which every number stands."""
    caption = element.find("caption")
    title = caption.words() if caption else ""
    alt = f"{writer.words('pdf.chart')} {title} {writer.words('pdf.chart-table')}"
    drawn = pictures.chart(element)
    return call("drawing", string(drawn), string(alt)) + "\n\n" + writer.flow(element.children)


def drawing(writer: Writer, element: Element) -> str:
    """A drawing with words of its own."""
    title, text = element.find("title"), element.find("desc")
    if title is None:
        return writer.complain("pdf-picture-silent", value="<svg>")
    alt = f"{title.words()}. {text.words() if text else ''}".strip()
    return call("drawing", string(pictures.drawing(element)), string(alt))


def index_list(writer: Writer, element: Element) -> str:
    """What begins with a letter, with its page; what the document lacks is not in its index."""
    items = []
    for one in element.elements():
        link = one.find("a")
        if link is not None and isinstance(writer.target(link.get("href")), tuple):
            items.append(content(writer.paragraph(one.children)))
    return call("index-list", *items) if items else ""


def ratings(writer: Writer, element: Element) -> str:
    """Short figures side by side: what was asked, and the answer."""
    pairs = zip(element.iter("dt"), element.iter("dd"), strict=True)
    said = [
        f'{writer.paragraph(term.children)}#": ";{call("strong", body=writer.paragraph(value.children))}'
        for term, value in pairs
    ]
    return '#" · ";'.join(said)


PARTS: dict[str, Callable[[Writer, Element], str]] = {
    "hub-assess": framed("statement"),
    "hub-field__marks": line("marks"),
    "hub-ratings": ratings,
    "hub-measure": forms_in_pages.group,
    "hub-cards": cards,
    "hub-steps": cards,
    "hub-checklist": cards,
    "hub-deadlines__list": cards,
    "hub-sources": cards,
    "hub-note": framed("note"),
    "admonition": framed("note"),
    "hub-example--good": framed("good"),
    "hub-example--weak": framed("weak"),
    "hub-card": box,
    "hub-chart": chart,
    "hub-card__title": line("card-title"),
    "hub-note__label": line("label-line"),
    "admonition-title": line("label-line"),
    "hub-example__label": line("label-line"),
    "hub-card__label": line("label-line"),
    "hub-field__question": line("guiding"),
    "hub-meta": line("meta"),
    "hub-canvas": forms_in_pages.canvas,
    "hub-tick": forms_in_pages.tick,
    "hub-assess__level": forms_in_pages.answer,
    "hub-az__list": index_list,
}

PIECES: dict[str, Callable[[Writer, Element], str]] = {
    "hub-tag": line("tag"),
    "hub-meta": line("meta-words"),
    "hub-state": line("meta-words"),
    "hub-card__title": card_title,
    "hub-card__label": lambda writer, element: call("strong", body=writer.inline(element.children)),
    "hub-mapping__origin": lambda writer, element: "#linebreak();" + line("meta-words")(writer, element),
    "hub-mapping__part": lambda writer, element: line("part")(writer, element),
    "hub-form": line("tag"),
    "hub-matrix__here": lambda writer, element: "#linebreak();" + line("meta-words")(writer, element),
    "hub-chart__bars": lambda writer, element: "",
    "hub-facts__more": lambda writer, element: line("meta-words")(writer, element),
}


def rule_of(
    element: Element, rules: dict[str, Callable[[Writer, Element], str]]
) -> Callable[[Writer, Element], str] | None:
    """The first rule that is made for a class of the element."""
    classes = element.classes
    return next((rule for name, rule in rules.items() if name in classes), None) if classes else None
