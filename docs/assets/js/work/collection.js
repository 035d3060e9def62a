"use strict";

{
  const DELETED = "malli/poistettu";
  const NOTHING = { value: "", at: 0 };

  /**
   * The reader's models in the page, and how they are merged.
   *
   * Every entry knows when it was written. Models that were written in two tabs, or on two devices, are merged
   * entry by entry: the newest wins, and words that were written over unseen are told as lost.
   */
  hub.Collection = class Collection {
    constructor(clock = Date.now) {
      this.clock = clock;
      this.all = new Map();
      this.activeId = "";
      this.latest = 0;
      // What was written in this page: "id key" → {at, seen}, where `seen` is the newest entry that the writer
      // knew of.
      this.mine = new Map();
    }

    get models() {
      return this.sorted().filter((model) => !this.get(DELETED, model.id));
    }

    get trash() {
      return this.sorted().filter((model) => this.get(DELETED, model.id));
    }

    get active() {
      const model = this.all.get(this.activeId);
      return model && !this.get(DELETED) ? model : null;
    }

    get full() {
      return this.models.length >= hub.format.mostModels;
    }

    get(key, id = this.activeId) {
      return this.all.get(id)?.entries.get(key)?.value ?? "";
    }

    /** The keys of a model that begin with this, and have a value. */
    keys(start, id = this.activeId) {
      const entries = this.all.get(id)?.entries ?? new Map();
      return [...entries.keys()].filter((key) => key.startsWith(start) && entries.get(key).value).sort();
    }

    /** Takes models from a file or another tab: the newest of each entry wins. Returns what changed or was lost. */
    merge(models) {
      return models.flatMap((incoming) => {
        const { id, created } = incoming;
        const model = this.all.get(id) ?? { id, created, entries: new Map() };
        this.all.set(id, model);
        model.created = created < model.created ? created : model.created;
        return [...incoming.entries].flatMap(([key, entry]) => this.mergeEntry(model, key, entry));
      });
    }

    /**
     * What a merge would do to each model: the places where its text would change, and those where the text
     * here is newer and stays. Places are {key, here, there}.
     */
    preview(models) {
      return models.map((incoming) => {
        const own = this.all.get(incoming.id);
        const places = [...incoming.entries].map(([key, entry]) => {
          const here = own?.entries.get(key);
          return { key, here: here?.value ?? "", there: entry.value, changes: !here || isNewer(entry, here) };
        });
        const differing = places.filter(({ here, there }) => here !== there);
        return {
          model: incoming,
          isNew: !own,
          changed: differing.filter(({ changes }) => changes),
          kept: differing.filter(({ changes }) => !changes),
        };
      });
    }

    // Within

    write(model, key, value) {
      const name = `${model.id} ${key}`;
      const before = model.entries.get(key);
      const mine = this.mine.get(name);
      const seen = mine && mine.at === before?.at ? mine.seen : (before ?? NOTHING);
      const at = this.tick();
      model.entries.set(key, { value, at });
      this.mine.set(name, { at, seen });
    }

    mergeEntry(model, key, entry) {
      this.latest = Math.max(this.latest, entry.at);
      const own = model.entries.get(key);
      const wins = !own || isNewer(entry, own);
      const lost = own ? this.lostOf(`${model.id} ${key}`, own, entry, wins) : "";
      if (wins) {
        model.entries.set(key, { value: entry.value, at: entry.at });
      }
      return wins || lost ? [{ id: model.id, key, lost }] : [];
    }

    /** Words of this page that a newer text replaces, or words of others that were written over here unseen. */
    lostOf(name, own, entry, wins) {
      const mine = this.mine.get(name);
      if (mine?.at !== own.at || (!wins && !isNewer(entry, mine.seen))) {
        return "";
      }
      mine.seen = entry;
      const [winner, loser] = wins ? [entry, own] : [own, entry];
      return winner.value.startsWith(loser.value) ? "" : loser.value;
    }

    /** Later than anything seen so far, also when the clock has been set back. */
    tick() {
      this.latest = Math.max(this.clock(), this.latest + 1);
      return this.latest;
    }

    sorted() {
      const order = (model) => `${model.created} ${model.id}`;
      return [...this.all.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
    }
  };

  /** Of two entries of the same moment the greater text wins, so that every tab decides alike. */
  function isNewer(entry, own) {
    return entry.at > own.at || (entry.at === own.at && entry.value > own.value);
  }
}
