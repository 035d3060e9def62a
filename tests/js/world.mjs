// A reader with one or two tabs on one device, and an account of every text that must not be lost.

import assert from "node:assert/strict";

/**
 * Storage as browsers have it: it refuses what does not fit, and tells the other tabs of every change. A slow one is
 * like Chromium's for tabs in different processes: a tab sees what others wrote only when it hears of it.
 */
export class Device {
  constructor(isSlow = false) {
    Object.assign(this, { isSlow, items: new Map(), room: Infinity, tabs: [], changes: 0 });
  }

  get size() {
    return [...this.items].reduce((sum, [key, { text }]) => sum + (text === null ? 0 : key.length + text.length), 0);
  }

  /** What one tab sees of the device. */
  seenBy(tab) {
    const items = this.isSlow ? new Map(this.items) : this.items;
    tab.items = items;
    const keys = () => [...items.keys()].filter((key) => items.get(key).text !== null);
    return {
      get length() {
        return keys().length;
      },
      key: (index) => keys()[index] ?? null,
      getItem: (key) => items.get(key)?.text ?? null,
      setItem: (key, text) => this.change(tab, key, String(text)),
      removeItem: (key) => this.change(tab, key, null),
    };
  }

  change(tab, key, text) {
    const before = tab.items.get(key)?.text ?? null;
    const length = (value) => (value === null ? 0 : key.length + value.length);
    const growth = length(text) - length(before);
    if (growth > 0 && this.size + growth > this.room) {
      throw new Error("QuotaExceededError");
    }
    if (text === before) {
      return;
    }
    const change = { key, text, number: (this.changes += 1) };
    hear(this.items, change);
    hear(tab.items, change);
    this.tabs.filter((one) => one !== tab).forEach((one) => one.mail.push(change));
  }
}

/** An older change is not taken over a newer one. */
function hear(items, change) {
  if (change.number > (items.get(change.key)?.number ?? 0)) {
    items.set(change.key, { text: change.text, number: change.number });
  }
}

/** What a crash may take: milliseconds from the first change that has not been saved. */
export const AT_RISK = 300;

/** A tab goes from page to page; each page has a store of its own, and its timers. */
export class Tab {
  constructor(world) {
    this.world = world;
    this.memory = new Map();
    this.mail = [];
    this.timers = [];
    world.device.tabs.push(this);
    this.open();
  }

  open() {
    const { hub, device, isPrivate } = this.world;
    const tab = {
      getItem: (key) => this.memory.get(key) ?? null,
      setItem: (key, text) => this.memory.set(key, text),
      removeItem: (key) => this.memory.delete(key),
    };
    this.mail = [];
    this.timers = [];
    this.unsavedSince = null;
    this.store = new hub.Store({
      device: isPrivate ? null : device.seenBy(this),
      tab,
      clock: () => this.world.now,
      newId: () => `malli-${(this.world.born += 1)}`,
    });
    this.store.on((event) => event.type === "elsewhere" && this.world.account.told(event.changed));
    this.store.on((event) => this.note(event));
    // No browser is idle here: what may wait is done at the latest moment.
    const later = (action, time) => this.timers.push({ action, due: this.world.elapsed + time });
    hub.autosave(this.store, { wait: later, idle: later });
  }

  note({ type, here }) {
    if (type === "entry" && here) {
      this.unsavedSince ??= this.world.elapsed;
    } else if (type === "saved" && !this.store.hasUnsaved) {
      this.unsavedSince = null;
    }
  }

  /** Does what is due by a moment, each thing at its own. */
  runUntil(moment) {
    const isDue = ({ due }) => due <= moment;
    for (let timer; (timer = this.timers.find(isDue)); ) {
      this.timers.splice(this.timers.indexOf(timer), 1);
      this.world.elapsed = timer.due;
      timer.action();
    }
  }

  /** As a browser: while something is unsaved it asks first, and the reader stays. No device is slower than a page. */
  leave() {
    if (this.world.device.isSlow) {
      this.world.catchUp();
    }
    this.store.flush();
    if (!this.store.hasUnsaved) {
      this.open();
    }
  }

  /** Nobody is asked. What was written after the last saving goes: on a device with room, nothing older than that. */
  crash() {
    const age = this.store.saving === "device" && this.unsavedSince !== null ? this.world.elapsed - this.unsavedSince : 0;
    assert.ok(age < AT_RISK, `unsaved for ${age} ms`);
    for (const [id, keys] of this.store.unsaved) {
      keys.forEach((key) => this.world.account.forget(id, key, this.store.get(key, id)));
      keys.has("malli/poistettu") && this.world.account.stillDiscarded(id);
    }
    this.open();
  }

  /** Reads one message, not always the oldest. */
  read(which) {
    if (this.mail.length > 0) {
      const [change] = this.mail.splice(this.world.device.isSlow ? 0 : which % this.mail.length, 1);
      hear(this.items ?? new Map(), change);
      this.store.changedElsewhere(change.key);
    }
  }

  readAll() {
    while (this.mail.length > 0) {
      this.read(0);
    }
  }
}

/** Every text that a reader wrote and nobody has knowingly written over. */
export class Account {
  constructor() {
    this.texts = new Map();
    this.discarded = new Map();
    this.restored = new Map();
  }

