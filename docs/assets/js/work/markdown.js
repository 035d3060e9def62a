"use strict";

/** A document as Markdown. What means something in Markdown is escaped, so that the text reads as it was written. */
{
  const SPECIAL = /[\\`*[\]<>|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|~(?=~)/gu;
  const AT_THE_START = /^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-{2,}\s*$|\d{1,9}[.)](?=\s|$))/;

  const inline = (text) => text.replace(SPECIAL, "\\$&");

  /** A mark at the start of a line makes a heading, a list or a rule: its last character is escaped. */
  function line(text) {
    const found = AT_THE_START.exec(text);
    const escaped = inline(text.trimStart());
    if (!found) {
      return escaped;
    }
    const mark = found[2];
    return /^\d/.test(mark) ? escaped.replace(/[.)]/, "\\$&") : `\\${escaped}`;
  }

  const lines = (text) => text.split("\n").map(line).join("\\\n");
  const cell = (text) => text.split("\n").map(inline).join("<br>");
  const row = (cells) => `| ${cells.map(cell).join(" | ")} |`;

  const WRITERS = {
    heading: ({ level, text }) => `${"#".repeat(level + 1)} ${inline(text).replace(/#$/, "\\#")}`,
    text: ({ text, isStrong }) => (isStrong ? `**${lines(text)}**` : lines(text)),
    list: ({ items }) => items.map((item) => `- ${line(item)}`).join("\n"),
    checks: ({ items }) => items.map(({ done, text }) => `- ${done ? "☑" : "☐"} ${inline(text)}`).join("\n"),
    table: ({ head, rows }) => [row(head), `|${"---|".repeat(head.length)}`, ...rows.map(row)].join("\n"),
  };

  hub.asMarkdown = (blocks) => `${blocks.map((block) => WRITERS[block.kind](block)).join("\n\n")}\n`;
}
