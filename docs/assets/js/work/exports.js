"use strict";

/** Takes models out: as a file that can be brought back, as a document, or on paper. */
{
  const ASSETS = new URL("../../", document.currentScript.src);
  const data = JSON.parse(document.getElementById("hub-export").textContent);

  /** Loads a script, also from a disk. */
  const load = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      script.src = new URL(path, ASSETS);
      document.head.append(script);
    });

  class Exports {
    static moduleName = "hub-exports";

    constructor(root) {
      this.root = root;
      root.hidden = false;
      root.addEventListener("click", ({ target }) => this.act(target.closest("[data-export]")?.dataset.export));
      hub.store.on((event) => (event.type !== "entry" || event.key === "malli/nimi") && event.type !== "saved" && this.show());
      this.show();
    }

    part(name) {
      return this.root.querySelector(`[data-exports-${name}]`);
    }

    show() {
      const { models, active } = hub.store;
      this.part("none").hidden = models.length > 0;
      this.part("some").hidden = models.length === 0;
      this.part("all").textContent = hub.count("work.export.all", models.length);
      this.part("active").textContent = hub.word("work.export.active", { name: active ? this.nameOf(active) : "" });
    }

    nameOf(model) {
      return hub.store.get("malli/nimi", model.id) || hub.word("work.unnamed");
    }

    choice(name) {
      return this.root.querySelector(`input[name="hub-export-${name}"]:checked`).value;
    }

    // What is taken out

    get isAll() {
      return this.choice("which") === "all";
    }

    get models() {
      return this.isAll ? hub.store.models : [hub.store.active];
    }

    get data() {
      return data[this.choice("language")];
    }

    get title() {
      const { words } = this.data;
      const nameOf = (model) => hub.store.get("malli/nimi", model.id) || words["document.unnamed"];
      return this.isAll ? words["document.models"] : nameOf(this.models[0]);
    }

    get blocks() {
      const day = hub.day(hub.dayOf(hub.store.clock()));
      const { data, title } = this;
      const documents = this.models.map(({ id }) =>
        hub.describe(data, (key) => hub.store.get(key, id), (start) => hub.store.keys(start, id), day),
      );
      return this.isAll ? hub.describeAll(title, documents) : documents[0];
    }

    fileName(ending) {
      const day = hub.dayOf(hub.store.clock());
      const { words } = this.data;
      const isOne = !this.isAll && ending !== "json";
      const start = isOne ? [words["document.file-one"], slug(this.title)] : [words["document.file"]];
      return `${[...start, day].filter(Boolean).join("-")}.${ending}`;
    }

    // The kinds of file

    async act(kind) {
      const makers = {
        json: () => this.save("json", "application/json", hub.format.write(this.models)),
        markdown: () => this.save("md", "text/markdown;charset=utf-8", hub.asMarkdown(this.blocks)),
        docx: () => this.saveWord(),
        print: () => this.print(),
      };
      try {
        await makers[kind]?.();
      } catch {
        hub.say(hub.word("work.export.failed"));
      }
    }

    save(ending, type, content) {
      const file = this.fileName(ending);
      hub.save(file, type, content);
      hub.say(hub.word("work.export.done", { file }));
    }

    async saveWord() {
      const { blocks, title, data } = this;
      hub.say(hub.word("work.export.making"));
      if (!hub.asWord) {
        await load("vendor/docx/docx.js");
        await load("js/work/word.js");
      }
      const { language, creator } = data;
      const file = await hub.asWord(blocks, { language, creator, title });
      this.save("docx", file.type, file);
    }

    print() {
      const paper = hub.make("section", "hub-paper md-typeset", "", hub.asElements(this.blocks));
      const before = document.title;
      paper.lang = this.data.language;
      document.body.append(paper);
      document.documentElement.classList.add("hub-prints");
      document.title = this.title;
      const restore = () => {
        paper.remove();
        document.documentElement.classList.remove("hub-prints");
        document.title = before;
      };
      window.addEventListener("afterprint", restore, { once: true });
      window.print();
    }
  }

  function slug(text) {
    const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    return plain.replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "");
  }

  hub.start(Exports);
}
