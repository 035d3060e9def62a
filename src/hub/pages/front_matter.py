"""What a page says of itself between its first two --- lines."""

import re
from typing import Annotated

from pydantic import AfterValidator, ValidationError

from hub.facts import complaints, rules, yaml_text
from hub.facts.models import Day, Line, Model, OwnerId
from hub.facts.problems import Place, Problem

LONGEST_DESCRIPTION = 160
CLOSING = re.compile(r"^---\s*$", re.MULTILINE)


def short_description(value: str) -> str:
    """Search engines cut what is longer."""
    if len(value) > LONGEST_DESCRIPTION:
        rules.refuse("description-long", value)
    return value


class FrontMatter(Model):
    """Title, description for search results, who answers for the page, and when it was last checked."""

    title: Line
    description: Annotated[Line, AfterValidator(short_description)]
    owner: OwnerId
    reviewed: Day
    keywords: tuple[Line, ...] = ()


def read(text: str, file: str) -> tuple[FrontMatter | None, str, int, list[Problem]]:
    """The front matter, the body, the line the body starts on, and what is wrong."""
    if not text.startswith("---\n"):
        return None, text, 1, [Problem(Place(file), "front-matter-missing")]
    closing = CLOSING.search(text, 4)
    if not closing:
        return None, "", 1, [Problem(Place(file), "front-matter-open")]
    body = text[closing.end() :].removeprefix("\n")
    first_line = text[: len(text) - len(body)].count("\n") + 1
    front, problems = validate(text[4 : closing.start()], file)
    return front, body, first_line, problems


def validate(text: str, file: str) -> tuple[FrontMatter | None, list[Problem]]:
    document = yaml_text.read(text, file, first_line=2)
    if document.problems:
        return None, document.problems
    try:
        return FrontMatter.model_validate(document.values or {}), []
    except ValidationError as error:
        problems = [
            complaints.from_pydantic(each, FrontMatter, document, (), "")
            for each in error.errors(include_url=False)
        ]
        return None, [counted(problem) for problem in problems]


def counted(problem: Problem) -> Problem:
    """A long description is told its length."""
    if problem.code == "description-long":
        problem.values["count"] = len(str(problem.values["value"]))
    return problem
