"use strict";

/** The goals-and-measures plan: as many rows as there are goals, and their days for a calendar. */
class Measures {
  static moduleName = "hub-measures";
  static days = ["ensimmainen", "toinen"];

  constructor(root) {
    this.root = root;
    this.list = this.part("rows");
    this.pattern = this.list.firstElementChild.cloneNode(true);
    this.list.replaceChildren();
    this.part("tools").hidden = false;
    this.here = new Set();
    this.model = hub.store.activeId;
    root.addEventListener("click", ({ target }) => this.act(target.closest("[data-do]")));
    for (const type of ["change", "focusout"]) {
      root.addEventListener(type, ({ target }) => target.type === "date" && this.checkDays(target.closest("[data-row]")));
    }
    hub.store.on((event) => this.follow(event));
    this.show();
  }

  part(name) {
    return this.root.querySelector(`[data-measures="${name}"]`);
  }

  // Rows

  get stored() {
    return [...new Set(hub.store.keys("mittari/").map((key) => key.split("/")[1]))];
  }

  get removed() {
    return this.stored.filter((row) => this.text(row, "poistettu"));
  }

  text(row, column) {
    return hub.store.get(`mittari/${row}/${column}`);
  }

  nameOf(row) {
    return this.text(row, "mittari").trim() || this.text(row, "tavoite").trim() || hub.word("work.measure.unnamed");
  }

  /** Ids grow with time, so that rows stay in the order in which they were added. */
  newRow() {
    return hub.store.clock().toString(16) + hub.store.newId().slice(0, 6);
  }

  follow(event) {
    const isHere = event.type === "entry" && event.id === hub.store.activeId && event.key.startsWith("mittari/");
    const [, row, column] = isHere ? event.key.split("/") : [];
    const isRowChange = isHere && (column === "poistettu" || !this.here.has(row));
    if (isRowChange || event.type === "model" || event.type === "elsewhere") {
      this.show();
    }
  }

  /** A row in which nothing is written yet stays in the page until another model is chosen. */
  show() {
    const { activeId } = hub.store;
    if (this.model && this.model !== activeId) {
      this.forget();
    }
    this.model = activeId;
    const { removed } = this;
    const rows = [...new Set([...this.stored, ...this.here])].filter((row) => !removed.includes(row)).sort();
    this.here = new Set(rows.length > 0 ? rows : [this.newRow()]);
    this.showRows([...this.here]);
    this.showRemoved(removed);
  }

  /** A browser tells once more what was written in an element that goes away: by then another model is active. */
  forget() {
    for (const input of this.list.querySelectorAll("[data-entry]")) {
      delete input.dataset.entry;
    }
    this.here.clear();
    this.list.replaceChildren();
  }

  showRows(rows) {
    for (const card of [...this.list.children]) {
      if (!rows.includes(card.dataset.row)) {
        card.remove();
      }
    }
    rows.forEach((row, index) => {
      const card = this.cardOf(row) ?? this.make(row);
      if (this.list.children[index] !== card) {
        this.list.insertBefore(card, this.list.children[index] ?? null);
        this.checkDays(card);
      }
      const name = hub.word("work.measure.row", { number: index + 1 });
      card.querySelector("legend").textContent = name;
      card.querySelector("[data-do] span").textContent = `: ${name}`;
    });
  }

  cardOf(row) {
    return [...this.list.children].find((card) => card.dataset.row === row);
  }

  make(row) {
    const card = this.pattern.cloneNode(true);
    card.dataset.row = row;
    for (const attribute of ["id", "for", "aria-describedby"]) {
      for (const element of card.querySelectorAll(`[${attribute}]`)) {
        element.setAttribute(attribute, element.getAttribute(attribute).replace("mittari-1-", `mittari-${row}-`));
      }
    }
    for (const input of card.querySelectorAll("[data-column]")) {
      input.dataset.entry = `mittari/${row}/${input.dataset.column}`;
      input.value = this.text(row, input.dataset.column);
    }
    const remove = card.querySelector("[data-do]");
    remove.append(hub.make("span", "hub-hidden"));
    remove.hidden = false;
    return card;
  }

