"""What is looked at for changes while the site is served, and how often."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

from hub.site.afterwards import TOLD, tell

WATCHED = ("data", "macros", "overrides", "src/hub/rendering/markup", "mkdocs.yml")

# MkDocs looks for changed files twice a second, and waits until nothing has changed for a tenth: a reader of
# their own page would wait for that alone.
LOOK_EVERY = 0.1
STILL_FOR = 0.05


def of_everything(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """The server, which now looks at data, templates and styles as it does at pages, and more often."""
    root = Path(config.config_file_path).parent
    by_mkdocs = (config.docs_dir, config.config_file_path)
    for path in by_mkdocs:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK_EVERY)
    server.build_delay = STILL_FOR
    tell(root, "")
    for path in (*by_mkdocs, *(str(root / name) for name in (*WATCHED, TOLD) if (root / name).exists())):
        server.watch(path)
    return server
