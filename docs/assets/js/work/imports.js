"use strict";

/** Brings models in from a file: shows first what would change, and says why a file cannot be taken. */
{
  // More than twenty models can hold, were every character of them three octets.
  const MOST_MEGABYTES = 50;
  const MOST_PROBLEMS = 10;
  const data = JSON.parse(document.getElementById("hub-export").textContent)[document.documentElement.lang];
  const naming = hub.naming(data);

  class Imports {
    static moduleName = "hub-imports";

    constructor(root) {
      this.root = root;
      root.hidden = false;
      this.input = root.querySelector("input");
      this.input.addEventListener("change", () => this.open(this.input.files[0]));
      this.part("take").addEventListener("click", () => this.take());
      this.part("cancel").addEventListener("click", () => this.close("work.import.cancelled"));
    }

    part(name) {
      return this.root.querySelector(`[data-imports="${name}"]`);
    }

    /** The same file may be chosen again, when it has been mended. */
    async open(file) {
      if (!file) {
        return;
      }
      const { models, problems } = await this.read(file);
      this.input.value = "";
      this.models = models;
      this.showProblems(problems);
      this.showPreview();
      this.part(problems.length > 0 ? "wrong" : "title").focus();
    }

    async read(file) {
      if (file.size > MOST_MEGABYTES * 1_000_000) {
        return refused("too-big", { most: MOST_MEGABYTES });
      }
      const text = decoded(await file.arrayBuffer());
      return text === null ? refused("not-text") : this.readText(text);
    }

    readText(text) {
      const { models, problems } = hub.format.read(text);
      const first = problems[0]?.code;
      if (first === "not-json") {
        return refused(first, hub.brokenAt(text.replace(/^\uFEFF/, "")));
      }
      if (models.length === 0) {
        return refused(first ?? "no-models", valuesOf(problems[0]));
      }
      const coming = models.filter(({ id }) => !hub.store.models.some((own) => own.id === id));
      const count = hub.store.models.length + coming.length;
      if (count > hub.format.mostModels) {
        return refused("no-room", { count, most: hub.format.mostModels });
      }
      return { models, problems: problems.map((one) => ({ code: one.code, values: valuesOf(one) })) };
    }

    showProblems(problems) {
      const shown = problems.slice(0, MOST_PROBLEMS).map(({ code, values }) => hub.word(`work.import.${code}`, values));
      const more = problems.length - shown.length;
      const lines = more > 0 ? [...shown, hub.count("work.import.more", more)] : shown;
      const isRefused = this.models.length === 0;
      this.part("wrong").hidden = problems.length === 0;
      this.part("wrong-title").textContent = hub.word(isRefused ? "work.import.refused" : "work.import.partly");
      this.part("problems").replaceChildren(...lines.map((line) => hub.make("li", "", line)));
    }

    // What would change

    showPreview() {
      this.part("preview").hidden = this.models.length === 0;
      this.part("title").textContent = hub.count("work.import.title", this.models.length);
      this.part("models").replaceChildren(...hub.store.preview(this.models).map((one) => this.item(one)));
    }

    item({ model, isNew, changed, kept }) {
      const name = model.entries.get("malli/nimi")?.value || hub.word("work.unnamed");
      const isInTrash = hub.store.trash.some(({ id }) => id === model.id);
      const written = changed.filter(({ there }) => there !== "");
      const lines = [
        ...(isInTrash ? [hub.word("work.import.restored")] : []),
        ...(isNew ? [hub.count("work.import.new", written.length)] : []),
        ...(!isNew && changed.length > 0 ? [hub.count("work.import.changed", changed.length)] : []),
        ...(kept.length > 0 ? [hub.count("work.import.kept", kept.length)] : []),
      ];
      const said = lines.length > 0 ? lines : [hub.word("work.import.same")];
      const nameIn = (key) => naming(key, (other) => model.entries.get(other)?.value ?? "");
      const places = !isNew && changed.length > 0 ? [this.places(name, changed, nameIn)] : [];
      return hub.make("li", "hub-card", "", [
        hub.make("p", "hub-card__title", name),
        ...said.map((line) => hub.make("p", "", line)),
        ...places,
      ]);
    }

    places(name, changed, nameIn) {
      const summary = hub.make("summary", "", hub.word("work.import.places"), [hub.make("span", "hub-hidden", `: ${name}`)]);
      const named = changed.filter(({ key }) => nameIn(key).name);
      const list = hub.make("dl", "hub-facts", "", named.map((place) => this.place(place, nameIn(place.key))));
      const others = named.length < changed.length ? [hub.make("p", "", hub.word("work.import.other"))] : [];
      return hub.make("details", "hub-question", "", [summary, hub.make("div", "hub-question__answer", "", [list, ...others])]);
    }

    place({ here, there }, { name, say }) {
      const text = (word, value) =>
        hub.make("dd", "", "", [hub.make("strong", "", hub.word(word)), ` ${value || hub.word("work.import.nothing")}`]);
      return hub.make("div", "", "", [
        hub.make("dt", "", name),
        text("work.import.here", say(here)),
        text("work.import.there", say(there)),
      ]);
    }

    // The decision

    take() {
      const preview = hub.store.preview(this.models);
      const added = preview.filter(({ isNew }) => isNew).length;
      const changed = preview.filter((one) => !one.isNew && one.changed.length > 0).length;
      hub.store.import(this.models);
      this.close("work.import.taken", { added, changed });
    }

    close(word, values) {
      this.models = [];
      this.showProblems([]);
      this.showPreview();
      this.input.focus();
      hub.say(hub.word(word, values));
    }
  }

  function refused(code, values = {}) {
    return { models: [], problems: [{ code, values }] };
  }

  /** Null if the file is not text. */
  function decoded(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  /** A place such as "1, kentta/nimi" as the words need it; "2, 1" is model 2, which is model 1 again. */
  function valuesOf(problem) {
    const [number, key = ""] = problem?.place.split(", ") ?? [];
    return { number, first: key, name: naming(key).name ?? key, most: hub.format.mostModels };
  }

  hub.start(Imports);
}
