"""Paths that Windows can write, below a folder of the reader's own."""

import pytest

from hub.offline import windows

ZIP = "kopio.zip"


def codes(*paths: str) -> list[str]:
    return [problem.code for problem in windows.check(paths, ZIP, "kopio/")]


def test_usual_paths_are_fine() -> None:
    assert codes("kopio/AVAA-TASTA.html", "kopio/sv/polku/index.html", "kopio/a.min.b3.css") == []


def test_a_path_has_room_for_the_readers_own_folder() -> None:
    room = windows.MOST - windows.OF_READER - len("kopio/")
    assert codes("a" * room) == []
    assert codes("a" * (room + 1)) == ["offline-path-long"]


@pytest.mark.parametrize(
    "name", ["con", "Aux.html", "lpt1.txt", "a:b", "mitä.html", "a b", "a.", "a?", "a\\b", "", "a|b"]
)
def test_a_name_that_windows_forbids_is_told(name: str) -> None:
    assert codes(f"kopio/{name}/index.html") == ["offline-name"]


def test_two_names_that_differ_only_by_case_are_told() -> None:
    assert codes("kopio/Ohje.pdf", "kopio/ohje.pdf") == ["offline-alike", "offline-alike"]


def test_the_complaint_names_the_file_of_the_site() -> None:
    assert [one.place.file for one in windows.check(["kopio/con/index.html"], ZIP, "kopio/")] == [
        "con/index.html"
    ]
