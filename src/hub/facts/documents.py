"""The documents that the build makes of the pages: the handbook and the single sheets."""

from hub.facts.models import Entry, Id, Language, Model, PageRef, Text, YesNo


class FileName(Model):
    """What a file is called in each language, without its ending. It is an address: it never changes."""

    fi: Id
    sv: Id

    def in_language(self, language: Language) -> str:
        """The name with the language at its end, so that the two are never mistaken for each other."""
        return f"{self.fi if language == 'fi' else self.sv}-{language}"


class Document(Entry):
    """A PDF file a language: some pages or parts of pages, or the whole site in its order.

    `fillable` tells whether there is something to fill in.
    """

    title: Text
    file: FileName
    pages: tuple[PageRef, ...] = ()
    fillable: YesNo = True

    @property
    def is_handbook(self) -> bool:
        """What names no pages holds them all."""
        return not self.pages

    def path(self, language: Language) -> str:
        """Where the file stands below the root of the site."""
        return f"pdf/{self.file.in_language(language)}.pdf"
