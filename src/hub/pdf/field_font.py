"""The font in which a reader's own words are set: the document's own, with the signs of Western Europe."""

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

FILE = Path(__file__).parent / "fonts" / "source-sans" / "SourceSans3-Regular.ttf"
NAME = Name("/HUBFLD+SourceSans3-Regular")
FIRST, LAST = 32, 255
TO_LEAVE_OUT = {"GPOS", "GSUB", "GDEF", "DSIG"}
NONSYMBOLIC = 1 << 5
USUAL_STEM = 80


@dataclass(frozen=True)
class Cut:
    """The font cut to its signs: the program and its measures in thousandths of its size."""

    program: bytes
    widths: tuple[int, ...]
    box: tuple[int, ...]
    ascent: int
    descent: int
    capitals: int


@cache
def cut() -> Cut:
    """The font with only the signs that a field can hold; some 20 kB."""
    signs = bytes(range(FIRST, LAST + 1)).decode("cp1252", errors="ignore")
    options = subset.Options(layout_features=[], notdef_outline=True, hinting=False)
    font = TTFont(FILE)
    # Left out before it is cut: to read these tables takes ten times as long as all the rest.
    for table in TO_LEAVE_OUT & set(font.keys()):
        del font[table]
    cutter = subset.Subsetter(options)
    cutter.populate(text=signs)
    cutter.subset(font)
    out = io.BytesIO()
    font.recalcTimestamp = False
    font.save(out)
    head, names, metrics = font["head"], font.getBestCmap(), font["hmtx"].metrics
    scale = 1000 / head.unitsPerEm

    def width(code: int) -> int:
        sign = bytes([code]).decode("cp1252", errors="ignore")
        name = names.get(ord(sign)) if sign else None
        return round(metrics[name][0] * scale) if name else 0

    return Cut(
        out.getvalue(),
        tuple(width(code) for code in range(FIRST, LAST + 1)),
        tuple(round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)),
        round(font["hhea"].ascent * scale),
        round(font["hhea"].descent * scale),
        round(font["OS/2"].sCapHeight * scale),
    )


def embedded(pdf: Pdf) -> Object:
    """The font as an object of the file."""
    made = cut()
    program = Stream(pdf, made.program)
    program.Length1 = len(made.program)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=NAME,
        Flags=NONSYMBOLIC,
        FontBBox=Array(made.box),
        ItalicAngle=0,
        Ascent=made.ascent,
        Descent=made.descent,
        CapHeight=made.capitals,
        StemV=USUAL_STEM,
        FontFile2=pdf.make_indirect(program),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=NAME,
        FirstChar=FIRST,
        LastChar=LAST,
        Widths=Array(made.widths),
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    return pdf.make_indirect(font)
