"""Pictures as SVG: charts drawn from their own rows, drawings of the pages in the colours of print."""

import re
from html import escape

from hub.pdf.tree import Element

INK, SOFT, LINE, PINE, PAGE, SUN = "#17231f", "#4b5a54", "#76837c", "#0f4f45", "#ffffff", "#f2b35e"
# Light enough and dark enough to be told apart in grey.
SERIES = {"1": PINE, "2": "#6f9f91", "3": "#e9cf9f"}
GROUND = "#eceee8"
WIDTH, ROW, BAR, TEXT, VALUES, SEVERAL_VALUES = 450, 42, 12, 12, 90, 160
STYLE = f"""
text {{ font-family: "Source Sans 3"; font-size: 24px; text-anchor: middle; fill: {INK}; font-weight: 600 }}
.hub-path__line {{ fill: none; stroke: {LINE}; stroke-width: 4; stroke-linecap: round }}
circle {{ fill: {PINE}; stroke: {PAGE}; stroke-width: 6 }}
.hub-path__station--loppu circle {{ fill: {SUN} }}
.hub-path__number {{ fill: {PAGE}; font-size: 27px }}
.hub-path__station--loppu .hub-path__number {{ fill: {INK} }}
"""
CHART_STYLE = (
    f'text {{ font-family: "Source Sans 3"; font-size: {TEXT}px; fill: {INK} }} .v {{ font-weight: 600 }}'
)
CAMEL = {"viewbox": "viewBox"}
# The station's stroke and the labels reach a little over the drawing's own frame.
ROOM = 26
# In print the words are larger than on a screen, and so is the step from line to line.
STEPS = {'dy="22"': 'dy="29"'}


def drawing(element: Element) -> str:
    """A drawing of a page, with the style that its style sheet gives it on the screen."""
    left, top, width, height = map(float, element.get("viewbox").split())
    frame = f"{left} {top} {width} {height + ROOM}"
    inner = "".join(markup(child) for child in element.elements() if child.tag not in ("title", "desc"))
    for screen, print_ in STEPS.items():
        inner = inner.replace(screen, print_)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{frame}"><style>{STYLE}</style>{inner}</svg>'


def markup(element: Element) -> str:
    """An element as it was written."""
    attributes = "".join(
        f' {CAMEL.get(name, name)}="{escape(value)}"' for name, value in element.attributes.items()
    )
    inner = "".join(escape(one) if isinstance(one, str) else markup(one) for one in element.children)
    return f"<{element.tag}{attributes}>{inner}</{element.tag}>"


def chart(element: Element) -> str:
    """The rows of a chart one below another: the words, then the bar, then its values."""
    body = element.find("tbody")
    rows = list(body.iter("tr")) if body else []
    key = [cell for cell in element.iter("th") if cell.with_class("hub-chart__key")]
    start = ROW if key else 0
    drawn = "".join(row_of(row, start + number * ROW) for number, row in enumerate(rows))
    height = start + len(rows) * ROW
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}">'
    return head + f"<style>{CHART_STYLE}</style>" + key_of(key) + drawn + "</svg>"


def row_of(row: Element, top: int) -> str:
    """One row: its words above its bars, its values beside them."""
    cells = row.elements()
    bars = [one for one in row.iter("rect") if "hub-chart__bar" in one.classes]
    room = WIDTH - (SEVERAL_VALUES if len(bars) > 1 else VALUES)
    ground = f'<rect x="0" y="{top + 18}" width="{room}" height="{BAR}" rx="2" fill="{GROUND}"/>'
    drawn = "".join(bar_of(one, top + 18, room) for one in bars)
    several = len(bars) > 1 or any(float(one.get("x")) for one in bars)
    values = [cell.words() for cell in cells[1:]] if several else [cells[1].words()]
    shown = "–".join(values[:2]) if several and len(bars) == 1 else " · ".join(values)
    words = f'<text x="0" y="{top + TEXT}">{escape(cells[0].words())}</text>'
    value = f'<text class="v" x="{room + 8}" y="{top + 18 + BAR - 2}">{escape(shown)}</text>'
    return words + ground + drawn + value


def bar_of(bar: Element, top: int, room: int) -> str:
    """One bar, its piece of the width in hundredths."""
    number = next((re.sub(r".*--", "", name) for name in bar.classes if "--" in name), "1")
    x, width = (float(bar.get(name)) * room / 100 for name in ("x", "width"))
    if not width:
        return ""
    # A hair of white between the pieces of a row.
    place = f'x="{x:.2f}" y="{top}" width="{max(width - 1, 0.5):.2f}" height="{BAR}"'
    return f'<rect {place} fill="{SERIES[number]}"/>'


def key_of(cells: list[Element]) -> str:
    """Which shade means what."""
    found, x = "", 0
    for number, cell in enumerate(cells, 1):
        found += f'<rect x="{x}" y="4" width="12" height="12" fill="{SERIES[str(number)]}"/>'
        found += f'<text x="{x + 18}" y="15">{escape(cell.words())}</text>'
        x += 40 + len(cell.words()) * 6
    return found
