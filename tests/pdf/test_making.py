"""A file is made once: what has not changed is taken as it is, and what is broken is made anew."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hub.facts.hub import Hub
from hub.pdf import composing, making
from hub.pdf.compiling import Refused
from hub.pdf.composing import Task

pytestmark = pytest.mark.build

DAY = date(2026, 11, 21)


@pytest.fixture
def task(hub: Hub, root: Path, site: Path, tmp_path: Path) -> Task:
    """The measuring plan: small, with fields, in a project that has made nothing yet."""
    project, built = tmp_path / "project", tmp_path / "built"
    shutil.copytree(root / "docs", project / "docs", ignore=shutil.ignore_patterns("assets"))
    shutil.copy(root / "mkdocs.yml", project)
    (built / "tyotila/mittarit").mkdir(parents=True)
    shutil.copy(site / "tyotila/mittarit/index.html", built / "tyotila/mittarit")
    document = next(one for one in hub.documents if one.id == "mittaussuunnitelma")
    return Task(document, "fi", hub, project, built, DAY)


def kept(task: Task) -> list[Path]:
    return sorted((task.root / making.CACHE).glob("*.pdf"))


def test_the_same_page_and_day_give_the_same_bytes(task: Task) -> None:
    first = making.made(task)
    shutil.rmtree(task.root / making.CACHE)
    assert making.made(task) == first


def test_what_has_not_changed_is_not_made_again(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    first = making.made(task)
    monkeypatch.setattr(composing, "compose", None)
    assert making.made(task) == first


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7 katkennut", b"roskaa"])
def test_a_broken_file_of_the_cache_is_made_anew(task: Task, damage: bytes) -> None:
    first = making.made(task)
    kept(task)[0].write_bytes(damage)
    assert making.made(task) == first


def test_a_changed_page_gives_a_new_file(task: Task) -> None:
    first = making.made(task)
    page = task.site / "tyotila/mittarit/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Tavoite", "Päämäärä"), encoding="utf-8")
    assert making.made(task) != first


def test_only_the_newest_files_are_kept(task: Task) -> None:
    for day in range(1, making.MOST_KEPT + 3):
        making.made(replace(task, day=date(2026, 11, day)))
    assert len(kept(task)) == making.MOST_KEPT


def test_another_day_gives_a_new_file(task: Task) -> None:
    assert making.made(task) != making.made(replace(task, day=date(2026, 11, 22)))


def test_a_sign_that_the_font_lacks_stops_with_its_place(task: Task) -> None:
    page = task.site / "tyotila/mittarit/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Tavoite", "目標"), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        making.made(task)
    (problem,) = refused.value.problems
    assert (problem.code, problem.values["value"]) == ("pdf-glyph", "目")
    assert problem.place.file == "docs/fi/tyotila/mittarit.md" and problem.place.line > 1
