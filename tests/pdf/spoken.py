"""What a screen reader reads of a file: the tag tree with the text that its marks point to, piece by piece."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name, Object, Pdf

SHOWN = {"Tj", "TJ", "'", '"'}
WANTED = " ".join(["q", "Q", "cm", "BDC", "BMC", "EMC", "Tf", *SHOWN])
PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
RANGE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)


@dataclass(frozen=True)
class Run:
    """One piece of shown text: its mark (-1 for an artifact, None without any), its language, size and height."""

    text: str
    mark: int | None
    language: str
    size: float
    y: float


@dataclass(frozen=True)
class Piece:
    """One piece of text as it is read: under which tags, in which language, on which page, at which height."""

    text: str
    tags: tuple[str, ...]
    language: str
    page: int
    y: float


class Content:
    """The text of one page, in the order in which it is drawn."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.page = page
        self.fonts = {name: signs_of(font) for name, font in page.Resources.get("/Font", {}).items()}

    @cached_property
    def runs(self) -> list[Run]:
        """Every piece of text with the innermost mark around it."""
        return list(self.read())

    def read(self) -> Iterator[Run]:
        font, size, place, saved = "", 0.0, Matrix(), []
        marks: list[tuple[int | None, str]] = [(None, "")]
        for operands, operator in pikepdf.parse_content_stream(self.page, WANTED):
            name = str(operator)
            if name == "q":
                saved.append(place)
            elif name == "Q":
                place = saved.pop()
            elif name == "cm":
                place = Matrix(*map(float, operands)) @ place
            elif name in ("BDC", "BMC"):
                marks.append(mark_of(list(operands), marks[-1]))
            elif name == "EMC":
                marks.pop()
            elif name == "Tf":
                font, size = str(operands[0]), float(operands[1])
            elif name in SHOWN:
                mark, language = marks[-1]
                yield Run(shown(operands, self.fonts[font]), mark, language, size, place.f)


def mark_of(operands: list[Object], around: tuple[int | None, str]) -> tuple[int | None, str]:
    """The mark that begins, within the one around it."""
    number, language = around
    if operands[0] == Name.Artifact:
        return -1, language
    about = operands[1] if len(operands) > 1 and isinstance(operands[1], Dictionary) else Dictionary()
    return int(about.get("/MCID", number)) if "/MCID" in about else number, str(about.get("/Lang", language))


def shown(operands: list[Object], signs: dict[int, str]) -> str:
    """The text of an operator that shows some, in codes of two bytes."""
    found = operands[-1]
    strings = [bytes(one) for one in (found if isinstance(found, Array) else [found]) if is_string(one)]
    codes = b"".join(strings)
    return "".join(signs[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))


def is_string(one: object) -> bool:
    return isinstance(one, pikepdf.String)


def signs_of(font: Object) -> dict[int, str]:
    """What the codes of a font mean, by its own table."""
    signs: dict[int, str] = {}
    for kind, body in SECTION.findall(font.ToUnicode.read_bytes()):
        if kind == b"char":
            signs |= {int(code, 16): text_of(meant) for code, meant in PAIR.findall(body)}
        else:
            for first, last, meant in RANGE.findall(body):
                start = int(first, 16)
                for code in range(start, int(last, 16) + 1):
                    signs[code] = chr(int(meant, 16) + code - start)
    return signs


def text_of(hexadecimal: bytes) -> str:
    return bytes.fromhex(hexadecimal.decode()).decode("utf-16-be")


class Spoken:
    """A file as it is read aloud."""

    def __init__(self, pdf: Pdf) -> None:
        # As long as it is read the file must stay open.
        self.pdf, self.pointed = pdf, list[tuple[int, int]]()
        self.language = str(pdf.Root.Lang)
        self.tree = pdf.Root.StructTreeRoot
        self.pages = [Content(page) for page in pdf.pages]
        self.numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    @cached_property
    def pieces(self) -> list[Piece]:
        """Everything that is read, in the order of the tag tree."""
        return list(self.read(self.tree, Piece("", (), self.language, -1, 0)))

    @property
    def text(self) -> str:
        """All that is read, in one."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def marks(self) -> list[tuple[int, int]]:
        """Every mark that the tag tree points to, with its page; a mark may be a picture, without any text."""
        self.pointed.clear()
        list(self.read(self.tree, Piece("", (), self.language, -1, 0)))
        return self.pointed

    def read(self, element: Object, around: Piece) -> Iterator[Piece]:
        """What stands below an element."""
        below = element.get("/K")
        for one in list(below) if isinstance(below, Array) else [below]:
            if isinstance(one, int):
                yield from self.marked(one, around)
            elif isinstance(one, Dictionary) and one.get("/Type") == Name.MCR:
                yield from self.marked(int(one.MCID), self.at(one, around))
            elif isinstance(one, Dictionary) and "/S" in one:
                yield from self.read(one, self.at(one, around))

    def at(self, element: Object, around: Piece) -> Piece:
        """Where we are within an element."""
        tags = (*around.tags, str(element.S)) if "/S" in element else around.tags
        page = self.numbers[element.Pg.objgen] if "/Pg" in element else around.page
        return replace(around, tags=tags, page=page, language=str(element.get("/Lang", around.language)))

    def marked(self, number: int, around: Piece) -> Iterator[Piece]:
        """The text of one mark."""
        self.pointed.append((around.page, number))
        for run in self.by_mark[around.page].get(number, []):
            yield replace(around, text=run.text, language=run.language or around.language, y=run.y)

    @cached_property
    def by_mark(self) -> list[dict[int | None, list[Run]]]:
        """The pieces of each page by their marks."""
        found: list[dict[int | None, list[Run]]] = []
        for page in self.pages:
            found.append({})
            for run in page.runs:
                found[-1].setdefault(run.mark, []).append(run)
        return found
