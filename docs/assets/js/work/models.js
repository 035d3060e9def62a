"use strict";

/** The list of the reader's models: make, name, copy, discard, and have back from the trash. */
class Models {
  static moduleName = "hub-models";

  constructor(root) {
    this.root = root;
    this.dialog = root.querySelector("dialog");
    root.hidden = false;
    this.part("new").addEventListener("submit", (event) => this.create(event));
    root.addEventListener("click", (event) => this.act(event.target.closest("[data-do]")));
    this.dialog.addEventListener("close", () => this.dialog.returnValue && this.erase(this.dialog.returnValue));
    root.addEventListener("input", (event) => this.rename(event.target));
    hub.store.on((event) => event.type !== "entry" && event.type !== "saved" && this.show());
    this.show();
  }

  part(name) {
    return this.root.querySelector(`[data-models-${name}]`);
  }

  create(event) {
    event.preventDefault();
    const input = this.root.querySelector("#hub-new-model");
    const name = input.value.trim() || hub.word("work.unnamed");
    if (hub.begin(name)) {
      input.value = "";
      hub.say(hub.word("work.created", { name }));
    }
  }

  rename(input) {
    const id = input.closest("[data-id]")?.dataset.id;
    if (id) {
      hub.store.set("malli/nimi", input.value, id);
    }
  }

  act(button) {
    const item = button?.closest("[data-id]");
    if (!item) {
      return;
    }
    const { id } = item.dataset;
    const name = this.nameOf(id);
    const { store } = hub;
    const actions = {
      write: () => [store.activate(id), "work.chosen"],
      copy: () => [store.copy(id, hub.word("work.copy-name", { name })), "work.created"],
      discard: () => [store.discard(id), "work.discarded"],
      restore: () => [store.restore(id), "work.restored"],
    };
    if (button.dataset.do === "erase") {
      this.ask(id, name);
      return;
    }
    const [result, word] = actions[button.dataset.do]();
    if (result === false || result === null) {
      hub.say(this.part("full").textContent);
      return;
    }
    hub.say(hub.word(word, { name: button.dataset.do === "copy" ? this.nameOf(store.activeId) : name }));
    this.focusAfter(button.dataset.do, id);
  }

  /** What cannot be had back is asked about first. The dialog closes with the id of the model, or with nothing. */
  ask(id, name) {
    this.part("erase-title").textContent = hub.word("work.erase-title", { name });
    this.part("erase").value = id;
    this.dialog.returnValue = "";
    this.dialog.showModal();
  }

  erase(id) {
    const name = this.nameOf(id);
    hub.store.erase(id);
    hub.say(hub.word("work.erased", { name }));
    this.focusAfter("erase", id);
  }

  /** What had the focus is made anew: the focus goes to the same place, to what undoes it, or to the head of the list. */
  focusAfter(action, id) {
    const undo = { discard: "restore", restore: "discard" }[action];
    const places = [action, undo].map((name) => this.root.querySelector(`[data-id="${id}"] [data-do="${name}"]:not([hidden])`));
    (places.find(Boolean) ?? this.root.querySelector("#hub-new-model")).focus();
  }

  nameOf(id) {
    return hub.store.get("malli/nimi", id) || hub.word("work.unnamed");
  }

  show() {
    const { models, trash, kept, full } = hub.store;
    this.part("list").replaceChildren(...models.map((model) => this.item(model)));
    this.part("discarded").replaceChildren(...trash.map((model) => this.discarded(model)));
    this.part("trash").hidden = trash.length === 0;
    this.part("kept-list").replaceChildren(...kept.map((one, index) => this.keptItem(one, index)));
    this.part("kept").hidden = kept.length === 0;
    this.part("full").hidden = !full;
    this.part("new").querySelector("button").disabled = full;
  }

  item(model) {
    const item = this.part("item").content.firstElementChild.cloneNode(true);
    const [label, input] = item.querySelectorAll("label, input");
    item.dataset.id = model.id;
    input.id = `malli-${model.id}`;
    label.htmlFor = input.id;
    input.value = this.nameOf(model.id);
    const isActive = model.id === hub.store.activeId;
    item.querySelector("[data-model-active]").hidden = !isActive;
    item.querySelector('[data-do="write"]').hidden = isActive;
    item.querySelector("[data-model-progress]").textContent = hub.progressOf(model.id);
    for (const button of item.querySelectorAll("button")) {
      button.append(hub.make("span", "hub-hidden", `: ${input.value}`));
    }
    return item;
  }

  discarded(model) {
    const item = this.part("discarded-item").content.firstElementChild.cloneNode(true);
    item.dataset.id = model.id;
    const name = this.nameOf(model.id);
    item.querySelector("[data-model-name]").textContent = name;
    for (const button of item.querySelectorAll("button")) {
      button.append(hub.make("span", "hub-hidden", `: ${name}`));
    }
    return item;
  }

  keptItem({ name, text }, index) {
    const button = hub.make("button", "hub-button", hub.word("work.kept-download", { number: index + 1 }));
    button.type = "button";
    button.addEventListener("click", () => hub.save(`${name.replace(/[^a-z0-9]+/gi, "-")}.json`, "application/json", text));
    return hub.make("li", "", "", [button]);
  }
}

hub.start(Models);
