"""Links for disk: each names its file, and what is not in the copy is online or plain text."""

import pytest

from hub.offline.links import for_disk

FILES = {"index.html", "polku/index.html", "sv/index.html", "sv/polku/index.html", "pdf/ohje-fi.pdf", "a.css"}
ONLINE = "https://tuki.example.fi/"


def mended(link: str, page: str = "polku/index.html", address: str = "") -> str:
    html = for_disk(f'<a class="x" href="{link}" hreflang="fi">teksti</a>', page, FILES, address)
    return html.removeprefix('<a class="x" href="').removesuffix('" hreflang="fi">teksti</a>')


@pytest.mark.parametrize(
    ("link", "right"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("../polku/", "../polku/index.html"),
        ("../polku", "../polku/index.html"),
        ("../polku/#alku", "../polku/index.html#alku"),
        ("../?q=a&amp;b=1#alku", "../index.html?q=a&amp;b=1#alku"),
        ("../sv/polku/", "../sv/polku/index.html"),
    ],
)
def test_a_link_to_a_folder_names_its_page(link: str, right: str) -> None:
    assert mended(link) == right


@pytest.mark.parametrize(
    "link",
    [
        "#alku",
        "../pdf/ohje-fi.pdf",
        "../polku/index.html#alku",
        "https://innokyla.fi/fi/",
        "mailto:a@example.fi?subject=A&amp;body=B",
        "//example.fi/",
    ],
)
def test_a_link_that_names_its_file_or_leaves_the_site_stays(link: str) -> None:
    assert mended(link) == link


def test_a_page_of_the_second_language_finds_the_first() -> None:
    assert mended("../../polku/", "sv/polku/index.html") == "../../polku/index.html"


def test_what_is_not_in_the_copy_is_linked_to_online() -> None:
    assert mended("../offline/kopio.zip", address=ONLINE) == "https://tuki.example.fi/offline/kopio.zip"


def test_without_an_address_its_words_are_plain_text_and_the_next_link_is_whole() -> None:
    html = '<a href="../offline/kopio.zip">Kopio <b>nyt</b></a>, <a href="../">alkuun</a>'
    right = '<span>Kopio <b>nyt</b></span>, <a href="../index.html">alkuun</a>'
    assert for_disk(html, "polku/index.html", FILES, "") == right


@pytest.mark.parametrize(
    "html",
    [
        '<!-- <a href="../"> -->',
        '<script>const a = "<a href=\\"../\\">";</script>',
        '<textarea><a href="../"></textarea>',
        '<script type="application/json">["<a href=\\"../\\">"]</script>',
        '<abbr data-href="../">a</abbr>',
        '<a id="x">nimi</a>',
        '<link data-href="../">',
    ],
)
def test_what_is_no_link_stays_as_it_is(html: str) -> None:
    assert for_disk(html, "polku/index.html", FILES, "") == html


def test_a_sign_of_a_tag_within_a_value_does_not_end_the_tag() -> None:
    html = '<a title="a > b" href="../">x</a><link rel="next" href="../polku/">'
    right = '<a title="a > b" href="../index.html">x</a><link rel="next" href="../polku/index.html">'
    assert for_disk(html, "polku/index.html", FILES, "") == right
