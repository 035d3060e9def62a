"""How far the Swedish is, page by page and file by file: for a table, and for a page that editors read."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from hub.facts.problems import Place
from hub.rendering import templates
from hub.rendering.view import View
from hub.translations import differing
from hub.translations.baseline import CONFIRMED, Baseline, Pair
from hub.translations.differing import Piece
from hub.translations.states import State, file_of, state_of

# Where it is not the Finnish that has to be looked at for changes.
NOT_COMPARED = {State.missing, State.finnish_behind}
STYLE = "docs/assets/css/hub.css"


@dataclass(frozen=True)
class Row:
    """One page or one file of data: how many of its texts are in each state."""

    name: str
    counts: Counter[State]


@dataclass(frozen=True)
class Item:
    """One text that is not current: where its languages stand, its Finnish, and what has changed in that.

    Without an earlier Finnish to hold it against, or where the Finnish has not changed, there are no changes.
    """

    name: str
    state: State
    place: Place
    finnish: Place
    text: str
    changes: tuple[Piece, ...]
    swedish: str
    line: str


def rows(pairs: Iterable[Pair], baseline: Baseline) -> list[Row]:
    """Every page and every file of data, in order."""
    counts: dict[str, Counter[State]] = {}
    for pair in pairs:
        counts.setdefault(file_of(pair.name), Counter())[state_of(pair, baseline)] += 1
    return [Row(name, counts[name]) for name in sorted(counts)]


def items(pairs: Iterable[Pair], baseline: Baseline) -> list[Item]:
    """Every text that is not current, the most urgent first."""
    order = [State.missing, State.behind, State.finnish_behind, State.unconfirmed]
    found = [item(pair, baseline) for pair in pairs if state_of(pair, baseline) is not State.current]
    return sorted(found, key=lambda one: (order.index(one.state), one.name))


def item(pair: Pair, baseline: Baseline) -> Item:
    """One text with what has changed in its Finnish since the Swedish was confirmed."""
    recorded = baseline.texts.get(pair.name)
    state = state_of(pair, baseline)
    before = recorded.finnish if recorded and state not in NOT_COMPARED else None
    changes = () if before is None else differing.pieces(before, pair.texts["fi"])
    finnish = pair.places["fi"]
    return Item(
        pair.name,
        state,
        pair.places.get("sv", finnish),
        finnish,
        pair.texts["fi"],
        tuple(changes),
        pair.texts.get("sv", ""),
        pair.confirming_line(),
    )


def page(root: Path, view: View, pairs: list[Pair], baseline: Baseline) -> str:
    """The whole as one HTML page that opens from disk, with the site's own look."""
    return templates.render(
        "translations-report",
        view=view,
        rows=rows(pairs, baseline),
        items=items(pairs, baseline),
        states=list(State),
        confirmed=CONFIRMED,
        style=Markup((root / STYLE).read_text(encoding="utf-8")),  # noqa: S704
    )
