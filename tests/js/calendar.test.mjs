// A calendar that every calendar program reads: line ends, folding and escaping as RFC 5545 has them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fc, load, runs } from "./scripts.mjs";

const hub = load("work/calendar");
const NOW = Date.UTC(2026, 10, 21, 9, 5, 7);

const entry = (values = {}) => ({ uid: "a-1@tukihub", day: "2027-01-31", summary: "", description: "", ...values });
const unfolded = (text) => text.replaceAll("\r\n ", "").split("\r\n");
const line = (text, name) => unfolded(text).find((one) => one.startsWith(name));

test("an entry is a whole day, also at the end of a month, and says when it was made", () => {
  const text = hub.calendar([entry({ day: "2028-02-29" })], NOW);
  assert.equal(line(text, "DTSTART"), "DTSTART;VALUE=DATE:20280229");
  assert.equal(line(text, "DTEND"), "DTEND;VALUE=DATE:20280301");
  assert.equal(line(text, "DTSTAMP"), "DTSTAMP:20261121T090507Z");
});

test("what means something in a calendar is escaped", () => {
  const text = hub.calendar([entry({ summary: "a\\b; c, d", description: "yksi\r\nkaksi\nkolme" })], NOW);
  assert.equal(line(text, "SUMMARY"), "SUMMARY:a\\\\b\\; c\\, d");
  assert.equal(line(text, "DESCRIPTION"), "DESCRIPTION:yksi\\nkaksi\\nkolme");
});

test("no line is longer than 75 octets, no character is cut, and nothing is lost", () => {
  const written = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(written, (summary) => {
      const text = hub.calendar([entry({ summary })], NOW);
      const lines = text.split("\r\n");
      assert.equal(lines.pop(), "");
      for (const one of lines) {
        assert.ok(Buffer.byteLength(one) <= 75, one);
        assert.ok(!one.includes("\uFFFD") || summary.includes("\uFFFD"));
      }
      const back = line(text, "SUMMARY:").slice(8).replace(/\\([\\;,])/g, "$1");
      assert.equal(back, summary);
    }),
    runs(300),
  );
});
