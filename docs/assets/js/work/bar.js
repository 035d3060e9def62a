"use strict";

/** Which model is being written, how far it is, where its words are, and what has just happened. */
class WorkBar {
  static moduleName = "hub-work-bar";

  constructor(root) {
    this.root = root;
    this.required = root.dataset.required.split(" ");
    this.choice = root.querySelector("[data-work-models]");
    this.status = root.querySelector("[data-work-status]");
    this.lost = root.querySelector("[data-work-lost]");
    root.hidden = false;
    document.querySelector("[data-work-off]").hidden = true;
    this.choice.addEventListener("change", () => hub.store.activate(this.choice.value));
    root.querySelector("[data-work-allow]").addEventListener("click", () => this.allow());
    root.querySelector("[data-work-clear]").addEventListener("click", () => this.dialog.showModal());
    this.dialog = root.querySelector("dialog");
    this.dialog.addEventListener("close", () => this.dialog.returnValue === "clear" && this.clear());
    hub.store.on((event) => this.follow(event));
    hub.say = (text) => this.say(text);
    hub.progressOf = (id) => this.progressOf(id);
    this.show();
  }

  /** Says a thing to everyone: the text is seen, and a screen reader reads it. */
  say(text) {
    this.status.textContent = "";
    requestAnimationFrame(() => (this.status.textContent = text));
  }

  allow() {
    const saved = hub.store.allow();
    this.show();
    this.say(hub.word(saved ? "work.now-saved" : "work.full"));
    this.choice.focus();
  }

  clear() {
    hub.store.clear();
    this.show();
    this.say(hub.word("work.cleared"));
  }

  follow(event) {
    if (event.type === "entry" && event.key !== "malli/nimi") {
      this.showProgress();
    } else if (event.type !== "saved") {
      this.show();
    }
    if (event.type === "entry" && event.here) {
      this.offerOnce();
    }
    if (event.type === "saving" && hub.store.saving === "full") {
      this.say(hub.word("work.full"));
    } else if (event.type === "cleared-elsewhere") {
      this.say(hub.word("work.cleared-elsewhere"));
    } else if (event.type === "allowed-elsewhere") {
      this.say(hub.word("work.allowed-elsewhere"));
    } else if (event.type === "elsewhere") {
      this.tellOfElsewhere(event.changed);
    }
  }

  tellOfElsewhere(changed) {
    const lost = changed.filter((one) => one.lost);
    if (lost.length === 0) {
      this.say(hub.word("work.changed-elsewhere"));
      return;
    }
    this.say(hub.count("work.lost", lost.length));
    this.lost.append(...lost.map((one) => this.lostItem(one)));
    this.lost.hidden = false;
  }

  lostItem({ id, key, lost }) {
    const button = hub.make("button", "hub-button hub-button--quiet", hub.word("work.take-back"));
    const item = hub.make("li", "", `${this.nameOf(key)}: ”${lost}” `, [button]);
    button.type = "button";
    button.addEventListener("click", () => {
      hub.store.set(key, lost, id);
      item.remove();
      this.lost.hidden = this.lost.children.length === 0;
      this.say(hub.word("work.taken-back"));
    });
    return item;
  }

  nameOf(key) {
    const element = document.querySelector(`[data-entry="${CSS.escape(key)}"]`);
    return element?.labels?.[0]?.textContent.trim() || hub.word("work.text");
  }

  show() {
    const { models, active, saving, kept } = hub.store;
    const nameOf = (model) => hub.store.get("malli/nimi", model.id) || hub.word("work.unnamed");
    const options = models.map((model) => new Option(nameOf(model), model.id, false, model === active));
    this.choice.replaceChildren(...options);
    for (const [name, shown] of Object.entries({ models: models.length > 0, none: models.length === 0 })) {
      this.root.querySelector(`[data-work-with="${name}"]`).hidden = !shown;
    }
    for (const element of this.root.querySelectorAll("[data-work-saving]")) {
      element.hidden = element.dataset.workSaving !== saving;
    }
    this.root.querySelector("[data-work-kept]").hidden = kept.length === 0;
    this.root.querySelector("[data-work-clear]").hidden = saving === "page" && models.length === 0;
    this.showProgress();
  }

  showProgress() {
    this.root.querySelector("[data-work-progress]").textContent = this.progressOf(hub.store.activeId);
  }

  progressOf(id) {
    const filled = this.required.filter((field) => hub.store.get(`kentta/${field}`, id).trim()).length;
    return hub.word("work.progress", { filled, all: this.required.length });
  }

  /** At the first words, asks beside them whether they may be kept; never in the way of writing. */
  offerOnce() {
    const { activeElement } = document;
    const isWritten = activeElement?.dataset.entry && hub.store.saving === "page";
    if (this.offered || !isWritten) {
      return;
    }
    this.offered = true;
    const allow = this.button("hub-button hub-button--main", "work.allow");
    const later = this.button("hub-button", "work.later");
    const offer = hub.make("div", "hub-offer hub-offer--save", "", [
      hub.make("p", "", `${hub.word("work.offer")} ${hub.word("work.page-only")}`),
      allow,
      later,
    ]);
    offer.setAttribute("role", "status");
    allow.addEventListener("click", () => {
      offer.remove();
      this.allow();
      activeElement.focus();
    });
    later.addEventListener("click", () => {
      offer.remove();
      activeElement.focus();
    });
    (activeElement.closest("[data-offer-after], .hub-tick") ?? activeElement).after(offer);
  }

  button(className, word) {
    const button = hub.make("button", className, hub.word(word));
    button.type = "button";
    return button;
  }
}

hub.start(WorkBar);
