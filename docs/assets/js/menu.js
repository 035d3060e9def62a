"use strict";

/** Closes the menu that lies over a narrow page: with Escape, and when the reader goes elsewhere. */
class Menu {
  static moduleName = "hub-menu";

  constructor(root) {
    this.root = root;
    root.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    for (const type of ["focusin", "click"]) {
      document.addEventListener(type, (event) => this.leave(event.target));
    }
  }

  leave(target) {
    if (!this.root.contains(target)) {
      this.root.open = false;
    }
  }

  close() {
    this.root.open = false;
    this.root.querySelector("summary").focus();
  }
}

hub.start(Menu);
