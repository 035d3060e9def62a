"use strict";

/**
 * Opens the search and fetches what it needs when the reader turns to it, not before.
 * An address with ?q=… opens it at once: a search can be sent to a colleague.
 */
class Search {
  static moduleName = "hub-search";

  constructor(button) {
    this.button = button;
    this.dialog = document.getElementById("haku");
    this.field = this.dialog.querySelector("input");
    button.hidden = false;
    button.addEventListener("click", () => this.open());
    this.listen();
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) {
      this.field.value = asked;
      this.open();
    }
  }

  /** Esc would first empty the field in some browsers; here it closes, as in every dialog. */
  listen() {
    this.dialog.querySelector(".hub-search__close").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) {
        event.preventDefault();
        this.dialog.close();
      }
    });
  }

  /** The dialog takes the reader back to what had the focus: to the button, whoever opened it. */
  open() {
    this.button.focus({ preventScroll: true });
    this.dialog.showModal();
    this.field.focus();
    this.field.select();
    this.load();
  }

  /** In order: the engine, the index of the language, and what shows the hits. */
  load() {
    const { style, scripts } = this.button.dataset;
    if (document.querySelector(`link[href="${style}"]`)) {
      return;
    }
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: style }));
    for (const src of scripts.split(" ")) {
      const script = Object.assign(document.createElement("script"), { src, async: false });
      script.addEventListener("error", () => this.fail());
      document.head.append(script);
    }
  }

  fail() {
    const failed = this.dialog.querySelector(".hub-search__failed");
    failed.hidden = false;
    this.dialog.querySelector("[role=status]").textContent = failed.textContent;
  }
}

hub.start(Search);
