"use strict";

/** Opens the search on narrow screens, where Material offers a label that no key can reach, and takes the reader back. */
class SearchButton {
  static moduleName = "hub-search-button";

  constructor(button) {
    this.button = button;
    this.toggle = document.getElementById("__search");
    button.hidden = false;
    button.addEventListener("click", () => this.open());
    this.toggle.addEventListener("change", () => this.toggle.checked || this.comeBack());
  }

  open() {
    if (!this.toggle.checked) {
      this.toggle.click();
    }
    document.querySelector(".md-search__input").focus();
  }

  /** A closed search has no place for the reader to be; one who has gone on is left in peace. */
  comeBack() {
    const here = document.activeElement;
    if (here === document.body || here.closest(".md-search")) {
      this.button.focus();
    }
  }
}

hub.start(SearchButton);
