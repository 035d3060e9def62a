// The search helper: ready-made searches from the words for what is looked for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fc, load, runs } from "./scripts.mjs";

const hub = load("work/search-queries");

const queries = (...lists) => [...hub.searchQueries(lists)];

test("nothing, or one thing, needs no combining", () => {
  assert.deepEqual(queries(), []);
  assert.deepEqual(queries(["perehdytys", "perehdyttäminen"]), []);
});

test("two things: the best words first, then two other words for the one and for the other", () => {
  assert.deepEqual(queries(["perehdytys", "perehdyttäminen", "sijainen", "opastus"], ["Kainuu", "Kainuun"]), [
    "perehdytys Kainuu",
    "perehdyttäminen Kainuu",
    "sijainen Kainuu",
    "perehdytys Kainuun",
  ]);
});

test("more than two: each pair, and all together last", () => {
  assert.deepEqual(queries(["RRP P4 I1", "RRP, P4, I1"], ["perehdytys"], ["Kainuu", "Kainuun"]), [
    "RRP P4 I1 perehdytys",
    "RRP P4 I1 Kainuu",
    "perehdytys Kainuu",
    "RRP P4 I1 perehdytys Kainuu",
  ]);
});

test("no search is given twice, and none has an empty word", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-zåäö]{1,6}$/), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), (drawn) => {
      const lists = drawn.map((some, index) => some.map((word) => `${word}${index}`));
      const found = queries(...lists);
      assert.equal(new Set(found).size, found.length);
      assert.ok(found.every((query) => /^\S+( \S+)+$/.test(query)));
      assert.ok(found.length <= 7);
    }),
    runs(300),
  );
});
