"""What must stay on one line: ranges, and the ends of names."""

import re

import pytest

from hub.rendering.breaks import kept_whole
from hub.rendering.prose import with_names


def whole(html: str) -> list[str]:
    return re.findall(r'<span class="hub-whole">(.*?)</span>', kept_whole(html))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Suosituksemme on 2–4 virkettä.", ["2–4"]),
        ("keskimäärin 8,0–8,5 pistettä", ["8,0–8,5"]),
        ("avoinna 20.8.2024–31.10.2025", []),
        ("avoinna 1.3.–5.4.2027, ja taas 14.4–27.5.2025,", []),
        ("vuosina 2023–2025.", ["2023–2025"]),
        ("hakemisto A–Ö", ["A–Ö"]),
        ("Vetoa ja pitoa -ohjeen mukaan", ["-oh"]),
        ("PDSA-, 5P- ja A3-lomake", []),
        ("ennen – ja jälkeen", []),
        ("sosiaali- ja terveysministeriö", []),
        ("lämpötila oli -3 astetta", []),
    ],
)
def test_ranges_and_ends_of_names_are_kept_whole(text: str, kept: list[str]) -> None:
    assert whole(f"<p>{text}</p>") == kept


def test_what_is_safe_already_is_not_escaped() -> None:
    assert whole(with_names("Vetoa ja pitoa -valmennus")) == ["-va"]


def test_the_words_stay_as_they_were() -> None:
    html = "<p>Kenttä on <em>Vetoa ja pitoa</em> -ohjeen mukaan 2–4 virkettä.</p>"
    assert re.sub(r'<span class="hub-whole">(.*?)</span>', r"\1", kept_whole(html)) == html


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#2–4" title="3–5 sanaa">Ohje</a>',
        "<option>Vetoa ja pitoa -ohje</option>",
        "<textarea>1–5</textarea>",
        '<script type="application/json">{"a": "2–4"}</script>',
        "<pre><code>hub 2–4 -ohje</code></pre>",
        "<svg><title>2–4</title><text>2–4</text></svg>",
    ],
)
def test_nothing_is_added_where_no_element_can_stand(html: str) -> None:
    assert kept_whole(html) == html


def test_what_follows_a_closed_element_is_read_again() -> None:
    assert whole("<code>1–2</code> ja 3–4") == ["3–4"]
