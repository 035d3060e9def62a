"""The macros plugin, with the pages' Jinja shut into a sandbox.

Content comes by pull request, from people we have never met. A page may call a block
with constants, and nothing else: no attribute, no loop, no variable, no file.
"""

import re
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs_macros.plugin import MacrosPlugin

from hub.pages import calls
from hub.rendering.blocks import BLOCKS

# Where Jinja would begin something. A heading's id stands in { #braces } of another kind.
JINJA = re.compile(r"\{[{%#]")

log = get_plugin_logger("hub")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without attributes, globals, filters or tests."""

    def __init__(self, blocks: dict[str, Any]) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=False)
        self.globals = dict(blocks)
        self.filters, self.tests = {}, {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No attribute of anything is safe."""
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        """Only the blocks can be called."""
        return obj in self.globals.values()


class SandboxedMacros(MacrosPlugin):  # type: ignore[no-untyped-call]
    """Renders a page with the blocks and nothing else. A mistake is a warning, which ends a build."""

    settings: MkDocsConfig | None = None
    serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """MkDocs keeps a plugin that asks for this from one rebuild to the next."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Prepared once while serving: git is asked twelve questions, and no page can ask for the answers."""
        is_prepared, self.settings = self.serving and self.settings is not None, config
        if not is_prepared:
            super().on_config(config)  # type: ignore[no-untyped-call]

    @property
    def conf(self) -> MkDocsConfig | None:
        """The settings of the language that is built just now."""
        return self.settings

    def render(self, markdown: str, force_rendering: bool = False) -> str:
        """The page with its blocks in place."""
        file = self.page.file.src_uri
        hub_site: Any = self.conf and self.conf.plugins["hub-site"]
        if hub_site.kept.made or not JINJA.search(markdown):
            return markdown
        if calls.read(markdown, file, 1)[1]:
            # The check has named the line. A sum that never ends must not stop the serving.
            log.warning("%s: a call that is not allowed", file)
            return markdown
        sandbox = Sandbox({name: self.macros[name] for name in BLOCKS})
        try:
            return sandbox.from_string(markdown).render()
        except Exception as error:
            log.warning("%s: %s", file, error)
            return markdown
