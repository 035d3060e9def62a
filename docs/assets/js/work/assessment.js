"use strict";

/** A self-assessment: the answers of each round, one statement at a time or all at once, and what they come to. */
class Assessment {
  static moduleName = "hub-assessment";
  static pause = 500;
  static levels = { 2: "green", 1: "yellow", 0: "red", "": "open" };

  constructor(root) {
    this.root = root;
    this.start = `arvio/${root.dataset.set}/`;
    this.items = [...document.querySelectorAll("[data-assess]")].map((element) => this.item(element));
    this.day = root.querySelector("[data-assess-day]");
    this.choice = root.querySelector("[data-assess-rounds]");
    this.newRound = root.querySelector("[data-assess-new]");
    this.removal = root.querySelector("[data-assess-remove]");
    this.bin = root.querySelector("[data-assess-removed]");
    this.result = document.querySelector("[data-assess-result]");
    this.steps = document.querySelector("[data-assess-steps]");
    this.round = this.rounds.at(-1) ?? "";
    this.isSingle = false;
    this.index = 0;
    for (const line of document.querySelectorAll("[data-assess-paper]")) {
      line.hidden = true;
    }
    root.hidden = false;
    this.listen();
    this.bind();
    this.show();
    this.reach(location.hash);
  }

  item(element) {
    const { assess: id, assessRequired: field } = element.dataset;
    const heading = document.getElementById(id);
    heading.tabIndex = -1;
    const title = heading.textContent.replace(/^\d+\.\s*/, "");
    return { id, element, heading, title, field, required: field !== undefined };
  }

  listen() {
    for (const { id, element } of this.items) {
      element.addEventListener("change", ({ target }) => this.answer(id, target.value));
    }
    this.day.addEventListener("change", () => this.answer("pvm", this.day.value));
    this.choice.addEventListener("change", () => this.choose(this.choice.value));
    this.newRound.addEventListener("click", () => this.begin());
    this.removal.addEventListener("click", () => this.remove());
    this.bin.addEventListener("click", ({ target }) => this.restore(target.closest("button")?.value));
    this.root.querySelector("fieldset").addEventListener("change", ({ target }) => this.showBy(target.value));
    this.steps.addEventListener("click", ({ target }) => target.dataset.step && this.go(Number(target.dataset.step)));
    document.addEventListener("click", ({ target }) => this.reach(target.closest('a[href*="#"]')?.hash));
    window.addEventListener("hashchange", () => this.reach(location.hash));
    hub.store.on((event) => this.follow(event));
  }

  // Rounds

  /** The rounds of the active model, the oldest first. */
  get rounds() {
    return this.stored.filter((round) => !this.isRemoved(round));
  }

  get stored() {
    const ids = new Set(hub.store.keys(this.start).map((key) => key.split("/")[2]));
    const order = (round) => `${hub.store.get(this.key("pvm", round))} ${round}`;
    return [...ids].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  }

  isRemoved(round) {
    return hub.store.get(this.key("poistettu", round)) !== "";
  }

  key(item, round = this.round) {
    return `${this.start}${round}/${item}`;
  }

  answers(round = this.round) {
    return Object.fromEntries(this.items.map(({ id }) => [id, hub.store.get(this.key(id, round))]));
  }

  nameOf(round) {
    return hub.word("work.assess.round-name", { number: this.rounds.indexOf(round) + 1, day: this.dayOf(round) });
  }

  dayOf(round) {
    return hub.day(hub.store.get(this.key("pvm", round))) || hub.word("work.assess.no-day");
  }

  today() {
    return hub.dayOf(hub.store.clock());
  }

  /** An answer begins a round, and a model, where there is none. Ids grow with time, so rounds of a day keep their order. */
  answer(item, value) {
    const { store } = hub;
    if (!store.active) {
      hub.begin(hub.word("work.unnamed"));
    }
    if (!this.round) {
      this.open(store.clock().toString(36) + store.newId().slice(0, 4));
    }
    store.set(this.key(item), value);
  }

  open(round) {
    this.round = round;
    hub.store.set(this.key("pvm"), this.today());
    this.bind();
  }

  begin() {
    this.open(hub.store.clock().toString(36) + hub.store.newId().slice(0, 4));
    this.index = 0;
    this.show();
    this.items[0].heading.focus();
    hub.say(hub.word("work.assess.started", { number: this.rounds.length }));
  }

