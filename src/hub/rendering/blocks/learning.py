"""Terms, self-assessments, examples and the canvas."""

from hub.facts.learning import AssessmentItem
from hub.rendering.view import BlockError, View

# The answers as they are saved, and the words for them.
ANSWERS = {"2": "green", "1": "yellow", "0": "red", "E": "none", "": "open"}


def glossary(view: View) -> str:
    """Every term in the order of the reader's language."""
    terms = sorted(view.hub.glossary, key=lambda term: view.plain(term.title).lower())
    return view.render("glossary", terms=terms)


def assessments(view: View) -> str:
    """The sets as cards."""
    counted = [(one, len(items_of(view, one.id))) for one in view.hub.assessments]
    return view.render("assessments", assessments=counted)


def assessment(view: View, id: str) -> str:  # noqa: A002 - the name an editor sees
    """Every item of a set under its own heading, to be answered: what green, yellow and red look like."""
    require_set(view, id)
    parts = [view.render("assessment-tools", id=id)]
    for number, item in enumerate(items_of(view, id), 1):
        title = item.title.in_language(view.language)
        parts.append(f"### {number}. {title} {{ #{item.id} }}")
        fields = [view.find("fields", one) for one in item.fields]
        levels = [("2", "green", item.green), ("1", "yellow", item.yellow), ("0", "red", item.red)]
        pages = {view.page_title(page): page for page in reversed(item.help)}  # each page once
        values = {"fields": fields, "levels": levels, "pages": list(reversed(pages.values()))}
        parts.append(view.render("assessment-item", item=item, **values))
    parts.append(view.render("assessment-steps"))
    return "\n\n".join(parts)


def assessment_result(view: View, id: str) -> str:  # noqa: A002 - the name an editor sees
    """What the answers of a set come to: the score with what to do first, and the rounds compared."""
    require_set(view, id)
    return view.render("assessment-result", id=id, levels=ANSWERS.items())


def require_set(view: View, assessment_id: str) -> None:
    """Complains of a set that is not among the data."""
    known = [one.id for one in view.hub.assessments]
    if assessment_id not in known:
        raise BlockError("macro-value", value=assessment_id, known=", ".join(known))


def items_of(view: View, assessment_id: str) -> list[AssessmentItem]:
    """The items of a set in the order of the data."""
    return [item for item in view.hub.assessment_items if item.assessment == assessment_id]


def examples(view: View) -> str:
    """A short description for each theme."""
    return "\n\n".join(
        f"### {view.find('themes', one.theme).title.in_language(view.language)} {{ #{one.id} }}\n\n"
        + view.render("example", example=one)
        for one in view.hub.examples
    )


def canvas(view: View) -> str:
    """An empty canvas to print and fill in by hand."""
    return view.render("canvas", boxes=view.hub.canvas)
