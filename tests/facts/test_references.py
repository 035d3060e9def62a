"""How an id in one fact finds another."""

from hub.facts import references
from hub.facts.hub import Hub
from hub.facts.models import Programme, Text
from hub.facts.reading import Reading
from hub.facts.references import references_of
from hub.facts.suggestions import closest
from hub.facts.yaml_text import read


def test_a_reference_is_found_wherever_it_stands_in_a_fact(hub: Hub) -> None:
    programme = next(one for one in hub.programmes if one.prescribed and one.links)
    found = {(path, noun) for path, noun, _ in references_of(programme)}
    assert {
        (("owner",), "owners"),
        (("source",), "sources"),
        (("collection",), "links"),
        (("links", 0), "links"),
        (("prescribed", 0, "field"), "fields"),
    } <= found


def test_a_page_is_a_reference_too(hub: Hub) -> None:
    deadline = hub.deadlines[0]
    assert (("page",), "pages", deadline.page) in list(references_of(deadline))


def test_a_text_refers_to_nothing() -> None:
    assert list(references_of(Text(fi="sisalto", sv="sisalto"))) == []


def test_a_misspelt_word_finds_the_one_most_like_it() -> None:
    assert closest("tilte", ["id", "title", "titles"]) == "title"
    assert closest("puhelin", ["id", "title"]) is None


def test_an_entry_is_found_by_what_it_is_called_in_either_language(reading: Reading) -> None:
    owners, programmes = reading.documents["owners"], reading.documents["programmes"]
    assert references.meant("Sisältövastaava", owners) == "sisalto"
    assert references.meant("innehållsansvarig", owners) == "sisalto"
    assert references.meant("Sujuvat palvelut", programmes) == "sujuvat-palvelut"
    assert references.meant("sisallto", owners) == "sisalto"
    assert references.meant("Pääministeri", owners) is None


def test_a_programme_without_links_has_none(hub: Hub) -> None:
    programme = Programme.model_construct(**{**dict(hub.programmes[0]), "links": ()})
    assert not [path for path, _, _ in references_of(programme) if path[0] == "links"]


def test_a_reference_is_checked_in_an_entry_that_has_other_mistakes(reading: Reading) -> None:
    links = read("- id: uusi\n  owner: sisallto\n  source: 5\n", "data/links.yml")
    found = references.check({**reading.documents, "links": links})
    assert ("data/links.yml:2:10", "uusi") in [(str(problem.place), problem.entry) for problem in found]
