"""The templates that hold all markup, and the few words they may use."""

import re
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from hub.rendering.prose import with_names

# A blank line would end the HTML block in the Markdown around it.
BLANK_LINES = re.compile(r"\n\s*")


@cache
def environment() -> Environment:
    """Escapes every value; a name that is not there is a mistake, not an empty string."""
    env = Environment(
        loader=PackageLoader("hub.rendering", "markup"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in ("text", "plain", "prose", "day"):
        env.filters[name] = of_view(name)
    for name in ("word", "to"):
        env.globals[name] = of_view(name)
    env.filters["names"] = with_names
    return env


def keep_in(folder: Path) -> None:
    """Keeps the templates in a folder as Jinja reads them. Whether their text is the same it asks itself.

    The folder is made only where others like it are: nothing is written beside a project that is not sound.
    """
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        environment().bytecode_cache = FileSystemBytecodeCache(str(folder))


def of_view(name: str) -> Any:
    """Lets templates write `title | text` for `view.text(title)`."""

    @pass_context
    def call(context: Context, *args: Any, **kwargs: Any) -> Any:
        return getattr(context["view"], name)(*args, **kwargs)

    return call


def render(name: str, **values: Any) -> str:
    """One template as HTML without blank lines or indents."""
    return BLANK_LINES.sub("\n", environment().get_template(f"{name}.html").render(**values)).strip()
