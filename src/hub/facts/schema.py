"""JSON Schemas out of the models, so that an editor's program knows every key before anything is saved."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from hub.facts import rules
from hub.facts.keys import Meaning, meaning_of, meaning_of_model
from hub.facts.models import Model
from hub.facts.nouns import Noun

Advice = Callable[..., str]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Our reader takes every plain value as the text that was written: 2024 is as good a text as ”2024”.
WRITTEN = {"type": ["string", "number", "boolean"]}


def whole(pattern: str) -> str:
    return f"^(?:{pattern})$"


# What a rule about one value asks for: the shape, the message that tells what to write, and an example.
VALUES: Mapping[Any, tuple[dict[str, Any], str, Any]] = {
    rules.kebab_case: ({**WRITTEN, "pattern": whole(rules.KEBAB.pattern)}, "id-form", None),
    rules.page_reference: (
        {**WRITTEN, "pattern": whole(rules.PAGE_REFERENCE.pattern)},
        "page-form",
        "polku/aloita",
    ),
    rules.email_address: (
        {**WRITTEN, "pattern": whole(rules.EMAIL.pattern)},
        "email-form",
        "toimitus@innokyla.fi",
    ),
    rules.web_address: ({**WRITTEN, "pattern": "^https?://[^\\s]+$"}, "url-form", "https://innokyla.fi/"),
    rules.iso_day: ({"type": "string", "pattern": whole(rules.DAY.pattern)}, "day-form", "2027-01-31"),
    rules.yes_or_no: ({"enum": ["kyllä", "ei", True, False]}, "yes-or-no", None),
    rules.decimal_number: ({"type": "number"}, "not-a-decimal", None),
}


def text_of(noun: Noun, advice: Advice) -> str:
    """The schema of a noun's file, as it is committed."""
    return as_text(document(f"{noun.name}.yml", shape_of(noun), noun.model, advice))


def text_of_page(model: type[Model], advice: Advice) -> str:
    """The schema of a page's front matter, as it is committed."""
    return as_text(document("front-matter", model, model, advice))


def document(title: str, root: Any, model: type[Model], advice: Advice) -> dict[str, Any]:
    """A whole schema. `advice` gives the sentence of the catalogue of messages that tells what to write."""

    class Told(Schemas):
        def told(self, code: str, **values: str) -> str:
            return advice(code, **values)

    schema = TypeAdapter(root).json_schema(schema_generator=Told)
    for part in schema.get("$defs", {}).values():
        if "enum" in part:  # what pydantic says of a choice of words is for programmers
            part.pop("title", None), part.pop("description", None)
    head = {"$schema": DIALECT, "title": title, "description": meaning_of_model(model).text}
    return head | {key: value for key, value in schema.items() if key not in head}


def as_text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def shape_of(noun: Noun) -> Any:
    """The type of everything in a noun's file."""
    model: Any = noun.model
    return {"list": list[model], "mapping": model, "words": dict[str, model]}[noun.shape]


class Schemas(GenerateJsonSchema):
    """The schemas of pydantic, in the words of an editor and for values as they are written in YAML."""

    def told(self, code: str, **values: str) -> str:
        """The sentence that tells what to write."""
        raise NotImplementedError

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Titles come from the catalogue."""
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Any plain value is a text."""
        return {**WRITTEN, "errorMessage": self.told("not-text")}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Whole numbers."""
        return {"type": "integer", "errorMessage": self.told("not-a-number")}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """A list."""
        return {**super().tuple_schema(schema), "errorMessage": self.told("not-a-list-here")}

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """A rule of ours says more than the type behind it."""
        return self.by_rule(schema) or super().function_after_schema(schema)

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """The same for rules that read a value themselves."""
        return self.by_rule(schema) or super().function_before_schema(schema)

    def by_rule(self, schema: Any) -> JsonSchemaValue | None:
        """What a rule asks for, or None if it asks for nothing that a schema can say."""
        if schema["function"]["function"] not in VALUES:
            return None
        shape, code, example = VALUES[schema["function"]["function"]]
        examples = {"examples": [example]} if example else {}
        return {**shape, "errorMessage": self.told(code), **examples}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """One of some words."""
        return self.one_of([member.value for member in schema["members"]])

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """One of some words."""
        return self.one_of(list(schema["expected"]))

    def one_of(self, values: list[str]) -> JsonSchemaValue:
        return {"enum": values, "errorMessage": self.told("not-among", expected=", ".join(values))}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What may be left out may also be left empty. A plain value says so without a choice of schemas."""
        inner = self.generate_inner(schema["schema"])
        if "type" not in inner:
            return super().nullable_schema(schema)
        types = [inner["type"]] if isinstance(inner["type"], str) else inner["type"]
        return inner | {"type": [*types, "null"]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """What is left out tells itself; a default would only be offered as something to write."""
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A model and its keys, each with its title, meaning and example."""
        model: type[Model] = schema["cls"]
        made = super().model_schema(schema)
        made |= said(meaning_of_model(model))
        for key, value in made["properties"].items():
            value |= said(meaning_of(model, key))
        return made


def said(meaning: Meaning) -> dict[str, Any]:
    """A meaning as the keywords of a schema."""
    example = {"examples": [meaning.example]} if meaning.example is not None else {}
    return {"title": meaning.title, "description": meaning.text, **example}
