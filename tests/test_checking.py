"""The check as a whole: quick, complete, and never a traceback."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hub import checking
from hub.facts.hub import Hub
from hub.facts.problems import Place, Problem, once_each
from hub.words.messages import line


def test_the_project_has_no_mistakes(root: Path) -> None:
    assert [line(problem, "fi") for problem in checking.errors(checking.check(root))] == []


def test_what_is_not_set_is_a_notice_and_an_error_for_publishing(root: Path, hub: Hub) -> None:
    problems = checking.check(root)
    unset = [problem for problem in problems if problem.code == "site-unset"]
    assert [problem.values["key"] for problem in unset] == list(hub.site.unset())
    assert not set(unset) & set(checking.errors(problems))
    assert [one for one in checking.errors(checking.as_errors(problems)) if one.code == "site-unset"]


def test_an_empty_folder_is_told_of_and_ends_nothing(tmp_path: Path) -> None:
    assert {problem.code for problem in checking.check(tmp_path)} == {"file-missing"}


def test_what_is_said_of_one_place_in_the_same_words_is_said_once() -> None:
    here, there = Place("a", 2), Place("a", 1)
    one = Problem(here, "missing-key", values={"key": "a"})
    other = Problem(here, "missing-key", values={"key": "b"})
    assert once_each([one, one, other, Problem(there, "tab")]) == [Problem(there, "tab"), one, other]


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("project")
    for folder in ("data", "docs"):
        shutil.copytree(root / folder, project / folder)
    shutil.copy(root / "mkdocs.yml", project)
    return project


FILES = ["data/owners.yml", "data/programmes.yml", "data/interface.yml", "docs/fi/index.md", "mkdocs.yml"]
SCRAPS = [
    "\t",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "{#",
    ": ",
    "- ",
    "#",
    "&",
    "*",
    "!",
    "|",
    ">",
    "<b>",
    "\0",
    "\n\n",
    "---\n",
    "[[",
    "ä",
    "()",
]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), st.sampled_from(SCRAPS), st.integers(0, 10_000), st.integers(0, 30))
def test_a_slip_of_the_hand_is_told_of_in_words(
    project: Path, file: str, scrap: str, place: int, length: int
) -> None:
    """Anything typed anywhere, over anything."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    start = place % len(text)
    path.write_text(text[:start] + scrap + text[start + length :], encoding="utf-8")
    try:
        for problem in checking.check(project):
            for language in ("fi", "sv", "en"):
                assert "None" not in line(problem, language)  # type: ignore[arg-type]
    finally:
        path.write_text(text, encoding="utf-8")