  at(id, key) {
    const name = `${id} ${key}`;
    return this.texts.get(name) ?? this.texts.set(name, new Set()).get(name);
  }

  wrote(id, key, before, text, now) {
    if (this.discarded.has(id)) {
      this.discarded.set(id, now);
    }
    const texts = this.at(id, key);
    [...texts].filter((one) => before.startsWith(one)).forEach((one) => texts.delete(one));
    if (text) {
      texts.add(text);
    }
  }

  told(changed) {
    changed.filter(({ lost }) => lost).forEach(({ id, key, lost }) => this.forget(id, key, lost));
  }

  forget(id, key, text) {
    this.at(id, key).delete(text);
  }

  erased(id) {
    [...this.texts.keys()].filter((name) => name.startsWith(`${id} `)).forEach((name) => this.texts.delete(name));
  }

  hadBack(id) {
    this.restored.set(id, this.discarded.get(id));
    this.discarded.delete(id);
  }

  /** A crash took what brought a model back from the trash. */
  stillDiscarded(id) {
    if (this.restored.get(id) !== undefined) {
      this.discarded.set(id, this.restored.get(id));
    }
  }

  /** The reader was told that the trash keeps models for 30 days after the last change. */
  emptyTrash(now) {
    [...this.discarded].filter(([, at]) => now - at > 30 * 86_400_000).forEach(([id]) => this.erased(id));
  }

  /** What is nowhere to be found in these stores. */
  missing(stores) {
    return [...this.texts].flatMap(([name, texts]) => {
      const [id, key] = name.split(" ");
      const values = stores.map((store) => store.get(key, id));
      return [...texts].filter((text) => !values.some((value) => value.startsWith(text))).map((text) => ({ name, text }));
    });
  }
}

export class World {
  constructor(hub, { isPrivate = false, isSlow = false, tabs = 2 } = {}) {
    // The clock may be set back; the time that has passed only grows.
    Object.assign(this, { hub, isPrivate, now: Date.UTC(2026, 10, 22), elapsed: 0, born: 0 });
    this.device = new Device(isSlow);
    this.account = new Account();
    this.tabs = Array.from({ length: tabs }, () => new Tab(this));
  }

  /** The reader writes into the active model of a tab, or begins one. */
  write(tab, key, text) {
    const { store } = tab;
    if (!store.active) {
      this.create(tab, "Nimetön");
    }
    const id = store.activeId;
    if (store.get(key) !== text) {
      this.account.wrote(id, key, store.get(key), text, this.now);
      store.set(key, text);
    }
  }

  create(tab, name, from = "") {
    const made = from ? tab.store.copy(from, name) : tab.store.create(name);
    for (const [key, { value }] of made?.entries ?? []) {
      this.account.wrote(made.id, key, "", key === "malli/poistettu" ? "" : value);
    }
  }

  discard(tab, id) {
    this.account.discarded.set(id, this.now);
    tab.store.discard(id);
  }

  restore(tab, id) {
    if (tab.store.restore(id)) {
      this.account.hadBack(id);
    }
  }

  erase(tab, id) {
    this.account.erased(id);
    tab.store.erase(id);
  }

  backUp({ store }) {
    this.backup = this.hub.format.write(store.models);
  }

  /** As the page does: a file for which there is no room is refused, and what it would change is shown before. */
  bringBack({ store }) {
    const { models } = this.hub.format.read(this.backup ?? this.hub.format.write([]));
    const coming = models.filter(({ id }) => !store.models.some((own) => own.id === id));
    if (store.models.length + coming.length > this.hub.format.mostModels) {
      return;
    }
    store.trash.filter(({ id }) => models.some((one) => one.id === id)).forEach(({ id }) => this.account.hadBack(id));
    for (const { model, changed } of store.preview(models)) {
      changed.forEach(({ key, here }) => this.account.forget(model.id, key, here));
    }
    this.account.told(store.import(models));
  }

  clear(tab) {
    this.account.texts.clear();
    tab.store.clear();
  }

  /** What a tab saves is heard in the others within a second, also where it is heard late. */
  wait(time) {
    const moment = this.elapsed + Math.max(time, 0);
    this.tabs.forEach((tab) => tab.runUntil(moment));
    this.elapsed = moment;
    if (time >= 1_000) {
      this.deliver();
    }
    this.now += time;
    this.account.emptyTrash(this.now);
  }

  /** Every tab has saved what it can and heard of the others. */
  catchUp() {
    this.tabs.forEach((tab) => tab.store.flush());
    this.deliver();
  }

  deliver() {
    while (this.tabs.some((tab) => tab.mail.length > 0)) {
      this.tabs.forEach((tab) => tab.readAll());
    }
  }

  /** The device has room again. */
  settle() {
    this.device.room = Infinity;
    this.catchUp();
  }

  /** Where a text may be found: on the device as a new tab reads it, or in a tab whose reader has been told that it is only there. */
  stores() {
    const isOnlyHere = ({ store }) => store.saving === "page" || store.saving === "forbidden";
    const onlyHere = this.tabs.filter(isOnlyHere).map((tab) => tab.store);
    return this.isPrivate ? onlyHere : [...onlyHere, new Tab(this).store];
  }
}
