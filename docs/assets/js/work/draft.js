"use strict";

/** One field of the description: copying, hints as one writes, and offers from the working forms. */
class Draft {
  static moduleName = "hub-draft";
  static rules = JSON.parse(document.getElementById("hub-hints").textContent);
  static pause = 400;

  constructor(root) {
    this.root = root;
    this.field = root.dataset.field;
    this.input = root.querySelector("textarea");
    this.key = this.input.dataset.entry;
    this.length = root.querySelector("[data-draft-length]");
    this.hints = root.querySelector("[data-draft-hints]");
    this.copyButton = root.querySelector("[data-draft-copy]");
    this.copyButton.addEventListener("click", () => this.copy());
    this.offers = [...root.querySelectorAll("[data-draft-offer]")];
    for (const offer of this.offers) {
      offer.querySelector("[data-offer-add]").addEventListener("click", () => this.add(offer));
    }
    hub.store.on((event) => this.follow(event));
    this.show();
  }

  get text() {
    return hub.store.get(this.key);
  }

  /** Of the description, which may be another than the reader's. */
  get language() {
    return hub.store.get("malli/kieli") || "fi";
  }

  follow({ type, key, changed = [{ key }] }) {
    const isOurs = type === "model" || changed.some((one) => this.concerns(one.key));
    if (["entry", "elsewhere", "model"].includes(type) && isOurs) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(), type === "entry" ? Draft.pause : 0);
    }
  }

  concerns(key = "") {
    const starts = ["malli/", ...this.offers.map((offer) => offer.dataset.draftOffer)];
    return key === this.key || starts.some((start) => key.startsWith(start));
  }

  show() {
    const words = this.text.split(/\s+/).filter(Boolean).length;
    this.input.lang = this.language;
    this.length.hidden = this.copyButton.hidden = words === 0;
    this.length.textContent = hub.count("work.words", words);
    this.showOffers();
    this.showHints();
  }

  async copy() {
    const done = await hub.copy(this.text);
    if (!done) {
      this.input.select();
    }
    hub.say(done ? hub.word("work.copied", { name: this.input.dataset.title }) : hub.word("work.copy-failed"));
  }

  // Offers from the forms and the measurement plan: added to the end, never in place of what is there

  showOffers() {
    for (const offer of this.offers) {
      const text = this.offered(offer);
      offer.hidden = text === "" || this.text.includes(text);
      offer.querySelector("[data-offer-text]").textContent = text;
    }
  }

  add(offer) {
    hub.store.set(this.key, [this.text.trimEnd(), this.offered(offer)].filter(Boolean).join("\n\n"));
    this.show();
    this.input.focus();
    hub.say(hub.word("work.added", { name: this.input.dataset.title }));
  }

  offered({ dataset }) {
    const { draftOffer, offerColumns } = dataset;
    return offerColumns ? this.plan(offerColumns.split(" ")) : hub.store.get(draftOffer).trim();
  }

  /** Of the rows of the measurement plan, those that are not in the field yet. */
  plan(columns) {
    const rows = [...new Set(hub.store.keys("mittari/").map((key) => key.split("/")[1]))];
    const kept = rows.filter((row) => hub.store.get(`mittari/${row}/poistettu`) === "");
    const texts = kept.map((row) => columns.map((column) => this.cell(row, column)).filter(Boolean).join("\n"));
    return texts.filter((text) => !this.text.includes(text)).join("\n\n");
  }

  /** A cell with its name in the language of the description. */
  cell(row, column) {
    const text = hub.store.get(`mittari/${row}/${column}`).trim();
    const said = hub.day(text) || text;
    return said && `${Draft.rules.columns[this.language][column]}: ${said}`;
  }

  // Hints

  showHints() {
    const found = Draft.rules.rules.map((rule) => [rule, this.found(rule)]).filter(([, what]) => what !== "");
    const shown = found.map(([rule, what]) => `${rule.id} ${what}`).join("\n");
    if (shown === this.shown) {
      return;
    }
    this.shown = shown;
    this.hints.replaceChildren(...found.map(([rule, what]) => this.hint(rule, what)));
  }

  /** What in the text the rule is about, or an empty text. */
  found(rule) {
    const isHere = rule.fields.length === 0 || rule.fields.includes(this.field);
    if (!isHere || rule.language !== this.language || hub.store.get(this.dismissal(rule))) {
      return "";
    }
    if (rule.kind === "pituus") {
      return this.text.length > rule.longest ? hub.count("work.words", this.text.split(/\s+/).length) : "";
    }
    if (rule.kind === "alue" && !Draft.rules.withoutRegion.includes(hub.store.get("malli/ohjelma"))) {
      return "";
    }
    return Draft.expression(rule).exec(this.text)?.[0] ?? "";
  }

  /** Whole words; a region also in its inflected forms. */
  static expression(rule) {
    const names = Draft.rules.regions.map((name) => `${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}[a-zåäö]*`);
    const pattern = rule.kind === "alue" ? names.join("|") : rule.pattern;
    rule.expression ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu");
    return rule.expression;
  }

  hint(rule, what) {
    const hide = hub.make("button", "hub-link-button", hub.word("work.hint-hide"), [
      hub.make("span", "hub-hidden", `: ${rule.title}`),
    ]);
    hide.type = "button";
    hide.addEventListener("click", () => this.dismiss(rule));
    const quote = (word, text) => {
      const quoted = hub.make("span", "", text);
      quoted.lang = rule.language;
      return hub.make("p", "", "", [hub.make("strong", "", hub.word(word)), " ", quoted]);
    };
    return hub.make("li", "hub-hint", "", [
      hub.make("p", "hub-hint__title", rule.title),
      quote("work.hint-found", what),
      hub.make("p", "", rule.advice),
      quote("work.hint-weak", rule.weak),
      quote("work.hint-better", rule.better),
      hide,
    ]);
  }

  dismissal(rule) {
    return `vihje/${rule.id}/${this.field}`;
  }

  dismiss(rule) {
    hub.store.set(this.dismissal(rule), "1");
    this.showHints();
    this.input.focus();
    hub.say(hub.word("work.hint-hidden"));
  }
}

/** The whole description as text that pastes cleanly: the name of each field, and what was written in it. */
class DraftAll {
  static moduleName = "hub-draft-all";

  constructor(root) {
    root.hidden = false;
    root.querySelector("[data-copy-all]").addEventListener("click", () => this.copy());
  }

  async copy() {
    const inputs = [...document.querySelectorAll("textarea[data-title]")].filter((input) => input.value.trim());
    const text = inputs.map((input) => `${input.dataset.title}\n${input.value.trim()}`).join("\n\n");
    hub.say(hub.word((await hub.copy(text)) ? "work.copied-all" : "work.copy-failed"));
  }
}

hub.start(Draft);
hub.start(DraftAll);
