"""A text that changes in one language only is noticed."""

from hub.facts.problems import Place
from hub.translations.baseline import Pair, check


def pair(fi: str, sv: str) -> Pair:
    places = {"fi": Place("docs/fi/x.md", 3), "sv": Place("docs/sv/x.md", 4)}
    return Pair("docs/x#alku", {"fi": fi, "sv": sv}, places)


RECORDED = {"docs/x#alku": pair("yksi", "ett").marks()}


def test_a_change_in_finnish_alone_is_a_notice_at_the_swedish() -> None:
    (problem,) = check([pair("kaksi", "ett")], RECORDED)
    assert (problem.place, problem.weight) == (Place("docs/sv/x.md", 4), "notice")


def test_a_change_in_swedish_alone_is_a_notice_at_the_finnish() -> None:
    (problem,) = check([pair("yksi", "två")], RECORDED)
    assert problem.place == Place("docs/fi/x.md", 3)


def test_a_change_in_both_is_none() -> None:
    assert not list(check([pair("kaksi", "två")], RECORDED))


def test_white_space_is_no_change() -> None:
    assert not list(check([pair("  yksi\n", "ett")], RECORDED))


def test_what_has_not_been_recorded_is_not_judged() -> None:
    assert not list(check([pair("yksi", "ett")], {}))
