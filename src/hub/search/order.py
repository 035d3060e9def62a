"""The order of pages in the index: those that say the same stand close, so that the file compresses well."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from hub.search.entries import Entry

# Compression as servers do it looks back over about as much text as this many pages hold.
REACH = 3
PHRASE = 4
GROUP = 120


def ordered(entries: Sequence[Entry]) -> list[Entry]:
    """The entries page by page: after each page the one that shares most phrases with the last few."""
    pages = by_page(entries)
    groups = (pages[start : start + GROUP] for start in range(0, len(pages), GROUP))
    return [entry for group in groups for entry in ordered_group(group)]


def ordered_group(pages: list[list[Entry]]) -> list[Entry]:
    """The same of a few pages: the time it takes grows with the square of their number."""
    shared = shared_phrases([phrases_of(page) for page in pages])
    order: list[int] = []
    left = dict.fromkeys(range(len(pages)))
    while left:
        near = [(weight, shared[one]) for weight, one in enumerate(order[-REACH:], 1)]
        order.append(max(left, key=lambda page: sum(weight * counts[page] for weight, counts in near)))
        del left[order[-1]]
    return [entry for page in order for entry in pages[page]]


def shared_phrases(phrases: list[set[tuple[str, ...]]]) -> list[Counter[int]]:
    """For each page how many phrases it shares with each other."""
    holders = defaultdict(list)
    for number, page in enumerate(phrases):
        for phrase in page:
            holders[phrase].append(number)
    common: list[list[list[int]]] = [[] for _ in phrases]
    for pages in holders.values():
        if len(pages) > 1:
            for number in pages:
                common[number].append(pages)
    return [Counter(chain.from_iterable(of_page)) for of_page in common]


def by_page(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Each page with what stands on it."""
    pages: list[list[Entry]] = []
    for entry in entries:
        if entry.kind == "page" or not pages:
            pages.append([])
        pages[-1].append(entry)
    return pages


def phrases_of(page: Sequence[Entry]) -> set[tuple[str, ...]]:
    words = [word for entry in page for word in f"{entry.title} {entry.text}".split()]
    return set(zip(*(words[start:] for start in range(PHRASE)), strict=False))
