"""`./hub schema`: what VS Code needs to know of every file in data/ and of a page's first lines."""

import json
from pathlib import Path

import click

from hub import terminal
from hub.facts import schema as schemas
from hub.facts.nouns import NOUNS
from hub.pages.front_matter import FrontMatter
from hub.place import ROOT
from hub.spoken import Spoken
from hub.terminal import say
from hub.words.messages import advice
from hub.writing import files

FOLDER = ".vscode"

# Editors that know YAML are kept from guessing schemas of strangers, and from breaking lines as Windows does.
SETTINGS = {
    "files.eol": "\n",
    "yaml.completion": True,
    "yaml.hover": True,
    "yaml.schemaStore.enable": False,
    "yaml.validate": True,
}


@click.command(cls=Spoken, help=say("cli-schema"))
def schema() -> None:
    made = {ROOT / name: text.encode() for name, text in contents().items()}
    strange = [path for path in (ROOT / FOLDER / "schemas").glob("*.json") if path not in made]
    try:
        changes = [files.Change(path, files.now(path), after) for path, after in made.items()]
        files.write([change for change in changes if change.before != change.after])
        for path in strange:
            path.unlink()
    except OSError as error:
        terminal.fail("cli-disk", out=FOLDER, value=error.strerror or error)
    terminal.done("cli-schema-done", count=len(made) - 1, out=f"{FOLDER}/schemas")


def contents() -> dict[str, str]:
    """Every file that the command writes: its name as seen from the root, and its text."""
    made = {schema_of(noun.name): schemas.text_of(noun, advice) for noun in NOUNS}
    made[schema_of("front-matter")] = schemas.text_of_page(FrontMatter, advice)
    wired = {f"./{schema_of(noun.name)}": noun.file for noun in NOUNS}
    made[f"{FOLDER}/settings.json"] = json.dumps({**SETTINGS, "yaml.schemas": wired}, indent=2) + "\n"
    return made


def schema_of(name: str) -> str:
    return Path(FOLDER, "schemas", f"{name}.json").as_posix()
