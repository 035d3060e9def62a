"use strict";

/**
 * Everything in which the reader writes, ticks or chooses: an element with data-entry shows the entry of the
 * active model and changes it. Boxes with data-many share an entry, which holds the values of all that are
 * ticked. Writing without a model makes one.
 */
{
  const isChoice = (element) => element.type === "checkbox" || element.type === "radio";

  class Entries {
    constructor(root) {
      this.root = root;
      root.addEventListener("input", (event) => this.write(event.target));
      root.addEventListener("change", (event) => this.write(event.target));
      hub.store.on((event) => this.follow(event));
      this.show(this.elements());
    }

    elements(key = "") {
      return [...this.root.querySelectorAll(key ? `[data-entry="${CSS.escape(key)}"]` : "[data-entry]")];
    }

    write(element) {
      this.tellIfFull(element);
      const key = element.dataset?.entry;
      const value = this.valueOf(element);
      if (key && hub.store.active) {
        hub.store.set(key, value);
      } else if (key && value) {
        const name = key === "malli/nimi" ? value : hub.word("work.unnamed");
        hub.begin(name, new Map([[key, { value }]]));
      }
    }

    /** A browser leaves out without a word what a place has no room for. */
    tellIfFull({ value, maxLength }) {
      if (maxLength > 0 && value.length >= maxLength) {
        hub.say(hub.word("work.place-full", { most: maxLength.toLocaleString(document.documentElement.lang) }));
      }
    }

    valueOf(element) {
      if (element.dataset.many !== undefined) {
        return this.valuesOf(this.elements(element.dataset.entry));
      }
      return isChoice(element) ? (element.checked ? element.value : "") : element.value;
    }

    /** Of boxes that share an entry, the values of the ticked ones, after those that have no box on this page. */
    valuesOf(boxes) {
      const known = boxes.map((box) => box.value);
      const before = hub.store.get(boxes[0].dataset.entry).split(" ");
      const elsewhere = before.filter((value) => value && !known.includes(value));
      return [...elsewhere, ...boxes.filter((box) => box.checked).map((box) => box.value)].join(" ");
    }

    follow(event) {
      if (event.type === "entry" && event.id === hub.store.activeId) {
        this.show(this.elements(event.key));
      } else if (event.type === "elsewhere") {
        const here = event.changed.filter((one) => one.id === hub.store.activeId);
        this.show(here.flatMap((one) => this.elements(one.key)));
      } else if (event.type === "model") {
        this.show(this.elements());
      }
    }

    show(elements) {
      for (const element of elements) {
        const value = hub.store.get(element.dataset.entry);
        if (isChoice(element)) {
          element.checked = value.split(" ").includes(element.value);
        } else if (element.value !== value) {
          element.value = value;
        }
      }
    }
  }

  // What a browser fills in by itself after a reload is not what the reader wrote in this model.
  window.addEventListener("pageshow", () => new Entries(document), { once: true });
}
