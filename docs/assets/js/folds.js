"use strict";

/** Opens what is folded away when a link leads into it, and everything on paper. */
class Folds {
  constructor(root) {
    this.root = root;
    this.opened = [];
    window.addEventListener("hashchange", () => this.reveal());
    const paper = matchMedia("print");
    paper.addEventListener("change", () => (paper.matches ? this.openAll() : this.closeAgain()));
    this.reveal();
  }

  /** A browser of today does this by itself; one that is some years old does not. */
  reveal() {
    const target = document.getElementById(location.hash.slice(1));
    const closed = target?.closest("details:not([open])");
    if (closed && target.parentElement) {
      for (let fold = closed; fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      target.scrollIntoView();
    }
  }

  openAll() {
    this.opened = [...this.root.querySelectorAll("details:not([open])")];
    this.opened.forEach((fold) => (fold.open = true));
  }

  closeAgain() {
    this.opened.forEach((fold) => (fold.open = false));
    this.opened = [];
  }
}

for (const main of document.querySelectorAll("main")) {
  new Folds(main);
}
