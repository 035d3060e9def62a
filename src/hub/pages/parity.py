"""Each page is in both languages, with the same headings and the same blocks in the same order."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hub.facts.models import LANGUAGES, Language
from hub.facts.problems import Place, Problem
from hub.pages.reading import Page

# A heading or a block that is wrong by itself would also differ, which tells the editor nothing new.
WRONG_HEADINGS = {
    *("heading-one", "heading-skip", "heading-without-id"),
    *("heading-id-broken", "heading-id-twice", "id-form"),
}
WRONG_BLOCKS = {"brace-hash", "macro-syntax", "macro-not-allowed", "macro-unknown", "macro-arguments"}


def check(page: Page, pages: Mapping[tuple[Language, str], Page]) -> Iterator[Problem]:
    """Problems of one page held against the same page in the other languages."""
    for language in LANGUAGES:
        if (language, page.name) not in pages:
            values = {"language": language, "file": f"docs/{language}/{page.name}.md"}
            yield Problem(Place(page.file), "page-missing-language", values=values)
    other = pages.get((LANGUAGES[0], page.name))
    if page.language == LANGUAGES[0] or other is None or page.body is None or other.body is None:
        return
    wrong = {problem.code for problem in (*page.problems, *other.problems)}
    if "merge-conflict" in wrong:
        return
    if not wrong & WRONG_HEADINGS:
        missing = [*missing_headings(page, other), *missing_headings(other, page)]
        yield from missing or differing("headings-differ", page, headings_of(page), other, headings_of(other))
    if not wrong & WRONG_BLOCKS:
        yield from differing("macros-differ", page, blocks_of(page), other, blocks_of(other))


def with_known_id(problem: Problem, page: Page, pages: Mapping[tuple[Language, str], Page]) -> Problem:
    """A heading that has lost its id is told the one that the same heading has in the other language."""
    other = next((pages[key] for key in pages if key[1] == page.name and key[0] != page.language), None)
    if problem.code != "heading-without-id" or other is None or len(other.headings) != len(page.headings):
        return problem
    number = [heading.place for heading in page.headings].index(problem.place)
    known = other.headings[number].anchor
    if not known or known in {heading.anchor for heading in page.headings}:
        return problem
    return replace(problem, values={**problem.values, "example": known})


def missing_headings(page: Page, other: Page) -> Iterator[Problem]:
    """Each heading that the other language has more, if nothing else differs: where it belongs."""
    here = headings_of(page)
    places, common = dict(here), {name for name, _ in here}
    if [name for name, _ in here] != [name for name, _ in headings_of(other) if name in common]:
        return
    following = Place(page.file)
    for heading, (name, _) in reversed([*zip(other.headings, headings_of(other), strict=True)]):
        following = places.get(name, following)
        if name not in common:
            values = {"value": heading.anchor, "text": heading.text, "file": other.file}
            yield Problem(following, "heading-missing", values=values)


def headings_of(page: Page) -> list[tuple[str, Place]]:
    """The level and the id of each heading."""
    return [(f"{'#' * heading.level} {heading.anchor}", heading.place) for heading in page.headings]


def blocks_of(page: Page) -> list[tuple[str, Place]]:
    """The calls as they are written. Links stand in sentences, which each language builds in its own way."""
    return [(call.as_written(), call.place) for call in page.calls if call.name != "link"]


def differing(
    code: str, page: Page, here: list[tuple[str, Place]], other: Page, there: list[tuple[str, Place]]
) -> Iterator[Problem]:
    """The first place where two pages part, for what follows would differ too."""
    for number in range(max(len(here), len(there))):
        mine, place = here[number] if number < len(here) else ("–", Place(page.file))
        theirs, _ = there[number] if number < len(there) else ("–", None)
        if mine != theirs:
            yield Problem(place, code, values={"file": other.file, "here": mine, "there": theirs})
            return
