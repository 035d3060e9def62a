"""What a page says of itself between its first two --- lines."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, ValidationError

from hub.facts import complaints, rules, yaml_text
from hub.facts.models import Day, Line, Model, OwnerId
from hub.facts.yaml_text import Document

LONGEST_DESCRIPTION = 160
OPENING = re.compile(r"---[ \t]*\n")
CLOSING = re.compile(r"^---[ \t]*(\n|\Z)", re.MULTILINE)


def short_description(value: str) -> str:
    """Search engines cut what is longer."""
    if len(value) > LONGEST_DESCRIPTION:
        rules.refuse("description-long", value, count=str(len(value)))
    return value


class FrontMatter(Model):
    """Title, description for search results, who answers for the page, and when it was last checked."""

    title: Line
    description: Annotated[Line, AfterValidator(short_description)]
    owner: OwnerId
    reviewed: Day
    keywords: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Head:
    """The front matter of a page as it was read, and the page's own text, if it begins anywhere."""

    front: FrontMatter | None
    document: Document
    body: str | None
    first_line: int = 1


def read(text: str, file: str) -> Head:
    """Parts a page into its front matter and its own text. Mistakes end up in the head's document."""
    document = Document(file)
    opening = OPENING.match(text)
    if not opening:
        document.complain(1, 1, "front-matter-missing")
        return Head(None, document, text)
    closing = CLOSING.search(text, opening.end())
    if not closing:
        document.complain(1, 1, "front-matter-open")
        return Head(None, document, None)
    document = yaml_text.read(text[opening.end() : closing.start()], file, first_line=2)
    body = text[closing.end() :]
    return Head(validate(document), document, body, text.count("\n", 0, closing.end()) + 1)


def validate(document: Document) -> FrontMatter | None:
    """The front matter as a model; None if something is wrong with it."""
    if document.problems:
        return None
    try:
        return FrontMatter.model_validate(document.values or {})
    except ValidationError as error:
        document.problems += complaints.from_pydantic(error, FrontMatter, document, (), "")
        return None
