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
    "index": ("hub-az",),
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
    "work/score": ('data-module="hub-assessment"',),
    "work/assessment": ('data-module="hub-assessment"',),
    "work/calendar": ('data-module="hub-measures"',),
    "work/measures": ('data-module="hub-measures"',),
    "work/theme-ranks": ('data-module="hub-finder"',),
    "work/finder": ('data-module="hub-finder"',),
    "work/search-queries": ('data-module="hub-search-helper"',),
    "work/search-helper": ('data-module="hub-search-helper"',),
    "work/exports": (EXPORTS,),
    "work/broken-json": (IMPORTS,),
    "work/imports": (IMPORTS,),
    "work/entries": (WORK,),
}


# What Material brings for its own search, which is not in use.
LEFT_OUT = ("assets/javascripts/lunr/", "assets/javascripts/workers/")

# What the search loads when the reader opens it, in this order, with the index of the language between.
ENGINE = ("words", "nearness", "index", "query", "engine")
PANEL = "panel"


def search_scripts(language: str) -> list[str]:
    """The scripts of the search, as addresses from the root of the site."""
    engine, panel = ([f"assets/js/search/{name}.js" for name in names] for names in (ENGINE, [PANEL]))
    return [*engine, f"search/{language}.js", *panel]


def styles_of(html: str) -> list[str]:
    """The style sheets that this page needs and others do not."""
    return used(STYLES, html)


def scripts_of(html: str) -> list[str]:
    """The scripts that this page needs and others do not."""
    return used(SCRIPTS, html)


def used(table: dict[str, tuple[str, ...]], html: str) -> list[str]:
    return [name for name, marks in table.items() if any(mark in html for mark in marks)]
