"""Reading `data/`: everything that is wrong at once, and nothing twice."""

import shutil
from pathlib import Path

import pytest

from hub.facts.hub import Hub
from hub.facts.nouns import NOUNS
from hub.facts.reading import Reading, read_hub, read_hub_once


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A copy of the facts."""
    return shutil.copytree(root / "data", tmp_path / "data")


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_the_facts_of_the_project_can_be_read(hub: Hub) -> None:
    assert isinstance(hub, Hub)


def test_a_fact_never_changes_once_it_is_read(hub: Hub) -> None:
    with pytest.raises(ValueError, match="frozen"):
        hub.themes[0].number = 9  # type: ignore[misc]


def test_a_folder_without_files_is_told_file_by_file(tmp_path: Path) -> None:
    assert codes(read_hub(tmp_path / "data")) == ["file-missing"] * len(NOUNS)


def test_a_file_that_cannot_be_read_brings_no_complaints_of_references_to_it(data: Path) -> None:
    (data / "links.yml").write_text("- id: a\n\tb: c\n")
    assert codes(read_hub(data)) == ["tab"]


def test_an_entry_with_a_mistake_still_counts_as_there(data: Path) -> None:
    owners = (data / "owners.yml").read_text(encoding="utf-8")
    (data / "owners.yml").write_text(owners.replace("  title:\n", "  titel:\n", 1), encoding="utf-8")
    assert codes(read_hub(data)) == ["unknown-key"]


def test_without_a_hub_there_are_problems_and_with_one_there_are_none(data: Path) -> None:
    assert (read_hub(data).hub, read_hub(data).problems) != (None, ())
    (data / "roles.yml").write_text("")
    reading = read_hub(data)
    assert (reading.hub, codes(reading)) == (None, ["file-empty"])


def test_problems_stand_in_the_order_of_their_places(data: Path) -> None:
    for name in ("themes", "owners", "faq"):
        (data / f"{name}.yml").write_text("- a\n- b\n")
    places = [problem.place for problem in read_hub(data).problems]
    assert places == sorted(places)


def test_a_folder_that_has_not_changed_is_not_read_again(data: Path) -> None:
    assert read_hub_once(data) is read_hub_once(data)


def test_a_folder_that_has_changed_is_read_again(data: Path) -> None:
    before = read_hub_once(data)
    (data / "roles.yml").write_text("")
    assert read_hub_once(data) is not before


def test_an_entry_and_a_value_in_it_have_a_place(reading: Reading) -> None:
    place = reading.place("deadlines", "valmis-tilaan", "due")
    line = Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
    assert line[: place.column - 1] == "  due: "
