"""What was kept of the last build is never wrong: after every kind of edit the site is what a clean build makes."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from hub.facts.nouns import NOUNS
from hub.pages.checking import read_pages
from hub.pages.rendered import Pages
from hub.site.building import BuildFailed, build

pytestmark = pytest.mark.build

PARTS = ("data", "macros", "overrides", "docs/assets", "translations.json")
MENU = "nav:\n  - index.md\n  - nav.polku:\n      - koe.md\n      - sanasto.md\n\n"
BUILD = (
    "from datetime import date; from pathlib import Path; from hub.site.building import build;"
    "build(Path('.'), Path('site').resolve(), date(2026, 11, 21), lambda what, count: None, downloads=False)"
)
FRONT = "---\ntitle: {title}\ndescription: Koe\nowner: yllapito\nreviewed: 2026-11-01\n---\n"
PAGES = {
    "index": "Toimintamalli. [Koe](koe.md)\n",
    "koe": "## Päivät { #paivat }\n\nToimintamalli.\n\n{{ deadlines() }}\n",
    "sanasto": "Sana.\n",
}
# Of a page for the blocks: its front matter, its headings, and its blocks.
BARE = re.compile(r"\A---\n(?s:.*?)\n---\n|^#{2,} .*$|^\{\{.*\}\}$", re.MULTILINE)
# Where the first text of a file of facts begins.
FIRST_TEXT = re.compile(r"[ {]fi: (?:(?:>-|\|)\n +|\[)?|\nnames:\n  - |\n  bad: ")
LIBRARY = """
from markdown import Extension
from markdown.postprocessors import Postprocessor
class Sign(Postprocessor):
    def run(self, text): return text + "<p>{version}</p>"
class Signed(Extension):
    def extendMarkdown(self, md): md.postprocessors.register(Sign(md), "sign", 1)
"""


Edit = Callable[[Path], None]


def small(root: Path, project: Path) -> Path:
    """The project with few pages."""
    for part in PARTS:
        source = root / part
        if source.is_dir():
            shutil.copytree(source, project / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, project / part)
    for name, text in PAGES.items():
        for language in ("fi", "sv"):
            page = project / f"docs/{language}/{name}.md"
            page.parent.mkdir(exist_ok=True)
            page.write_text(FRONT.format(title=name) + text, encoding="utf-8")
    before, _, after = (root / "mkdocs.yml").read_text(encoding="utf-8").partition("nav:\n")
    (project / "mkdocs.yml").write_text(before + MENU + after[after.index("theme:") :], encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project that is built by this process."""
    return small(root, tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def with_program(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a program and a library of its own."""
    project = small(root, tmp_path_factory.mktemp("program"))
    shutil.copytree(root / "src/hub", project / "src/hub", ignore=shutil.ignore_patterns("__pycache__"))
    replaced("mkdocs.yml", "  - tables\n", "  - tables\n  - signed:Signed\n")(project)
    install(project, "1.0")
    return project


@pytest.fixture(scope="module")
def with_all_blocks(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with every block, on a page where it really stands."""
    project = small(root, tmp_path_factory.mktemp("blocks"))
    for page in with_each_block(read_pages(root / "docs")):
        for language in ("fi", "sv"):
            bare = BARE.findall((root / f"docs/{language}/{page}.md").read_text(encoding="utf-8"))
            path = project / f"docs/{language}/{page}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n\n".join(bare), encoding="utf-8")
    return project


def with_each_block(pages: Pages) -> set[str]:
    """The front page, and for each block a page that calls it: one that calls many."""
    calls = {name: {call.name for call in page.calls} for (_, name), page in pages.items()}
    holders = sorted(calls, key=lambda name: (-len(calls[name]), name))
    first = {block: name for name in reversed(holders) for block in calls[name]}
    return {"index", *first.values()}


def install(project: Path, version: str) -> None:
    """A library outside the project, in one version."""
    shutil.rmtree(project / "library", ignore_errors=True)
    info = project / "library" / f"signed-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: signed\nVersion: {version}\n")
    (project / "library/signed.py").write_text(LIBRARY.format(version=version))


def built_here(project: Path) -> dict[str, str]:
    """The site as this process makes it."""
    build(project, project / "site", date(2026, 11, 21), lambda what, count: None, downloads=False)
    return sums(project / "site")


def built_by_its_program(project: Path) -> dict[str, str]:
    """The site as the project's own program makes it, in a process of its own."""
    path = os.pathsep.join(str(project / folder) for folder in ("src", "library"))
    environment = os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", BUILD], cwd=project, env=environment, check=True)
    return sums(project / "site")


