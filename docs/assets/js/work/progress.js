"use strict";

/** Says in words how many of a list's boxes are ticked, and the numbers of those that are open. */
class Progress {
  static moduleName = "hub-progress";

  constructor(root) {
    this.boxes = [...root.querySelectorAll("input[data-entry]")];
    this.text = root.querySelector("[data-progress]");
    this.text.hidden = false;
    hub.store.on((event) => event.type !== "saved" && this.show());
    this.show();
  }

  show() {
    const open = this.boxes.filter((box) => hub.store.get(box.dataset.entry) === "");
    const all = this.boxes.length;
    const values = { all, done: all - open.length, open: open.map((box) => box.dataset.number).join(", ") };
    const key = open.length === all ? "work.ticked-none" : open.length === 0 ? "work.ticked-all" : "work.ticked";
    const text = hub.word(key, values);
    if (this.text.textContent !== text) {
      this.text.textContent = text;
    }
  }
}

hub.start(Progress);
