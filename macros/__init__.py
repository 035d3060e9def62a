"""What a page may call. A thin face: every block lives in `hub.rendering.blocks`."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from hub.rendering.blocks import BLOCKS, Block
from hub.rendering.view import View


def define_env(env: Any) -> None:
    """Gives the pages their blocks."""
    for name, block in BLOCKS.items():
        env.macro(bound(block, partial(view_of, env)), name)


def bound(block: Block, view: Callable[[], View]) -> Callable[..., str]:
    """A block that already knows which page it stands on."""

    @wraps(block)
    def call(*args: Any, **kwargs: Any) -> str:
        return block(view(), *args, **kwargs)

    return call


def view_of(env: Any) -> View:
    """What a block sees of the page being built.

    The language is known only while a page is being built. Asked for any earlier
    it is Finnish on every page, and the build still passes.
    """
    view: View = env.conf["plugins"]["hub-site"].view_of_page(env.conf, env.page)
    return view
