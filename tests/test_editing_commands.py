"""The commands of the workshop speak plainly when something is wrong, and write nothing then."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from hub import cli, terminal
from hub.facts.models import Topic
from hub.facts.problems import Place, Problem
from hub.facts.support import EventKind
from hub.links.asking import Answer, Outcome

pytestmark = pytest.mark.project

COPIED = ("data", "docs", "overrides", "src/hub/rendering/markup", ".vscode")
MODULES = ("build", "check", "links", "new", "proofread", "reviews", "schema", "serve", "translations")


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    for folder in COPIED:
        shutil.copytree(root / folder, tmp_path / folder)
    shutil.copy(root / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the project. No address outside is ever asked: each answers that it is there."""
    for name in MODULES:
        monkeypatch.setattr(f"hub.commands.{name}.ROOT", project)
    there = Answer(Outcome.there, 200)
    monkeypatch.setattr("hub.commands.links.ask_all", lambda asked, manners: [(one, there) for one in asked])

    def run(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["hub", *arguments])
        with pytest.raises(SystemExit) as end:
            cli.main()
        said = capsys.readouterr()
        return Done(int(end.value.code or 0), said.out, said.err)

    return run


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "--format", "xml"], "--format"),
        (["check", "--formt", "json"], "Tarkoititko ”--format”"),
        (["links", "--strikt"], "Tarkoititko ”--strict”"),
        (["links", "extra"], "jotakin liikaa"),
        (["schema", "extra"], "jotakin liikaa"),
        (["skema"], "Komentoa skema ei ole"),
    ],
)
def test_a_command_line_that_cannot_be_read_gets_a_sentence(
    run: Run, arguments: list[str], words: str
) -> None:
    done = run(*arguments)
    assert done.code == 1
    assert words in done.err


@pytest.mark.parametrize("command", ["check", "links"])
@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (None, "tiedosto puuttuu"),
        (b"<<<<<<< HEAD\n", "yhdist"),
        (b"- id: a\n  url: [", "sulku"),
        (b"\xff\xfe", "UTF-8"),
    ],
    ids=["missing", "in conflict", "half written", "not text"],
)
def test_a_broken_file_is_named_and_ends_the_command(
    run: Run, project: Path, command: str, raw: bytes | None, words: str
) -> None:
    path = project / "data/links.yml"
    path.unlink() if raw is None else path.write_bytes(raw)
    done = run(command)
    assert done.code == 1
    assert "data/links.yml:" in done.err
    assert words in done.err
    assert not (project / ".cache").exists()


@pytest.mark.parametrize("command", ["check", "links"])
def test_files_from_windows_are_read_as_any_others(run: Run, project: Path, command: str) -> None:
    for path in (project / "data").iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert run(command).code == 0


