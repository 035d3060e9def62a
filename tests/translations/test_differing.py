"""What changed in a text is shown word by word, and a typo is told from a new meaning."""

import pytest

from hub.translations.differing import is_typo, pieces, respelt


def test_words_that_are_gone_stand_before_those_that_came() -> None:
    found = [(one.kind, one.text.strip()) for one in pieces("Lähetä se heti meille.", "Lähetä malli meille.")]
    assert found == [("same", "Lähetä"), ("gone", "se heti"), ("new", "malli"), ("same", "meille.")]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Kirjoita tavoitet.", "Kirjoita tavoite."),
        ("Lue ohje ja kysy.", "Lue ohje, ja kysy."),
        ("Tarkista hyvinvointialuen nimi", "Tarkista hyvinvointialueen nimi"),
    ],
)
def test_spelling_is_a_typo(before: str, now: str) -> None:
    assert is_typo(before, now)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Lähetä 31.12.2026.", "Lähetä 31.12.2027."),
        ("Älä lähetä.", "Lähetä."),
        ("Se on hyvä.", "Se ei hyvä."),
        ("Se on eri asia.", "Se on ei asia."),
        ("Lähetä malli.", "Lähetä kuva."),
        ("Katso [ohje](a.md).", "Katso [ohje](b.md)."),
        ("Lähetä malli.", "Lähetä malli heti."),
    ],
)
def test_a_new_meaning_is_no_typo(before: str, now: str) -> None:
    assert not is_typo(before, now)


def test_every_word_that_is_spelt_otherwise_is_told() -> None:
    before, now = "Korjaame virheen, jos se on.", "Korjaamme virheet jos se on."
    assert respelt(before, now) == [("Korjaame", "Korjaamme"), ("virheen,", "virheet")]
    assert respelt(before, before) == []
    assert respelt(before, f"{now} Heti.") is None
