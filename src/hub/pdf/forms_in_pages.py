"""What is filled in on a page: boxes to tick, answers to choose among, places to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hub.pdf import staying
from hub.pdf.sources import Form
from hub.pdf.typst_text import TURNED, call, content, words

if TYPE_CHECKING:
    from hub.pdf.tree import Element
    from hub.pdf.writer import Writer

LINES_OF_A_CANVAS_BOX = 4
BLANK = re.compile(r"_{4,}")
TEXT_INPUTS = ("text", "date")


def takes_text(element: Element | None) -> bool:
    """Whether one writes or chooses in the element, rather than ticks it."""
    return element is not None and (
        element.tag in ("textarea", "select")
        or (element.tag == "input" and element.get("type") in TEXT_INPUTS)
    )


def add(writer: Writer, form: Form) -> str:
    """Notes a field; the Typst text knows it by its number."""
    writer.written.forms.append(form)
    return str(len(writer.written.forms) - 1)


def name_of(writer: Writer, identifier: str) -> str:
    """A field's name in the file: the page and the id, which never change."""
    return f"{writer.page.name.replace('/', '-')}-{identifier}"


def label_of(writer: Writer, element: Element) -> str:
    """What a field is called by those who hear it; a name hidden on the screen is said here."""
    found = writer.labels.get(element.get("id"))
    return " ".join("".join(all_text(found)).split()) if found else element.get("aria-label")


def all_text(element: Element) -> list[str]:
    """Every word in an element, also the words only said aloud."""
    return [
        piece
        for child in element.children
        for piece in ([child] if isinstance(child, str) else all_text(child))
    ]


def box(writer: Writer, element: Element) -> str:
    """A box to tick, or a ring to choose."""
    if element.get("type") == "radio":
        form = Form("radio", "", label_of(writer, element), element.get("value"), element.get("name"))
        form.name = name_of(writer, element.get("name"))
        return call("radio", add(writer, form))
    return call(
        "tick-box", add(writer, Form("tick", name_of(writer, element.get("id")), label_of(writer, element)))
    )


def text_field(writer: Writer, element: Element) -> str:
    """A place to write, as tall as on the screen."""
    lines = int(element.get("rows") or 1)
    form = Form("text", name_of(writer, element.get("id")), label_of(writer, element), lines=lines)
    return call("text-field", add(writer, form), f"lines: {lines}")


def choice(writer: Writer, element: Element) -> str:
    """Each option of a menu as a ring: on paper all of them are seen at once."""
    rings = []
    for option in element.iter("option"):
        name = name_of(writer, element.get("id"))
        form = Form("radio", name, option.words(), option.get("value") or "-", label_of(writer, element))
        rings.append(call("answer", call("radio", add(writer, form))[1:-1], body=words(option.words())))
    return "\n\n".join(rings)


def label(writer: Writer, element: Element) -> str:
    """What a place to write is for."""
    return call("field-label", body=writer.inline(element.children).strip())


def group(writer: Writer, element: Element) -> str:
    """Fields that belong together, under what they ask."""
    legend = next((one for one in element.elements() if one.tag == "legend"), None)
    rest = [one for one in element.children if one is not legend]
    title = writer.paragraph(legend.children) if legend and "hub-hidden" not in legend.classes else ""
    said = " ".join("".join(all_text(legend)).split()) if legend else ""
    first = len(writer.written.forms)
    body = writer.flow(rest)
    for form in writer.written.forms[first:]:
        form.group = said if form.kind == "radio" else form.group
        if form.kind == "text":
            form.label = f"{said}: {form.label}"
    if not title:
        return body
    to_write = any(form.kind == "text" for form in writer.written.forms[first:])
    return call("field-group", *([] if to_write else [staying.kept(element)]), content(title), body=body)


def tick(writer: Writer, element: Element) -> str:
    """A box to tick and what it stands for; what follows hangs below it."""
    found = element.find("input")
    rest = [one for one in element.children if one is not found]
    if found is None:
        return writer.flow(element.children)
    return call("tick", box(writer, found)[1:-1], body=writer.paragraph(rest))


def answer(writer: Writer, element: Element) -> str:
    """A ring to choose and what the answer means."""
    found = element.find("input")
    rest = [one for one in element.children if one is not found]
    if found is None:
        return writer.flow(element.children)
    return call("answer", box(writer, found)[1:-1], body=writer.flow(rest))


def canvas(writer: Writer, element: Element) -> str:
    """The boxes of a canvas, each with a place to write."""
    boxes = []
    for number, one in enumerate(element.elements(), 1):
        title = one.find("strong")
        name = name_of(writer, f"ruutu-{number}")
        form = Form("text", name, title.words() if title else str(number), lines=LINES_OF_A_CANVAS_BOX)
        body = writer.paragraph(one.children)
        boxes.append(f"({content(body)}, {add(writer, form)})")
    return TURNED + call("canvas", *boxes)


def blanks(writer: Writer, text: str) -> str:
    """A line with blanks: the words before each blank say what is written there."""
    found, said = [], ""
    for part in re.split(f"({BLANK.pattern})", text):
        if BLANK.fullmatch(part):
            form = Form("text", name_of(writer, f"rivi-{len(writer.written.forms)}"), said or "%")
            found.append(call("blank", add(writer, form), f"signs: {len(part)}"))
        else:
            found.append(words(part))
            said = part.strip(" :/=")
    return "".join(found)
