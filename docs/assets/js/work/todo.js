"use strict";

/** Leaves in the list only what the active model still lacks. */
class Todo {
  static moduleName = "hub-todo";

  constructor(root) {
    this.root = root;
    this.items = [...root.querySelectorAll("[data-todo]")];
    this.count = root.querySelector("[data-todo-count]");
    hub.store.on((event) => event.type !== "saved" && this.show());
    this.show();
  }

  show() {
    const { active } = hub.store;
    for (const item of this.items) {
      item.hidden = Boolean(active) && hub.store.get(item.dataset.todo).trim() !== "";
    }
    for (const list of this.root.querySelectorAll(".hub-todo__list")) {
      const isEmpty = [...list.children].every((item) => item.hidden);
      list.hidden = isEmpty;
      list.previousElementSibling.hidden = isEmpty;
    }
    const left = this.items.filter((item) => !item.hidden).length;
    this.count.hidden = !active;
    const text = left === 0 ? hub.word("work.todo-none") : hub.count("work.todo-left", left);
    if (this.count.textContent !== text) {
      this.count.textContent = text;
    }
  }
}

hub.start(Todo);
