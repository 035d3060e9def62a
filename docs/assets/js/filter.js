"use strict";

/** Shows only the rows of a table that come from the chosen form, and says how many there are. */
class Filter {
  static moduleName = "hub-filter";

  constructor(root) {
    this.rows = [...root.querySelectorAll("[data-filter-by]")];
    this.count = root.querySelector("[data-filter-count]");
    const controls = root.querySelector("[data-filter-controls]");
    controls.hidden = false;
    controls.addEventListener("change", (event) => this.show(event.target.value));
  }

  show(form) {
    for (const row of this.rows) {
      row.hidden = form !== "" && !row.dataset.filterBy.split(" ").includes(form);
    }
    const shown = this.rows.filter((row) => !row.hidden).length;
    this.count.textContent =
      shown === 1 ? this.count.dataset.one : this.count.dataset.many.replace("#", shown);
  }
}

hub.start(Filter);
