"""The tables of the surveys, each drawn and written out at once: every bar stands beside its value."""

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from hub.facts.support import Chart, ChartKind, ChartRow
from hub.rendering.view import View
from hub.words import numbers

WIDTH = Decimal(100)


@dataclass(frozen=True)
class Bar:
    """A piece of a drawn row, in hundredths of the whole width."""

    x: Decimal
    width: Decimal
    number: int


def chart(view: View, id: str) -> str:  # noqa: A002 - the name an editor sees
    """One table of the surveys, drawn, with what it means and what in it does not add up."""
    found: Chart = view.find("charts", id)
    return view.render(
        "chart",
        chart=found,
        rows=[
            (row, bars(found, row), [shown(view, found, value) for value in row.values]) for row in found.rows
        ],
        contradictions=[view.find("contradictions", one) for one in found.contradictions],
    )


def shown(view: View, chart: Chart, value: Decimal) -> Markup:
    """A value with its unit, in the page's language."""
    text = numbers.percent if chart.unit == "prosentti" else numbers.number
    return Markup.escape(text(value, view.language))


def bars(chart: Chart, row: ChartRow) -> list[Bar]:
    """What is drawn of a row: one bar, pieces one after another, or a stretch between two ends."""
    scaled = [value / chart.highest * WIDTH for value in row.values]
    if chart.kind is ChartKind.ranges:
        return [Bar(rounded(scaled[0]), rounded(max(scaled[1] - scaled[0], Decimal(1))), 1)]
    if chart.kind is ChartKind.bars:
        return [Bar(Decimal(0), rounded(scaled[0]), 1)]
    starts = [sum(scaled[:place], Decimal(0)) for place in range(len(scaled))]
    return [
        Bar(rounded(x), rounded(width), n) for n, (x, width) in enumerate(zip(starts, scaled, strict=True), 1)
    ]


def rounded(value: Decimal) -> Decimal:
    """Two decimals are finer than any screen."""
    return value.quantize(Decimal("0.01"))
