"use strict";

{
  const chosen = (key) => hub.store.get(key).split(" ").filter(Boolean);

  /** Shows under each answer the themes that it speaks for, if the reader wants to see them while answering. */
  class Finder {
    static moduleName = "hub-finder";

    constructor(root) {
      this.themes = [...root.querySelectorAll("[data-finder-themes]")];
      this.button = root.querySelector("[data-finder-fold]");
      this.button.hidden = false;
      this.button.addEventListener("click", () => this.fold(!this.isFolded));
      this.fold(true);
    }

    fold(isFolded) {
      this.isFolded = isFolded;
      this.button.textContent = hub.word(isFolded ? "work.finder.unfold" : "work.finder.fold");
      for (const line of this.themes) {
        line.hidden = isFolded;
      }
    }
  }

  /** Ranks the themes of a programme by the answers of the active model. */
  class FinderResult {
    static moduleName = "hub-finder-result";

    constructor(root) {
      this.root = root;
      this.items = new Map([...root.querySelectorAll("[data-theme]")].map((item) => [item.dataset.theme, item]));
      this.questions = [...document.querySelectorAll("[data-question]")].map((one) => this.question(one));
      root.hidden = false;
      hub.store.on((event) => event.type !== "saved" && this.show());
      this.show();
    }

    question(element) {
      const options = [...element.querySelectorAll("[data-themes]")].map((input) => ({
        id: input.value,
        themes: input.dataset.themes.split(" ").filter((theme) => this.items.has(theme)),
        label: input.labels[0].textContent,
      }));
      return { id: element.dataset.question, options };
    }

    part(name) {
      return this.root.querySelector(`[data-finder-${name}]`);
    }

    show() {
      const answers = Object.fromEntries(this.questions.map(({ id }) => [id, chosen(`teema/${id}`)]));
      const ranked = hub.rankThemes(this.questions, answers);
      const named = ranked.map((one) => one.theme);
      this.place("ranked", named);
      this.place("rest", [...this.items.keys()].filter((theme) => !named.includes(theme)));
      const strongest = ranked.filter((one) => one.isStrongest);
      for (const [theme, item] of this.items) {
        this.explain(item, ranked.find((one) => one.theme === theme), strongest.length);
      }
      this.part("none").hidden = ranked.length > 0;
      this.part("others").hidden = ranked.length === 0;
      this.tell(strongest);
    }

    /** Moves what has changed its place, and gives the focus back to what had it. */
    place(name, themes) {
      const list = this.part(name);
      const items = themes.map((theme) => this.items.get(theme));
      const { activeElement } = document;
      if (items.length !== list.children.length || items.some((item, index) => item !== list.children[index])) {
        list.append(...items);
      }
      if (activeElement !== document.activeElement) {
        activeElement.focus();
      }
    }

    explain(item, result, equals) {
      const part = (name) => item.querySelector(`[data-theme-${name}]`);
      const answers = result?.answers ?? [];
      part("why").hidden = answers.length === 0;
      part("strength").hidden = !result?.isStrongest;
      part("strength").textContent = hub.word(equals > 1 ? "work.finder.equally" : "work.finder.strongest");
      part("count").textContent = hub.count("work.finder.answers", answers.length);
      part("answers").replaceChildren(...answers.map((one) => hub.make("li", "", this.labelOf(one))));
    }

    labelOf({ question, option }) {
      const { options } = this.questions.find((one) => one.id === question);
      return options.find((one) => one.id === option).label;
    }

    tell(strongest) {
      const count = strongest[0]?.answers.length;
      const key = strongest.length > 1 ? "work.finder.many" : "work.finder.one";
      const titles = strongest.map(({ theme }) => `”${this.items.get(theme).dataset.title}”`);
      const values = { number: titles.length, themes: titles.join(", ") };
      const text = count ? hub.count(key, count, values) : hub.word("work.finder.none");
      if (this.part("status").textContent !== text) {
        this.part("status").textContent = text;
      }
    }
  }

  /** Fills the themes chosen for the model in the e-mail, by the names that they have in Innokylä. */
  class FinderMail {
    static moduleName = "hub-finder-mail";

    constructor(root) {
      this.root = root;
      this.titles = Object.entries(JSON.parse(root.dataset.titles));
      hub.store.on((event) => event.type !== "saved" && this.show());
      this.show();
    }

    show() {
      const ids = chosen("malli/teemat");
      const themes = this.titles.filter(([id]) => ids.includes(id)).map(([, title]) => title).join("; ");
      const body = this.root.dataset.body.replace("%7Btheme%7D", encodeURIComponent(themes));
      for (const link of this.root.querySelectorAll('a[href^="mailto:"]')) {
        link.href = link.href.replace(/body=.*/, `body=${body}`);
      }
      for (const place of this.root.querySelectorAll("[data-finder-theme]")) {
        place.textContent = themes;
      }
      this.root.querySelector("[data-finder-filled]").hidden = themes === "";
      this.root.querySelector("[data-finder-open]").hidden = themes !== "";
    }
  }

  hub.start(Finder);
  hub.start(FinderResult);
  hub.start(FinderMail);
}