def test_the_hundredth_line_is_told_in_digits(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.show([Problem(Place("data/deadlines.yml", 100, 3), "tab")])
    assert capsys.readouterr().err.startswith("data/deadlines.yml:100:3  ")


def test_in_json_there_is_nothing_but_json(run: Run, project: Path) -> None:
    edit(project / "data/contacts.yml", "  email: toimitus", "  emial: toimitus")
    done = run("check", "--format", "json")
    told = json.loads(done.out)
    assert done.code == 1
    assert told["errors"] == 1
    assert told["problems"][0]["code"] == "unknown-key"


def test_github_gets_annotations_and_a_summary(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(project / "summary.md"))
    edit(project / "data/contacts.yml", "  email: toimitus", "  emial: toimitus")
    done = run("check", "--format", "github")
    assert done.code == 1
    assert done.out.startswith("::error file=data/contacts.yml,line=10,col=3,title=Virhe::")
    assert "`data/contacts.yml:10`" in (project / "summary.md").read_text(encoding="utf-8")


def test_links_that_do_not_answer_are_a_report_unless_asked_to_be_strict(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Answer(Outcome.gone, 404)
    monkeypatch.setattr("hub.commands.links.ask_all", lambda asked, manners: [(one, gone) for one in asked])
    done = run("links")
    assert done.code == 0
    assert "data/links.yml:" in done.err
    assert "ei enää ole (404)" in done.err
    assert run("links", "--strict").code == 1


def test_what_answered_is_not_asked_again_unless_told_to(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(addresses: list[str], manners: object) -> list[tuple[str, Answer]]:
        asked.extend(addresses)
        return [(one, Answer(Outcome.there, 200)) for one in addresses]

    monkeypatch.setattr("hub.commands.links.ask_all", ask)
    run("links")
    first = len(asked)
    run("links")
    assert len(asked) == first
    run("links", "--fresh")
    assert len(asked) == 2 * first


def stopped(asked: list[str], manners: object) -> object:
    """One answer, and then the editor has had enough."""
    yield asked[0], Answer(Outcome.there, 200)
    raise KeyboardInterrupt


def test_ctrl_c_is_a_sentence_and_what_was_heard_is_remembered(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.commands.links.ask_all", stopped)
    done = run("links")
    assert done.code == 1
    assert done.err.strip()
    assert len(json.loads((project / ".cache/links.json").read_text(encoding="utf-8"))) == 1


def refuses(**where: object) -> None:
    """A disk that cannot be written."""
    raise OSError(30, "Read-only file system", str(where["dir"]))


def read_only_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.facts.writing.tempfile.mkstemp", refuses)


def read_only_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / ".cache").write_text("no folder can be made here", encoding="utf-8")


@pytest.mark.parametrize("refusing", [read_only_file, read_only_folder])
def test_a_disk_that_remembers_nothing_does_not_cost_the_answers(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, refusing: Callable[..., None]
) -> None:
    gone = Answer(Outcome.gone, 404)
    monkeypatch.setattr("hub.commands.links.ask_all", lambda asked, manners: [(one, gone) for one in asked])
    refusing(project, monkeypatch)
    done = run("links")
    assert done.code == 0
    assert "Tiedostoon .cache/links.json ei voi kirjoittaa: " in done.err
    assert "ensi kerralla uudelleen" in done.err
    assert "ei enää ole (404)" in done.err
    assert "osoitetta on kunnossa" in done.out
    assert "Traceback" not in done.err


def test_ctrl_c_on_a_disk_that_remembers_nothing_is_a_sentence(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.commands.links.ask_all", stopped)
    read_only_file(project, monkeypatch)
    done = run("links")
    assert done.code == 1
    assert done.err.endswith("Keskeytetty. Mitään ei muutettu.\n")


def test_a_folder_that_cannot_be_written_gets_a_sentence(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / ".vscode/schemas/faq.json").write_text("{", encoding="utf-8")
    monkeypatch.setattr("hub.writing.files.tempfile.mkstemp", refuses)
    done = run("schema")
    assert done.code == 1
    assert "Read-only file system" in done.err
    assert (project / ".vscode/schemas/faq.json").read_text(encoding="utf-8") == "{"


def test_schemas_are_mended_and_those_of_no_noun_are_removed(run: Run, project: Path, root: Path) -> None:
    (project / ".vscode/schemas/faq.json").write_text("{", encoding="utf-8")
    (project / ".vscode/schemas/old.json").write_text("{}", encoding="utf-8")
    assert run("schema").code == 0
    made = project / ".vscode/schemas"
    assert (made / "faq.json").read_bytes() == (root / ".vscode/schemas/faq.json").read_bytes()
    assert not (made / "old.json").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["links"],
        ["new", "contact", "--title-fi", "x"],
        ["new", "page", "--title-fi", "x"],
        ["proofread"],
        ["reviews"],
        ["serve"],
        ["translations"],
        ["translations", "confirm", "--all"],
        ["build"],
    ],
    ids=" ".join,
)
def test_outside_the_project_every_command_ends_with_a_sentence(
    arguments: list[str], run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path_factory.mktemp("empty")
    for name in MODULES:
        monkeypatch.setattr(f"hub.commands.{name}.ROOT", empty)
    done = run(*arguments)
    assert done.code == 1
    assert "tiedosto puuttuu" in done.err
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize("command", ["check", "proofread", "translations"])
def test_a_page_in_conflict_is_named_and_ends_the_command(run: Run, project: Path, command: str) -> None:
    edit(project / "docs/fi/yhteystiedot.md", "## Kaikki", "<<<<<<< HEAD\n## Kaikki")
    done = run(command)
    assert done.code == 1
    assert "docs/fi/yhteystiedot.md:" in done.err
    assert "yhdistämisristiriita" in done.err


def form(root: Path, name: str) -> dict[str, dict[str, object]]:
    text = (root / ".github/ISSUE_TEMPLATE" / name).read_text(encoding="utf-8")
    return {part["id"]: part["attributes"] for part in yaml.safe_load(text)["body"] if "id" in part}


def test_the_forms_offer_the_words_of_the_models(root: Path) -> None:
    topics = form(root, "korjaa-yhteystieto.yml")["topics"]["options"]
    assert [topic["label"] for topic in topics] == list(Topic)  # type: ignore[attr-defined]
    assert form(root, "lisaa-tapahtuma.yml")["kind"]["options"] == list(EventKind)
