"""Programs from elsewhere are as they were published, and their licences come with them."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
VENDORS = (
    ROOT / "docs" / "assets" / "vendor",
    ROOT / "src" / "hub" / "proofreading" / "vendor",
    ROOT / "src" / "hub" / "pdf" / "fonts",
)
RECORDS = sorted(path for vendor in VENDORS for path in vendor.glob("*/vendor.yml"))

# Words that the licence of each kind begins with or rests on.
LICENCES = {
    "MIT": "Permission is hereby granted",
    "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
    "LGPL-3.0": "GNU Lesser General Public License Version 3",
}


@pytest.fixture(params=RECORDS, ids=lambda path: path.parent.name)
def folder(request: Any) -> Path:
    path: Path = request.param
    return path.parent


@pytest.fixture
def record(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((folder / "vendor.yml").read_text(encoding="utf-8"))
    return found


def test_every_program_from_elsewhere_has_a_record() -> None:
    folders = sorted(path for vendor in VENDORS for path in vendor.iterdir() if path.is_dir())
    assert [path.parent for path in RECORDS] == folders


def test_files_are_byte_for_byte_what_the_record_says(folder: Path, record: dict[str, Any]) -> None:
    wanted = {one["file"]: one["sha256"] for one in record["files"]}
    assert wanted == {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in wanted}


def test_the_record_tells_where_the_program_comes_from(record: dict[str, Any]) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", record["version"])
    assert record["package"].endswith(f"{record['name']}-{record['version']}.tgz")
    assert record["integrity"].startswith("sha512-")


def test_the_licence_of_every_part_is_there(folder: Path, record: dict[str, Any]) -> None:
    licences = {"LICENSE": record["licence"]}
    licences |= {f"LICENSE-{one['name']}": one["licence"] for one in record.get("includes", ())}
    for name, licence in licences.items():
        assert LICENCES[licence] in (folder / name).read_text(encoding="utf-8")


def test_the_whole_of_a_licence_that_is_only_named_stands_beside_it() -> None:
    folder = ROOT / "src" / "hub" / "proofreading" / "vendor" / "sv-fi"
    for name in ("LGPL", "GPL"):
        assert "Version 3, 29 June 2007" in (folder / f"LICENSE-{name}-3").read_text(encoding="utf-8")


def test_the_program_runs_without_eval(folder: Path, record: dict[str, Any]) -> None:
    scripts = [one["file"] for one in record["files"] if one["file"].endswith(".js")]
    for name in scripts:
        assert not re.search(
            r"\beval\(|new Function\(|setTimeout\(\"", (folder / name).read_text(encoding="utf-8")
        )
