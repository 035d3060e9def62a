"""The ways in from the front page."""

from hub.facts.models import StartKind
from hub.rendering.view import BlockError, View


def starts(view: View, kind: str) -> str:
    """Cards that lead to where a task, a role or a phase begins."""
    if kind not in list(StartKind):
        raise BlockError("macro-value", value=kind, known=", ".join(StartKind))
    return view.render("starts", starts=[start for start in view.hub.starts if start.kind == kind], kind=kind)