def sums(site: Path) -> dict[str, str]:
    """Each file with a sum of its bytes."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def replaced(file: str, old: str, new: str) -> Edit:
    """An edit: the first place where some words stand gets others."""

    def edit(project: Path) -> None:
        text = (project / file).read_text(encoding="utf-8")
        assert old in text
        (project / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def new_texts(files: list[str]) -> Edit:
    """An edit: the first text of each file of facts, or a word of every page, gets another beginning."""

    def edit(project: Path) -> None:
        for path in [project / file for file in files]:
            text = path.read_text(encoding="utf-8")
            place = FIRST_TEXT.search(text, max(text.find("\npage.search:"), 0))
            assert place
            path.write_text(f"{text[: place.end()]}Uusi {text[place.end() :]}", encoding="utf-8")

    return edit


def check(
    project: Path, edit: Edit, built: Callable[[Path], dict[str, str]], *, kept: str = ".cache"
) -> None:
    """What is built upon the last build is what is built upon nothing."""
    before = sums(project / "site") if (project / "site").exists() else built(project)
    edit(project)
    after = built(project)
    shutil.rmtree(project / kept)
    assert after == built(project)
    assert after != before, "the edit changes nothing, so the test shows nothing"


EDITS = {
    "a page": replaced("docs/fi/koe.md", "Toimintamalli.", "Toimintamalli on uusi."),
    "the title of another page": replaced("docs/sv/index.md", "title: index", "title: annan"),
    "a fact": replaced("data/deadlines.yml", "    fi: ", "    fi: Uusi "),
    "a term that pages explain": replaced("data/glossary.yml", "    fi: toimintamalli\n", "    fi: uusi\n"),
    "a template of the theme": replaced("overrides/partials/footer.html", "<footer", "<footer data-new"),
    "the settings": replaced("mkdocs.yml", "permalink: false", "permalink: true"),
    "the day of a review": replaced("docs/fi/koe.md", "reviewed: 2026-11-01", "reviewed: 2026-11-02"),
    "the order of the menu": replaced(
        "mkdocs.yml",
        "      - koe.md\n      - sanasto.md\n",
        "      - sanasto.md\n      - koe.md\n",
    ),
    "the icon of the site": replaced("docs/assets/favicon.svg", "<svg ", "<svg data-new='' "),
    "the name of a section": replaced("data/interface.yml", "nav.polku: {fi: ", "nav.polku: {fi: Uusi "),
    "a style": replaced("docs/assets/css/hub.css", "{", "{ order: 7;"),
    "a script": replaced("docs/assets/js/days.js", '"use strict";', '"use strict"; hub.uusi = 7;'),
}
EDITS_OF_PROGRAM: dict[str, Edit] = {
    "a template of a block": replaced("src/hub/rendering/markup/deadlines.html", "<ul", "<ul data-new"),
    "the code of the blocks": replaced("macros/__init__.py", "**kwargs)\n", '**kwargs) + " Uusi."\n'),
    "the program": replaced("src/hub/rendering/terms.py", "hub-term-link", "hub-term-new"),
    "the version of a library": lambda project: install(project, "2.0"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_after_an_edit_the_site_is_what_a_clean_build_makes(project: Path, edit: Edit) -> None:
    check(project, edit, built_here)


# A clean build a file would take minutes. Which facts a block asks for is tested one by one in test_asking.py.
@pytest.mark.parametrize("start", range(len(NOUNS) // 3))
def test_after_an_edit_of_any_file_of_facts_it_is_so_too(with_all_blocks: Path, start: int) -> None:
    files = [noun.file for noun in NOUNS[start :: len(NOUNS) // 3]]
    check(with_all_blocks, new_texts(files), built_here, kept=".cache/pages")


@pytest.mark.parametrize("edit", EDITS_OF_PROGRAM.values(), ids=EDITS_OF_PROGRAM.keys())
def test_after_a_change_to_the_program_it_is_so_too(with_program: Path, edit: Edit) -> None:
    check(with_program, edit, built_by_its_program)


def test_an_edit_that_is_taken_back_gives_the_first_site_again(project: Path) -> None:
    first = built_here(project)
    replaced("docs/fi/koe.md", "Toimintamalli", "Malli")(project)
    built_here(project)
    replaced("docs/fi/koe.md", "Malli", "Toimintamalli")(project)
    assert built_here(project) == first


def test_a_page_that_was_warned_of_is_warned_of_again(project: Path) -> None:
    replaced("docs/fi/sanasto.md", "Sana.", "[Sana](ei-ole.md)")(project)
    for _ in range(2):
        with pytest.raises(BuildFailed):
            built_here(project)
    replaced("docs/fi/sanasto.md", "[Sana](ei-ole.md)", "Sana.")(project)
