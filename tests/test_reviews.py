"""`./hub reviews`: each role is told what it has not looked at for too long."""

from datetime import date, timedelta
from pathlib import Path

from click.testing import CliRunner, Result

from hub import freshness
from hub.cli import commands
from hub.facts.reading import Reading
from hub.pages import checking


def reviews(*arguments: str, language: str = "fi") -> Result:
    return CliRunner().invoke(commands, ["reviews", *arguments], env={"HUB_LANG": language})


def test_what_was_reviewed_a_year_ago_is_overdue_and_the_day_before_it_was_not(
    root: Path, reading: Reading
) -> None:
    pages = checking.read_pages(root / "docs")
    first = min(page.front.reviewed for page in pages.values() if page.front)
    day = first + timedelta(days=365)
    assert list(freshness.overdue(reading, pages, day - timedelta(days=1))) == []
    found = list(freshness.overdue(reading, pages, day))
    assert found
    assert {one.reviewed for one in found} == {first}


def test_pages_and_facts_come_with_their_place_and_owner(root: Path, reading: Reading) -> None:
    found = list(freshness.overdue(reading, checking.read_pages(root / "docs"), date(2030, 1, 1)))
    names = {one.place.file for one in found}
    assert {"docs/fi/palaute.md", "docs/sv/palaute.md", "data/contacts.yml", "data/links.yml"} <= names
    assert {one.owner for one in found} <= {"sisalto", "tekniikka", "ruotsi"}


def test_nothing_is_overdue_today() -> None:
    done = reviews("--day", "2026-11-22")
    assert done.exit_code == 0
    assert done.stdout == "Mikään tarkistus ei ole myöhässä.\n"


def test_each_role_with_something_to_review_gets_a_file_that_fits_an_issue(tmp_path: Path) -> None:
    done = reviews("--day", "2030-01-01", "--issues", str(tmp_path / "muistutukset"))
    assert done.exit_code == 0, done.stderr
    text = (tmp_path / "muistutukset/sisalto.md").read_text(encoding="utf-8")
    assert text.startswith("# Tarkistettavaa: Sisältövastaava (")
    assert "- [ ] `data/contacts.yml:" in text
    assert len(text) < 65_536
    assert (tmp_path / "muistutukset/tekniikka.md").exists()


def test_a_role_is_spoken_to_in_the_editors_language() -> None:
    done = reviews("--day", "2030-01-01", language="sv")
    assert "# Att granska: Innehållsansvarig (" in done.stdout


def test_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "tiedosto").write_text("")
    done = reviews("--day", "2030-01-01", "--issues", str(tmp_path / "tiedosto"))
    assert done.exit_code == 1
    assert "ei voi kirjoittaa" in done.stderr


def test_a_review_that_is_still_to_come_is_a_warning_on_its_line(root: Path, reading: Reading) -> None:
    pages = checking.read_pages(root / "docs")
    last = max(page.front.reviewed for page in pages.values() if page.front)
    assert "review-to-come" not in {one.code for one in freshness.check(reading, pages, last)}
    told = [
        one
        for one in freshness.check(reading, pages, last - timedelta(days=1))
        if one.code == "review-to-come" and one.place.file.startswith("docs/")
    ]
    assert told
    for one in told:
        written = (root / one.place.file).read_text(encoding="utf-8").splitlines()[one.place.line - 1]
        assert written == f"reviewed: {last}"
        assert one.weight == "warning"
