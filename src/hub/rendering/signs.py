"""Spares Markdown the search for what is not on the page: most pages hold few of the many signs it knows."""

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

# After the blocks of HTML have been taken out (20), of which nothing is searched.
LAST = -1000
# The patterns of Markdown, and the signs without which each finds nothing.
SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
    "hub-name": ("[[",),
}


class Signs(Extension):
    """For a Markdown that reads one page, as MkDocs makes one for each."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Looks at the page when it is about to be read."""
        md.preprocessors.register(Search(md), "hub-signs", LAST)


class Search(Preprocessor):
    """Takes away the patterns that can find nothing on the page."""

    def run(self, lines: list[str]) -> list[str]:
        """Leaves the page as it is."""
        page, patterns = "\n".join(lines), self.md.inlinePatterns
        for name, signs in SIGNS.items():
            if name in patterns and not any(sign in page for sign in signs):
                patterns.deregister(name)
        return lines
