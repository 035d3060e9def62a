"use strict";

/** Which model is being written, how far it is, where its words are, and what has just happened. */
class WorkBar {
  static moduleName = "hub-work-bar";
  static seen = 8_000;

  constructor(root) {
    this.root = root;
    this.required = root.dataset.required.split(" ");
    this.choice = root.querySelector("[data-work-models]");
    this.status = root.querySelector("[data-work-status]");
    this.notice = root.querySelector("[data-work-notice]");
    this.lost = new hub.Lost(root.querySelector("[data-work-lost]"), this.choice);
    root.hidden = false;
    document.querySelector("[data-work-off]").hidden = true;
    this.choice.addEventListener("change", () => hub.store.activate(this.choice.value));
    root.querySelector("[data-work-allow]").addEventListener("click", () => this.allow());
    this.backup = root.querySelector("[data-work-backup]");
    this.backup.addEventListener("click", () => this.saveBackup());
    root.querySelector("[data-work-clear]").addEventListener("click", () => this.askToClear());
    this.dialog = root.querySelector("dialog");
    this.dialog.addEventListener("close", () => this.dialog.returnValue === "clear" && this.clear());
    document.addEventListener("focusin", () => this.hideNotice());
    hub.store.on((event) => this.follow(event));
    hub.say = (text) => this.say(text);
    hub.progressOf = (id) => this.progressOf(id);
    this.show();
  }

  /** Says a thing to everyone: the text is seen, and a screen reader reads it. */
  say(text) {
    this.status.textContent = "";
    requestAnimationFrame(() => {
      this.status.textContent = text;
      this.notify(text);
    });
  }

  /** Where the bar is not in view, what is said shows for a while at the foot of the window. */
  notify(text) {
    const { top, bottom } = this.root.getBoundingClientRect();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hideNotice(), WorkBar.seen);
    this.notice.textContent = text;
    this.notice.hidden = bottom > 0 && top < innerHeight;
  }

  /** It must never cover what has the focus. */
  hideNotice() {
    this.notice.hidden = true;
  }

  allow() {
    const saved = hub.store.allow();
    this.show();
    this.say(hub.word(saved ? "work.now-saved" : "work.full"));
    this.focus();
  }

  /** What is only in this page has to be taken out of this page: a link to where exports are would lose it. */
  saveBackup() {
    const file = `${hub.word("work.backup-file")}-${hub.dayOf(hub.store.clock())}.json`;
    hub.save(file, "application/json", hub.format.write(hub.store.models));
    this.say(hub.word("work.export.done", { file }));
  }

  /** What had the focus is gone. */
  focus() {
    const place = hub.store.active ? this.choice : this.root.querySelector(".hub-work__links a");
    place.focus();
  }

  /** A dialog remembers how it was closed before, also where it is now closed with Escape. */
  askToClear() {
    this.dialog.returnValue = "";
    this.dialog.showModal();
  }

  clear() {
    hub.store.clear();
    this.show();
    this.say(hub.word("work.cleared"));
    this.focus();
  }

  follow(event) {
    if (event.type === "entry") {
      this.followEntry(event);
    } else if (event.type !== "saved") {
      this.show();
    }
    if (event.type === "saving" && hub.store.saving === "full") {
      this.say(hub.word("work.full"));
    } else if (event.type === "cleared-elsewhere") {
      this.say(hub.word("work.cleared-elsewhere"));
    } else if (event.type === "allowed-elsewhere") {
      this.say(hub.word("work.allowed-elsewhere"));
    } else if (event.type === "elsewhere") {
      this.tellOfElsewhere(event.changed);
    } else if (event.type === "discarded-elsewhere") {
      this.leave(event.name || hub.word("work.unnamed"));
    }
  }

  /** The next key must not be written in another model: the focus goes to what is said. */
  leave(name) {
    const { active } = hub.store;
    const other = active && (hub.store.get("malli/nimi") || hub.word("work.unnamed"));
    if (document.activeElement?.dataset.entry) {
      this.status.tabIndex = -1;
      this.status.focus();
    }
    this.say(hub.word(active ? "work.gone-other" : "work.gone", { name, other }));
  }

  followEntry({ key, here }) {
    if (key === "malli/nimi") {
      this.show();
    } else if (this.required.includes(key.replace("kentta/", ""))) {
      this.showProgress();
    }
    if (here) {
      this.offerOnce();
    }
  }

  tellOfElsewhere(changed) {
    const count = this.lost.show(changed);
    this.say(count > 0 ? hub.count("work.lost", count) : hub.word("work.changed-elsewhere"));
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
    const isOnlyHere = models.length > 0 && saving !== "device";
    const exports = this.root.querySelector("[data-work-exports]");
    this.backup.hidden = !isOnlyHere;
    exports.hidden = isOnlyHere && exports.pathname !== location.pathname;
    this.root.querySelector("[data-work-clear]").hidden = saving === "page" && models.length === 0;
    this.showProgress();
  }

  showProgress() {
    const place = this.root.querySelector("[data-work-progress]");
    const text = this.progressOf(hub.store.activeId);
    // Writing the same text again would have the browser lay out the page anew at every key.
    if (place.textContent !== text) {
      place.textContent = text;
    }
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
