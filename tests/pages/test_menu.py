"""The menu in mkdocs.yml."""

from pathlib import Path

import pytest

from hub.pages import menu

PAGES = {("fi", "index"), ("fi", "ukk"), ("sv", "index"), ("sv", "ukk")}
WORDS = {"nav.tuki"}


def complaints(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "mkdocs.yml").write_text(text)
    return [f"{problem.place} {problem.code}" for problem in menu.check(tmp_path, PAGES, WORDS)]


def test_a_menu_lists_files_and_sections_of_files(tmp_path: Path) -> None:
    assert complaints(tmp_path, "nav:\n  - index.md\n  - nav.tuki:\n      - ukk.md\n") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "nav:\n  - index.md\n  - ukkk.md\n",
            ["mkdocs.yml:3:5 nav-page-missing", "docs/fi/ukk.md:1:1 page-not-in-nav"],
        ),
        ("nav:\n  - index.md\n  - ukk\n  - ukk.md\n", ["mkdocs.yml:3:5 nav-page-missing"]),
        ("nav:\n  - index.md\n  - nav.tuke:\n      - ukk.md\n", ["mkdocs.yml:3:5 word-missing"]),
        ("nav:\n  - index.md\n  - ukk.md\n  - [a]\n", ["mkdocs.yml:4:5 nav-form"]),
        ("nav:\n  - index.md\n  - ukk.md\n  -\n", ["mkdocs.yml:4:4 nav-form"]),
        ("nav:\n  - index.md\n  - ukk.md\n  - nav.tuki: ukk.md\n", ["mkdocs.yml:4:15 nav-form"]),
        ("site_name: a\n", ["mkdocs.yml:1:1 missing-key"]),
        ("- a\n", ["mkdocs.yml:1:1 not-a-mapping"]),
        ("", ["mkdocs.yml:1:1 file-empty"]),
        ("nav: [ukk.md\n", ["mkdocs.yml:1:6 yaml-bracket"]),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, text: str, said: list[str]) -> None:
    assert complaints(tmp_path, text) == said


def test_a_menu_that_is_no_list_is_told(tmp_path: Path) -> None:
    assert complaints(tmp_path, "nav: index.md\n")[0] == "mkdocs.yml:1:6 nav-form"


def test_without_a_menu_the_file_is_missed(tmp_path: Path) -> None:
    assert [problem.code for problem in menu.check(tmp_path, PAGES, WORDS)] == ["file-missing"]


def test_where_the_words_could_not_be_read_no_section_is_complained_of(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - index.md\n  - nav.tuke:\n      - ukk.md\n")
    assert list(menu.check(tmp_path, PAGES, None)) == []
