"use strict";

/** Opens the search on narrow screens, where Material offers a label that no key can reach. */
class SearchButton {
  static moduleName = "hub-search-button";

  constructor(button) {
    button.hidden = false;
    button.addEventListener("click", () => this.open());
  }

  open() {
    const toggle = document.getElementById("__search");
    if (!toggle.checked) {
      toggle.click();
    }
    document.querySelector(".md-search__input").focus();
  }
}

hub.start(SearchButton);
