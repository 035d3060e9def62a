"use strict";

{
  const PREFIX = "tukihub:";
  const SETTINGS = `${PREFIX}tyotila`;
  const MODEL = `${PREFIX}malli:`;
  const KEPT = `${PREFIX}talteen:`;
  const ACTIVE = `${PREFIX}valittu`;
  const NAME = "malli/nimi";
  const DELETED = "malli/poistettu";
  const TRASH_DAYS = 30;

  /**
   * The reader's models, in the page and, once the reader allows it, on this device.
   *
   * `saving` says where they are: "page", "device", "full" (allowed, but the device does not take everything)
   * or "forbidden". Nothing is ever cleared because it could not be read.
   */
  hub.Store = class Store extends hub.Collection {
    /** The device is like localStorage, or null where the browser forbids it. The clock gives milliseconds. */
    constructor({ device, tab = null, clock = Date.now, newId = randomId }) {
      super(clock);
      Object.assign(this, { device, tab, newId });
      this.unsaved = new Map();
      // The text of each model on the device, as this page last read or wrote it: the same text is not read again.
      this.texts = new Map();
      this.keptByName = new Map();
      this.listeners = [];
      this.saving = device ? "page" : "forbidden";
      if (this.isAllowed()) {
        this.saving = "device";
        this.load();
      }
    }

    get hasUnsaved() {
      return this.unsaved.size > 0;
    }

    /** What was on the device and could not be read, or only in part: {name, text, code}. */
    get kept() {
      return [...this.keptByName.values()];
    }

    on(listener) {
      this.listeners.push(listener);
    }

    // What the reader does

    /** A new model becomes the active one. There are at most twenty. */
    create(name, entries = new Map()) {
      if (this.full) {
        return null;
      }
      const model = { id: this.newId(), created: new Date(this.clock()).toISOString(), entries: new Map() };
      this.all.set(model.id, model);
      this.markUnsaved(model.id);
      for (const [key, { value }] of entries) {
        this.set(key, value, model.id);
      }
      this.set(NAME, name, model.id);
      this.activate(model.id);
      return model;
    }

    copy(id, name) {
      return this.create(name, new Map(this.all.get(id).entries).set(DELETED, { value: "" }));
    }

    activate(id) {
      this.activeId = id;
      this.rememberActive();
      this.tell({ type: "model" });
    }

    /** A model in the trash can be had back for 30 days. */
    discard(id) {
      this.set(DELETED, new Date(this.clock()).toISOString(), id);
      this.chooseActive();
      this.tell({ type: "model" });
    }

    restore(id) {
      if (this.full) {
        return false;
      }
      this.set(DELETED, "", id);
      this.activate(id);
      return true;
    }

    /** Removes a model for good. */
    erase(id) {
      this.forget(id);
      if (this.saves()) {
        this.onDevice(() => this.device.removeItem(MODEL + id));
      }
    }

    set(key, value, id = this.activeId) {
      const model = this.all.get(id);
      if (!model || this.get(key, id) === value) {
        return;
      }
      this.write(model, key, value);
      this.markUnsaved(id, [key]);
      this.tell({ type: "entry", key, id, here: true });
    }

    /** Takes models from a file: what is in the trash here is brought back, and nothing is put there. */
    import(models) {
      const changed = this.merge(models.map(withoutTrash));
      for (const { id, entries } of models) {
        this.markUnsaved(id, entries.keys());
        this.set(DELETED, "", id);
      }
      this.chooseActive();
      this.tell({ type: "model" });
      return changed;
    }

    // The device

    /** The reader allows saving. False if the device refuses. */
    allow() {
      if (!this.onDevice(() => this.device.setItem(SETTINGS, this.activeId))) {
        return false;
      }
      this.saving = "device";
      this.load();
      this.flush();
      return this.saving === "device";
    }

    /** Removes everything that is ours from the device, and nothing else. */
    clear() {
      for (const key of [SETTINGS, ...this.deviceKeys(PREFIX)]) {
        this.onDevice(() => this.device.removeItem(key));
      }
      this.onDevice(() => this.tab?.removeItem(ACTIVE));
      for (const memory of [this.all, this.unsaved, this.texts, this.mine, this.keptByName]) {
        memory.clear();
      }
      this.activeId = "";
      this.saving = this.device ? "page" : "forbidden";
      this.tell({ type: "model" });
      this.tell({ type: "saving" });
    }

    /** Writes what has changed, together with what another tab has written meanwhile. */
    flush() {
      if (!this.saves()) {
        return;
      }
      const before = this.saving;
      const stored = [...this.unsaved.keys()].map((id) => this.onDevice(() => this.save(id)));
      this.saving = stored.every(Boolean) ? "device" : "full";
      this.rememberActive();
      if (before !== this.saving) {
        this.tell({ type: "saving" });
      }
      this.tell({ type: "saved" });
    }

    /** Another tab has changed what is on the device. Without a key, anything may have changed. */
    changedElsewhere(key) {
      if (this.saving === "page" && key === SETTINGS && this.isAllowed()) {
        this.tell({ type: "allowed-elsewhere" });
      } else if (this.saves() && key?.startsWith(MODEL)) {
        this.follow(key.slice(MODEL.length));
      }
    }

    /** After a time away, as when the browser brings back a page that was left. */
    refresh() {
      const stored = this.deviceKeys(MODEL).map((key) => key.slice(MODEL.length));
      for (const id of new Set([...this.all.keys(), ...stored])) {
        this.changedElsewhere(MODEL + id);
      }
    }

    // Within

    tell(event) {
      for (const listener of this.listeners) {
        listener(event);
      }
    }

    markUnsaved(id, keys = []) {
      const unsaved = this.unsaved.get(id) ?? new Set();
      this.unsaved.set(id, unsaved);
      for (const key of keys) {
        unsaved.add(key);
      }
    }

    /** Some model is active whenever there is one. */
    chooseActive() {
      if (!this.active) {
        this.activate(this.models[0]?.id ?? "");
      }
    }

    forget(id) {
      for (const memory of [this.all, this.unsaved, this.texts]) {
        memory.delete(id);
      }
      this.chooseActive();
      this.tell({ type: "model" });
    }

    load() {
      for (const name of this.deviceKeys(KEPT)) {
        this.keptByName.set(name, { name, text: this.device.getItem(name), code: "kept" });
      }
      for (const key of this.deviceKeys(MODEL)) {
        this.onDevice(() => this.take(key.slice(MODEL.length)));
      }
      const ids = this.models.map((model) => model.id);
      const wanted = [this.activeId, this.tab?.getItem(ACTIVE), this.device.getItem(SETTINGS)];
      this.activeId = wanted.find((id) => ids.includes(id)) ?? ids[0] ?? "";
      this.eraseOldTrash();
    }

    /** The days are counted from the last change, for another tab may have written since. */
    eraseOldTrash() {
      for (const { id, entries } of this.trash) {
        const newest = Math.max(...[...entries.values()].map(({ at }) => at));
        if (this.clock() - newest > TRASH_DAYS * 86_400_000) {
          this.erase(id);
        }
      }
    }

    /** Merges a model from the device and returns it as it was there; nothing if this page has seen it. */
    take(id) {
      const text = this.device.getItem(MODEL + id);
      if (text === null || text === this.texts.get(id)) {
        return undefined;
      }
      const { models, problems } = hub.format.read(text);
      const model = models.find((one) => one.id === id);
      const changed = this.merge(model ? [model] : []);
      if (changed.length > 0) {
        this.tell({ type: "elsewhere", changed });
      }
      if (problems.length > 0 || !model || models.length > 1) {
        this.keep(id, text, problems[0]?.code ?? "not-a-model");
      }
      this.texts.set(id, text);
      return model;
    }

    /** What cannot be read, or only in part, stays on the device under a name of its own. */
    keep(id, text, code) {
      const name = `${KEPT}${id}:${hub.format.fingerprint(text)}`;
      if (!this.keptByName.has(name)) {
        this.keptByName.set(name, { name, text, code });
      }
      if (this.device.getItem(name) === null) {
        this.device.setItem(name, text);
      }
    }

    save(id) {
      this.take(id);
      const model = this.all.get(id);
      const text = hub.format.write([model]);
      this.device.setItem(MODEL + id, text);
      this.texts.set(id, text);
      for (const key of this.unsaved.get(id)) {
        Object.assign(this.mine.get(`${id} ${key}`) ?? {}, { seen: model.entries.get(key) });
      }
      this.unsaved.delete(id);
    }

    /** Takes what another tab wrote, and tells if that took away the model that is being written here. */
    follow(id) {
      const [active, name] = [this.activeId, this.get(NAME)];
      this.takeFromElsewhere(id);
      if (active && active !== this.activeId) {
        this.tell({ type: "discarded-elsewhere", name });
      }
    }

    /** What the other tab did not know of when it wrote is saved again. */
    takeFromElsewhere(id) {
      if (this.device.getItem(MODEL + id) === null) {
        return this.unsaved.has(id) ? undefined : this.forget(id);
      }
      let stored;
      this.onDevice(() => (stored = this.take(id)));
      this.chooseActive();
      const missing = stored ? this.missingFrom(stored) : [];
      if (missing.length > 0) {
        this.markUnsaved(id, missing);
        this.flush();
      }
    }

    missingFrom({ id, entries: stored }) {
      const { entries } = this.all.get(id);
      return [...entries.keys()].filter((key) => {
        const [here, there] = [entries.get(key), stored.get(key)];
        return here.at !== there?.at || here.value !== there.value;
      });
    }

    isAllowed() {
      let found = null;
      this.onDevice(() => (found = this.device.getItem(SETTINGS)));
      return found !== null;
    }

    /** Whether this page may write on the device. If another tab was told to clear everything, no longer. */
    saves() {
      const saved = this.saving === "device" || this.saving === "full";
      if (!saved || this.isAllowed()) {
        return saved;
      }
      this.saving = "page";
      this.all.forEach(({ id, entries }) => this.markUnsaved(id, entries.keys()));
      this.tell({ type: "cleared-elsewhere" });
      this.tell({ type: "saving" });
      return false;
    }

    rememberActive() {
      if (this.saves()) {
        this.onDevice(() => this.device.setItem(SETTINGS, this.activeId));
        this.onDevice(() => this.tab?.setItem(ACTIVE, this.activeId));
      }
    }

    deviceKeys(start) {
      const keys = Array.from({ length: this.device?.length ?? 0 }, (_, index) => this.device.key(index));
      return keys.filter((key) => key.startsWith(start));
    }

    onDevice(action) {
      try {
        action();
        return true;
      } catch {
        return false;
      }
    }
  };

  function withoutTrash({ id, created, entries }) {
    return { id, created, entries: new Map([...entries].filter(([key, { value }]) => key !== DELETED || !value)) };
  }

  /** Enough letters that two models never meet, also where a page is not served over https. */
  function randomId() {
    return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
}
