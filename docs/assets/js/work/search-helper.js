"use strict";

{
  const FEW = 3;

  /** Gives the words to type, ready-made searches and what to open, for what the reader has chosen. */
  class SearchHelper {
    static moduleName = "hub-search-helper";

    constructor(root) {
      this.root = root;
      this.choices = [...root.querySelectorAll("select")];
      this.theme = root.querySelector("#haku-teema");
      root.hidden = false;
      root.addEventListener("change", (event) => this.choose(event.target));
      hub.store.on((event) => event.type !== "saved" && this.takeTheme());
      this.takeTheme();
      this.show();
    }

    choose(choice) {
      this.isThemeChosen ||= choice === this.theme;
      this.show();
    }

    /** The theme of the active model, until the reader has chosen one here. */
    takeTheme() {
      const ids = hub.store.get("malli/teemat").split(" ").map((id) => `teema/${id}`);
      const value = ids.find((id) => this.row(id)) ?? "";
      if (!this.isThemeChosen && this.theme.value !== value) {
        this.theme.value = value;
        this.show();
      }
    }

    row(key) {
      return document.querySelector(`[data-topic="${CSS.escape(key)}"]`);
    }

    show() {
      const keys = this.choices.map((choice) => choice.value).filter(Boolean);
      const topics = keys.map((key) => this.topic(this.row(key)));
      // What narrows most comes first: the code of a programme; the region last.
      const lists = topics.map((topic) => topic.words).reverse();
      const queries = hub.searchQueries(lists);
      const web = (queries.length > 0 ? queries : lists.flat()).slice(0, FEW);
      this.fill("words", topics.flatMap(({ title, words }) => [hub.make("p", "hub-card__label", "", title), this.list(words)]));
      this.fill("queries", queries.length > 0 ? [this.list(queries)] : []);
      this.fill("web", web.length > 0 ? [this.list(web.map((query) => `${this.root.dataset.site} ${query}`))] : []);
      this.showPlaces(keys);
      this.tell(lists.flat().length, queries.length);
    }

    topic(row) {
      const words = [...row.querySelectorAll("li")].map((word) => word.textContent);
      return { title: row.querySelector("th").cloneNode(true).childNodes, words };
    }

    part(name) {
      return this.root.querySelector(`[data-helper-part="${name}"]`);
    }

    fill(name, children) {
      this.part(name).hidden = children.length === 0;
      this.part(name).querySelector("[data-helper-list]").replaceChildren(...children);
    }

    list(phrases) {
      return hub.make("ul", "hub-phrases", "", phrases.map((phrase) => this.phrase(phrase)));
    }

    phrase(text) {
      const words = hub.make("span", "hub-name", text);
      const button = hub.make("button", "hub-button", hub.word("work.search.copy"), [
        hub.make("span", "hub-hidden", `: ${text}`),
      ]);
      words.lang = "fi";
      button.type = "button";
      button.addEventListener("click", () => this.copy(words));
      return hub.make("li", "", "", [words, button]);
    }

    /** Where the browser does not let us copy, the words are selected for the reader to copy. */
    async copy(words) {
      const isDone = await hub.copy(words.textContent);
      if (!isDone) {
        getSelection().selectAllChildren(words);
      }
      hub.say(hub.word(isDone ? "work.copied" : "work.copy-failed", { name: words.textContent }));
    }

    showPlaces(keys) {
      this.part("open").hidden = keys.length === 0;
      for (const place of this.root.querySelectorAll("[data-for]")) {
        const topics = place.dataset.for;
        place.hidden = topics !== "" && !keys.some((key) => topics.split(" ").includes(key));
      }
    }

    tell(words, queries) {
      const text = words > 0 ? hub.word("work.search.count", { words, queries }) : hub.word("work.search.none");
      const status = this.root.querySelector("[data-helper-status]");
      if (status.textContent !== text) {
        status.textContent = text;
      }
    }
  }

  hub.start(SearchHelper);
}
