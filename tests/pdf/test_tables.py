"""How wide the columns of a table are."""

from collections.abc import Callable

from hub.pdf import tables
from hub.pdf.tables import Column
from hub.pdf.writer import Writer

Write = Callable[..., Writer]


def table(*rows: tuple[str, ...]) -> str:
    head, *body = [
        "".join(f"<{tag}>{cell}</{tag}>" for cell in row) for row, tag in zip(rows, tags(), strict=False)
    ]
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(f'<tr>{row}</tr>' for row in body)}</tbody></table>"


def tags() -> list[str]:
    return ["th", *["td"] * 20]


def typst(writer: Writer) -> str:
    assert writer.problems == []
    return "\n".join(writer.written.typst)


def test_what_fits_on_one_line_has_one_line() -> None:
    widths = tables.widths_of([Column(8, 12, 1), Column(10, 30, 9)], 80)
    assert widths[0] >= 12 and widths[1] >= 30 and sum(widths) <= 80


def test_no_column_is_narrower_than_its_longest_word_and_the_fullest_gets_most_of_the_rest() -> None:
    columns = [Column(20, 60, 10), Column(25, 40, 1), Column(15, 300, 80)]
    widths = tables.widths_of(columns, 86)
    assert all(width >= column.least for width, column in zip(widths, columns, strict=True))
    assert widths[2] - 15 > widths[0] - 20 > widths[1] - 25


def test_a_head_takes_no_more_than_two_lines() -> None:
    column = tables.column_of(["Ei koske minua lainkaan", "7,1 %", "3,6 %"])
    assert 2 * (column.least - tables.EDGES) > len("Ei koske minua lainkaan")


def test_the_page_after_a_link_counts_as_a_part_of_its_last_word(write: Write) -> None:
    plain = tables.column_of(["Kohderyhmä"])
    writer = write('<h2 id="alku">Alku</h2>')
    cell = next(write('<p><a href="#alku">Kohderyhmä</a></p><h2 id="alku">Alku</h2>').page.article.iter("p"))
    assert tables.column_of([tables.said(writer, cell)]).least > plain.least


def test_what_is_not_printed_takes_no_room(write: Write) -> None:
    writer = write("<p>Nimi<span class='hub-hidden'>piilotettu selitys</span><br>ja muu</p>")
    assert tables.said(writer, next(writer.page.article.iter("p"))) == "Nimi ja muu"


def test_only_a_word_that_does_not_fit_is_parted(write: Write) -> None:
    very_long = "kehittämistoimenpidesuunnitelmaluonnos"
    found = typst(write(table(("A", "B"), ("lyhyt", very_long), ("toinen", "sana"))))
    assert found.count("#parting(") == 0
    crowded = tuple("kehittämistoimenpide" for _ in range(6))
    assert typst(write(table(("A", "B", "C", "D", "E", "F"), crowded))).count("#parting(") == 6


def test_a_short_table_stays_whole_and_a_long_one_runs_on(write: Write) -> None:
    assert "kept: true" in typst(write(table(("A", "B"), ("1", "2"))))
    assert "kept: false" in typst(write(table(("A", "B"), *(("1", "2") for _ in range(12)))))
