// A document holds everything that the reader wrote, in the order of the site.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fc, load, runs } from "./scripts.mjs";

const hub = load("work/day", "work/score", "work/document");

const titled = (...ids) => ids.map((id) => ({ id, title: `Otsikko ${id}` }));
const WORDS = [
  ...["models", "unnamed", "missing", "forms", "checklist", "stages", "assessments", "statement", "measures"],
  ...["point", "text", "themes", "others"],
];
const data = {
  language: "fi-FI",
  words: {
    ...Object.fromEntries(WORDS.map((key) => [`document.${key}`, key])),
    "document.made": "viety {day}",
    "document.programme": "ohjelma {name}",
    "document.measure": "mittari {number}",
    ...Object.fromEntries(["answer", "first", "green", "yellow", "red", "none", "open", "ready", "answer-rest", "finish", "start", "no-score"].map((key) => [`work.assess.${key}`, key])),
    ...Object.fromEntries(["unanswered", "left"].flatMap((key) => [[`work.assess.${key}-one`, `1 ${key}`], [`work.assess.${key}-many`, `{count} ${key}`]])),
    "work.assess.required-one": "ensin {names}",
    "work.assess.round-name": "{number}. kierros, {day}",
    "work.assess.no-day": "ei päivää",
    "work.assess.said": "{percent} % ({points}/{max})",
  },
  programmes: titled("ohjelma-a"),
  groups: [
    { title: "Perustiedot", fields: [{ id: "nimi", title: "Nimi", required: true }, { id: "kuva", title: "Kuva", required: false }] },
    { title: "Polku", fields: [{ id: "idea", title: "Idea", required: true }] },
  ],
  forms: [{ title: "PDSA", parts: titled("pdsa-p", "pdsa-d") }, { title: "5P", parts: titled("5p-potilaat") }],
  checklist: titled("otsikko", "hyoty"),
  stages: [{ title: "Aloita", items: titled("valittu") }],
  assessments: [{ id: "kuvaus", title: "Kuvauksen arvio", items: [{ id: "nimi", title: "Nimi hyvä", required: true, field: "Nimi" }, { id: "selkea", title: "Selkeä", required: false, field: "" }] }],
  measures: [{ id: "tavoite", title: "Tavoite", isDay: false }, { id: "toinen", title: "Toinen mittaus", isDay: true }],
  themes: titled("perehdytys", "johtaminen"),
};

function described(entries, some = data) {
  const read = (key) => entries[key] ?? "";
  const keys = (start) => Object.keys(entries).filter((key) => key.startsWith(start) && entries[key]).sort();
  return hub.describe(some, read, keys, "22.11.2026");
}

const headings = (blocks) => blocks.filter(({ kind }) => kind === "heading").map(({ level, text }) => `${level} ${text}`);
const after = (blocks, text) => blocks[blocks.findIndex((block) => block.text === text) + 1];

test("an empty model says what is missing, and leaves out what is voluntary", () => {
  const blocks = described({});
  assert.deepEqual(headings(blocks), ["0 unnamed", "1 Perustiedot", "2 Nimi", "1 Polku", "2 Idea", "1 checklist"]);
  assert.deepEqual(after(blocks, "Nimi"), { kind: "text", text: "missing", isStrong: true });
});

test("a round that has been removed is left out, and the round before it is the latest", () => {
  const answers = { "arvio/kuvaus/a/nimi": "2", "arvio/kuvaus/b/nimi": "0", "arvio/kuvaus/b/poistettu": "1" };
  const table = described(answers).find(({ kind }) => kind === "table");
  assert.deepEqual(table.rows[0], ["Nimi hyvä", "green"]);
  assert.deepEqual(described({ ...answers, "arvio/kuvaus/a/poistettu": "1" }).filter(({ kind }) => kind === "table"), []);
});

test("a score stands with the most urgent things to do", () => {
  const blocks = described({ "arvio/kuvaus/a/nimi": "0", "arvio/kuvaus/a/selkea": "1" });
  assert.deepEqual(after(blocks, "first").items, ["Nimi hyvä (red)", "Selkeä (yellow)"]);
  assert.ok(!headings(described({ "arvio/kuvaus/a/nimi": "2", "arvio/kuvaus/a/selkea": "2" })).includes("3 first"));
});

test("parts stand in the order of the site, whatever the order of writing", () => {
  const entries = {
    "malli/teemat": "johtaminen perehdytys",
    "mittari/b/tavoite": "Lisää",
    "arvio/kuvaus/1/nimi": "2",
    "vaihe/valittu": "1",
    "lomake/5p-potilaat": "Potilaat",
    "lomake/pdsa-p": "Suunnitelma",
    "kentta/idea": "Idea",
    "malli/nimi": "Malli",
    "malli/ohjelma": "ohjelma-a",
  };
  assert.deepEqual(headings(described(entries)), [
    ...["0 Malli", "1 Perustiedot", "2 Nimi", "1 Polku", "2 Idea"],
    ...["1 forms", "2 PDSA", "3 Otsikko pdsa-p", "2 5P", "3 Otsikko 5p-potilaat"],
    ...["1 checklist", "1 stages", "2 Aloita", "1 assessments", "2 Kuvauksen arvio", "3 first"],
    ...["1 measures", "2 mittari 1", "1 themes"],
  ]);
  assert.deepEqual(after(described(entries), "themes").items, ["Otsikko perehdytys", "Otsikko johtaminen"]);
  assert.equal(after(described(entries), "Malli").text, "ohjelma Otsikko ohjelma-a");
});

