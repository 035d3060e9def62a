// A day in words, also where a file was changed by hand.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fc, load, runs } from "./scripts.mjs";

const hub = load("work/day");

test("a day is said without leading zeros", () => {
  assert.equal(hub.day("2027-01-31"), "31.1.2027");
  assert.equal(hub.day("2028-02-29"), "29.2.2028");
});

test("what is no day says nothing", () => {
  for (const text of ["", "eilen", "2027-02-30", "2027-13-01", "2027-1-1", "2027-01-31 – muutettu", "NaN-NaN-NaN"]) {
    assert.equal(hub.day(text), "", text);
  }
});

test("whatever the text, there is a day or nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.match(hub.day(text), /^(\d{1,2}\.\d{1,2}\.\d{4})?$/);
    }),
    runs(1000),
  );
});
