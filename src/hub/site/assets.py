"""Which styles and scripts a page needs: a page loads nothing that it does not use."""

WORK = 'data-module="hub-work-bar"'
EXPORTS = 'data-module="hub-exports"'
IMPORTS = 'data-module="hub-imports"'

# A style sheet or a script of docs/assets, and the marks in a page's HTML that call for it, in loading order.
STYLES: dict[str, tuple[str, ...]] = {
    "support": (
        "hub-chart",
        "hub-matrix",
        "hub-figure",
        "hub-assess",
        "hub-glossary",
        "hub-canvas",
        "hub-event",
    ),
    "terms": ("hub-term-link",),
    "work": (WORK,),
}
SCRIPTS: dict[str, tuple[str, ...]] = {
    "days": ("data-from=", "data-until="),
    "terms": ('data-module="hub-terms"',),
    "filter": ('data-module="hub-filter"',),
    "work/format": (WORK,),
    "work/collection": (WORK,),
    "work/store": (WORK,),
    "work/page": (WORK,),
    "work/bar": (WORK,),
    "work/models": ('data-module="hub-models"',),
    "work/todo": ('data-module="hub-todo"',),
    "work/draft": ('data-module="hub-draft"',),
    "work/progress": ('data-module="hub-progress"',),
    "work/score": ('data-module="hub-assessment"', EXPORTS),
    "work/assessment": ('data-module="hub-assessment"',),
    "work/calendar": ('data-module="hub-measures"',),
    "work/measures": ('data-module="hub-measures"',),
    "work/theme-ranks": ('data-module="hub-finder"',),
    "work/finder": ('data-module="hub-finder"',),
    "work/search-queries": ('data-module="hub-search-helper"',),
    "work/search-helper": ('data-module="hub-search-helper"',),
    "work/document": (EXPORTS, IMPORTS),
    "work/markdown": (EXPORTS,),
    "work/paper": (EXPORTS,),
    "work/exports": (EXPORTS,),
    "work/broken-json": (IMPORTS,),
    "work/imports": (IMPORTS,),
    "work/entries": (WORK,),
}


def styles_of(html: str) -> list[str]:
    """The style sheets that this page needs and others do not."""
    return used(STYLES, html)


def scripts_of(html: str) -> list[str]:
    """The scripts that this page needs and others do not."""
    return used(SCRIPTS, html)


def used(table: dict[str, tuple[str, ...]], html: str) -> list[str]:
    return [name for name, marks in table.items() if any(mark in html for mark in marks)]
