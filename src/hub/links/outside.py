"""The addresses of `data/links.yml`, and what is said of each that does not answer as it should."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hub.facts.problems import Place, Problem, Weight
from hub.facts.reading import Reading
from hub.links.asking import Answer, Outcome


@dataclass(frozen=True)
class Address:
    """An address outside the site, and where it is written."""

    url: str
    entry: str
    place: Place


def addresses(data: Reading) -> Iterator[Address]:
    """Every address outside: they are all kept in one file."""
    for link in data.hub.links if data.hub else ():
        for key in ("url", "url_sv"):
            if url := getattr(link, key):
                yield Address(url, link.id, data.place("links", link.id, key))


# A page that has moved still opens, and a refusal may be meant for machines only.
WEIGHTS: Mapping[Outcome, Weight] = {
    Outcome.moved: "notice",
    Outcome.refused: "notice",
    Outcome.busy: "notice",
}


def problems(asked: list[Address], answers: Mapping[str, Answer]) -> Iterator[Problem]:
    """What an editor should look at: a warning for what does not open, a notice for what opens elsewhere."""
    for one in asked:
        answer = answers.get(one.url)
        if answer is None or answer.outcome == Outcome.there:
            continue
        values = {"value": one.url, "status": answer.status, "to": answer.to}
        weight = WEIGHTS.get(answer.outcome, "warning")
        yield Problem(one.place, f"outside-{answer.outcome}", one.entry, values, weight)
