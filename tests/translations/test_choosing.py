"""An editor may name a text as it stands in a folder, on a page or in data."""

from collections.abc import Callable

import pytest

from hub.translations.baseline import Pair
from hub.translations.choosing import NotFound, choose

Make = Callable[..., Pair]
NAMES = (
    "docs/polku/aloita#sivun-alku",
    "docs/polku/aloita#nain-teet",
    "docs/polku/aloita-uudelleen#sivun-alku",
    "data/faq/kesken/answer",
    "data/faq/kesken/question",
    "data/faq/kesken-taas/answer",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("polku/aloita", NAMES[:2]),
        ("polku/aloita#nain-teet", NAMES[1:2]),
        ("docs/sv/polku/aloita.md", NAMES[:2]),
        ("docs/fi/polku/aloita.md#nain-teet", NAMES[1:2]),
        ("docs\\fi\\polku\\aloita.md", NAMES[:2]),
        ("faq.yml:kesken", NAMES[3:5]),
        ("data/faq.yml", NAMES[3:]),
        ("data/faq/kesken/answer", NAMES[3:4]),
    ],
)
def test_a_name_means_these_texts(asked: str, found: tuple[str, ...], pair: Make) -> None:
    chosen = choose([pair("a", "b", name=name) for name in NAMES], [asked])
    assert tuple(one.name for one in chosen) == found


def test_a_name_that_means_nothing_brings_a_suggestion(pair: Make) -> None:
    with pytest.raises(NotFound) as error:
        choose([pair("a", "b", name=name) for name in NAMES], ["polku/alotta"])
    assert error.value.suggestion == "polku/aloita"
