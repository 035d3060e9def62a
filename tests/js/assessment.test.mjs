// The score of a self-assessment: by the rules that the page of the self-assessments tells its readers.

import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./scripts.mjs";

const hub = load("work/score");

const item = (number, required = false) => ({ id: `vaittama-${number}`, required });
const items = (count) => Array.from({ length: count }, (_, index) => item(index));

/** Answers written one after another: "2210E" answers five items; a dot leaves one unanswered. */
const scored = (some, written) => {
  const answers = Object.fromEntries(some.map(({ id }, index) => [id, written[index] === "." ? "" : written[index]]));
  return JSON.parse(JSON.stringify(hub.score(some, answers)));
};

/** `count` answers that are worth so many points. */
const worth = (points, count) => {
  const greens = Math.floor(points / 2);
  return ("2".repeat(greens) + "1".repeat(points % 2)).padEnd(count, "0");
};

const CASES = [
  ["all are green", "2222", 8, 8, 100, "ready"],
  ["all are yellow", "1111", 4, 8, 50, "finish"],
  ["all are red", "0000", 0, 8, 0, "start"],
  ["all are E", "EEEE", 0, 0, null, "no-score"],
  ["none is answered", "....", 0, 0, null, "nothing"],
  ["one is E, and the rest unanswered", "E...", 0, 0, null, "no-score"],
  ["E leaves the maximum", "22EE", 4, 4, 100, "ready"],
  ["the unanswered leave the maximum", "10..", 1, 4, 25, "start"],
  ["nothing is ready before everything is answered", "222.", 6, 6, 100, "answer-rest"],
  ["49 per cent", worth(49, 50), 49, 100, 49, "start"],
  ["50 per cent", worth(50, 50), 50, 100, 50, "finish"],
  ["79 per cent", worth(79, 50), 79, 100, 79, "finish"],
  ["80 per cent", worth(80, 50), 80, 100, 80, "ready"],
  ["half a per cent is rounded up, to 50", worth(99, 100), 99, 200, 50, "finish"],
  ["half a per cent is rounded up, to 80", worth(159, 100), 159, 200, 80, "ready"],
  ["less than half is rounded down, to 49", worth(148, 150), 148, 300, 49, "start"],
  ["less than half is rounded down, to 79", worth(238, 150), 238, 300, 79, "finish"],
  ["the example of the page", "2222222221110E", 21, 26, 81, "ready"],
];

for (const [name, written, points, max, percent, verdict] of CASES) {
  test(`${name}: ${percent ?? "no"} per cent, ${verdict}`, () => {
    const score = scored(items(written.length), written);
    assert.deepEqual([score.points, score.max, score.percent, score.verdict], [points, max, percent, verdict]);
  });
}

test("a red on a required field goes before any score", () => {
  const some = [...items(9), item(9, true)];
  for (const written of ["2222222220", "EEEEEEEEE0", "0000000000", ".........0"]) {
    const score = scored(some, written);
    assert.equal(score.verdict, "required");
    assert.deepEqual(score.required, ["vaittama-9"]);
  }
});

test("a yellow or an E on a required field does not", () => {
  for (const [written, verdict] of [
    ["21", "finish"],
    ["22221", "ready"],
    ["2E", "ready"],
  ]) {
    const some = [...items(written.length - 1), item(written.length - 1, true)];
    assert.deepEqual([scored(some, written).verdict, scored(some, written).required], [verdict, []]);
  }
});

test("what to do: red on a required field, then red, then yellow, then the unanswered, each in their order", () => {
  const some = [item(0), item(1), item(2), item(3), item(4), item(5, true), item(6, true), item(7)];
  assert.deepEqual(
    scored(some, "10.2E0.0").todo.map((id) => Number(id.split("-")[1])),
    [5, 1, 7, 0, 2, 6],
  );
});

test("a score below a hundred always has something to do", () => {
  for (let points = 0; points < 20; points += 1) {
    const score = scored(items(10), worth(points, 10));
    assert.notEqual(score.percent, 100);
    assert.ok(score.todo.length > 0);
  }
});

test("every answer is counted once", () => {
  assert.deepEqual(scored(items(8), "2210EE..").counts, { 0: 1, 1: 1, 2: 2, E: 2, "": 2 });
});

test("an answer that nobody can give counts as none", () => {
  assert.deepEqual(scored(items(2), "2x").percent, 100);
});

test("rounds are compared by the items that have points in both", () => {
  const some = items(6);
  const answers = (written) => Object.fromEntries(some.map(({ id }, index) => [id, written[index].replace(".", "")]));
  const compare = (before, after) => ({ ...hub.compareAnswers(some, answers(before), answers(after)) });
  assert.deepEqual(compare("0122E.", "1212.2"), { better: 2, worse: 1 });
  assert.deepEqual(compare("012E..", "012..E"), { better: 0, worse: 0 });
  assert.deepEqual(compare("222222", "000000"), { better: 0, worse: 6 });
});
