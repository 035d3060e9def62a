"""Two processes make the site that one would make, and one that is lost or refuses is told of here."""

import hashlib
import os
import shutil
import signal
from datetime import date
from pathlib import Path

import pytest

from hub.site import pages
from hub.site.building import environment
from hub.site.dividing import Lost, Other, Report

DAY = date(2026, 11, 21)


def silent(what: str, count: int) -> None:
    pass


def test_the_other_process_answers_and_reports() -> None:
    told: list[tuple[str, int]] = []

    def work(report: Report) -> int:
        report("page", 1)
        return os.getpid()

    with Other(work, lambda what, count: told.append((what, count))) as other:
        assert other.result() != os.getpid()
    assert told == [("page", 1)]


def test_a_full_disk_is_told_of_as_a_full_disk() -> None:
    def work(report: Report) -> int:
        raise OSError(28, "No space left on device")

    with Other(work, silent) as other, pytest.raises(OSError, match="No space left"):
        other.result()


def test_what_goes_wrong_there_is_told_of_with_its_place() -> None:
    def work(report: Report) -> int:
        return 1 // 0

    with Other(work, silent) as other, pytest.raises(RuntimeError, match=r"test_dividing\.py"):
        other.result()


def test_a_process_that_is_killed_is_lost() -> None:
    def work(report: Report) -> int:
        os.kill(os.getpid(), signal.SIGKILL)
        return 1

    with Other(work, silent) as other, pytest.raises(Lost):
        other.result()


def test_it_does_not_outlive_the_work_here() -> None:
    def work(report: Report) -> int:
        signal.pause()
        return 1

    with Other(work, silent) as other:
        assert other.process.is_alive()
    assert not other.process.is_alive()


def built(root: Path, site: Path, divided: bool) -> dict[str, str]:
    """Each page and file with a sum of its bytes."""
    with environment(DAY):
        assert pages.build(root, site, silent, lambda language: None, divided) == []
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.mark.build
def test_one_process_makes_to_the_byte_what_two_make(root: Path, tmp_path: Path) -> None:
    assert built(root, tmp_path / "one", False) == built(root, tmp_path / "two", True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


@pytest.mark.build
@pytest.mark.parametrize("divided", [False, True])
def test_what_is_wrong_in_either_language_is_told_of_at_once(
    root: Path, tmp_path: Path, divided: bool
) -> None:
    project, site = tmp_path / "project", tmp_path / "site"
    project.mkdir()
    for part in ("data", "docs", "macros", "overrides", "mkdocs.yml"):
        source = root / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, project / part)
    for language in ("fi", "sv"):
        with (project / "docs" / language / "palaute.md").open("a", encoding="utf-8") as page:
            page.write(f"\n[rikki](ei-ole-{language}.md)\n")
    with environment(DAY):
        problems = pages.build(project, site, silent, lambda language: None, divided)
    words = [str(problem.values["value"]) for problem in problems]
    assert ["ei-ole-fi.md" in words[0], "ei-ole-sv.md" in words[1]] == [True, True]
    assert len(words) == 2
