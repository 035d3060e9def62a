"""What of a page is not printed: what only works on a screen, and what stands elsewhere in the document."""

from collections.abc import Iterator

from hub.pdf.tree import Element, is_hidden

SCREEN_ONLY_TAGS = {"button", "script", "style", "template", "dialog"}
LEFT_OUT = {
    "hub-contents": "the document has contents of its own",
    "hub-page-foot": "the document says once when it was made",
    "hub-step-nav": "the next page follows anyway",
    "hub-work": "the bar of the workspace",
    "hub-work-off": "speaks of scripts",
    "hub-work__links": "leads to the workspace",
    "hub-filter": "a filter needs a script",
    "hub-assess-tools": "a script counts the rounds",
    "hub-assess-steps": "leads from one statement to the next",
    "hub-result": "a script fills it in; on paper there is a line to count on",
    "hub-hidden": "said to those who hear the page; in the document the field says it itself",
    "hub-terms": "the glossary is in the document",
    "hub-calendar": "files for a calendar",
    "hub-question__address": "an address to copy",
    "hub-pdf": "leads to this very document",
    "hub-az": "a row of letters to jump by",
    "hub-more": "the same guidance stands on the pages of the fields",
    "hub-draft-all": "copies",
    "hub-hints": "a script fills it in",
    "hub-offer": "a script fills it in",
    "hub-measure__wrong": "a script fills it in",
    "hub-finder__status": "a script fills it in",
}


def is_left_out(element: Element) -> bool:
    """Whether the element has no place on paper."""
    return (
        is_hidden(element)
        or element.tag in SCREEN_ONLY_TAGS
        or not LEFT_OUT.keys().isdisjoint(element.classes)
    )


def shown(element: Element) -> Iterator[Element]:
    """The element and what is below it, as far as it is printed."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if not is_left_out(one):
            yield one
            waiting += one.elements()[::-1]
