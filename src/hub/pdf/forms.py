"""What Typst cannot do itself: the drawn boxes become fields, first cells of rows become headings."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pikepdf.settings
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from hub.pdf import field_font
from hub.pdf.sources import Form, Written

pikepdf.settings.set_flate_compression_level(9)

MARK = "hub-field:"
PRINTED = 4
SEVERAL_LINES, RADIO, ONE_ALWAYS_CHOSEN = 1 << 12, 1 << 15, 1 << 14
FONT_SIZE = 12
# Data that happens to end in CR, before an end of line that is LF, would be read as one byte shorter.
AMBIGUOUS_END, CLEAR_END = b"\r\nendstream", b"\r\rendstream"
# What holds neither lists nor tables: most of the tree, and so most of the time to go through it.
LINES_OF_TEXT = {
    "/P",
    "/H1",
    "/H2",
    "/H3",
    "/H4",
    "/H5",
    "/H6",
    "/Lbl",
    "/Link",
    "/Span",
    "/Strong",
    "/Em",
    "/TOC",
}
INK = "0.09 0.137 0.122"


def finish(made: bytes, written: Written) -> bytes:
    """The file with its fields and with the headings of its rows."""
    with Pdf.open(io.BytesIO(made)) as pdf:
        found = listed_and_tabled(pdf.Root.StructTreeRoot)
        prune_empty_labels([element for name, element in found if name == "/LI"])
        mark_row_heads([element for name, element in found if name == "/Table"], written.row_heads)
        if written.forms:
            Fields(pdf, written.forms).add()
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            # Typst has packed its own streams well: packing them again takes long and saves a hundredth.
            recompress_flate=False,
        )
    return out.getvalue().replace(AMBIGUOUS_END, CLEAR_END)


# The structure that is read aloud


def kids_of(element: Object) -> list[Object]:
    """The structure elements right below one."""
    below = element.get("/K")
    found = below if isinstance(below, Array) else [below]
    return [one for one in found if isinstance(one, Dictionary) and "/S" in one]


def listed_and_tabled(tree: Object) -> list[tuple[str, Object]]:
    """Every item of a list and every table, in reading order."""
    found, waiting = [], kids_of(tree)[::-1]
    while waiting:
        element = waiting.pop()
        name = str(element.S)
        if name in ("/LI", "/Table"):
            found.append((name, element))
        if name not in LINES_OF_TEXT:
            waiting += kids_of(element)[::-1]
    return found


def prune_empty_labels(items: list[Object]) -> None:
    """A list without marks has no empty marks either."""
    for item in items:
        if isinstance(item.K, Array):
            item.K = Array([one for one in item.K if not is_empty_label(one)])


def is_empty_label(element: Object) -> bool:
    return (
        isinstance(element, Dictionary)
        and element.get("/S") == Name.Lbl
        and not len(element.get("/K", Array()))
    )


def mark_row_heads(tables: list[Object], row_heads: list[list[bool]]) -> None:
    """The first cell of a row heads it where the page says so."""
    for table, heads in zip(tables, row_heads, strict=True):
        bodies = [one for one in kids_of(table) if str(one.S) == "/TBody"]
        rows = [row for body in bodies for row in kids_of(body)]
        for row, is_head in zip(rows, heads, strict=True):
            if is_head:
                mark_row_head(kids_of(row)[0])


def mark_row_head(cell: Object) -> None:
    """A cell that heads its row."""
    cell.S = Name.TH
    scope = Dictionary(O=Name.Table, Scope=Name.Row)
    own = cell.get("/A")
    for one in list(own) if isinstance(own, Array) else [own]:
        if isinstance(one, Dictionary) and one.get("/O") == Name.Table:
            one.Scope = Name.Row
            return
    cell.A = Array([*(own if isinstance(own, Array) else [own] if own is not None else []), scope])


# Fields


class Fields:
    """Turns the links that stand for fields into fields."""

    def __init__(self, pdf: Pdf, forms: list[Form]) -> None:
        """`forms` are the fields in the order of their numbers."""
        self.pdf, self.forms = pdf, forms
        self.elements = dict(numbers(pdf.Root.StructTreeRoot.ParentTree))
        self.groups: dict[str, Object] = {}
        self.drawn: dict[tuple[bytes, float, float], Object] = {}
        self.fields = Array()

    def add(self) -> None:
        """Every field of every page."""
        for page in self.pdf.pages:
            for annotation in page.get("/Annots", []):
                if (number := number_of(annotation)) is not None:
                    self.make(annotation, self.forms[number], page)
        self.pdf.Root.AcroForm = Dictionary(
            Fields=self.fields,
            DR=Dictionary(Font=Dictionary(F0=field_font.embedded(self.pdf))),
            DA=String(f"/F0 {FONT_SIZE} Tf {INK} rg"),
        )

    def make(self, annotation: Object, form: Form, page: pikepdf.Page) -> None:
        """One field in the place of its link."""
        for key in list(annotation.keys()):
            if key not in ("/Rect", "/StructParent"):
                del annotation[key]
        annotation.Type, annotation.Subtype, annotation.F, annotation.P = (
            Name.Annot,
            Name.Widget,
            PRINTED,
            page.obj,
        )
        annotation.TU = String(form.label)
        annotation.MK = Dictionary()
        {"text": self.text, "tick": self.tick, "radio": self.radio}[form.kind](annotation, form)
        element = self.elements[int(annotation.StructParent)]
        element.S = Name.Form
        for key in ("/Alt", "/Contents"):
            if key in element:
                del element[key]

    def text(self, field: Object, form: Form) -> None:
        """A place to write."""
        field.FT, field.T, field.V = Name.Tx, String(form.name), String("")
        field.Ff = SEVERAL_LINES if form.lines > 1 else 0
        field.DA = String(f"/F0 {FONT_SIZE} Tf {INK} rg")
        width, height = size_of(field)
        field.AP = Dictionary(N=self.drawing(b"/Tx BMC EMC", width, height))
        self.fields.append(field)

    def tick(self, field: Object, form: Form) -> None:
        """A box to tick."""
        field.FT, field.T = Name.Btn, String(form.name)
        field.V = field.AS = Name.Off
        field.AP = Dictionary(N=self.states(field, "Yes", TICK))
        self.fields.append(field)

    def radio(self, field: Object, form: Form) -> None:
        """One answer of a question; the question itself is the field."""
        if form.name not in self.groups:
            question = Dictionary(
                FT=Name.Btn, Ff=RADIO, T=String(form.name), TU=String(form.group), V=Name.Off, Kids=Array()
            )
            self.groups[form.name] = self.pdf.make_indirect(question)
            self.fields.append(self.groups[form.name])
        parent = self.groups[form.name]
        parent.Kids.append(field)
        field.Parent, field.AS = parent, Name.Off
        field.TU = String(f"{form.group}: {form.label}")
        field.AP = Dictionary(N=self.states(field, form.value, RING))

    def states(self, field: Object, on: str, shape: str) -> Dictionary:
        """What a box looks like ticked and not ticked."""
        width, height = size_of(field)
        drawn = f"q {INK} rg {width:.3f} 0 0 {height:.3f} 0 0 cm {shape} f Q".encode()
        states = Dictionary(Off=self.shared(b"q Q", width, height))
        states[f"/{on}"] = self.shared(drawn, width, height)
        return states

    def shared(self, content: bytes, width: float, height: float) -> Object:
        """A drawing that boxes have in common; a place to write has its own, in which programs write."""
        key = (content, width, height)
        if key not in self.drawn:
            self.drawn[key] = self.drawing(*key)
        return self.drawn[key]

    def drawing(self, content: bytes, width: float, height: float) -> Object:
        """A small drawing of its own."""
        stream = Stream(self.pdf, content)
        stream.Type, stream.Subtype = Name.XObject, Name.Form
        stream.BBox, stream.Resources = Array([0, 0, width, height]), Dictionary()
        return self.pdf.make_indirect(stream)


# In a square of one by one.
TICK = ".2 .5 m .42 .2 l .84 .78 l .75 .86 l .42 .38 l .28 .59 l h"
RING = (
    ".5 .22 m .655 .22 .78 .345 .78 .5 c .78 .655 .655 .78 .5 .78 c "
    ".345 .78 .22 .655 .22 .5 c .22 .345 .345 .22 .5 .22 c h"
)


def numbers(node: Object) -> Iterator[tuple[int, Object]]:
    """The pairs of a number tree."""
    for kid in node.get("/Kids", []):
        yield from numbers(kid)
    pairs: Any = node.get("/Nums", [])
    for place in range(0, len(pairs), 2):
        yield int(pairs[place]), pairs[place + 1]


def number_of(annotation: Object) -> int | None:
    """Which field a link stands for, if any."""
    address = bytes(annotation.A.get("/URI", b"")).decode() if "/A" in annotation else ""
    return int(address.removeprefix(MARK)) if address.startswith(MARK) else None


def size_of(annotation: Object) -> tuple[float, float]:
    """Width and height in points."""
    left, bottom, right, top = (float(value) for value in annotation.Rect)
    return round(right - left, 2), round(top - bottom, 2)
