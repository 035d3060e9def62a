"""A page for each programme, made from data."""

from hub import checking
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES
from hub.pages import programme_pages
from hub.pages.reading import read_bytes


def test_each_programme_has_its_page_in_both_languages(hub: Hub) -> None:
    assert set(checking.made_pages(hub)) == {
        (language, name) for language in LANGUAGES for name in programme_pages.names(hub)
    }


def test_a_made_page_is_as_good_as_a_written_one(hub: Hub) -> None:
    for (language, name), text in checking.made_pages(hub).items():
        page = read_bytes(text.encode(), name, language)
        assert page.problems == []
        assert page.headings
        assert page.calls


def test_a_made_page_has_the_same_headings_and_blocks_in_both_languages(hub: Hub) -> None:
    made = checking.made_pages(hub)
    for name in programme_pages.names(hub):
        fi, sv = (read_bytes(made[language, name].encode(), name, language) for language in LANGUAGES)
        assert [one.anchor for one in fi.headings] == [one.anchor for one in sv.headings]
        assert [one.as_written() for one in fi.calls] == [one.as_written() for one in sv.calls]


def test_a_title_with_quotes_and_colons_is_still_a_title(hub: Hub) -> None:
    title = 'Ohjelma: "Vetoa" \\ pitoa {x} # 1'
    programme = hub.programmes[0].model_copy(
        update={"title": hub.programmes[0].title.model_copy(update={"fi": title})}
    )
    made = checking.made_pages(hub.model_copy(update={"programmes": (programme,)}))
    page = read_bytes(made["fi", f"ohjelmat/{programme.id}"].encode(), "a", "fi")
    assert page.front
    assert page.front.title == title
