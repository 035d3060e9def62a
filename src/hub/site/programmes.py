"""The pages of programmes, as files of MkDocs and in its menu: they stand in no folder."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from hub.pages import programme_pages
from hub.rendering.addresses import page_url
from hub.rendering.view import View
from hub.site import languages


def files_of(view: View, config: MkDocsConfig) -> Iterator[File]:
    """A file for each programme."""
    for programme in view.hub.programmes:
        name = f"ohjelmat/{programme.id}"
        source = programme_pages.source_path(view.language, name)
        file = File.generated(config, source, content=programme_pages.markdown(view, programme))
        file.dest_uri = f"{languages.root_of(view.language)}{page_url(name)}index.html"
        file.url = f"{languages.root_of(view.language)}{page_url(name)}"
        # static-i18n has seen its files already; these attributes are what it gives them.
        file.locale = file.locale_alternate_of = file.localization = view.language  # type: ignore[attr-defined]
        file.norm_src_uri = f"{name}.md"  # type: ignore[attr-defined]
        file.alternates = {}  # type: ignore[attr-defined]
        yield file


def add_to(section: Section, view: View, files: Files) -> None:
    """Programmes stand below their list, if the section has it."""
    above = f"{view.language}/ohjelmat/index.md"
    if above not in [child.file.src_uri for child in section.children if isinstance(child, Page)]:
        return
    for programme in view.hub.programmes:
        source = programme_pages.source_path(view.language, f"ohjelmat/{programme.id}")
        file = files.src_uris[source]
        if file.page:
            file.page.parent = section
            section.children.append(file.page)
