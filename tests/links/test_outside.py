"""An editor is told where an address stands and what became of it."""

from pathlib import Path

from hub.facts.reading import Reading
from hub.links import outside
from hub.links.asking import Answer, Outcome
from hub.words.messages import catalogue, explain


def test_every_address_is_asked_and_known_by_its_line(reading: Reading, root: Path) -> None:
    lines = (root / "data/links.yml").read_text(encoding="utf-8").splitlines()
    found = list(outside.addresses(reading))
    assert len(found) == sum(line.lstrip().startswith(("url:", "url_sv:")) for line in lines)
    for one in found:
        assert one.url in lines[one.place.line - 1]


def test_what_answers_well_is_not_mentioned(reading: Reading) -> None:
    found = list(outside.addresses(reading))
    assert list(outside.problems(found, {one.url: Answer(Outcome.there, 200) for one in found})) == []


def test_every_other_outcome_is_told_with_the_address_and_never_as_an_error(reading: Reading) -> None:
    one = next(iter(outside.addresses(reading)))
    for outcome in set(Outcome) - {Outcome.there}:
        [problem] = outside.problems([one], {one.url: Answer(outcome, 404, "https://muualla.fi")})
        assert problem.place == one.place
        assert problem.weight in ("warning", "notice")
        assert one.url in explain(problem, "fi")


def test_no_message_is_left_without_an_outcome() -> None:
    told = {code.removeprefix("outside-") for code in catalogue() if code.startswith("outside-")}
    assert told == set(Outcome) - {Outcome.there}
