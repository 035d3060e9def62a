// Whatever the reader does, in whatever order: no word is lost without being told.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fc, loadStore, runs } from "./scripts.mjs";
import { World } from "./world.mjs";

const hub = loadStore();

const KEYS = ["kentta/nimi", "kentta/kuvaus", "lomake/pdsa-tavoite", "malli/nimi"];
const TICKS = ["tarkistus/otsikko", "vaihe/nimi-annettu"];

const tab = fc.nat(1);
const model = fc.nat(19);
const text = fc.oneof(fc.constantFrom("", "a", "ab", "b", "Räätälöity"), fc.string({ unit: "binary", maxLength: 20 }));
const pause = fc.constantFrom(0, 0, 1, 40, 90, 199, 250, 1_000, 86_400_000, 31 * 86_400_000, -3_600_000);

const did = (name, ...values) => fc.tuple(fc.constant(name), tab, ...values);
const act = fc.oneof(
  { weight: 12, arbitrary: did("edit", fc.constantFrom(...KEYS), text) },
  { weight: 3, arbitrary: did("tick", fc.constantFrom(...TICKS), fc.boolean()) },
  { weight: 6, arbitrary: did("wait", pause) },
  { weight: 6, arbitrary: did("hear", fc.nat(9)) },
  { weight: 2, arbitrary: did("create", text) },
  ...["copy", "discard", "restore", "erase", "activate"].map((name) => ({ weight: 1, arbitrary: did(name, model) })),
  { weight: 2, arbitrary: did("changeLanguage") },
  { weight: 2, arbitrary: did("reload") },
  { weight: 1, arbitrary: did("crash") },
  { weight: 1, arbitrary: did("comeBack") },
  { weight: 2, arbitrary: did("allow") },
  { weight: 1, arbitrary: did("backUp") },
  { weight: 1, arbitrary: did("bringBack") },
  { weight: 1, arbitrary: did("fill", fc.nat(400)) },
  { weight: 1, arbitrary: did("makeRoom") },
  { weight: 1, arbitrary: fc.oneof({ weight: 5, arbitrary: did("hide") }, { weight: 1, arbitrary: did("clear") }) },
);

const nth = (models, index) => models[index % models.length]?.id;
const ACTS = {
  edit: (world, tab, key, text) => world.write(tab, key, text),
  tick: (world, tab, key, on) => world.write(tab, key, on ? "1" : ""),
  wait: (world, tab, time) => world.wait(time),
  hear: (world, tab, which) => tab.read(which),
  create: (world, tab, name) => world.create(tab, name),
  copy: (world, tab, index) => nth(tab.store.models, index) && world.create(tab, "kopio", nth(tab.store.models, index)),
  discard: (world, tab, index) => tab.store.models.length > 0 && world.discard(tab, nth(tab.store.models, index)),
  restore: (world, tab, index) => tab.store.trash.length > 0 && world.restore(tab, nth(tab.store.trash, index)),
  erase: (world, tab, index) => tab.store.trash.length > 0 && world.erase(tab, nth(tab.store.trash, index)),
  activate: (world, tab, index) => tab.store.models.length > 0 && tab.store.activate(nth(tab.store.models, index)),
  changeLanguage: (world, tab) => tab.leave(),
  reload: (world, tab) => tab.leave(),
  crash: (world, tab) => tab.crash(),
  comeBack: (world, tab) => tab.store.refresh(),
  allow: (world, tab) => tab.store.allow(),
  backUp: (world, tab) => world.backUp(tab),
  bringBack: (world, tab) => world.bringBack(tab),
  fill: (world, tab, room) => (world.device.room = world.device.size + room),
  makeRoom: (world) => (world.device.room = Infinity),
  hide: (world, tab) => tab.store.flush(),
  clear: (world, tab) => world.clear(tab),
};

function play(world, acts) {
  for (const [name, which, ...values] of acts) {
    ACTS[name](world, world.tabs[which % world.tabs.length], ...values);
  }
  world.settle();
}

// Without a size of their own the histories would be of twenty acts at most.
const histories = fc.array(act, { minLength: 5, maxLength: 80, size: "max" });

test("the histories are long, and each thing that a reader does is in hundreds of places", () => {
  const samples = fc.sample(histories, runs(500));
  const done = samples.flat().map(([name]) => name);
  assert.ok(done.length > 500 * 30, `${done.length} acts`);
  for (const name of Object.keys(ACTS).filter((one) => one !== "clear")) {
    assert.ok(done.filter((one) => one === name).length > 200, name);
  }
});

test("500 histories in two tabs lose nothing, and the tabs agree in the end", () => {
  const property = fc.property(histories, (acts) => {
    const world = new World(hub);
    play(world, [["allow", 0], ["allow", 1], ...acts]);
    assert.deepEqual(world.account.missing(world.stores()), []);
    const saved = world.tabs.filter(({ store }) => store.saving === "device");
    const contents = saved.map(({ store }) => store.sorted().map((one) => hub.format.plain(one)));
    contents.forEach((content) => assert.equal(JSON.stringify(content), JSON.stringify(contents[0])));
  });
  fc.assert(property, runs(500));
});

test("100 histories in tabs that hear of each other late lose nothing", () => {
  const property = fc.property(histories, (acts) => {
    const world = new World(hub, { isSlow: true });
    play(world, [["allow", 0], ["allow", 1], ...acts.filter(([name]) => name !== "crash" && name !== "clear")]);
    assert.deepEqual(world.account.missing(world.stores()), []);
  });
  fc.assert(property, runs(100));
});

test("100 histories that begin before the reader allows saving lose nothing", () => {
  const property = fc.property(histories, (acts) => {
    const world = new World(hub);
    play(world, acts);
    assert.deepEqual(world.account.missing(world.stores()), []);
  });
  fc.assert(property, runs(100));
});

test("100 histories in a private window lose nothing while the page is open", () => {
  const property = fc.property(histories, (acts) => {
    const world = new World(hub, { isPrivate: true, tabs: 1 });
    play(world, acts.filter(([name]) => name !== "crash"));
    assert.deepEqual(world.account.missing(world.stores()), []);
    assert.equal(world.device.size, 0);
  });
  fc.assert(property, runs(100));
});

test("there is an active model whenever there is a model", () => {
  const property = fc.property(histories, (acts) => {
    const world = new World(hub);
    play(world, [["allow", 0], ...acts]);
    world.tabs.forEach(({ store }) => assert.equal(store.active === null, store.models.length === 0));
  });
  fc.assert(property, runs(100));
});
