"""A text that changes in one language only is noticed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hub.facts.problems import Place
from hub.translations import baseline
from hub.translations.baseline import CONFIRMED, Baseline, Marks, Pair
from hub.translations.states import State, behind, check, state_of

Make = Callable[..., Pair]


@pytest.mark.parametrize(
    ("fi", "sv", "state"),
    [
        ("yksi", "ett", State.current),
        ("  yksi\n", "ett", State.current),
        ("kaksi", "ett", State.behind),
        ("yksi", "två", State.finnish_behind),
        ("kaksi", "två", State.unconfirmed),
        ("yksi", None, State.missing),
    ],
)
def test_the_state_of_a_text_follows_from_what_changed(
    fi: str, sv: str | None, state: State, pair: Make, recorded: Baseline
) -> None:
    assert state_of(pair(fi, sv), recorded) is state


def test_a_text_that_has_never_been_confirmed_waits_for_it(pair: Make) -> None:
    assert state_of(pair("yksi", "ett"), Baseline()) is State.unconfirmed


def test_a_change_in_finnish_alone_is_a_warning_at_the_swedish(pair: Make, recorded: Baseline) -> None:
    (problem,) = check([pair("kaksi", "ett")], recorded)
    assert (problem.code, problem.place, problem.weight) == (
        "translation-behind",
        Place("docs/sv/x.md", 4),
        "warning",
    )


def test_a_change_in_swedish_alone_is_a_warning_at_the_finnish(pair: Make, recorded: Baseline) -> None:
    (problem,) = check([pair("yksi", "två")], recorded)
    assert (problem.code, problem.place) == ("translation-finnish-behind", Place("docs/fi/x.md", 3))


def test_the_line_that_the_notice_gives_confirms_that_wording_and_no_other(
    pair: Make, recorded: Baseline, tmp_path: Path
) -> None:
    (problem,) = check([pair("kaksi", "ett")], recorded)
    (tmp_path / CONFIRMED).write_text(f"# note\n{problem.values['line']}\n", encoding="utf-8")
    by_hand = baseline.read(tmp_path)
    assert state_of(pair("kaksi", "ett"), by_hand) is State.current
    assert state_of(pair("kolme", "ett"), by_hand) is State.behind


def test_what_was_confirmed_by_hand_falls_behind_at_the_next_change(pair: Make, tmp_path: Path) -> None:
    line = pair("kaksi", "två").confirming_line()
    (tmp_path / CONFIRMED).write_text(line, encoding="utf-8")
    assert state_of(pair("kolme", "två"), baseline.read(tmp_path)) is State.behind


def test_a_line_confirmed_before_its_swedish_was_written_does_not_turn_the_blame(
    pair: Make, recorded: Baseline, tmp_path: Path
) -> None:
    early = pair("kaksi", "ett").confirming_line()
    (tmp_path / CONFIRMED).write_text(early, encoding="utf-8")
    assert state_of(pair("kaksi", "två"), baseline.read(tmp_path)) is State.unconfirmed


def test_a_line_for_a_text_that_is_no_more_is_told_of(pair: Make, recorded: Baseline, tmp_path: Path) -> None:
    line = pair("yksi", "ett", name="docs/gone#alku").confirming_line()
    (tmp_path / CONFIRMED).write_text(line, encoding="utf-8")
    problems = list(check([pair("yksi", "ett")], baseline.read(tmp_path)))
    assert [(one.code, one.place) for one in problems] == [("confirmed-nothing", Place(CONFIRMED, 1))]


def test_readers_are_told_of_what_is_behind_and_of_nothing_else(pair: Make, recorded: Baseline) -> None:
    new = pair("uusi", "ny", name="docs/y#alku")
    assert behind([pair("kaksi", "ett"), new], recorded).sections == {"x": frozenset({"alku"})}


def test_while_the_data_cannot_be_read_nothing_is_said_of_lines_that_confirm_them() -> None:
    place = Place("translations-confirmed.txt", 1)
    marks = Marks("0" * 12, "1" * 12)
    baseline = Baseline(by_hand={"data/faq/x/question": [(marks, place)], "docs/gone#a": [(marks, place)]})
    page = Pair("docs/index#a", {"fi": "a", "sv": "b"}, {"fi": Place("a"), "sv": Place("b")})
    told = [one.values["value"] for one in check([page], baseline) if one.code == "confirmed-nothing"]
    assert told == ["docs/gone#a"]


def proposed(pairs: list[Pair], baseline: Baseline) -> list[str]:
    """What the notices propose to confirm."""
    return [one.values["value"] for one in check(pairs, baseline) if one.code.endswith("-unconfirmed")]


def test_one_text_is_proposed_by_its_own_name(pair: Make, recorded: Baseline) -> None:
    assert proposed([pair("kaksi", "två")], recorded) == ["docs/x#alku"]


@pytest.mark.parametrize(
    ("names", "shared"),
    [
        (["docs/x#alku", "docs/x#loppu"], "docs/x"),
        (["data/faq/a/question", "data/faq/a/answer"], "data/faq/a"),
        (
            ["data/faq/a/question", "data/faq/b/question", "data/faq/b/answer"],
            "data/faq/a/question data/faq/b",
        ),
        ([f"data/faq/{letter}/question" for letter in "abcdef"], "data/faq"),
    ],
)
def test_several_texts_are_proposed_by_what_they_share_and_nothing_wider(
    names: list[str], shared: str, pair: Make
) -> None:
    assert proposed([pair("yksi", "ett", name) for name in names], Baseline()) == [shared]


@pytest.mark.parametrize(("fi", "sv"), [("kaksi", "ett"), ("yksi", "två"), ("yksi", None)])
def test_what_waits_for_another_reason_is_never_confirmed_by_the_proposal(
    fi: str, sv: str | None, pair: Make, recorded: Baseline
) -> None:
    new = [pair("uusi", "ny", "docs/x#loppu"), pair("uusi", "ny", "docs/x#valissa")]
    assert proposed([pair(fi, sv), *new], recorded) == ["docs/x#loppu docs/x#valissa"]
