"""Questions and answers."""

from hub.facts.models import FaqTopic
from hub.rendering.view import View


def faq(view: View) -> str:
    """Every question under its topic; each has an address of its own."""
    parts = []
    for topic in FaqTopic:
        parts.append(f"## {view.plain_word(f'faq.{topic}')} {{ #{topic} }}")
        for question in view.hub.faq:
            if question.topic is topic:
                parts.append(view.heading(question.question, question.id, level=3))
                parts.append(view.render("answer", question=question, steps=steps_of(view, question.steps)))
    return "\n\n".join(parts)


def steps_of(view: View, ids: tuple[str, ...]) -> list[object]:
    """The steps in which a question also appears, in the order of the path."""
    return [step for step in sorted(view.hub.steps, key=lambda step: step.number) if step.id in ids]
