"""Visits are counted without tracking: addresses are cut before anything is kept."""

import os
import subprocess
from pathlib import Path

import pytest

UPKEEP = Path(__file__).parent.parent / "upkeep"
LINE = '{address} - - [{day}:10:00:00 +0200] "GET {path} HTTP/1.1" 200 1 "-" "Selain  1.0"'

# A stand-in for GoAccess: keeps the lines that it was given.
GOACCESS = """#!/bin/sh
for last; do :; done
echo "$*" >> asked
cp "$1" "$last"
"""


def anonymised(*lines: str) -> list[str]:
    done = subprocess.run(
        [UPKEEP / "anonymise.sh"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("192.0.2.77", "192.0.2.0"),
        ("10.0.0.1", "10.0.0.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ("2001:DB8:1:2::9", "2001:DB8:1::"),
        ("2001:db8::1", "2001:db8::"),
        ("::1", "::"),
        ("::ffff:192.0.2.77", "192.0.2.0"),
        ("fe80::1%eth0", "-"),
        ("kone.example.fi", "-"),
    ],
)
def test_an_address_keeps_what_tells_a_network_and_loses_what_tells_a_machine(
    address: str, kept: str
) -> None:
    line = LINE.format(address=address, day="01/Nov/2026", path="/")
    assert anonymised(line) == [line.replace(address, kept, 1)]


def visits(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    (folder / "goaccess").write_text(GOACCESS)
    (folder / "goaccess").chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [UPKEEP / "visits.sh", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": path},
        check=False,
    )


def test_a_month_is_reported_in_each_language_without_styles_and_addresses(tmp_path: Path) -> None:
    paths = ["/", "/maaraajat/", "/sv/", "/sv/maaraajat/", "/assets/css/hub.css", "/search/fi.js"]
    lines = [LINE.format(address="192.0.2.77", day="01/Nov/2026", path=path) for path in paths]
    lines.append(LINE.format(address="192.0.2.77", day="01/Oct/2026", path="/"))
    (tmp_path / "access.log").write_text("\n".join(lines) + "\n")
    done = visits(tmp_path, "2026-11", "access.log")
    assert done.returncode == 0, done.stderr
    for language, wanted in {"fi": ["/", "/maaraajat/"], "sv": ["/sv/", "/sv/maaraajat/"]}.items():
        reported = (tmp_path / f"kaynnit-2026-11-{language}.html").read_text().splitlines()
        assert [line.split()[6] for line in reported] == wanted
        assert {line.split()[0] for line in reported} == {"192.0.2.0"}
    assert "--ignore-crawlers" in (tmp_path / "asked").read_text()


@pytest.mark.parametrize(
    "arguments", [[], ["2026-11"], ["2026-13", "access.log"], ["marraskuu", "access.log"]]
)
def test_a_wrong_month_or_no_log_gets_a_sentence(tmp_path: Path, arguments: list[str]) -> None:
    done = visits(tmp_path, *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith("Käyttö:")


def test_a_log_that_is_not_there_stops_the_report(tmp_path: Path) -> None:
    done = visits(tmp_path, "2026-11", "puuttuu.log")
    assert done.returncode != 0
    assert "puuttuu.log" in done.stderr
    assert not list(tmp_path.glob("*.html"))
