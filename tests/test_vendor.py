"""Programs from elsewhere are as they were published, and their licences come with them."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

VENDOR = Path(__file__).resolve().parent.parent / "docs" / "assets" / "vendor"
RECORDS = sorted(VENDOR.glob("*/vendor.yml"))


@pytest.fixture(params=RECORDS, ids=lambda path: path.parent.name)
def folder(request: Any) -> Path:
    path: Path = request.param
    return path.parent


@pytest.fixture
def record(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((folder / "vendor.yml").read_text(encoding="utf-8"))
    return found


def test_every_program_from_elsewhere_has_a_record() -> None:
    folders = sorted(path for path in VENDOR.iterdir() if path.is_dir())
    assert [path.parent for path in RECORDS] == folders


def test_files_are_byte_for_byte_what_the_record_says(folder: Path, record: dict[str, Any]) -> None:
    wanted = {one["file"]: one["sha256"] for one in record["files"]}
    assert wanted == {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in wanted}


def test_the_record_tells_where_the_program_comes_from(record: dict[str, Any]) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", record["version"])
    assert record["package"].endswith(f"{record['name']}-{record['version']}.tgz")
    assert record["integrity"].startswith("sha512-")


def test_the_licence_of_every_part_is_there(folder: Path, record: dict[str, Any]) -> None:
    names = ["LICENSE", *(f"LICENSE-{one['name']}" for one in record["includes"])]
    for name in names:
        assert "Permission is hereby granted" in (folder / name).read_text(encoding="utf-8")


def test_the_program_runs_without_eval(folder: Path, record: dict[str, Any]) -> None:
    scripts = [one["file"] for one in record["files"] if one["file"].endswith(".js")]
    for name in scripts:
        assert not re.search(
            r"\beval\(|new Function\(|setTimeout\(\"", (folder / name).read_text(encoding="utf-8")
        )
