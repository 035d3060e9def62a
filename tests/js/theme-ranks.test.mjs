// The theme finder: what any questions and any answers come to.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fc, load, runs } from "./scripts.mjs";

const hub = load("work/theme-ranks");

const rank = (questions, answers) => JSON.parse(JSON.stringify(hub.rankThemes(questions, answers)));
const names = (ranked) => ranked.map((one) => one.theme);

const QUESTIONS = [
  { id: "mika", options: [{ id: "oppi", themes: ["osaaminen"] }, { id: "alku", themes: ["perehdytys"] }] },
  { id: "kuka", options: [{ id: "uusi", themes: ["perehdytys", "osaaminen"] }, { id: "tiimi", themes: ["tyo"] }] },
];

test("no answers speak for no theme", () => {
  assert.deepEqual(rank(QUESTIONS, {}), []);
  assert.deepEqual(rank(QUESTIONS, { mika: [], kuka: [] }), []);
  assert.deepEqual(rank([], {}), []);
});

test("the theme that most answers name is the strongest, and says which answers they are", () => {
  const [first, second] = rank(QUESTIONS, { mika: ["alku"], kuka: ["uusi"] });
  assert.deepEqual(first, {
    theme: "perehdytys",
    answers: [{ question: "mika", option: "alku" }, { question: "kuka", option: "uusi" }],
    isStrongest: true,
  });
  assert.equal(second.theme, "osaaminen");
  assert.equal(second.isStrongest, false);
});

test("equally strong themes are all strongest, in the order in which the questions name them", () => {
  const ranked = rank(QUESTIONS, { mika: ["alku", "oppi"], kuka: ["tiimi"] });
  assert.deepEqual(names(ranked), ["osaaminen", "perehdytys", "tyo"]);
  assert.ok(ranked.every((one) => one.isStrongest));
});

test("an answer that is no longer among the options counts for nothing", () => {
  assert.deepEqual(rank(QUESTIONS, { mika: ["poistettu"], vanha: ["oppi"] }), []);
});

const id = fc.stringMatching(/^[a-z]{1,3}$/);
const option = fc.record({ id, themes: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }) });
const question = fc.record({ id, options: fc.uniqueArray(option, { minLength: 2, selector: (one) => one.id }) });
const asked = fc.uniqueArray(question, { minLength: 1, selector: (one) => one.id }).chain((questions) =>
  fc.tuple(
    fc.constant(questions),
    fc.record(Object.fromEntries(questions.map((one) => [one.id, fc.shuffledSubarray(one.options.map(({ id }) => id))]))),
  ),
);

test("strength is the number of chosen answers that name the theme, and the order never rises", () => {
  fc.assert(
    fc.property(asked, ([questions, answers]) => {
      const ranked = rank(questions, answers);
      const chosen = questions.flatMap(({ id, options }) => options.filter((one) => answers[id].includes(one.id)));
      for (const { theme, answers } of ranked) {
        assert.equal(answers.length, chosen.filter(({ themes }) => themes.includes(theme)).length);
      }
      assert.equal(ranked.length, new Set(chosen.flatMap(({ themes }) => themes)).size);
      const counts = ranked.map(({ answers }) => answers.length);
      assert.deepEqual(counts, [...counts].sort((one, other) => other - one));
      assert.deepEqual(ranked.map((one) => one.isStrongest), counts.map((count) => count === counts[0]));
    }),
    runs(500),
  );
});

test("the order in which answers were given changes nothing", () => {
  fc.assert(
    fc.property(asked, ([questions, answers]) => {
      const turned = Object.fromEntries(Object.entries(answers).reverse().map(([id, some]) => [id, [...some].reverse()]));
      assert.deepEqual(rank(questions, turned), rank(questions, answers));
    }),
    runs(500),
  );
});
