// Blocks of random texts and the Markdown made of them, for a reader of Markdown to compare.

import { fc, load, runs } from "./scripts.mjs";

const hub = load("work/markdown");

const pieces = [
  ..."abä 1.)(|*_`~#>-+=<!&\\[]:;/\"'",
  ...["  ", "**", "__", "&amp;", "<br>", "](x)", "http://a.fi/b_c_d", "1. ", "# ", "- ", "```", "~~~", "---", "==="],
];
const words = fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 12 });
const line = words.map((text) => text.trim()).filter((text) => text !== "");
const lines = fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.join("\n"));
const block = fc.oneof(
  fc.record({ kind: fc.constant("heading"), level: fc.integer({ min: 0, max: 4 }), text: line }),
  fc.record({ kind: fc.constant("text"), text: lines }),
  fc.constant({ kind: "text", text: "puuttuu", isStrong: true }),
  fc.record({ kind: fc.constant("list"), items: fc.array(line, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("checks"), items: fc.array(fc.record({ done: fc.boolean(), text: line }), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("table"), head: fc.tuple(line, line), rows: fc.array(fc.tuple(line, lines), { minLength: 1, maxLength: 3 }) }),
);

const samples = fc.sample(fc.array(block, { minLength: 1, maxLength: 4 }), runs(400));
console.log(JSON.stringify(samples.map((blocks) => ({ blocks, markdown: hub.asMarkdown(blocks) }))));
