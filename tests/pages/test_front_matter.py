"""What a page says of itself."""

import pytest

from hub.pages import front_matter

WHOLE = "---\ntitle: Koe\ndescription: {}\nowner: sisalto\nreviewed: 2026-11-21\n---\nTeksti.\n"


def codes(text: str) -> list[str]:
    return [problem.code for problem in front_matter.read(text, "x.md").document.problems]


def test_the_text_of_a_page_begins_after_its_front_matter() -> None:
    head = front_matter.read(WHOLE.format("Kuvaus."), "x.md")
    assert (head.body, head.first_line) == ("Teksti.\n", 7)


def test_spaces_after_the_three_hyphens_do_not_matter() -> None:
    assert codes(WHOLE.format("Kuvaus.").replace("---\n", "--- \n")) == []


def test_a_line_of_hyphens_in_the_text_ends_nothing() -> None:
    head = front_matter.read(WHOLE.format("Kuvaus.") + "\n---\n\nLisää.\n", "x.md")
    assert head.body == "Teksti.\n\n---\n\nLisää.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Teksti.\n", ["front-matter-missing"]),
        ("", ["front-matter-missing"]),
        ("\n---\ntitle: a\n---\n", ["front-matter-missing"]),
        ("---\ntitle: a\n", ["front-matter-open"]),
        ("---\n---\n", ["missing-key"] * 4),
        ("---\n- a\n---\n", ["not-a-mapping"]),
        ("---\nhei\n---\n", ["not-a-mapping"]),
        ("---\n\ttitle: a\n---\n", ["tab"]),
        (WHOLE.format("a" * 160), []),
        (WHOLE.format("a" * 161), ["description-long"]),
        (WHOLE.format(""), ["empty-value"]),
        (WHOLE.format("Kuvaus.").replace("21\n", "21\nkeywords: a\n"), ["not-a-list-here"]),
        (WHOLE.format("Kuvaus.").replace("sisalto", "Sisältö"), ["id-form"]),
    ],
)
def test_a_mistake_is_told(text: str, said: list[str]) -> None:
    assert codes(text) == said
