// What the store promises, one promise at a time.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixture, fc, loadStore, runs } from "./scripts.mjs";
import { AT_RISK, Tab, World } from "./world.mjs";

const hub = loadStore();

/** A reader who has allowed saving, with one model. */
function begun(options) {
  const world = new World(hub, options);
  const [tab, other] = world.tabs;
  tab.store.allow();
  other?.open();
  world.create(tab, "Perehdytys");
  world.settle();
  return { world, tab, other, id: tab.store.activeId };
}

const keysOf = ({ device }) => [...device.items].filter(([, { text }]) => text !== null).map(([key]) => key);

test("nothing is on the device before the reader allows it", () => {
  const world = new World(hub, { tabs: 1 });
  world.write(world.tabs[0], "kentta/nimi", "Nimi");
  world.wait(1_000);
  assert.deepEqual(keysOf(world), []);
  assert.ok(world.tabs[0].store.hasUnsaved);
});

test("what is written is on the device within a third of a second, also while the reader goes on writing", () => {
  const { world, tab, id } = begun({ tabs: 1 });
  const step = 40;
  for (let length = 1; length <= 50; length += 1) {
    world.write(tab, "kentta/nimi", "a".repeat(length));
    world.wait(step);
    const saved = new Tab(world).store.get("kentta/nimi", id).length;
    assert.ok((length - saved) * step <= AT_RISK, `${length - saved} letters are not saved`);
  }
});

test("leaving, reloading or hiding the page between a letter and its saving loses nothing", () => {
  const { world, tab, other, id } = begun();
  const leave = { pagehide: () => tab.leave(), hide: () => tab.store.flush() };
  for (const [how, act] of Object.entries(leave)) {
    world.write(tab, "kentta/nimi", how);
    world.wait(AT_RISK / 3);
    act();
    assert.equal(new Tab(world).store.get("kentta/nimi", id), how);
    other.readAll();
    assert.equal(other.store.get("kentta/nimi", id), how);
  }
});

test("what another tab saved while a letter waits is kept, heard of or not", () => {
  const { world, tab, other, id } = begun();
  world.write(tab, "kentta/nimi", "Nimi");
  world.write(other, "kentta/kuvaus", "Kuvaus");
  other.store.flush();
  world.wait(AT_RISK);
  const { store } = new Tab(world);
  assert.deepEqual(["kentta/nimi", "kentta/kuvaus"].map((key) => store.get(key, id)), ["Nimi", "Kuvaus"]);
});

test("a model that nobody else has changed is not read again when it is saved", (t) => {
  const { world, tab } = begun({ tabs: 1 });
  const read = t.mock.method(hub.format, "read");
  for (const text of ["a", "ab", "abc"]) {
    world.write(tab, "kentta/nimi", text);
    world.wait(AT_RISK);
  }
  assert.equal(read.mock.callCount(), 0);
});

test("clearing removes what is ours and leaves the rest of the origin", () => {
  const { world, tab } = begun({ tabs: 1 });
  world.device.change(tab, "muu", "toisen ohjelman");
  tab.store.clear();
  assert.deepEqual(keysOf(world), ["muu"]);
});

test("in one tab the last text is always the value, also when the clock is set back", () => {
  const acts = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: -9_000, max: 9_000 }), fc.boolean()), { minLength: 1 });
  const property = fc.property(acts, (all) => {
    const { world, tab, id } = begun({ tabs: 1 });
    for (const [text, time, leaves] of all) {
      world.write(tab, "kentta/nimi", text);
      world.wait(time);
      leaves && tab.leave();
      assert.equal(tab.store.get("kentta/nimi", id), text);
    }
  });
  fc.assert(property, runs(200));
});

