"""The last copy is taken as it is while nothing has changed, and made anew as soon as anything has."""

from collections.abc import Mapping
from pathlib import Path

from hub.offline.keeping import CACHE, kept


class Maker:
    def __init__(self, root: Path) -> None:
        self.root, self.made = root, 0

    def __call__(self, files: Mapping[str, bytes], facts: str = "") -> bytes:
        return kept(self.root, files, facts, self.make)

    def make(self) -> bytes:
        self.made += 1
        return b"%d" % self.made


def test_nothing_changed_nothing_made(tmp_path: Path) -> None:
    maker = Maker(tmp_path)
    assert [maker({"a": b"1", "b": b"2"}), maker({"b": b"2", "a": b"1"})] == [b"1", b"1"]


def test_a_changed_byte_a_changed_name_and_a_changed_fact_make_it_anew(tmp_path: Path) -> None:
    maker = Maker(tmp_path)
    for files, facts in [({"a": b"1"}, ""), ({"a": b"2"}, ""), ({"b": b"2"}, ""), ({"b": b"2"}, "sv")]:
        maker(files, facts)
    assert maker.made == 4


def test_only_the_last_one_is_kept(tmp_path: Path) -> None:
    maker = Maker(tmp_path)
    maker({"a": b"1"})
    maker({"a": b"2"})
    assert len(list((tmp_path / CACHE).iterdir())) == 1