  // Adding, removing and having back

  act(button) {
    const actions = {
      add: () => this.add(),
      remove: () => this.remove(button.closest("[data-row]").dataset.row),
      restore: () => this.restore(button.dataset.row),
      calendar: () => this.saveCalendar(),
    };
    actions[button?.dataset.do]?.();
  }

  add() {
    const row = this.newRow();
    this.here.add(row);
    this.show();
    this.enter(row);
    hub.say(hub.word("work.measure.added", { number: this.here.size }));
  }

  remove(row) {
    const name = this.nameOf(row);
    const isWritten = this.stored.includes(row);
    this.here.delete(row);
    if (isWritten) {
      hub.store.set(`mittari/${row}/poistettu`, "1");
    } else {
      this.show();
    }
    this.root.querySelector(isWritten ? `[data-do="restore"][data-row="${row}"]` : '[data-do="add"]').focus();
    if (isWritten) {
      hub.say(hub.word("work.measure.was-removed", { name }));
    }
  }

  restore(row) {
    hub.store.set(`mittari/${row}/poistettu`, "");
    this.enter(row);
    hub.say(hub.word("work.measure.restored", { name: this.nameOf(row) }));
  }

  enter(row) {
    this.cardOf(row).querySelector("[data-column]").focus();
  }

  showRemoved(rows) {
    this.part("removed").hidden = rows.length === 0;
    this.part("removed-list").replaceChildren(...rows.map((row) => this.removedItem(row)));
  }

  removedItem(row) {
    const name = this.nameOf(row);
    const button = hub.make("button", "hub-button", hub.word("work.measure.restore"), [
      hub.make("span", "hub-hidden", `: ${name}`),
    ]);
    button.type = "button";
    Object.assign(button.dataset, { do: "restore", row });
    return hub.make("li", "", `${name} `, [button]);
  }

  // Days

  checkDays(card) {
    const inputs = Measures.days.map((day) => card.querySelector(`[data-column="${day}"]`));
    const bad = inputs.filter((input) => !input.validity.valid);
    const [first, second] = inputs.map((input) => input.value);
    const isTurned = bad.length === 0 && first && second && second <= first;
    const wrong = isTurned ? [inputs[1]] : bad;
    const words = bad.map((input) => hub.word("work.measure.bad-day", { name: input.labels[0].textContent }));
    const text = isTurned ? hub.word("work.measure.turned") : words.join(" ");
    const place = card.querySelector("[data-measure-wrong]");
    if (place.textContent !== text) {
      place.textContent = text;
    }
    for (const input of inputs) {
      input.setAttribute("aria-invalid", wrong.includes(input));
    }
  }

  saveCalendar() {
    const entries = [...this.here].flatMap((row) => this.entriesOf(row));
    if (entries.length === 0) {
      hub.say(hub.word("work.measure.no-days"));
      return;
    }
    const name = `${hub.word("work.measure.file")}.ics`;
    hub.save(name, "text/calendar;charset=utf-8", hub.calendar(entries, hub.store.clock()));
    hub.say(hub.count("work.measure.saved", entries.length));
  }

  /** The same day of the same row is the same entry in every calendar, however often the file is taken. */
  entriesOf(row) {
    return Measures.days
      .map((column, index) => ({
        uid: `${row}-${index + 1}@tukihub`,
        day: this.text(row, column),
        summary: hub.word("work.measure.event", {
          when: hub.word(`work.measure.${column}`),
          name: this.nameOf(row),
        }),
        description: this.description(row),
      }))
      .filter(({ day }) => hub.day(day));
  }

  description(row) {
    const columns = ["tavoite", "mittari", "lahtotilanne", "tavoitetaso", "omistaja"];
    const lines = columns.map((column) => [hub.word(`work.measure.${column}`), this.text(row, column).trim()]);
    const model = [hub.word("work.name"), hub.store.get("malli/nimi")];
    return [model, ...lines]
      .filter(([, text]) => text)
      .map(([name, text]) => `${name}: ${text}`)
      .join("\n");
  }
}

hub.start(Measures);
