"""The hub's own blocks on paper: cards, notes, examples, facts, questions, charts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hub.pdf import forms_in_pages, pictures, staying
from hub.pdf.parts import is_left_out
from hub.pdf.typst_text import call, content, string

if TYPE_CHECKING:
    from hub.pdf.tree import Element
    from hub.pdf.writer import Writer


def cards(writer: Writer, element: Element) -> str:
    """Boxes one below another; a list for those who hear it."""
    boxes = [one for one in element.elements() if not is_left_out(one)]
    return call("cards", *(content(box(writer, one)) for one in boxes)) if boxes else ""


def box(writer: Writer, element: Element) -> str:
    """What stands in one box."""
    return writer.anchored(element, framed("card")(writer, element))


def framed(name: str) -> Callable[[Writer, Element], str]:
    """A box with a look of its own in the template, kept together when it is short."""

    def write(writer: Writer, element: Element) -> str:
        body = "\n\n".join(staying.with_end(writer.blocks(element.children)))
        return call(name, staying.kept(element), body=body) if body else ""

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
    items = [defined(writer, *pair) for pair in pairs_of(element)]
    return call("definitions", *items) if items else ""


def pairs_of(element: Element) -> list[tuple[Element, Element, list[Element]]]:
    """Each word with the frame around it and with what it means."""
    pairs: list[tuple[Element, Element, list[Element]]] = []
    for frame, children in groups_of(element):
        for child in children:
            if child.tag == "dt":
                pairs.append((frame, child, []))
            elif pairs and child.tag == "dd":
                pairs[-1][2].append(child)
    return pairs


def groups_of(element: Element) -> list[tuple[Element, list[Element]]]:
    """The parts of a list of definitions, each as its frame and what stands in it."""
    loose = [one for one in element.elements() if one.tag != "div"]
    framed_ones = [
        (one, one.elements()) for one in element.elements() if one.tag == "div" and not is_left_out(one)
    ]
    return ([(element, loose)] if loose else []) + framed_ones


def defined(writer: Writer, frame: Element, term: Element, meanings: list[Element]) -> str:
    """One word with what it means; both stay on one page when that is short."""
    word = writer.paragraph(term.children)
    if frame.tag == "div":
        word = writer.anchored(frame, word)
    said = [meaning(writer, one) for one in meanings]
    short = sum(map(staying.lines_of, meanings)) <= staying.MOST_LINES_OF_A_LIST
    kept = f"kept: {'true' if short else 'false'}"
    return call("defined", kept, content(word), content("#linebreak();".join(said)))[1:-1]


def meaning(writer: Writer, element: Element) -> str:
    """What a word means, or what else is known of it."""
    said = writer.flow(element.children)
    return call("meta-words", body=said) if "hub-meta" in element.classes else said


def question(writer: Writer, element: Element) -> str:
    """A question that opens on a screen stands open on paper."""
    title, rest = "", []
    for child in element.children:
        if not isinstance(child, str) and child.tag == "summary":
            title = writer.paragraph(child.children)
        else:
            rest.append(child)
    answer = writer.flow(rest)
    return call("question", staying.kept(element), content(title), body=answer) if answer else ""


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
        f'{writer.paragraph(term.children)}#":\u00a0";{call("strong", body=writer.paragraph(value.children))}'
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
