"""Tables on paper: heads that repeat, columns as wide as their words, the widest ones across the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from hub.pdf.parts import is_left_out
from hub.pdf.typst_text import TURNED, call, content

if TYPE_CHECKING:
    from hub.pdf.tree import Element
    from hub.pdf.writer import Writer

# So many signs in the longest cells of a row, and the table is set across the page.
TOO_WIDE = 420
# Signs in a line of the page, upright and on its side, and those that the edges of a cell take.
UPRIGHT, ON_ITS_SIDE, EDGES = 86, 132, 3
# A longer word may be parted.
LONGEST_WORD = 24
# A word may be wider than so many signs of a line: it has no blanks, and in the head it is bold.
WIDER = 1.1
# A short head stands on one line, and so does the end of a link with its page.
SHORT_HEAD, NO_BREAK, PAGE = 12, "\u00a0", "\u00a0(s.12)"
MARK_OF_A_LIST = NO_BREAK * 3
# A row is taller than its lines by its edges. A taller table runs on to the next page.
EDGES_OF_A_ROW, TALLEST = 0.9, 16


@dataclass(frozen=True)
class Column:
    """The room in which no word is parted, that in which each cell has one line, and what most cells lack."""

    least: int
    most: int
    wanted: int


def table(writer: Writer, element: Element) -> str:
    """A table with its caption. One without heads is refused: nobody who hears it could follow it."""
    head, body = rows_of(element, "thead"), rows_of(element, "tbody")
    if not head or any(cell.tag != "th" for row in head for cell in row):
        return writer.complain("pdf-table-headless", value=element.words()[:40])
    if not body:
        return ""
    rows = [*head, *body]
    writer.written.row_heads.append([row[0].tag == "th" for row in body])
    across = is_wide(rows)
    widths = widths_of(columns_of(writer, rows), ON_ITS_SIDE if across else UPRIGHT)
    height = sum(lines_of(row, widths) + EDGES_OF_A_ROW for row in rows)
    caption = element.find("caption")
    written = call(
        "hub-table",
        f"columns: ({', '.join(f'{width}fr' for width in widths)})",
        f"caption: {content(writer.paragraph(caption.children)) if caption else 'none'}",
        f"kept: {'true' if height <= TALLEST else 'false'}",
        f"table.header({', '.join(cells_of(writer, head, widths))})",
        *cells_of(writer, body, widths),
    )
    return TURNED + written if across else written


def rows_of(element: Element, part: str) -> list[list[Element]]:
    """The cells of the head or of the body."""
    found = element.find(part)
    return [row.elements() for row in found.iter("tr")] if found else []


def cells_of(writer: Writer, rows: list[list[Element]], widths: list[int]) -> list[str]:
    """The cells one after another. A word is parted where it does not fit, and only there."""
    return [
        cell_of(writer, cell, room_of(said(writer, cell).split(" ")) > width)
        for row in rows
        for cell, width in zip(row, widths, strict=False)
    ]


def cell_of(writer: Writer, cell: Element, parted: bool) -> str:
    """One cell, perhaps over several columns."""
    body = writer.flow(cell.children)
    body = content(call("parting", body=body) if parted and body else body)
    return f"table.cell(colspan: {cell.get('colspan')}){body}" if cell.get("colspan") else body


def columns_of(writer: Writer, rows: list[list[Element]]) -> list[Column]:
    """What is said in the columns. A cell that spans several says nothing of the width of each."""
    single = [row for row in rows if not any(cell.get("colspan") for cell in row)]
    texts = [[said(writer, row[number]) for row in single] for number in range(len(rows[0]))]
    return [column_of(column) for column in texts]


def column_of(texts: list[str]) -> Column:
    """What a column with these cells, its head first, asks for: the head has two lines at most.

    A very long word gets no more room for that.
    """
    pieces = [texts[0][: len(texts[0]) // 2 + 2], *(word for text in texts for word in text.split(" "))]
    least = room_of(piece[:LONGEST_WORD] for piece in pieces)
    lengths = [len(text) + EDGES for text in texts]
    return Column(least, max(least, *lengths), max(1, sum(lengths) // len(lengths) - least))


def room_of(words: Iterable[str]) -> int:
    """The room that the longest of the words takes in a cell."""
    return ceil(max(map(len, words), default=0) * WIDER) + EDGES


def said(writer: Writer, cell: Element) -> str:
    """What a cell says on paper, and the ends of its links with their pages."""
    words = " ".join(printed(cell).split())
    if cell.find("li") is not None:
        longest = max(words.split(" "), key=len)
        words = words.replace(longest, longest + MARK_OF_A_LIST, 1)
    if cell.tag == "th" and len(words) <= SHORT_HEAD:
        return words.replace(" ", NO_BREAK)
    links = [one for one in cell.iter("a") if isinstance(writer.target(one.get("href")), tuple)]
    return " ".join([words, *(link.words().split(" ")[-1] + PAGE for link in links)])


def printed(element: Element) -> str:
    """The words of a cell that are printed; what has a look of its own stands apart from the others."""
    if is_left_out(element):
        return ""
    text = "".join(child if isinstance(child, str) else printed(child) for child in element.children)
    return f" {text} " if element.classes or element.tag in ("br", "li", "p") else text


def widths_of(columns: list[Column], room: int) -> list[int]:
    """Signs for each column: its longest word, and of what is left the more the more is said in it."""
    left = room - sum(column.most for column in columns)
    if left >= 0:
        return [column.most + left // len(columns) for column in columns]
    least = sum(column.least for column in columns)
    if least > room:
        return [column.least * room // least for column in columns]
    left = room - least
    wanted = sum(column.wanted for column in columns)
    return [column.least + left * column.wanted // wanted for column in columns]


def lines_of(row: list[Element], widths: list[int]) -> int:
    """The lines of the tallest cell of a row."""
    rooms = [sum(widths)] if len(row) == 1 else widths
    return max(ceil(len(cell.words()) / (width - EDGES)) for cell, width in zip(row, rooms, strict=False))


def is_wide(rows: list[list[Element]]) -> bool:
    """Whether the rows would grow too tall on an upright page."""
    columns = range(len(rows[0]))
    longest = [max(len(row[n].words()) for row in rows if n < len(row)) for n in columns]
    return len(longest) > 3 and sum(longest) > TOO_WIDE
