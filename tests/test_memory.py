"""What is remembered is never wrong, and never comes from anybody else."""

import subprocess
from pathlib import Path

import pytest

from hub import memory
from hub.memory import Memory


def made() -> str:
    return "made anew"


def refused() -> str:
    raise AssertionError("it was made again")


def remember(folder: Path, *texts: str) -> None:
    """Has a command ask for some texts, and keep them."""
    one = memory.of_last_time(folder)
    for text in texts:
        one.recall("page", [text], lambda text=text: f"old {text}")
    memory.keep(folder, one)


def test_the_same_is_not_made_twice_also_by_the_next_command(tmp_path: Path) -> None:
    remember(tmp_path, "text")
    later = memory.of_last_time(tmp_path)
    assert later.recall("page", ["text"], refused) == "old text"
    assert later.recall("page", ["new"], made) == "made anew"
    assert later.recall("page", ["new"], refused) == "made anew"


@pytest.mark.parametrize(
    ("kind", "parts"), [("page", ["other"]), ("facts", ["text"]), ("page", ["te", "xt"])]
)
def test_what_is_made_of_anything_else_is_made_anew(kind: str, parts: list[str], tmp_path: Path) -> None:
    remember(tmp_path, "text")
    assert memory.of_last_time(tmp_path).recall(kind, parts, made) == "made anew"


def test_what_is_not_asked_for_again_is_forgotten(tmp_path: Path) -> None:
    remember(tmp_path, "text", "old")
    remember(tmp_path, "text")
    last = memory.of_last_time(tmp_path)
    assert last.recall("page", ["text"], refused) == "old text"
    assert last.recall("page", ["old"], made) == "made anew"


@pytest.mark.parametrize("content", [b"", b"half", b"\x80\x05K\x01."])
def test_a_file_that_cannot_be_read_is_as_good_as_none(content: bytes, tmp_path: Path) -> None:
    remember(tmp_path, "text")
    next((tmp_path / memory.FOLDER).iterdir()).write_bytes(content)
    assert memory.of_last_time(tmp_path).recall("page", ["text"], made) == "made anew"


def test_where_nothing_can_be_written_nothing_is_lost_but_time(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("in the way", encoding="utf-8")
    remember(tmp_path, "text")
    assert memory.of_last_time(tmp_path).recall("page", ["text"], made) == "made anew"


def test_without_a_project_a_memory_lasts_for_one_check() -> None:
    Memory().recall("page", ["text"], lambda: "old")
    assert Memory().recall("page", ["text"], made) == "made anew"


def test_nothing_that_is_remembered_comes_with_the_repository(root: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", ".cache"], cwd=root, capture_output=True, text=True, check=True
    )
    assert listed.stdout == ""
    assert ".cache" in (root / ".gitignore").read_text(encoding="utf-8")
