"""The support that was given, what is wished for in each phase, networks and materials."""

from hub.facts.models import Phase
from hub.facts.support import Material, MaterialKind, PhaseRow, Support
from hub.rendering.spans import Span, after
from hub.rendering.view import BlockError, View


def supports(view: View) -> str:
    """A heading and a card for each form of support."""
    return "\n\n".join(
        f"### {one.title.in_language(view.language)} {{ #{one.id} }}\n\n{support_card(view, one)}"
        for one in view.hub.supports
    )


def support_card(view: View, support: Support) -> str:
    """What a form of support is, for whom, how to join, and what it gave."""
    return view.render("support", support=support, links=[view.find("links", one) for one in support.links])


def phase_matrix(view: View) -> str:
    """The wishes of Table 5 by phase, and the pages of ours that answer them."""
    return view.render("phase-matrix", rows=view.hub.phases, phases=list(Phase), phases_of=phases_of)


def phases_of(row: PhaseRow) -> str:
    """The phases in which a row has something, for the filter."""
    return " ".join(phase.value for phase in Phase if row.wishes(phase))


def networks(view: View) -> str:
    """The networks, as far as the source names them."""
    return view.render("networks", networks=view.hub.networks)


def materials(view: View, kind: str | None = None) -> str:
    """Materials of one kind, or of all, each with the day until which it can be had."""
    if kind is not None and kind not in list(MaterialKind):
        raise BlockError("macro-value", value=kind, known=", ".join(MaterialKind))
    chosen = [one for one in view.hub.materials if kind in (None, one.kind)]
    return view.render("materials", materials=[(one, available(one), gone(one)) for one in chosen])


def available(material: Material) -> Span:
    """The days on which a material can be had."""
    return Span(None, material.available_until)


def gone(material: Material) -> Span | None:
    """The days after that."""
    until = material.available_until
    return after(until) if until else None
