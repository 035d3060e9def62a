"""Whether each Swedish text is current, older than its Finnish source, missing, or not yet confirmed."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby

from hub.facts.models import Language
from hub.facts.problems import Problem
from hub.rendering.behind import Behind
from hub.translations.baseline import CONFIRMED, Baseline, Pair
from hub.translations.choosing import is_meant

# As many names as an editor still reads in a command.
MANY = 5


class State(StrEnum):
    """How a text stands in its two languages."""

    current = "current"
    behind = "behind"
    missing = "missing"
    finnish_behind = "finnish-behind"
    unconfirmed = "unconfirmed"


# What check says of a text. A missing one is told of by the parity of the pages.
TOLD: dict[State, tuple[str, Language]] = {
    State.behind: ("translation-behind", "sv"),
    State.finnish_behind: ("translation-finnish-behind", "fi"),
}


def state_of(pair: Pair, baseline: Baseline) -> State:
    """The state of one text, by what has been recorded of it.

    Where both languages have changed since, they may well say the same: someone has to confirm it.
    """
    if "sv" not in pair.texts:
        return State.missing
    now, known = pair.marks(), baseline.said_the_same(pair.name)
    if now in known:
        return State.current
    if any(now.sv == before.sv for before in known):
        return State.behind
    # A line that was confirmed before its Swedish was written holds the Swedish of an older Finnish.
    old = {before.sv for before in known if before.fi != now.fi}
    if any(now.fi == before.fi and before.sv not in old for before in known):
        return State.finnish_behind
    return State.unconfirmed


def check(pairs: Iterable[Pair], baseline: Baseline) -> Iterator[Problem]:
    """A warning for each text that is behind; notices for what waits to be confirmed."""
    yield from baseline.problems
    if baseline.problems:
        return
    pairs = list(pairs)
    for pair in pairs:
        if told := TOLD.get(state_of(pair, baseline)):
            code, language = told
            values = {"value": pair.name, "line": pair.confirming_line(), "file": CONFIRMED}
            yield Problem(pair.places[language], code, "", values, "warning")
    yield from unconfirmed(pairs, baseline)
    yield from forgotten(pairs, baseline)


def unconfirmed(pairs: list[Pair], baseline: Baseline) -> Iterator[Problem]:
    """One notice for each page or file: whoever writes both languages at once changes many texts."""
    states = {pair.name: state_of(pair, baseline) for pair in pairs}
    rest = [name for name, state in states.items() if state not in (State.current, State.unconfirmed)]
    waiting = [pair for pair in pairs if states[pair.name] is State.unconfirmed]
    for _, group in groupby(waiting, lambda pair: file_of(pair.name)):
        first, *others = group
        lines = [pair.confirming_line() for pair in (first, *others)]
        values = {
            "value": called([first.name, *(pair.name for pair in others)], rest),
            "lines": "\n".join(lines),
            "file": CONFIRMED,
            "count": len(lines),
        }
        code = "translations-unconfirmed" if others else "translation-unconfirmed"
        yield Problem(first.places["sv"], code, "", values, "notice")


def called(names: list[str], rest: list[str]) -> str:
    """What to confirm: each entry by its name, many by that of their file, and nothing of the rest."""
    entries = [shared(list(group), rest) for _, group in groupby(names, entry_of)]
    return shared(names, rest) if len(entries) > MANY else " ".join(entries)


def shared(names: list[str], rest: list[str]) -> str:
    """The name of one text, or what several share, unless another that waits is called so too."""
    if len(names) == 1:
        return names[0]
    files, entries = ({of(name) for name in names} for of in (file_of, entry_of))
    (name,) = entries if len(entries) == 1 else files
    return " ".join(names) if any(is_meant(one, name) for one in rest) else name


def entry_of(name: str) -> str:
    """`docs/polku/aloita` or `data/faq/onko-pakko`."""
    return file_of(name) if name.startswith("docs/") else "/".join(name.split("/")[:3])


def file_of(name: str) -> str:
    """`docs/polku/aloita` or `data/faq`: what an editor opens."""
    return name.partition("#")[0] if name.startswith("docs/") else "/".join(name.split("/")[:2])


def forgotten(pairs: list[Pair], baseline: Baseline) -> Iterator[Problem]:
    """A line that confirms a text that is not there. Unread data are left alone."""
    there = {pair.name for pair in pairs}
    read = {name.partition("/")[0] for name in there}
    for name, lines in baseline.by_hand.items():
        if name not in there and name.partition("/")[0] in read:
            for _, place in lines:
                yield Problem(place, "confirmed-nothing", "", {"value": name}, "notice")


def behind(pairs: Iterable[Pair], baseline: Baseline) -> Behind:
    """What readers of the Swedish are told of: texts that are older than their Finnish source."""
    sections: dict[str, set[str]] = {}
    texts: set[tuple[str, str]] = set()
    for pair in pairs:
        if state_of(pair, baseline) is not State.behind:
            continue
        if pair.name.startswith("docs/"):
            page, _, anchor = pair.name.removeprefix("docs/").partition("#")
            sections.setdefault(page, set()).add(anchor)
        else:
            texts.add((pair.texts["fi"], pair.texts["sv"]))
    return Behind({page: frozenset(anchors) for page, anchors in sections.items()}, frozenset(texts))
