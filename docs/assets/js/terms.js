"use strict";

/**
 * Shows what a term means, on hover, focus or touch, beside the term.
 * It stays while the pointer is on it, and Escape closes it (WCAG 1.4.13). Without the script the term is a link.
 */
class Terms {
  static moduleName = "hub-terms";

  constructor(list) {
    this.definitions = new Map(
      [...list.querySelectorAll("[data-term]")].map((one) => [one.dataset.term, one.querySelector("dd")]),
    );
    this.bubble = this.makeBubble();
    for (const link of document.querySelectorAll("a.hub-term-link")) {
      this.listen(link);
    }
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  makeBubble() {
    const bubble = document.createElement("div");
    bubble.className = "hub-bubble";
    bubble.id = "hub-bubble";
    bubble.setAttribute("role", "tooltip");
    bubble.hidden = true;
    bubble.addEventListener("pointerleave", () => this.closeSoon());
    bubble.addEventListener("pointerenter", () => clearTimeout(this.timer));
    document.body.append(bubble);
    return bubble;
  }

  listen(link) {
    link.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && this.open(link));
    link.addEventListener("pointerleave", () => this.closeSoon());
    link.addEventListener("focus", () => this.open(link));
    link.addEventListener("blur", () => this.close());
    link.addEventListener("click", (event) => this.firstTouch(event, link));
  }

  /** The first touch shows the meaning; the second follows the link. */
  firstTouch(event, link) {
    if (event.pointerType === "touch" && this.opened !== link) {
      event.preventDefault();
      this.open(link);
    }
  }

  open(link) {
    clearTimeout(this.timer);
    const definition = this.definitions.get(link.dataset.term);
    if (!definition) {
      return;
    }
    this.close();
    this.opened = link;
    this.bubble.replaceChildren(...[...definition.childNodes].map((node) => node.cloneNode(true)));
    this.bubble.hidden = false;
    link.setAttribute("aria-describedby", this.bubble.id);
    this.place(link);
  }

  /** Below the term, and within the window. */
  place(link) {
    const box = link.getBoundingClientRect();
    const width = this.bubble.offsetWidth;
    const left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - width - 8);
    this.bubble.style.left = `${left + window.scrollX}px`;
    this.bubble.style.top = `${box.bottom + window.scrollY + 4}px`;
  }

  closeSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), 250);
  }

  close() {
    this.opened?.removeAttribute("aria-describedby");
    this.opened = undefined;
    this.bubble.hidden = true;
  }
}

hub.start(Terms);