test("ticks are told for every item", () => {
  const { items } = after(described({ "tarkistus/hyoty": "1" }), "checklist");
  assert.deepEqual(items.map(({ done }) => done), [false, true]);
});

test("the latest round with answers is told, with its result and every answer", () => {
  const entries = {
    "arvio/kuvaus/b/pvm": "2026-11-02",
    "arvio/kuvaus/b/nimi": "0",
    "arvio/kuvaus/a/pvm": "2026-01-31",
    "arvio/kuvaus/a/nimi": "2",
    "arvio/kuvaus/c/pvm": "2026-12-01",
  };
  const blocks = described(entries);
  const start = blocks.findIndex(({ text }) => text === "Kuvauksen arvio");
  const [round, result, first, todo, table] = blocks.slice(start + 1);
  assert.equal(round.text, "2. kierros, 2.11.2026");
  assert.equal(result.text, "0 % (0/2) ensin Nimi 1 unanswered");
  assert.equal(first.text, "first");
  assert.deepEqual(todo.items, ["Nimi hyvä (red)", "Selkeä (open)"]);
  assert.deepEqual(table.rows, [["Nimi hyvä", "red"], ["Selkeä", "open"]]);
});

test("a removed measure is left out, and days are written as people write them", () => {
  const entries = { "mittari/a/tavoite": "Pois", "mittari/a/poistettu": "1", "mittari/b/toinen": "2027-01-31", "mittari/b/vanha": "Vanha" };
  const blocks = described(entries);
  assert.deepEqual(after(blocks, "mittari 1").rows, [["Toinen mittaus", "31.1.2027"]]);
  assert.deepEqual(headings(blocks).slice(-2), ["1 others", "2 mittari/b/vanha"]);
});

test("lists and paragraphs of a text stay lists and paragraphs", () => {
  const blocks = described({ "kentta/nimi": "Ensin\r\ntoinen rivi\n\n- yksi\n• kaksi\nlopuksi" });
  const start = blocks.findIndex(({ text }) => text === "Nimi");
  assert.deepEqual(blocks.slice(start + 1, start + 4), [
    { kind: "text", text: "Ensin\ntoinen rivi", own: true },
    { kind: "list", items: ["yksi", "kaksi"], own: true },
    { kind: "text", text: "lopuksi", own: true },
  ]);
});

test("a Swedish text in a Finnish document is marked as Swedish, and only the text", () => {
  const blocks = described({ "kentta/nimi": "Namn", "malli/kieli": "sv" });
  assert.equal(after(blocks, "Nimi").language, "sv-FI");
  assert.equal(after(blocks, "Idea").language, undefined);
  const swedish = described({ "kentta/nimi": "Namn", "malli/kieli": "sv" }, { ...data, language: "sv-FI" });
  assert.equal(after(swedish, "Nimi").language, undefined);
});

test("several models in one document: a list of them, and each on a page of its own", () => {
  const blocks = hub.describeAll("Kaikki", [described({ "malli/nimi": "A" }), described({ "malli/nimi": "B" })]);
  assert.deepEqual(blocks.slice(0, 2), [{ kind: "heading", level: 0, text: "Kaikki" }, { kind: "list", items: ["A", "B"] }]);
  assert.deepEqual(blocks.filter(({ isNewPage }) => isNewPage).map(({ text, level }) => [text, level]), [["A", 1], ["B", 1]]);
});

test("no word of the reader's is left out", () => {
  const known = ["kentta/nimi", "kentta/kuva", "lomake/pdsa-p", "mittari/a/tavoite", "mittari/a/toinen", "malli/nimi"];
  const unknown = ["kentta/poistunut", "lomake/vanha", "mittari/b/uusi", "kentta/constructor"];
  const key = fc.constantFrom(...known, ...unknown);
  const text = fc.string({ unit: fc.constantFrom("a", "ä", "1", " ", "\n", "\r\n", "- ", "• ", "|", "#"), maxLength: 30 });
  const property = fc.property(fc.dictionary(key, text), (entries) => {
    const words = JSON.stringify(described(entries)).split(/[^\p{L}\d]+/u);
    for (const written of Object.values(entries)) {
      const plain = JSON.stringify(written).replaceAll(/\\[nr]/g, " ");
      plain.split(/[^\p{L}\d]+/u).forEach((word) => assert.ok(words.some((one) => one.includes(word)), word));
    }
  });
  fc.assert(property, runs(500));
});
