// What the search takes for the same word, in Finnish and in Swedish.

import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./scripts.mjs";

const { fold, stems, kinship, isPart, withoutJoint } = load("search/finnish", "search/words").search;

const kin = (one, other, language = "fi") =>
  kinship(stems(fold(one), language), stems(fold(other), language), language);

const FORM = 2;
const ROOT = 1;

const forms = (...pairs) => pairs.forEach(([one, other]) => assert.equal(kin(one, other), FORM, `${one} ${other}`));

test("a possessive ending leaves a word the same", () => {
  forms(["mallisi", "malli"], ["mallejasi", "malleja"], ["raportissaan", "raportti"], ["roolistasi", "rooli"]);
});

test("a verb in the passive, in the imperative or in the past is the same verb", () => {
  forms(["kirjoitetaan", "kirjoittaa"], ["vastatkaa", "vastata"], ["muutettiin", "muuttaa"], ["kysyivät", "kysyä"]);
});

test("consonants that change within a word do not make it another", () => {
  forms(["valitsee", "valita"], ["arjessa", "arki"], ["palautteessa", "palaute"], ["selaimen", "selain"]);
});

test("a word of one syllable is known by all of it", () => {
  forms(["työssä", "työn"], ["saan", "saada"]);
  assert.equal(kin("työn", "tiimin"), 0);
});

test("a short word ends in vowels and is still known in the plural", () => {
  forms(["alueilta", "alue"], ["asioita", "asia"]);
});

test("a verb and a noun with one stem are akin, and not the same", () => {
  assert.equal(kin("tallentaa", "tallenteet"), ROOT);
  assert.equal(kin("tallentaa", "tallenna"), FORM);
});

test("Swedish plurals and definite forms are the same word", () => {
  assert.equal(kin("mätarna", "mätare", "sv"), FORM);
  assert.equal(kin("modellens", "modell", "sv"), FORM);
});

test("a Finnish compound is parted only after what can end a word", () => {
  assert.ok(isPart("liikenne", "fi"));
  assert.ok(!isPart("liikennev", "fi"));
  assert.ok(isPart("trafikk", "sv"));
});

test("what joins the first part of a compound to the next is taken away", () => {
  assert.equal(withoutJoint("rahan", "fi"), "raha");
  assert.equal(withoutJoint("hanke", "fi"), "hanke");
  assert.equal(withoutJoint("arbets", "sv"), "arbet");
  assert.equal(withoutJoint("modell", "sv"), "modell");
});
