"""Which styles and scripts a page needs: a page loads nothing that it does not use."""

WORK = 'data-module="hub-work-bar"'
EXPORTS = 'data-module="hub-exports"'
IMPORTS = 'data-module="hub-imports"'

# What every page loads, each as one file, in this order.
SITE_STYLES = ("hub", "terms")
SITE_SCRIPTS = ("hub", "palette", "menu", "search", "folds", "days", "terms")
SITE = "assets/site"
# What the search is made of, in this order.
ENGINE = ("finnish", "words", "nearness", "index", "tally", "synonyms", "query", "weighing", "engine")
# Scripts that are always needed together: served as one file, of these parts in this order.
JOINED: dict[str, tuple[str, ...]] = {
    "work/base": tuple(
        f"work/{name}"
        for name in (
            *("format", "collection", "store", "autosave", "day", "page"),
            *("lost", "bar", "entries", "written"),
        )
    ),
    "work/files": tuple(
        f"work/{name}"
        for name in (
            *("models", "todo", "score", "document", "markdown", "paper"),
            *("exports", "broken-json", "naming", "imports"),
        )
    ),
    "search/base": tuple(f"search/{name}" for name in ENGINE),
}
# Where a tool keeps the reader's work: a page that nobody has opened yet must not read it.
TOOLS = ("/*tyotila/*", "/*tarkistuslista/*", "/*itsearviointi/*")

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
    "index": ("hub-az",),
    "work": (WORK,),
}
SCRIPTS: dict[str, tuple[str, ...]] = {
    "filter": ('data-module="hub-filter"',),
    "work/base": (WORK,),
    "work/files": ('data-module="hub-models"', 'data-module="hub-todo"', EXPORTS, IMPORTS),
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
}


# What Material brings and the site does not serve: its scripts, and its styles, of which ours takes a part.
OF_THEME = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")


def search_scripts(language: str) -> list[str]:
    """What the search loads when the reader opens it, in this order, as addresses from the root."""
    return ["assets/js/search/base.js", f"search/{language}.js", "assets/js/search/panel.js"]


def styles_of(html: str) -> list[str]:
    """The style sheets that this page needs and others do not, as addresses from the root of the site."""
    return [f"assets/css/{name}.css" for name in used(STYLES, html)]


def scripts_of(html: str) -> list[str]:
    """The scripts that this page needs and others do not, as addresses from the root of the site."""
    return [f"assets/js/{name}.js" for name in used(SCRIPTS, html)]


def left_out(address: str) -> bool:
    """Whether a file of the theme or of docs/ is not served as it is."""
    parts = {*SITE_SCRIPTS, *(part for parts in JOINED.values() for part in parts)} - SCRIPTS.keys()
    own = [f"assets/css/{name}.css" for name in SITE_STYLES] + [f"assets/js/{name}.js" for name in parts]
    return address in own or address.startswith(OF_THEME)


def used(table: dict[str, tuple[str, ...]], html: str) -> list[str]:
    return [name for name, marks in table.items() if any(mark in html for mark in marks)]
