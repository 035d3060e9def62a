"""The index file: texts as numbers of words, read back by the engine to the letter."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hub.search import asking, index
from hub.search.entries import Entry
from hub.search.index import telling
from hub.search.order import ordered

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = st.text(st.sampled_from("aäöåbcdAB 0123.,;:!?–”()|~\"\\-/'"), max_size=60).map(
    lambda text: " ".join(text.split())
)


def read_back(entries: list[Entry], folder: Path) -> list[dict[str, Any]]:
    (folder / "search").mkdir(exist_ok=True)
    asking.index_file(folder, "fi").write_text(index.script(index.index_of(entries, "fi")), encoding="utf-8")
    return asking.entries(ROOT, folder, "fi")


@settings(max_examples=5)
@example([("31.12.2024", "0.0A a0.0 0.0. 1.2.3a 0.01A")])
@given(st.lists(st.tuples(TEXT.filter(bool), TEXT), min_size=20, max_size=40))
def test_every_text_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, str]]
) -> None:
    entries = [Entry(n, f"sivu{n}/", "page", title, title, text) for n, (title, text) in enumerate(texts)]
    found = read_back(entries, tmp_path_factory.mktemp("index"))
    wanted = {one.url: (one.title.replace("|", "¦"), one.text.replace("|", "¦")) for one in entries}
    assert {one["url"]: (one["title"], one["text"]) for one in found} == wanted


def test_more_words_than_one_sign_can_tell_come_back_too(tmp_path: Path) -> None:
    text = " ".join(f"sana{number}" for number in range(9000))
    assert read_back([Entry(0, "", "page", "Etusivu", "Etusivu", text)], tmp_path)[0]["text"] == text


def test_a_place_on_a_page_keeps_its_address_and_the_title_of_its_page(tmp_path: Path) -> None:
    entries = [Entry(0, "a/", "page", "A", "A", ""), Entry(1, "a/#b", "section", "B", "A", "")]
    found = read_back(entries, tmp_path)
    assert [(one["url"], one["page"]) for one in found] == [("a/", "A"), ("a/#b", "A")]


def test_keywords_are_kept_without_the_words_by_which_nothing_is_found() -> None:
    assert telling(["Saako käyttää", "mitä tarkoittaa"], frozenset({"saako", "mitä", "tarkoittaa"})) == (
        "käyttää mitä tarkoittaa"
    )


def test_of_what_readers_type_each_word_is_told_once_after_the_words_that_are_shown() -> None:
    entry = Entry(0, "a/", "page", "Palaveri", "Palaveri", "Puhukaa.")
    found = index.index_of([entry], "fi", typed={"a/": ["palaveri junnaa", "Puhukaa kun junnaa"]})
    words = found["words"].split("|")
    assert sorted(words[found["shown"] :]) == ["junnaa", "kun", "palaveri"]
    assert words.count("junnaa") == 1


def test_pages_that_say_the_same_stand_side_by_side() -> None:
    same, other = "yksi kaksi kolme neljä viisi kuusi", "aivan jotakin muuta tällä sivulla nyt"
    texts = {"a/": same, "b/": other, "c/": same + " seitsemän"}
    entries = [Entry(0, url, "page", url, url, text) for url, text in texts.items()]
    entries.insert(1, Entry(0, "a/#kohta", "section", "Kohta", "a/", ""))
    assert [entry.url for entry in ordered(entries)] == ["a/", "a/#kohta", "c/", "b/"]


def test_the_file_is_a_classic_script_of_one_assignment() -> None:
    text = index.script(index.index_of([Entry(0, "", "page", "Etusivu", "Etusivu", "")], "fi"))
    start = "hub.searchIndex = "
    assert text.startswith(start)
    assert json.loads(text.removeprefix(start).removesuffix(";\n"))["language"] == "fi"
