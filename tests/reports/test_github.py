"""GitHub is told in its own form, and shows each fault on its line."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hub import checking
from hub.facts.problems import Place, Problem, Weight
from hub.reports import github

COMMAND = re.compile(r"::(?P<name>[a-z]+)(?: (?P<properties>[^:\r\n]*))?::(?P<data>[^\r\n]*)")
KNOWN = {"title", "file", "col", "endColumn", "line", "endLine"}
PLACE = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "x/y", "GITHUB_SHA": "abc"}


@dataclass(frozen=True)
class Annotation:
    name: str
    file: str
    line: int
    col: int
    title: str
    message: str


def parsed(line: str) -> Annotation:
    """Reads a workflow command as its documentation describes it."""
    match = COMMAND.fullmatch(line)
    assert match, line
    pairs = [pair.split("=", 1) for pair in (match["properties"] or "").split(",")]
    properties = {name: unescaped(value) for name, value in pairs}
    assert set(properties) <= KNOWN
    return Annotation(
        match["name"],
        properties["file"],
        int(properties["line"]),
        int(properties["col"]),
        properties["title"],
        unescaped(match["data"]),
    )


def unescaped(text: str) -> str:
    assert re.fullmatch(r"(?:[^%\r\n]|%(?:25|0D|0A|3A|2C))*", text), text
    return re.sub(r"%(25|0D|0A|3A|2C)", lambda match: chr(int(match[1], 16)), text)


def problem(weight: Weight, line: int = 1, text: str = "x", file: str = "data/faq.yml") -> Problem:
    return Problem(Place(file, line), "build-warning", values={"value": text}, weight=weight)


@pytest.mark.parametrize("text", ["100 %", "a\nb", "a\r\nb", "a::b,c=d", "%0A", "::error::x", "”ä”"])
def test_whatever_is_said_is_read_back_as_it_was(text: str) -> None:
    [line] = github.annotations([problem("error", text=text)], "fi")
    assert text in parsed(line).message


@pytest.mark.parametrize("file", ["docs/fi/a,b.md", "docs/fi/a:b.md", "docs/fi/100%.md"])
def test_a_file_may_have_any_name(file: str) -> None:
    [line] = github.annotations([problem("error", 7, file=file)], "fi")
    assert (parsed(line).file, parsed(line).line) == (file, 7)


def test_errors_come_first_and_no_more_than_github_shows() -> None:
    weights: list[Weight] = ["notice", "error", "warning"]
    problems = [problem(weight, line) for line in range(1, 16) for weight in weights]
    names = [parsed(line).name for line in github.annotations(problems, "fi")]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_the_summary_has_every_problem_and_leads_to_its_line() -> None:
    problems = [problem("error", line) for line in range(1, 41)]
    table = github.summary(problems, "fi", PLACE).splitlines()
    assert table[0].count("|") == table[1].count("|") == 4
    assert len(table) == 42
    assert "[`data/faq.yml:40`](https://github.com/x/y/blob/abc/data/faq.yml#L40)" in table[-1]


@pytest.mark.parametrize("text", ["a|b", "a\nb", "<b>a</b>", "[a](b)", "`a`", "*a*"])
def test_a_row_of_the_summary_stays_a_row(text: str) -> None:
    row = github.summary([problem("error", text=text)], "fi", {}).splitlines()[2]
    assert len(re.findall(r"(?<!\\)\|", row)) == 4
    assert not re.search(r"(?<!\\)[<*\[]", row.replace("<br>", ""))


def test_a_summary_is_never_longer_than_github_takes() -> None:
    table = github.summary([problem("error", line, "x" * 1000) for line in range(2000)], "fi", {})
    assert len(table.encode()) < 1024 * 1024
    assert table.endswith("| … | … | … |\n")


# Thirty faults: the words that are there, what an editor writes instead, and how far below the fault shows.
FAULTS = [
    ("data/contacts.yml", "  email: toimitus@innokyla.fi", "  emial: toimitus@innokyla.fi", 0),
    ("data/contacts.yml", "toimitus@innokyla.fi", "toimitus@innokyla", 0),
    ("data/contacts.yml", "    - tekniikka", "    - teknikka", 0),
    ("data/contacts.yml", "    sv: Innokyläs redaktion\n", "", -2),
    ("data/contacts.yml", "valid_until: 2024-11-20", "valid_until: 20.11.2024", 0),
    ("data/contacts.yml", "valid_until: 2024-11-20", "valid_until: 2024-11-31", 0),
    ("data/contacts.yml", "- id: innokyla-toimitus", "- id: Innokyla", 0),
    ("data/contacts.yml", "- id: hiltunen", "- id: innokyla-toimitus", 0),
    ("data/contacts.yml", "programme: vetoa-ja-pitoa", "programme: vetoa-pitoa", 0),
    ("data/deadlines.yml", "  due: 2024-11-20", "  due:", 0),
    ("data/deadlines.yml", "  due: 2024-11-20", "\tdue: 2024-11-20", 0),
    ("data/deadlines.yml", "page: teemaan-liittaminen", "page: teemaan-liittäminen", 0),
    ("data/deadlines.yml", "page: teemaan-liittaminen", "page: teemat-liittaminen", 0),
    ("data/deadlines.yml", "page: innokyla#velvollisuus", "page: innokyla#velvollisuudet", 0),
    ("data/deadlines.yml", "fi: Jäsenyyspyyntö teeman", "fi: Huom: jäsenyyspyyntö teeman", 0),
    ("data/deadlines.yml", "fi: Jäsenyyspyyntö teeman", "fi: <b>Jäsenyyspyyntö</b> teeman", 0),
    ("data/deadlines.yml", "fi: Jäsenyyspyyntö teeman", 'fi: "Jäsenyyspyyntö teeman', 0),
    ("data/deadlines.yml", "  steps:\n    - julkaise-ja-liita", "  steps: julkaise-ja-liita", 0),
    ("data/deadlines.yml", "- id: jasenyyspyynto", "<<<<<<< HEAD\n- id: jasenyyspyynto", 0),
    ("data/links.yml", "url: https://", "url: htps://", 0),
    ("data/faq.yml", "topic: alkuun", "topic: alku", 0),
    ("data/faq.yml", "(page:ristiriidat#kuinka-monta-mallia)", "(page:ristiriidat#montako)", 0),
    ("data/roles.yml", "edits: kyllä", "edits: joo", 0),
    ("data/steps.yml", "number: 1", "number: yksi", 0),
    ("docs/fi/yhteystiedot.md", "owner: sisalto", "owner: sisältö", 0),
    ("docs/fi/yhteystiedot.md", "## Kaikki yhteystiedot { #kaikki }", "## Kaikki yhteystiedot", 0),
    ("docs/fi/yhteystiedot.md", "{{ contacts() }}", "{{ contact() }}", 0),
    ("docs/fi/yhteystiedot.md", "(ukk.md)", "(uk.md)", 0),
    ("docs/fi/yhteystiedot.md", "(palaute.md)", "(https://innokyla.fi)", 0),
    ("mkdocs.yml", "      - yhteystiedot.md", "      - yhteystieto.md", 0),
]


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("project")
    for folder in ("data", "docs", "overrides", "src/hub/rendering/markup"):
        shutil.copytree(root / folder, copy / folder)
    shutil.copy(root / "mkdocs.yml", copy)
    return copy


@pytest.fixture(params=FAULTS, ids=lambda fault: f"{fault[0]}: {fault[2][:40]}")
def fault(request: pytest.FixtureRequest, project: Path) -> Iterator[tuple[Path, str, int]]:
    """A project with one fault: the project, the file and the line on which the fault stands."""
    file, old, new, below = request.param
    before = (project / file).read_text(encoding="utf-8")
    assert old in before
    (project / file).write_text(before.replace(old, new, 1), encoding="utf-8")
    yield project, file, before[: before.index(old)].count("\n") + 1 + below
    (project / file).write_text(before, encoding="utf-8")


def test_a_fault_is_an_annotation_on_its_own_line(fault: tuple[Path, str, int]) -> None:
    project, file, line = fault
    found = [parsed(told) for told in github.annotations(checking.errors(checking.check(project)), "fi")]
    assert (file, line) in {(one.file, one.line) for one in found}
    assert {one.name for one in found} == {"error"}
    assert {one.title for one in found} == {"Virhe"}


def test_there_are_thirty_faults() -> None:
    assert len(FAULTS) == 30
