"""Where MkDocs meets the hub: each event hands over to a module that knows nothing of MkDocs."""

import gc
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from hub import checking
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.facts.problems import Problem
from hub.facts.reading import read_hub_once
from hub.pages import checking as page_checking
from hub.pages import reading as page_reading
from hub.pages.titles import titles
from hub.rendering import behind, terms
from hub.rendering.asking import Answers, AskedTitles, noting
from hub.rendering.breaks import kept_whole
from hub.rendering.prose import with_names, without_names
from hub.rendering.signs import Signs
from hub.rendering.view import View
from hub.search import entries
from hub.search.order import ordered
from hub.site import assets, ingredients, languages, programmes, progress, security, store, watching, whole
from hub.site.afterwards import Afterwards, tell
from hub.site.context import of_page, of_site, sections, sum_of_menu, sum_of_page
from hub.site.keeping import Kept, Made
from hub.site.theme import as_links
from hub.site.today import today
from hub.translations import baseline, states
from hub.translations.pairs import WHOLE, all_pairs
from hub.words.messages import editor_language, line

# static-i18n rewrites files, navigation and search index at -100; what comes after it must see its work.
AFTER_I18N = -200
BEFORE_I18N = 100


class HubSite(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """The hub's own part of the site."""

    def __init__(self) -> None:
        self.serving = False
        self.problems: list[Problem] = []
        self.hashes: set[str] = set()
        self.urls: list[str] = []
        self.found: dict[Language, list[entries.Entry]] = {}
        # Where two processes build a language each: whether this is the second, and what that one has made.
        self.is_half = False
        self.other_part: Callable[[], whole.Part] | None = None
        # While serving: what the search read the last time, and what a page does not wait for.
        self.indexes: dict[Language, str] = {}
        self.afterwards = Afterwards()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Serving shows mistakes in the page; building stops at them."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the data before anything else, so that a page never meets half a hub."""
        root = Path(config.config_file_path).parent
        config.extra["day"] = today()
        self.hub_folder = root / "data"
        if not in_second_language(config):
            *own, brought, built_in = config.theme.dirs
            config.theme.dirs = [*own, str(as_links(root, Path(brought))), built_in]
            self.afterwards.wait()
            self.hashes, self.urls, self.found = set(), [], {}
            if self.serving and self.indexes:
                gc.disable()
            elif self.serving:
                self.problems = checking.errors(checking.check(root))
            self.hub = self.readable_hub()
            self.titles = {one: titles(root / "docs", one, self.hub) for one in LANGUAGES}
            self.behind = self.what_is_behind(root)
            self.kept = Kept(root, self.everything(config))
            config.markdown_extensions += cast(Any, [self.kept, Signs()])
        config.site_url = self.hub.site.address or ""
        return config

    def readable_hub(self) -> Hub:
        """The facts, read once a build; while serving the last ones that could be read."""
        reading = read_hub_once(self.hub_folder)
        hub = reading.hub or getattr(self, "hub", None)
        if hub is None:
            raise PluginError("\n".join(line(one, editor_language()) for one in reading.problems))
        return hub

    def what_is_behind(self, root: Path) -> behind.Behind:
        """Which Swedish texts are older than their Finnish source."""
        # The check of a page that is served has just read it whole, and that is remembered.
        read = page_reading.read if self.serving else page_reading.read_only_text
        pages = page_checking.read_pages(root / "docs", read)
        pairs = all_pairs(read_hub_once(self.hub_folder), pages)
        return states.behind(pairs, baseline.read(root))

    def everything(self, config: MkDocsConfig) -> str:
        """A sum of what any page may be made of; nothing while the last facts stand in for broken ones."""
        if read_hub_once(self.hub_folder).hub is None:
            return ""
        return ingredients.of_all_pages(self.hub_folder.parent, str(config.extra["day"]))

    def view_of_page(self, config: MkDocsConfig, page: Page) -> View:
        """What a block sees of the page that it stands on. What it asks for is noted."""
        view = self.asking(self.view(config, page.url))
        return replace(view, behind=self.behind.texts)

    def asking(self, view: View) -> View:
        """The same view, for something that is kept by what it asks for."""
        asked, titles = self.kept.asked, self.titles[view.language]
        return replace(view, hub=noting(self.hub, asked), titles=AskedTitles(titles, asked))

    def view(self, config: MkDocsConfig, url: str = "") -> View:
        """What a template sees of a page."""
        language = language_of(config)
        below = languages.without_root(url, language)
        return View(self.hub, language, config.extra["day"], below, url)

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the pages that are made from data, and leaves out what the theme brings in vain."""
        view = self.view(config)
        behind_here = self.behind.texts if view.language != languages.DEFAULT else ()
        self.answers = Answers(self.hub, self.titles[view.language], behind_here)
        self.stems = terms.stems(view)
        for unused in [file for file in files if assets.left_out(file.src_uri)]:
            files.remove(unused)
        for file in programmes.files_of(view, config):
            files.append(file)
        self.names = repr(sorted(file.src_uri for file in files))
        progress.pages_to_build(len(files.documentation_pages()))
        return files

    @event_priority(AFTER_I18N)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Sections take their titles from data/interface.yml, and programmes stand below their list."""
        view = self.view(config)
        for section in sections(nav.items):
            if section.title in self.hub.interface:
                section.title = view.plain_word(section.title)
            programmes.add_to(section, view, files)
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """What every template of the theme may use."""
        view, root = self.view(config), self.hub_folder.parent
        config.site_name, config.site_description = (
            view.plain(self.hub.site.name),
            view.plain(self.hub.site.tagline),
        )
        # MkDocs makes an environment of its own for each language of each build.
        env.bytecode_cache, env.auto_reload = store.templates(root), False
        icon = Path(config.docs_dir, str(config.theme["favicon"]))
        known = of_site(view, icon, self.problems, len(files.documentation_pages()))
        env.globals.update(known, word=self.asking(view).word)
        named = [config.site_name, config.site_description, config.site_url]
        self.of_all = [json.dumps([known, named]), *sum_of_menu(self.nav)]
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """A title may hold [[names]]: the heading keeps them, the menu and the window's title do not."""
        title = str(page.meta.get("title", ""))
        page.meta["heading"] = kept_whole(with_names(title))
        page.meta["title"] = without_names(title)
        page.title = page.meta["title"]
        if language_of(config) != languages.DEFAULT:
            name = page.file.src_uri.partition("/")[2].removesuffix(".md")
            anchors = self.behind.sections.get(name, frozenset())
            markdown = behind.mark_sections(markdown, anchors, WHOLE)
        beside = entries.beside(self.hub, self.view(config, page.url).url, language_of(config))
        own = page.file.src_uri, repr(page.meta), self.names, markdown
        self.kept.open(self.answers, *own, self.stems, repr(beside))
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """What was kept of the page, or what is now made of it."""
        view = self.view(config, page.url)
        made = self.kept.made or self.make(html, view, page)
        self.found.setdefault(view.language, []).extend(made.found)
        return made.html

    def make(self, html: str, view: View, page: Page) -> Made:
        """The page as its readers and the search see it, kept for the next build."""
        asking = self.asking(view)
        told = behind.tell(html, asking, languages.other(view.language, view.url))
        explained = terms.explained(told, view, asking)
        made = Made(kept_whole(explained), self.kept.contents, self.find(html, view, page))
        self.kept.keep(made)
        return made

    def find(self, html: str, view: View, page: Page) -> list[entries.Entry]:
        """What the search can find of a page."""
        title, description = str(page.meta.get("title", "")), str(page.meta.get("description", ""))
        keywords = tuple(map(str, page.meta.get("keywords") or ()))
        return list(entries.read(html, self.hub, view.url, title, description, keywords, view.language))

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """What the templates need to know of one page, or the page as they made it the last time."""
        view = self.view(config, page.url)
        values = of_page(view, page, self.hub_folder.parent)
        self.written = self.kept.written(self.answers, *self.of_all, *sum_of_page(page, values))
        cast(dict[str, Any], context).update(values, hub_written=self.written)
        if view.language == languages.DEFAULT:
            self.urls.append(view.url)
        progress.page_built(page.url)
        return context

    @event_priority(AFTER_I18N)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """The last word on a page is its policy."""
        if not self.written:
            self.kept.keep_written(output)
        hashes = security.script_hashes(output)
        self.hashes |= hashes
        return security.with_policy(output, hashes)

    @event_priority(AFTER_I18N)
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str | None:
        """Each language has its own 404 page; MkDocs would let the last one overwrite the first."""
        if template_name == "sitemap.xml":
            return ""  # ours, of both languages at once, is written at the end
        if template_name != "404.html":
            return output_content
        hashes = security.script_hashes(output_content)
        self.hashes |= hashes
        html = security.with_policy(output_content, hashes)
        language = language_of(config)
        if language == languages.DEFAULT:
            return html
        path = Path(config.site_dir, languages.root_of(language), "404.html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
        return ""

    @event_priority(BEFORE_I18N)
    def _on_pages_written(self, *, config: MkDocsConfig) -> None:
        progress.pages_written(language_of(config))

    @event_priority(AFTER_I18N)
    def _on_whole_written(self, *, config: MkDocsConfig) -> None:
        """What belongs to the site as a whole."""
        if in_second_language(config):
            return
        self.kept.close(self.everything(config))
        root, site = self.hub_folder.parent, Path(config.site_dir)
        theme = Path(config.theme.dirs[-2])
        # A page that is served does not wait for the search: the last index stands until there is a new one.
        is_again = self.serving and bool(self.indexes)
        self.indexes = self.indexes if is_again else self.search_indexes(root)
        self.part = whole.Part(self.hashes, whole.names_on(site, theme), self.indexes, self.kept.used)
        if not self.is_half:
            part = self.part | self.other_part() if self.other_part else self.part
            self.kept.clear(part.kept)
            own, day = Path(config.docs_dir, "assets"), config.extra["day"]
            whole.write(site, root, own, theme, self.hub, day, part, self.urls)
        if is_again:
            self.afterwards.begin(lambda: self.look_again(root, site))

    def search_indexes(self, root: Path) -> dict[Language, str]:
        """What the search of each language reads."""
        # What is served is not compressed: its order would cost more time than it saves.
        arrange = list if self.serving else ordered
        return {
            one: whole.search_index(root, self.hub, one, found, arrange) for one, found in self.found.items()
        }

    def look_again(self, root: Path, site: Path) -> None:
        """What the search reads now, and what is wrong now. Pages that tell otherwise are made once more."""
        gc.enable()
        self.indexes = self.search_indexes(root)
        whole.write_indexes(site, self.indexes)
        problems = checking.errors(checking.check(root))
        if problems != self.problems:
            self.problems = problems
            tell(root, repr(problems))

    # static-i18n builds the next language between these two.
    on_post_build = CombinedEvent(_on_pages_written, _on_whole_written)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """A change to data, templates or styles rebuilds the page as a change to a page does, and soon."""
        # What has been read stays: the collector of garbage need not go through it at each rebuild.
        gc.freeze()
        return watching.of_everything(server, config)


def language_of(config: MkDocsConfig) -> Language:
    """The language that static-i18n is building just now."""
    return cast(Language, cast(Any, config.plugins["i18n"]).current_language)


def in_second_language(config: MkDocsConfig) -> bool:
    """static-i18n builds the other languages inside the build of the first."""
    return bool(cast(Any, config.plugins["i18n"]).building)
