"""Other programs are told in JSON whose form is kept."""

import json

from hub.facts.problems import Place, Problem
from hub.reports import for_programs


def test_every_problem_is_told_with_its_place_the_worst_first() -> None:
    notice = Problem(Place("data/site.yml", 3), "site-unset", values={"key": "unit"}, weight="notice")
    error = Problem(Place("data/themes.yml", 31, 3), "missing-key", "perehdytys", {"key": "title"})
    told = json.loads(for_programs.text([notice, error], "fi"))
    assert {key: told[key] for key in ("version", "errors", "warnings", "notices")} == {
        "version": 1,
        "errors": 1,
        "warnings": 0,
        "notices": 1,
    }
    assert told["problems"][0] == {
        "file": "data/themes.yml",
        "line": 31,
        "column": 3,
        "weight": "error",
        "code": "missing-key",
        "entry": "perehdytys",
        "message": "perehdytys: avain ”title” puuttuu. Lisää rivi ”title: …”.",
    }


def test_without_problems_there_is_still_an_answer() -> None:
    assert json.loads(for_programs.text([], "fi"))["problems"] == []
