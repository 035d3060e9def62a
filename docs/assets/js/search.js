"use strict";

/**
 * Makes Material's search walk with the keyboard: Tab goes through the hits, where Material would close them,
 * and the search closes when the reader goes on to the page.
 */
class Search {
  static moduleName = "hub-search";

  constructor(root) {
    this.root = root;
    this.toggle = document.getElementById("__search");
    this.field = root.querySelector("input");
    root.addEventListener("keydown", (event) => this.keep(event));
    document.addEventListener("focusin", (event) => this.leave(event.target));
  }

  /** Material hears of the keys that it needs and of no others: on the rest it would jump back to the field. */
  keep(event) {
    const needed = ["ArrowDown", "ArrowUp", "Escape", "Enter"];
    if (event.key === "Tab" || (event.target !== this.field && !needed.includes(event.key))) {
      event.stopPropagation();
    }
  }

  leave(target) {
    if (this.toggle.checked && !this.root.contains(target)) {
      this.toggle.click();
    }
  }
}

hub.start(Search);
