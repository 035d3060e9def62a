"""The path: six steps from a trial to a finished description."""

from dataclasses import dataclass
from textwrap import wrap

from hub.facts.models import Step
from hub.rendering.blocks import days, people
from hub.rendering.view import View

COLUMN, ROW, LINE = 300, 240, 22
LABEL_WIDTH = 22


@dataclass(frozen=True)
class Station:
    """A step in the picture: where it stands and the lines of its label."""

    step: Step
    x: int
    y: int
    lines: list[str]


def label(title: str) -> list[str]:
    """A title in as few lines as fit below a station, all of about the same length."""
    fewest = len(wrap(title, LABEL_WIDTH))
    longest_word = max(map(len, title.split()))
    widths = range(longest_word, max(LABEL_WIDTH, longest_word) + 1)
    return next(lines for width in widths if len(lines := wrap(title, width)) <= fewest)


def in_order(view: View) -> list[Step]:
    """The steps in the order of the path."""
    return sorted(view.hub.steps, key=lambda step: step.number)


def path_picture(view: View) -> str:
    """The whole path in one picture, and the same as a list."""
    steps = in_order(view)
    stations = [
        Station(step, 150 + COLUMN * (n % 3), 50 + ROW * (n // 3), label(view.plain(step.title)))
        for n, step in enumerate(steps)
    ]
    return view.render("path-picture", steps=steps, stations=stations, line=LINE)


def steps(view: View) -> str:
    """A card for each step."""
    return view.render("steps", steps=in_order(view))


def step_facts(view: View, id: str) -> str:  # noqa: A002 - the name an editor sees
    """What belongs to one step: required fields, deadlines, people to ask, questions."""
    step = view.find("steps", id)
    return view.render(
        "step-facts",
        step=step,
        fields=[view.find("fields", field) for field in step.fields],
        deadlines=days.soonest_first(view.hub.having("deadlines", "steps", [step.id])),
        states=days.states,
        people=people.asked_about(view, step.topics),
        questions=view.hub.having("faq", "steps", [step.id]),
    )


def step_nav(view: View, id: str) -> str:  # noqa: A002 - the name an editor sees
    """The step before and the step after."""
    steps, here = in_order(view), view.find("steps", id)
    place = steps.index(here)
    earlier = steps[place - 1] if place else None
    later = steps[place + 1] if place + 1 < len(steps) else None
    return view.render("step-nav", earlier=earlier, later=later)


def nutshell(view: View) -> str:
    """The six steps, one line each."""
    return view.render("nutshell", steps=in_order(view))


def other_order(view: View) -> str:
    """The other order that the source gives, step by step beside ours."""
    return view.render("other-order", steps=in_order(view))
