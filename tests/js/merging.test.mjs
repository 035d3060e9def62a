// Merging gives the same in any order and however often; what goes out comes in the same.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fc, loadStore, runs } from "./scripts.mjs";

const hub = loadStore();

const entry = fc.record({ value: fc.oneof(fc.constantFrom("", "a", "b"), fc.string({ unit: "binary", maxLength: 5 })), at: fc.nat(4) });
const key = fc.constantFrom("kentta/nimi", "kentta/kuvaus", "tarkistus/otsikko", "malli/poistettu");
const model = fc.record({
  id: fc.constantFrom("aaaa", "bbbb", "cccc"),
  created: fc.constantFrom("2026-11-22T00:00:00.000Z", "2026-11-21T23:59:59.999Z"),
  entries: fc.array(fc.tuple(key, entry), { maxLength: 6 }).map((pairs) => new Map(pairs)),
});
const models = fc.uniqueArray(model, { maxLength: 3, selector: ({ id }) => id });

function merged(...all) {
  const store = new hub.Store({ device: null });
  all.forEach((one) => store.merge(hub.format.read(hub.format.write(one)).models));
  return hub.format.write(store.sorted());
}

const content = (text) => hub.format.read(text).models;

test("merging does not depend on the order", () => {
  fc.assert(fc.property(models, models, (one, other) => assert.equal(merged(one, other), merged(other, one))), runs(500));
});

test("merging does not depend on what is merged first", () => {
  const property = fc.property(models, models, models, (one, two, three) =>
    assert.equal(merged(content(merged(one, two)), three), merged(one, content(merged(two, three)))),
  );
  fc.assert(property, runs(500));
});

test("merging the same again changes nothing", () => {
  const property = fc.property(models, models, (one, other) => {
    assert.equal(merged(one, one), merged(one));
    assert.equal(merged(one, other, one, other), merged(one, other));
  });
  fc.assert(property, runs(500));
});

test("export, clear, import and export give the same bytes", () => {
  const property = fc.property(models, (some) => {
    const store = new hub.Store({ device: null });
    store.merge(some);
    const file = hub.format.write(store.models);
    store.clear();
    store.import(content(file));
    assert.equal(hub.format.write(store.models), file);
    store.import(content(file));
    assert.equal(hub.format.write(store.models), file);
  });
  fc.assert(property, runs(500));
});

test("an import shows beforehand what it then does", () => {
  const property = fc.property(models, models, (here, there) => {
    const store = new hub.Store({ device: null });
    store.merge(here);
    const before = new Map(store.sorted().map(({ id, entries }) => [id, new Map(entries)]));
    const preview = store.preview(there);
    store.merge(there);
    for (const { model, isNew, changed, kept } of preview) {
      assert.equal(isNew, !before.has(model.id));
      const valueBefore = (key) => before.get(model.id)?.get(key)?.value ?? "";
      const keys = [...model.entries.keys()];
      const really = keys.filter((key) => store.get(key, model.id) !== valueBefore(key));
      assert.deepEqual(changed.map(({ key }) => key), really);
      changed.forEach(({ key, here, there }) => assert.deepEqual([here, there], [valueBefore(key), store.get(key, model.id)]));
      kept.forEach(({ key, here, there }) => assert.ok(store.get(key, model.id) === here && here !== there));
    }
  });
  fc.assert(property, runs(500));
});
