"""Links within the site work at any depth, from disk and below any address."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.rendering.addresses import page_url, relative

PART = st.text(alphabet="ab-", min_size=1, max_size=3).filter(lambda part: part != "index")
PAGE = st.one_of(st.just("index"), PART, st.tuples(PART, PART).map("/".join), PART.map("{}/index".format))


@pytest.mark.parametrize(
    ("page", "url"),
    [("index", ""), ("ukk", "ukk/"), ("polku/index", "polku/"), ("polku/aloita", "polku/aloita/")],
)
def test_a_page_has_the_address_of_a_folder(page: str, url: str) -> None:
    assert page_url(page) == url


@pytest.mark.parametrize(
    ("target", "base", "link"),
    [
        ("ukk", "", "ukk/"),
        ("index", "ukk/", "../"),
        ("index", "", "./"),
        ("ukk", "polku/aloita/", "../../ukk/"),
        ("polku/valmis", "polku/aloita/", "../valmis/"),
        ("polku/index", "polku/aloita/", "../"),
        ("teemat#perehdytys", "polku/", "../teemat/#perehdytys"),
        ("ukk#a", "ukk/", "./#a"),
    ],
)
def test_a_link_is_written_for_the_page_that_it_stands_on(target: str, base: str, link: str) -> None:
    assert relative(target, base) == link


@given(PAGE, PAGE)
def test_a_link_followed_from_its_page_arrives(target: str, base: str) -> None:
    link = relative(target, page_url(base))
    assert link.endswith("/")
    assert posixpath.normpath(posixpath.join("/", page_url(base), link)) == posixpath.normpath(
        "/" + page_url(target)
    )
