"use strict";

{
  const MOST = 30;
  // As many as a window shows come with the key; the others may come a moment later.
  const AT_ONCE = 6;
  const MOMENT = 150;
  const NEAREST = 3;
  const SHORTEST = 5;
  // Long enough that a screen reader is not spoken over while the reader is typing.
  const CALM = 700;

  const words = JSON.parse(document.getElementById("hub-search-words").textContent);
  const word = (key, values = {}) =>
    words[`search.${key}`].replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);

  /** An element with a class and what stands in it. Text is never read as HTML. */
  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };

  /**
   * Shows the hits of each keystroke.
   *
   * A dialog with a list of links, not a combobox with options: a hit has a title, a kind and an excerpt, which a
   * screen reader can read part by part and a reader can open in a new tab; and it works by touch, where the options
   * of a combobox are hard to reach. The arrow keys are an addition: Tab reaches everything too.
   */
  class SearchPanel {
    static moduleName = "hub-search-panel";

    constructor(dialog) {
      this.dialog = dialog;
      this.index = hub.search.open(hub.searchIndex);
      for (const part of ["field", "count", "suggestion", "hits", "hint", "none", "nearest"]) {
        this[part] = dialog.querySelector(`.hub-search__${part}`);
      }
      this.status = dialog.querySelector("[role=status]");
      this.listen();
      this.show();
      window.requestIdleCallback?.(() => this.index.prepare());
    }

    listen() {
      this.field.addEventListener("input", () => this.show());
      this.suggestion.addEventListener("click", () => this.take());
      this.dialog.addEventListener("keydown", (event) => this.walk(event));
      this.dialog.addEventListener("click", (event) => this.leave(event));
      this.dialog.addEventListener("close", () => this.forget());
    }

    get query() {
      return this.field.value.trim();
    }

    /** What is seen changes with every key; what is heard, and the address, when the reader has paused. */
    show() {
      this.wait();
      const { hits, closest, suggestion } = this.query ? this.index.query(this.query, { limit: MOST }) : { hits: [] };
      this.hits.replaceChildren(...this.items(hits.slice(0, AT_ONCE)));
      this.rest = hits.slice(AT_ONCE);
      this.hits.hidden = hits.length === 0;
      this.found = hits.length;
      this.closest = closest;
      this.say(this.count, this.query && this.summary());
      this.say(this.suggestion.firstElementChild, suggestion && word("suggestion", { query: suggestion }));
      this.suggestion.hidden = !suggestion;
      this.suggested = suggestion;
      this.hint.hidden = this.query !== "";
      this.none.hidden = this.query === "" || hits.length > 0;
      this.nearest.hidden = true;
      this.nearest.lastElementChild.replaceChildren();
      this.timers = [setTimeout(() => this.showRest(), MOMENT), setTimeout(() => this.settle(), CALM)];
    }

    wait() {
      this.timers?.forEach(clearTimeout);
    }

    showRest() {
      this.hits.append(...this.items(this.rest));
      this.rest = [];
    }

    items(hits) {
      return hits.map((hit) => this.item(hit));
    }

    say(element, text) {
      element.textContent = text || "";
      element.hidden = !text;
    }

    summary() {
      if (this.found === 0) {
        return word("none", { query: this.query });
      }
      const exact = this.found === 1 ? "one" : this.found < MOST ? "many" : "best";
      const key = this.closest ? "closest" : exact;
      return word(key, { count: this.found });
    }

    /** One hit: a link that says what and where, and the words around what was found. */
    item({ entry }) {
      const kind = words[`search.kind.${entry.kind}`];
      const place = [kind, entry.page === entry.title ? "" : entry.page].filter(Boolean).join(" · ");
      const title = make("span", "hub-search__title", ...this.marked(hub.search.title(entry)));
      const link = make("a", "hub-search__link", title);
      link.href = this.addressOf(entry);
      if (place) {
        link.append(" ", make("span", "hub-search__place", place));
      }
      const excerpt = hub.search.excerpt(entry);
      const text = excerpt.length ? [make("p", "hub-search__excerpt", ...this.marked(excerpt))] : [];
      return make("li", "hub-search__hit", link, ...text);
    }

    marked(parts) {
      return parts.map((part) => (part.mark ? make("mark", "", part.text) : part.text));
    }

    /** From disk an address must name its file. */
    addressOf(entry) {
      const root = this.dialog.dataset.root.replace(/\/?$/, "/");
      const url = location.protocol === "file:" ? entry.url.replace(/(^|\/)(?=#|$)/, "$1index.html") : entry.url;
      return root + url;
    }

    settle() {
      this.wait();
      this.showRest();
      if (this.query && this.found === 0) {
        this.offer();
      }
      const heard = [this.query && this.summary(), this.suggestion.textContent].filter(Boolean).join(" ");
      this.status.textContent = heard;
      this.remember(this.query);
    }

    /** Where nothing was found, what begins alike. */
    offer() {
      const hits = this.near();
      const links = hits.map((hit) => make("li", "", this.item(hit).firstChild));
      this.nearest.lastElementChild.replaceChildren(...links);
      this.nearest.hidden = hits.length === 0;
    }

    near() {
      for (const whole of this.query.split(/\s+/)) {
        for (let length = whole.length - 1; length >= SHORTEST; length -= 1) {
          const start = whole.slice(0, length).toLowerCase();
          const { hits } = this.index.query(start, { limit: MOST });
          const alike = hits.filter(({ entry }) => entry.title.toLowerCase().includes(start));
          if (alike.length > 0) {
            return alike.slice(0, NEAREST);
          }
        }
      }
      return [];
    }

    /** The address of the page tells the search, so that it can be sent on and come back to. Nothing else is kept. */
    remember(query) {
      const address = new URL(location.href);
      if (query) {
        address.searchParams.set("q", query);
      } else {
        address.searchParams.delete("q");
      }
      if (address.href === location.href) {
        return;
      }
      try {
        history.replaceState(history.state, "", address);
      } catch {
        // Some browsers keep the address of a file as it is.
      }
    }

    forget() {
      this.wait();
      this.status.textContent = "";
      this.remember("");
    }

    /** A hit on this very page is below the search: it closes. Coming back from another page opens it again. */
    leave(event) {
      const link = event.target.closest("a");
      if (!link) {
        return;
      }
      if (link.pathname === location.pathname && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        this.forget();
        this.dialog.close();
      } else {
        this.settle();
      }
    }

    take() {
      this.field.value = this.suggested;
      this.field.focus();
      this.show();
    }

    walk(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const links = [...this.dialog.querySelectorAll(".hub-search__link")];
      const here = links.indexOf(document.activeElement);
      const inField = document.activeElement === this.field;
      if (event.key === "Enter" && inField) {
        event.preventDefault();
        this.hits.querySelector("a")?.click();
      } else if (event.key === "ArrowDown" && (inField || here >= 0)) {
        this.go(event, links[here + 1]);
      } else if (event.key === "ArrowUp" && here >= 0) {
        this.go(event, links[here - 1] ?? this.field);
      }
    }

    go(event, target) {
      event.preventDefault();
      target?.focus();
    }
  }

  hub.start(SearchPanel);
}
