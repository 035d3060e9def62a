"""A site is swapped in whole or not at all."""

from pathlib import Path

import pytest

from hub.site.swapping import OutIsNotASite, beside, exchange, recover


def a_site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "_headers").write_text(text)
    return folder


def test_a_finished_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    out = a_site(tmp_path / "site", "old")
    with beside(out) as new:
        (new / "_headers").write_text("new")
    assert (out / "_headers").read_text() == "new"


def test_a_failed_build_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    out = a_site(tmp_path / "site", "old")
    with pytest.raises(ValueError, match="halfway"), beside(out) as new:
        (new / "_headers").write_text("new")
        raise ValueError("halfway")
    assert (out / "_headers").read_text() == "old"


def test_nothing_is_left_beside_the_site(tmp_path: Path) -> None:
    out = a_site(tmp_path / "site", "old")
    with beside(out) as new:
        (new / "_headers").write_text("new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site-lock", "site"]


def test_what_a_killed_build_left_behind_is_cleared(tmp_path: Path) -> None:
    out = a_site(tmp_path / "site", "old")
    (tmp_path / ".site-new-abc").mkdir()
    recover(out)
    assert not (tmp_path / ".site-new-abc").exists()


def test_a_swap_cut_short_between_two_renames_brings_the_old_site_back(tmp_path: Path) -> None:
    a_site(tmp_path / ".site-old", "old")
    recover(tmp_path / "site")
    assert (tmp_path / "site" / "_headers").read_text() == "old"


@pytest.mark.parametrize("name", ["thesis.md", ".git"])
def test_a_folder_with_somebodys_files_is_never_replaced(tmp_path: Path, name: str) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    (out / name).write_text("years of work")
    with pytest.raises(OutIsNotASite), beside(out):
        pass
    assert (out / name).read_text() == "years of work"


def test_a_file_is_not_a_place_to_build_into(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(OutIsNotASite), beside(tmp_path / "site"):
        pass


def test_two_folders_change_names_at_once(tmp_path: Path) -> None:
    one, other = a_site(tmp_path / "one", "1"), a_site(tmp_path / "other", "2")
    if not exchange(one, other):
        pytest.skip("this file system cannot exchange names")
    assert [(path / "_headers").read_text() for path in (one, other)] == ["2", "1"]
