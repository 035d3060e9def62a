// The place where a text stops being JSON is told the same in every browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { mutilated } from "./mutilated.mjs";
import { fc, fixture, load, runs } from "./scripts.mjs";

const { brokenAt } = load("work/broken-json");

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const PLACES = {
  "": [1, 1],
  "{": [1, 2],
  '{"a": 1,}': [1, 9],
  '{"a" 1}': [1, 6],
  '{"a": 1}}': [1, 9],
  "[1, 2": [1, 6],
  "[1}": [1, 3],
  "[1\n 2]": [2, 2],
  "{\n  'a': 1}": [2, 3],
  "<!doctype html>": [1, 1],
  "tekstiä": [1, 1],
  '"katkennut': [1, 1],
  "[true, flase]": [1, 8],
  '["rivin\nvaihto"]': [1, 2],
};

for (const [text, [line, column]] of Object.entries(PLACES)) {
  test(`${JSON.stringify(text)} breaks at line ${line}, column ${column}`, () => {
    assert.deepEqual(brokenAt(text), { line, column });
  });
}

test("every JSON is read to its end", () => {
  fc.assert(fc.property(fc.json(), (text) => assert.equal(brokenAt(text), null)), runs(500));
});

test("a text has a broken place exactly when it is not JSON", () => {
  for (const text of mutilated(fixture("v1.json"))) {
    const plain = text.replace(/^\uFEFF/, "");
    assert.equal(brokenAt(plain) === null, isJson(plain), plain.slice(0, 200));
  }
});

test("a long text does not make it stumble", () => {
  assert.deepEqual(brokenAt(`["${"a\\n".repeat(2_000_000)}", x]`), { line: 1, column: 6_000_006 });
});
