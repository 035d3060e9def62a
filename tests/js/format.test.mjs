// What is written can be read, now and later; what cannot be read is told, and never an exception.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";

import { mutilated } from "./mutilated.mjs";
import { fixture, loadStore } from "./scripts.mjs";
import { Device } from "./world.mjs";

const hub = loadStore();
const file = fixture("v1.json");
const texts = mutilated(file);
const readings = texts.map((text) => hub.format.read(text));

const plain = (models) => JSON.stringify(models.map((one) => hub.format.plain(one)));
const VERSIONS = Array.from({ length: hub.format.version }, (_, index) => index + 1);

test("every version there has been has a file among the fixtures", () => {
  for (const version of VERSIONS) {
    assert.ok(existsSync(new URL(`fixtures/v${version}.json`, import.meta.url)), `fixtures/v${version}.json puuttuu`);
  }
});

for (const version of VERSIONS) {
  test(`a file of version ${version} is read whole`, () => {
    const { models, problems } = hub.format.read(fixture(`v${version}.json`));
    assert.deepEqual(problems, []);
    assert.deepEqual(models.map(({ id }) => id), ["0b5e1c9a7d3f2e486a10", "f1a2b3c4d5e6f7081920"]);
    assert.match(models[0].entries.get("kentta/kuvaus").value, /^Uusi hoitaja.*\n\n.*- 24 kohdan lista\n.*😀$/s);
    assert.equal(models[1].entries.get("kentta/nimi").value, 'Ren och "enkel" vårdplan \\ Åbo \ud800');
  });
}

/** The scripts as they will be when the format has changed twice: a key has a new name, and every model a new entry. */
function inTwoVersions() {
  const later = loadStore();
  const renamed = ([key, entry]) => [key === "kentta/nimi" ? "kentta/otsikko" : key, entry];
  const migrations = {
    1: (model) => ({ ...model, entries: Object.fromEntries(Object.entries(model.entries).map(renamed)) }),
    2: (model) => ({ ...model, entries: { ...model.entries, "malli/tila": { value: `tila ${model.entries["kentta/otsikko"]?.value}`, at: 1 } } }),
  };
  Object.assign(later.format, { version: 3, migrations });
  return later;
}

test("an older file goes through every migration, one after another, and is as good as a new one", () => {
  const { models, problems } = inTwoVersions().format.read(file);
  assert.deepEqual(problems, []);
  const [{ entries }] = models;
  assert.equal(entries.has("kentta/nimi"), false);
  assert.equal(entries.get("malli/tila").value, `tila ${entries.get("kentta/otsikko").value}`);
});

test("what an older version left on the device is migrated when it is read, and saved in the present form", () => {
  const later = inTwoVersions();
  const device = new Device().seenBy({ world: {} });
  const [model] = hub.format.read(file).models;
  device.setItem("tukihub:tyotila", model.id);
  device.setItem(`tukihub:malli:${model.id}`, hub.format.write([model]));
  const store = new later.Store({ device });
  assert.deepEqual(store.kept, []);
  store.set("kentta/kuvaus", "Uusi");
  store.flush();
  assert.equal(JSON.parse(device.getItem(`tukihub:malli:${model.id}`)).version, 3);
  assert.equal(new later.Store({ device }).get("kentta/otsikko"), model.entries.get("kentta/nimi").value);
});

test("an older file that was changed by hand is told of, and read", () => {
  const { models, problems } = inTwoVersions().format.read(file.replace("kuudessa", "viidessä"));
  assert.deepEqual(problems, [{ code: "changed", place: "" }]);
  assert.equal(models.length, 2);
});

test("a mutilated file of an older version gives a problem or the same models, and no exception", () => {
  const { format } = inTwoVersions();
  const whole = plain(format.read(file).models);
  const isOlder = (text) => !/"version":\s*[23]\b/.test(text);
  for (const text of texts.filter(isOlder)) {
    const { models, problems } = format.read(text);
    assert.ok(problems.length > 0 || plain(models) === whole, text.slice(0, 300));
  }
});

