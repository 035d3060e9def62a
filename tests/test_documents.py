"""What the documents tell people to do can be done as written."""

import re
import shutil
import textwrap
from collections import Counter
from pathlib import Path

import pytest

from hub import checking
from hub.cli import COMMANDS
from hub.facts.reading import Reading
from hub.pages.checking import read_pages
from hub.translations.baseline import LINE
from hub.translations.choosing import choose
from hub.translations.pairs import all_pairs
from hub.words.messages import catalogue, line

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "EDITING.md", "CONTRIBUTING.md")
COPIED = ("data", "docs", "overrides", "src/hub/rendering/markup")
EXAMPLE = re.compile(
    r"^( *)```yaml\n *# (data/\w+\.yml), (?:loppuun|sist)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL
)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCED = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)

finnish, swedish = (ROOT / "EDITING.md").read_text(encoding="utf-8").split("\n---\n\n# ")


def examples(text: str) -> list[tuple[str, str]]:
    """Each entry that an editor is told to add: the file, and what to put at its end."""
    return [(file, textwrap.dedent(entry)) for _, file, entry in EXAMPLE.findall(text)]


def anchors(text: str) -> set[str]:
    """The anchors that GitHub makes of headings."""
    titles = HEADING.findall(FENCED.sub("", text))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("text", [finnish, swedish], ids=["fi", "sv"])
def test_every_example_for_editors_passes_the_check_as_it_stands(text: str, tmp_path: Path) -> None:
    for part in COPIED:
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    added = examples(text)
    assert len(added) == 9
    for file, entry in added:
        with (tmp_path / file).open("a", encoding="utf-8") as data:
            data.write("\n" + entry)
    assert [line(problem, "fi") for problem in checking.errors(checking.check(tmp_path))] == []


def test_both_languages_tell_editors_the_same_things_in_the_same_order() -> None:
    for marks in (r"^#+ ", r"^ *\d+\. ", r"^- ", r"^\| ", r"^!\[", r"^ *```"):
        counted = [
            len(re.findall(marks, text, re.MULTILINE)) for text in ("# " + finnish[2:], "# " + swedish)
        ]
        assert counted[0] == counted[1], marks
    files = [Counter(re.findall(r"`(data/[\w.]+|docs/\w+|mkdocs\.yml)", text)) for text in (finnish, swedish)]
    assert files[0].keys() == files[1].keys()
    assert [file for file, _ in examples(finnish)] == [file for file, _ in examples(swedish)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_and_pictures_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    plain = re.sub(r"`[^`\n]*`", "", FENCED.sub("", text))
    for target in re.findall(r"\]\(([^)\s]+)\)", plain):
        if target.startswith("#"):
            assert target[1:] in anchors(text), target
        elif "://" not in target:
            assert (ROOT / target).exists(), target


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_and_file_that_is_named_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(re.findall(r"\./hub ([a-z]+)", text))
    assert named
    assert named <= set(COMMANDS)
    for file in re.findall(r"`((?:data|tests|upkeep|\.github|decisions)/[\w./-]+)`", text):
        assert (ROOT / file).exists() or file == "data/books.yml", file


def test_every_text_that_editors_are_told_to_ask_for_is_there(reading: Reading) -> None:
    pairs = all_pairs(reading, read_pages(ROOT / "docs"))
    told = (ROOT / "EDITING.md").read_text(encoding="utf-8")
    names = re.findall(r"\./hub translations (?:show|confirm)(?: --typo)? ([\w/.#:-]+)", told)
    names += re.findall(r"[\w/]+#[\w-]+|\w+\.yml:[\w-]+", catalogue()["cli-translations-which"]["fi"])
    assert len(set(names)) > 2
    assert choose(pairs, names)


@pytest.mark.parametrize("text", [finnish, swedish], ids=["fi", "sv"])
def test_the_line_that_confirms_in_the_browser_is_shown_as_the_check_gives_it(
    text: str, reading: Reading
) -> None:
    (shown,) = filter(None, map(LINE.fullmatch, re.findall(r"`([^`\n]+)`", FENCED.sub("", text))))
    assert shown["name"] in {pair.name for pair in all_pairs(reading, read_pages(ROOT / "docs"))}


def test_pictures_are_small() -> None:
    for picture in (ROOT / ".github/kuvat").glob("*"):
        assert picture.stat().st_size < 100_000, picture.name