test("what another tab wrote over is told with its text, and can be had back", () => {
  const { world, tab, other, id } = begun();
  world.write(tab, "kentta/nimi", "Tämän nimi");
  world.now += 1_000;
  world.write(other, "kentta/nimi", "Toisen nimi");
  const told = [];
  tab.store.on((event) => event.type === "elsewhere" && told.push(...event.changed));
  other.store.flush();
  tab.store.flush();
  assert.deepEqual(told, [{ id, key: "kentta/nimi", lost: "Tämän nimi" }]);
  tab.store.set("kentta/nimi", told[0].lost, id);
  world.settle();
  assert.equal(other.store.get("kentta/nimi", id), "Tämän nimi");
});

test("a text that another tab only continues is not told as lost", () => {
  const { world, tab, other } = begun();
  world.write(tab, "kentta/nimi", "Kuuden");
  world.settle();
  const told = [];
  tab.store.on((event) => event.type === "elsewhere" && told.push(...event.changed));
  world.write(other, "kentta/nimi", "Kuuden viikon");
  world.settle();
  assert.equal(told.map(({ lost }) => lost).join(), "");
});

test("one's own texts are never told as lost", () => {
  const { world, tab } = begun({ tabs: 1 });
  const told = [];
  tab.store.on((event) => event.type === "elsewhere" && told.push(event));
  for (const text of ["a", "b", "", "c"]) {
    world.write(tab, "kentta/nimi", text);
    world.wait(300);
  }
  assert.deepEqual(told, []);
});

test("a full device is told at once, and what fits is saved", () => {
  const { world, tab } = begun({ tabs: 1 });
  world.create(tab, "Toinen");
  world.write(tab, "kentta/kuvaus", "pitkä".repeat(100));
  world.device.room = world.device.size + 400;
  world.wait(300);
  assert.equal(tab.store.saving, "full");
  assert.ok(tab.store.hasUnsaved);
  world.create(tab, "Pieni");
  world.device.room = world.device.size + 1_200;
  tab.store.unsaved.set(tab.store.models[1].id, new Set(["kentta/kuvaus"]));
  world.wait(300);
  assert.equal(tab.store.saving, "device");
});

test("a device without any room is not taken for one that saves", () => {
  const world = new World(hub, { tabs: 1 });
  const [{ store }] = world.tabs;
  world.write(world.tabs[0], "kentta/nimi", "Nimi");
  world.device.room = 10;
  assert.equal(store.allow(), false);
  assert.equal(store.saving, "page");
  assert.ok(store.hasUnsaved);
});

test("a model that does not fit does not keep the others from being saved", () => {
  const { world, tab, id } = begun({ tabs: 1 });
  world.device.room = world.device.size + 600;
  tab.store.set("kentta/kuvaus", "x".repeat(5_000), id);
  world.create(tab, "Pieni");
  world.wait(300);
  assert.equal(tab.store.saving, "full");
  assert.equal(new Tab(world).store.get("malli/nimi", tab.store.activeId), "Pieni");
});

test("when another tab clears everything, what is here is here only, and leaving asks first", () => {
  const { world, tab, other, id } = begun();
  world.write(tab, "kentta/nimi", "Nimi");
  world.settle();
  const heard = [];
  tab.store.on((event) => heard.push(event.type));
  world.clear(other);
  tab.readAll();
  assert.deepEqual(heard.filter((type) => type !== "saving"), ["cleared-elsewhere"]);
  assert.equal(tab.store.get("kentta/nimi", id), "Nimi");
  assert.equal(tab.store.saving, "page");
  assert.ok(tab.store.hasUnsaved);
});

test("a tab that has not heard of the clearing writes nothing on the device", () => {
  const { world, tab, other } = begun();
  world.clear(other);
  world.write(tab, "kentta/nimi", "Nimi");
  tab.store.activate(tab.store.activeId);
  tab.store.flush();
  assert.deepEqual(keysOf(world), []);
});