  choose(round, said = "work.assess.shown") {
    this.round = round;
    this.bind();
    this.show();
    hub.say(hub.word(said, { name: this.nameOf(round) }));
  }

  /** Nothing is lost: the answers stay, and the round can be had back. */
  remove() {
    const { round } = this;
    const name = this.nameOf(round);
    hub.store.set(this.key("poistettu"), "1");
    this.show();
    this.bin.querySelector(`button[value="${round}"]`).focus();
    hub.say(hub.word("work.assess.was-removed", { name }));
  }

  restore(round) {
    if (round) {
      hub.store.set(this.key("poistettu", round), "");
      this.choose(round, "work.assess.restored");
      this.day.focus();
    }
  }

  /** The inputs show the entries of this round, and write them. */
  bind() {
    for (const { id, element } of this.items) {
      for (const input of element.querySelectorAll("input")) {
        input.dataset.entry = this.round && this.key(id);
        input.checked = this.round !== "" && input.value === hub.store.get(this.key(id));
      }
    }
    this.day.dataset.entry = this.round && this.key("pvm");
    this.day.value = this.round ? hub.store.get(this.key("pvm")) : this.today();
  }

  follow(event) {
    const isEntry = event.type === "entry";
    const isOurs = isEntry ? event.id === hub.store.activeId && event.key.startsWith(this.start) : true;
    if (!isOurs || !["entry", "model", "elsewhere"].includes(event.type)) {
      return;
    }
    const { rounds } = this;
    if (!rounds.includes(this.round)) {
      this.round = rounds.at(-1) ?? "";
      this.bind();
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), isEntry ? Assessment.pause : 0);
  }

  // One at a time, or all at once

  showBy(mode) {
    const open = this.items.findIndex(({ id }) => this.answers()[id] === "");
    this.isSingle = mode === "one";
    this.index = Math.max(open, 0);
    this.showItems();
  }

  showItems() {
    this.items.forEach(({ element, heading }, index) => {
      const isAway = this.isSingle && index !== this.index;
      for (const part of [element, heading]) {
        part.classList.toggle("hub-assess-away", isAway);
      }
    });
    this.steps.hidden = !this.isSingle;
    this.showSteps();
  }

  showSteps() {
    const all = this.items.length;
    const [previous, next] = this.steps.querySelectorAll("button");
    previous.disabled = this.index === 0;
    next.textContent = hub.word(this.index === all - 1 ? "work.assess.to-result" : "work.assess.next");
    this.steps.querySelector("[data-assess-place]").textContent = hub.word("work.assess.place", {
      number: this.index + 1,
      all,
    });
  }

  go(step) {
    if (this.index + step === this.items.length) {
      const heading = document.getElementById("tulos");
      heading.tabIndex = -1;
      heading.focus();
      return;
    }
    this.index += step;
    this.showItems();
    this.items[this.index].heading.focus();
  }

  /** A link to a statement that is not shown shows it. */
  reach(hash) {
    const index = this.items.findIndex(({ id }) => `#${id}` === hash);
    if (index >= 0) {
      this.index = index;
      this.showItems();
    }
  }

  // What the answers come to

  show() {
    this.showRounds();
    this.showItems();
    const score = hub.score(this.items, this.answers());
    const text = this.verdict(score);
    if (this.part("verdict").textContent !== text) {
      this.part("verdict").textContent = text;
    }
    this.part("whole").hidden = score.verdict === "nothing";
    this.showCounts(score);
    this.showTodo(score);
    this.showComparison();
  }

  part(name) {
    return this.result.querySelector(`[data-result="${name}"]`);
  }

  showRounds() {
    const { rounds } = this;
    this.choice.replaceChildren(
      ...rounds.map((round) => new Option(this.nameOf(round), round, false, round === this.round)),
    );
    this.choice.parentElement.hidden = rounds.length < 2;
    this.newRound.hidden = !this.hasAnswers(this.round);
    this.removal.hidden = this.round === "";
    this.showRemoved();
  }

  /** The list is made anew only when it changes, for the focus may be in it. */
  showRemoved() {
    const names = this.stored.filter((round) => this.isRemoved(round)).map((round) => [round, this.nameOfRemoved(round)]);
    const shown = names.join("\n");
    if (shown !== this.shownRemoved) {
      this.shownRemoved = shown;
      this.bin.hidden = names.length === 0;
      this.bin.querySelector("ul").replaceChildren(...names.map(([round, name]) => this.removedItem(round, name)));
    }
  }

  nameOfRemoved(round) {
    const count = Object.values(this.answers(round)).filter(Boolean).length;
    return hub.count("work.assess.removed-name", count, { day: this.dayOf(round) });
  }

  removedItem(round, name) {
    const button = hub.make("button", "hub-button", hub.word("work.assess.restore"), [
      hub.make("span", "hub-hidden", `: ${name}`),
    ]);
    Object.assign(button, { type: "button", value: round });
    return hub.make("li", "", `${name} `, [button]);
  }

  hasAnswers(round) {
    return round !== "" && Object.values(this.answers(round)).some(Boolean);
  }

  verdict({ verdict, percent, points, max, counts, required }) {
    const left = counts[""];
    if (percent === null) {
      const rest = verdict === "no-score" && left > 0 ? [hub.count("work.assess.left", left)] : [];
      return [hub.word(`work.assess.${verdict}`), ...rest].join(" ");
    }
    const names = this.items.filter(({ id }) => required.includes(id)).map(({ field }) => field);
    const advice =
      verdict === "required"
        ? hub.count("work.assess.required", names.length, { names: names.join(", ") })
        : hub.word(`work.assess.${verdict}`);
    const rest = left > 0 ? [hub.count("work.assess.unanswered", left)] : [];
    return [hub.word("work.assess.said", { percent, points, max }), advice, ...rest].join(" ");
  }

  showCounts({ counts }) {
    this.part("caption").textContent = hub.word("work.assess.caption", {
      model: hub.store.get("malli/nimi"),
      round: this.nameOf(this.round),
    });
    for (const row of this.result.querySelectorAll("[data-result-value]")) {
      const count = counts[row.dataset.resultValue];
      row.querySelector("td").textContent = count;
      this.draw(row, (100 * count) / this.items.length);
    }
  }

  draw(row, width) {
    row.querySelector(".hub-chart__bar").setAttribute("width", width);
  }

  showTodo({ todo }) {
    const answers = this.answers();
    const actions = todo.map((id) => this.action(this.items.find((item) => item.id === id), answers[id]));
    const rest = actions.length - 3;
    this.part("first").replaceChildren(...actions.slice(0, 3));
    this.part("rest").replaceChildren(...actions.slice(3));
    this.part("rest").start = 4;
    this.part("todo").hidden = actions.length === 0;
    this.part("others").hidden = rest <= 0;
    this.part("count").textContent = hub.count("work.assess.rest", rest);
  }

  action({ id, title, element, required }, answer) {
    const link = hub.make("a", "hub-result__title", title);
    link.href = `#${id}`;
    const tags = [hub.make("span", "hub-tag", hub.word(`work.assess.${Assessment.levels[answer]}`))];
    if (required && answer === "0") {
      tags.push(" ", hub.make("span", "hub-tag hub-tag--required", hub.word("work.assess.required")));
    }
    const best = document.getElementById(`taso-${id}-2`);
    const goal = `${hub.word("work.assess.goal")} ${best.textContent}`;
    const help = element.querySelector("[data-assess-help]").cloneNode(true);
    return hub.make("li", "", "", [link, " ", ...tags, hub.make("p", "", goal), help]);
  }

  showComparison() {
    const rounds = this.rounds.filter((round) => this.hasAnswers(round));
    this.part("rounds").hidden = rounds.length < 2;
    this.part("rows").replaceChildren(...rounds.map((round, index) => this.comparison(round, rounds[index - 1])));
  }

  comparison(round, before) {
    const row = this.part("row").content.firstElementChild.cloneNode(true);
    const { percent, points, max, counts } = hub.score(this.items, this.answers(round));
    const all = this.items.length;
    const texts = {
      score: hub.word(percent === null ? "work.assess.score-none" : "work.assess.score-of", { percent, points, max }),
      answered: `${all - counts[""]}/${all}`,
      change: before ? this.change(before, round) : hub.word("work.assess.change-first"),
    };
    for (const [name, text] of Object.entries(texts)) {
      row.querySelector(`[data-round="${name}"]`).textContent = text;
    }
    row.firstElementChild.textContent = this.nameOf(round);
    this.draw(row, percent ?? 0);
    return row;
  }

  change(before, after) {
    const counts = hub.compareAnswers(this.items, this.answers(before), this.answers(after));
    const said = Object.entries(counts).filter(([, count]) => count > 0);
    return said.map(([name, count]) => hub.count(`work.assess.${name}`, count)).join(", ") || hub.word("work.assess.same");
  }
}

hub.start(Assessment);
