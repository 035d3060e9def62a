"""Tables on paper: heads that repeat, columns as wide as their words, the widest ones across the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hub.pdf.typst_text import TURNED, call, content

if TYPE_CHECKING:
    from hub.pdf.tree import Element
    from hub.pdf.writer import Writer

# So many signs in the longest cells of a row, and the table is set across the page.
TOO_WIDE = 420
LONGEST_UNBROKEN = 900
LONGEST_WORD = 16
LONGEST_CELL = 90


def table(writer: Writer, element: Element) -> str:
    """A table with its caption. One without heads is refused: nobody who hears it could follow it."""
    head, body = rows_of(element, "thead"), rows_of(element, "tbody")
    if not head or any(cell.tag != "th" for row in head for cell in row):
        return writer.complain("pdf-table-headless", value=element.words()[:40])
    if not body:
        return ""
    writer.written.row_heads.append([row[0].tag == "th" for row in body])
    cells = [cell_of(writer, cell) for row in body for cell in row]
    heads = ", ".join(cell_of(writer, cell) for row in head for cell in row)
    widths = ", ".join(f"{width}fr" for width in widths_of([*head, *body]))
    caption = element.find("caption")
    parts = [
        f"columns: ({widths})",
        f"caption: {content(writer.paragraph(caption.children)) if caption else 'none'}",
        f"kept: {'true' if len(element.words()) < LONGEST_UNBROKEN else 'false'}",
    ]
    written = call("hub-table", *parts, f"table.header({heads})", *cells)
    return TURNED + written if is_wide([*head, *body]) else written


def rows_of(element: Element, part: str) -> list[list[Element]]:
    """The cells of the head or of the body."""
    found = element.find(part)
    return [row.elements() for row in found.iter("tr")] if found else []


def cell_of(writer: Writer, cell: Element) -> str:
    """One cell, perhaps over several columns."""
    body = content(writer.flow(cell.children))
    return f"table.cell(colspan: {cell.get('colspan')}){body}" if cell.get("colspan") else body


def widths_of(rows: list[list[Element]]) -> list[int]:
    """Shares of the width: by the longest word, and by how much there is to say."""
    columns = [[row[number].words() for row in rows if number < len(row)] for number in range(len(rows[0]))]
    return [
        max(
            min(max((len(word) for text in texts for word in text.split()), default=1), LONGEST_WORD) + 2,
            min(max(map(len, texts)), LONGEST_CELL) // 3,
        )
        for texts in columns
    ]


def is_wide(rows: list[list[Element]]) -> bool:
    """Whether the rows would grow too tall on an upright page."""
    columns = range(len(rows[0]))
    longest = [max(len(row[n].words()) for row in rows if n < len(row)) for n in columns]
    return len(longest) > 3 and sum(longest) > TOO_WIDE