test("a page that the browser brings back catches up", () => {
  const { world, tab, other, id } = begun();
  world.write(other, "kentta/nimi", "Uusi");
  world.create(other, "Toinen");
  other.store.flush();
  tab.mail = [];
  tab.store.refresh();
  assert.equal(tab.store.get("kentta/nimi", id), "Uusi");
  assert.equal(tab.store.models.length, 2);
});

test("a tab with an older version of the site does not write over what it cannot read", () => {
  const { world, tab, other, id } = begun();
  const newer = hub.format.write(tab.store.models).replace('"version": 1', '"version": 2');
  world.device.change(other, `tukihub:malli:${id}`, newer);
  tab.readAll();
  tab.store.flush();
  assert.equal(world.device.items.get(`tukihub:malli:${id}`).text, newer);
  assert.equal(tab.store.kept[0].code, "newer");
});

test("a model that another tab puts in the trash while it is written here is told by its name", () => {
  const { world, tab, other, id } = begun();
  const told = [];
  other.store.on(({ type, name }) => type === "discarded-elsewhere" && told.push(name));
  other.store.activate(id);
  world.write(tab, "kentta/nimi", "Nimi");
  world.settle();
  assert.deepEqual(told, []);
  tab.store.discard(id);
  world.settle();
  assert.deepEqual(told, ["Perehdytys"]);
  assert.equal(other.store.activeId, "");
});

test("at most twenty models are made, copied or brought back; those in the trash do not count", () => {
  const { world, tab, id } = begun({ tabs: 1 });
  const { store } = tab;
  Array.from({ length: 19 }, (_, index) => world.create(tab, `Malli ${index}`));
  assert.equal(store.models.length, 20);
  assert.equal(store.create("liikaa"), null);
  assert.equal(store.copy(id, "liikaa"), null);
  store.discard(id);
  assert.equal(store.create("mahtuu").entries.get("malli/nimi").value, "mahtuu");
  assert.equal(store.restore(id), false);
});

test("the trash keeps a model for 30 days after the last change", () => {
  const { world, tab, other, id } = begun();
  world.discard(tab, id);
  tab.store.flush();
  world.now += 31 * 86_400_000;
  world.write(other, "kentta/nimi", "Tässä välilehdessä malli on vielä auki");
  other.store.flush();
  tab.open();
  assert.equal(tab.store.trash[0]?.id, id);
  world.now += 31 * 86_400_000;
  tab.open();
  assert.deepEqual([tab.store.trash.length, keysOf(world)], [0, ["tukihub:tyotila"]]);
});

test("a copy is a model of its own, and never in the trash", () => {
  const { world, tab, id } = begun({ tabs: 1 });
  world.write(tab, "kentta/nimi", "Nimi");
  tab.store.discard(id);
  const copy = tab.store.copy(id, "Kopio");
  tab.store.set("kentta/nimi", "Toinen nimi");
  assert.equal(tab.store.active.id, copy.id);
  assert.equal(tab.store.get("kentta/nimi", id), "Nimi");
});

test("an import brings a model back from the trash, and puts none there", () => {
  const { tab, id } = begun({ tabs: 1 });
  const file = hub.format.write(tab.store.models);
  tab.store.discard(id);
  const discarded = hub.format.write(tab.store.trash);
  tab.store.import(hub.format.read(file).models);
  assert.equal(tab.store.models.length, 1);
  tab.store.import(hub.format.read(discarded).models);
  assert.equal(tab.store.models.length, 1);
});

test("an import is saved on the device", () => {
  const { world, tab } = begun({ tabs: 1 });
  tab.store.import(hub.format.read(fixture("v1.json")).models);
  world.wait(300);
  assert.equal(new Tab(world).store.models.length, 3);
});

test("a text of any length is saved and read", () => {
  const { world, tab, id } = begun({ tabs: 1 });
  world.write(tab, "kentta/kuvaus", "ä".repeat(300_000));
  tab.leave();
  assert.equal(tab.store.get("kentta/kuvaus", id).length, 300_000);
});
