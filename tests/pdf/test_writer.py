"""What a page becomes in Typst, and what is refused with a place to mend."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from hub.pdf import pictures
from hub.pdf.tree import article_of
from hub.pdf.writer import Writer
from hub.words.messages import explain, line

Write = Callable[..., Writer]


def typst(writer: Writer) -> str:
    assert writer.problems == []
    return "\n".join(writer.written.typst)


def complaints(writer: Writer) -> list[str]:
    return [line(problem, "fi") for problem in writer.problems]


@pytest.mark.parametrize(
    "text", ["# ei otsikko", "1. ei luettelo", "*ei* _lihavaa_", "$x$ #let @a <b> // ~ --", 'lainaus " ja \\']
)
def test_no_sign_of_a_text_is_taken_for_markup(write: Write, text: str) -> None:
    html = text.replace("<", "&lt;")
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    assert f'#"{escaped}";' in typst(write(f"<p>{html}</p>"))


def test_what_nobody_sees_is_not_printed(write: Write) -> None:
    found = typst(write('<p>näkyy <span hidden>piilossa</span></p><p aria-hidden="true">koriste</p>'))
    assert "näkyy" in found and "piilossa" not in found and "koriste" not in found


@pytest.mark.parametrize(
    "html",
    [
        '<button type="button">Kopioi</button>',
        '<nav class="hub-step-nav"><a href="../">Edellinen</a></nav>',
        '<p class="hub-pdf"><a href="../pdf/x.pdf">Kopioi PDF</a></p>',
        '<details class="hub-contents"><summary>Kopioi</summary></details>',
    ],
)
def test_controls_of_the_screen_are_not_printed(write: Write, html: str) -> None:
    assert "#" not in typst(write(html)).replace("// docs", "")


def test_a_word_in_another_language_is_marked(write: Write) -> None:
    found = typst(write('<p>Välj <span lang="fi">Julkaise</span>.</p>', language="sv"))
    assert '#text(lang: "fi")[#"Julkaise";]' in found


@pytest.mark.parametrize(
    "address", ["etunimi.sukunimi@innokyla.fi", "www.innokyla.fi/fi", "https://innokyla.fi/"]
)
def test_an_address_is_not_parted_by_a_hyphen(write: Write, address: str) -> None:
    assert typst(write(f"<p>Kysy: {address}.</p>")).endswith(f'#"Kysy: ";#address()[#"{address}";];#".";')


@pytest.mark.parametrize("piece", ["-valmennus", "3–5", "1,5–2,5", "20.8.2024–31.10.2025", "10–15-vuotiaat"])
def test_what_would_be_misread_in_two_pieces_is_not_parted(write: Write, piece: str) -> None:
    assert f'#whole()[#"{piece}";]' in typst(write(f"<p>Vetoa ja pitoa {piece}</p>"))


@pytest.mark.parametrize("text", ["PDSA-lomake", "sosiaali- ja terveyspalvelut", "kokeilu – arki", "4.1.1"])
def test_what_may_be_parted_is_left_to_be_parted(write: Write, text: str) -> None:
    assert f'#"{text}";' in typst(write(f"<p>{text}</p>"))


@pytest.mark.parametrize(
    "html", ['<p lang="fi">Julkaise</p>', '<p class="hub-card__title" lang="fi">Julkaise</p>']
)
def test_a_block_in_another_language_is_marked(write: Write, html: str) -> None:
    assert '#text(lang: "fi")[' in typst(write(html, language="sv"))


def test_a_heading_in_another_language_is_marked(write: Write) -> None:
    found = typst(write('<h2 lang="fi">Julkaise</h2>', language="sv"))
    assert '#heading(level: 2)[#text(lang: "fi")[#"Julkaise";];]' in found


def test_a_link_within_the_document_tells_its_page(write: Write) -> None:
    found = typst(write('<h2 id="alku">Alku</h2><p><a href="#alku">katso</a></p>'))
    assert '#inner-link(label("koe:alku"))[#"katso";]' in found and '#label("koe:alku");' in found


def test_a_link_to_the_site_leads_to_its_address_once_there_is_one(write: Write) -> None:
    html = '<p><a href="../teemat/#yksi">teemat</a></p>'
    assert "link" not in typst(write(html))
    assert '#linked("https://x.fi/teemat/#yksi")' in typst(write(html, address="https://x.fi/"))


def test_a_question_stands_open(write: Write) -> None:
    found = typst(write("<details><summary>Miksi?</summary><div><p>Siksi.</p></div></details>"))
    assert "#question(" in found and '[#"Miksi?";])[#"Siksi.";]' in found


def test_first_cells_that_head_their_rows_are_remembered(write: Write) -> None:
    head = "<thead><tr><th>A</th><th>B</th></tr></thead>"
    writer = write(
        f"<table>{head}<tbody><tr><th>1</th><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>"
    )
    assert "table.header(" in typst(writer)
    assert writer.written.row_heads == [[True, False]]


def test_boxes_rings_and_places_to_write_become_fields(write: Write) -> None:
    writer = write(
        '<div class="hub-tick"><input type="checkbox" id="a"><label for="a">Valmis</label></div>'
        '<fieldset><legend>Väite</legend><div class="hub-assess__level"><input type="radio" id="b2" name="b" value="2">'
        '<label for="b2">Vihreä</label></div></fieldset>'
        '<label for="c">Mitä</label><textarea id="c" rows="5"></textarea>'
        "<p>Malli: ____ Päivä: ________</p>"
    )
    typst(writer)
    found = [(form.kind, form.name, form.label, form.group) for form in writer.written.forms]
    assert found == [
        ("tick", "koe-a", "Valmis", ""),
        ("radio", "koe-b", "Vihreä", "Väite"),
        ("text", "koe-c", "Mitä", ""),
        ("text", "koe-rivi-3", "Malli", ""),
        ("text", "koe-rivi-4", "Päivä", ""),
    ]


def test_the_shades_of_a_chart_are_told_apart_in_grey() -> None:
    shades = sorted(map(luminance, pictures.SERIES.values()))
    assert all((light + 0.05) / (dark + 0.05) >= 1.8 for dark, light in pairwise(shades))


def luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2


def test_nought_has_no_bar() -> None:
    row = '<tr><th>Pilari</th><td>{0}<svg><rect class="hub-chart__bar hub-chart__bar--1" x="0" width="{0}"/></svg></td></tr>'
    chart = article_of(f"<article><table><tbody>{row.format(0)}{row.format(50)}</tbody></table></article>")
    assert pictures.chart(chart).count(f'fill="{pictures.PINE}"') == 1


# What is refused


def test_an_unknown_element_stops_with_its_place(write: Write) -> None:
    writer = write('<h2 id="kohta">Kohta</h2>\n<video src="x"></video>', "---\n\n## Kohta { #kohta }\n")
    assert complaints(writer) == [
        "docs/fi/koe.md:3:1  sivulla on <video>, jota PDF-tiedosto ei osaa näyttää (rakennetun sivun rivi 3). "
        "Poista se tai pyydä kehittäjää lisäämään sille sääntö."
    ]


def test_a_picture_without_words_stops_at_its_line(write: Write) -> None:
    writer = write('<p><img src="../kuva.png" alt=""></p>', "Alku.\n\n![](../kuva.png)\n")
    assert complaints(writer) == [
        "docs/fi/koe.md:3:1  kuvalta ”../kuva.png” puuttuu tekstivastine. Kirjoita, mitä kuva kertoo."
    ]


def test_a_picture_that_is_not_there_stops(write: Write) -> None:
    assert "kuvaa ”x.png” ei löydy" in complaints(write('<p><img src="x.png" alt="Kaavio"></p>'))[0]


def test_a_drawing_without_words_stops(write: Write) -> None:
    assert "puuttuu tekstivastine" in complaints(write('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'))[0]


def test_a_skipped_level_of_heading_stops_at_its_line(write: Write) -> None:
    writer = write('<h1>A</h1><h3 id="b">Bee</h3>', "---\n\n### Bee { #b }\n")
    assert complaints(writer) == [
        "docs/fi/koe.md:3:1  otsikko ”Bee” hyppää tason yli. Muuta se yhtä tasoa ylemmäksi, esimerkiksi ### → ##."
    ]


def test_a_table_without_heads_stops(write: Write) -> None:
    writer = write("<table><tbody><tr><td>Yksi</td></tr></tbody></table>", "Alku\n\nYksi\n")
    assert complaints(writer)[0].startswith("docs/fi/koe.md:3:1  taulukolta ”Yksi” puuttuu otsikkorivi")


def test_a_link_to_no_heading_stops(write: Write) -> None:
    writer = write('<h2 id="a">A</h2><p><a href="#ei-ole">tuonne</a></p>', "x\n[tuonne](#ei-ole)\n")
    assert complaints(writer)[0].startswith("docs/fi/koe.md:2:1  linkki ”#ei-ole” ei johda mihinkään.")


def test_every_mistake_of_a_page_is_told_at_once(write: Write) -> None:
    writer = write('<video></video><p><img src="a" alt=""></p><audio></audio>')
    assert len({explain(problem, "sv") for problem in writer.problems}) == 3