test("a file of the present version is written back byte for byte", () => {
  const present = fixture(`v${hub.format.version}.json`);
  assert.equal(hub.format.write(hub.format.read(present).models), present);
});

test("more than 200 mutilated texts give a problem or the same models, and no exception", () => {
  assert.ok(texts.length > 200);
  const whole = plain(hub.format.read(file).models);
  readings.forEach(({ models, problems }, index) => {
    assert.ok(problems.length > 0 || plain(models) === whole, texts[index].slice(0, 300));
  });
});

test("every problem has a reason, and what is left out of a model also its place", () => {
  const codes = readings.flatMap(({ problems }) => problems);
  const known = ["empty", "not-json", "not-ours", "no-version", "newer", "no-models", "too-many", "changed"];
  const placed = ["not-a-model", "same-model", "strange-key", "strange-entry"];
  assert.deepEqual(new Set(codes.map(({ code }) => code)), new Set([...known, ...placed]));
  codes.filter(({ code }) => placed.includes(code)).forEach(({ place }) => assert.match(place, /^\d+/));
});

test("a model that is in the file twice is told by both places, also past one that cannot be read", () => {
  const { sum, ...content } = JSON.parse(file);
  const [model] = content.models;
  const { models, problems } = hub.format.read(JSON.stringify({ ...content, models: [1, model, model] }));
  assert.deepEqual(problems, [
    { code: "not-a-model", place: "1" },
    { code: "same-model", place: "3, 2" },
  ]);
  assert.equal(models.length, 1);
});

test("what can be read of a damaged file is read", () => {
  const { models, problems } = hub.format.read(file.replace('"at": 1795335400000', '"at": "eilen"'));
  assert.deepEqual(problems, [{ code: "strange-entry", place: "1, kentta/nimi" }]);
  assert.equal(models[0].entries.get("malli/nimi").value, "Perehdytys");
  assert.equal(models.length, 2);
});

test("an entry from a time that no clock reaches is not taken, for no later text could replace it", () => {
  const { models, problems } = hub.format.read(file.replace('"at": 1795335400000', '"at": 9007199254740991'));
  assert.deepEqual(problems, [{ code: "strange-entry", place: "1, kentta/nimi" }]);
  assert.equal(models[0].entries.has("kentta/nimi"), false);
});

test("what was mutilated on the device is kept as it was, also when the model is saved anew", () => {
  const [model] = hub.format.read(file).models;
  for (const text of mutilated(hub.format.write([model])).filter((one) => one.length < 1_000_000)) {
    const device = new Device().seenBy({ world: {} });
    device.setItem("tukihub:tyotila", "");
    device.setItem(`tukihub:malli:${model.id}`, text);
    const store = new hub.Store({ device });
    store.import([model]);
    store.set("kentta/nimi", "Uusi nimi", model.id);
    store.flush();
    const { problems } = hub.format.read(device.getItem(`tukihub:malli:${model.id}`));
    assert.deepEqual(problems, []);
    const found = Array.from({ length: device.length }, (_, index) => device.getItem(device.key(index)));
    const isWhole = hub.format.read(text).problems.length === 0;
    assert.ok(isWhole || found.includes(text), text.slice(0, 300));
    assert.equal(store.kept.some((one) => one.text === text), !isWhole);
  }
});

test("what is kept is offered once, also after many visits", () => {
  const device = new Device().seenBy({ world: {} });
  device.setItem("tukihub:tyotila", "");
  device.setItem("tukihub:malli:abcd", "{");
  device.setItem("tukihub:malli:efgh", hub.format.write([]).replace('"version": 1', '"version": 2'));
  const visits = [1, 2, 3].map(() => new hub.Store({ device }).kept.map(({ text }) => text).sort());
  assert.deepEqual(visits[0], visits[2]);
  assert.equal(visits[0].length, 2);
});
