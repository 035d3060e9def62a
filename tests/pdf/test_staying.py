"""What stays on one page, and where a new one begins."""

from collections.abc import Callable

import pytest

from hub.pdf import staying
from hub.pdf.writer import Writer

Write = Callable[..., Writer]
LONG = "<p>Tämä on pitkä kappale, jota ei voi lukea yhdellä silmäyksellä.</p>" * (staying.MOST_LINES + 1)
TABLE = (
    "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
)
WIDE = (
    "<table><thead><tr>"
    + "<th>Otsikko</th>" * 4
    + "</tr></thead><tbody><tr>"
    + f"<td>{'sana ' * 30}</td>" * 4
    + "</tr></tbody></table>"
)


def typst(writer: Writer) -> str:
    assert writer.problems == []
    return "\n".join(writer.written.typst)


@pytest.mark.parametrize(
    ("html", "held"),
    [
        ("<p>Näin aloitat:</p><ul><li>avaa</li></ul>", '#lead()[#"Näin aloitat:";]'),
        (f"<p>Roolit ovat taulukossa.</p>{TABLE}", '#lead()[#"Roolit ovat taulukossa.";]'),
        ("<p>Vastaus.</p><p class='hub-meta'>Lähde</p>", '#lead()[#"Vastaus.";]'),
        ("<p>Laske.</p><p>Pisteet ____</p>", '#lead()[#"Laske.";]'),
        ("<p>3.12.</p><p class='hub-card__title'>Tilaisuus</p>", '#lead()[#"3.12.";]'),
        (
            "<label for='a'>Mittari</label><p class='hub-meta'>Mitä lasketaan?</p><textarea id='a'></textarea>",
            "#meta(held: true, )",
        ),
        (
            "<label for='a'>Mittari</label><textarea id='a'></textarea><p class='hub-meta'>Kenttään</p>",
            "#text-field(held: true, 0",
        ),
        ("<ul><li>yksi</li></ul><p class='hub-meta'>Lähde</p>", "#dotted(held: true, "),
    ],
)
def test_what_says_nothing_without_the_next_block_goes_with_it(write: Write, html: str, held: str) -> None:
    assert held in typst(write(html))


def test_a_title_with_a_look_of_its_own_is_not_made_a_paragraph(write: Write) -> None:
    found = typst(write("<p class='hub-card__title'>Tähän kuuluu:</p><ul><li>opetus</li></ul>"))
    assert '#card-title()[#"Tähän kuuluu:";]' in found and "#lead(" not in found


def test_a_long_list_is_not_taken_to_the_next_page_for_its_source(write: Write) -> None:
    items = "<li>kohta</li>" * (staying.MOST_LINES_OF_A_LIST + 1)
    found = typst(write(f"<ul>{items}</ul><p class='hub-meta'>Lähde</p>"))
    assert "kept: false" in found and "held" not in found


@pytest.mark.parametrize("name", ["hub-card", "hub-note", "hub-example--good"])
def test_a_short_box_is_whole_and_a_long_one_runs_on(write: Write, name: str) -> None:
    assert "(kept: true)" in typst(write(f"<div class='{name}'><p>Lyhyt.</p></div>"))
    assert "(kept: false)" in typst(write(f"<div class='{name}'>{LONG}</div>"))


def test_the_last_line_of_a_box_is_not_left_for_the_next_page(write: Write) -> None:
    found = typst(write(f"<div class='hub-note'>{LONG}<p>Ja vielä.</p></div>"))
    assert '#lead()[#"Tämä on pitkä' in found.split("\n\n")[-2]


def test_items_of_several_lines_stand_further_apart(write: Write) -> None:
    assert "long: true" in typst(write("<ul><li>Ensimmäinen<br>ja sen selitys</li></ul>"))
    assert "long: true" not in typst(write("<ul><li>Ensimmäinen</li><li>Toinen</li></ul>"))


# New pages


def test_a_page_begins_where_room_is_left_and_a_sheet_of_its_own_on_paper_of_its_own(write: Write) -> None:
    assert typst(write("<h1>Sivu</h1>", new=True)).count("#new-page;") == 1
    assert typst(write("<h1>Sivu</h1>", new=True, alone=True)).count("#pagebreak(weak: true)") == 1


def test_a_turned_page_takes_its_heading_along_and_leaves_no_page_with_a_title_alone(write: Write) -> None:
    found = typst(write(f"<h1>Sivu</h1><p>Alku.</p><h2>Taulukko</h2>{WIDE}", new=True))
    assert "#new-page;" not in found
    assert (
        found.index("#turned[") < found.index("Sivu") < found.index("Taulukko") < found.index("#hub-table(")
    )


def test_a_turned_page_leaves_what_fills_the_page_before(write: Write) -> None:
    found = typst(write(f"<h1>Sivu</h1>{LONG}<h2>Taulukko</h2>{WIDE}"))
    assert found.index("Sivu") < found.index("#turned[") < found.index("Taulukko")
