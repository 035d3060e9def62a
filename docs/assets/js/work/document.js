"use strict";

/**
 * A model as a document: a list of blocks from which Markdown, Word and paper are made alike.
 *
 * Blocks are {kind: "heading", level, text} (0 is the title), {kind: "text", text, isStrong}, {kind: "list", items},
 * {kind: "checks", items: [{done, text}]} and {kind: "table", head, rows}. `own` is what the reader wrote; it has a
 * `language` if that is not the document's.
 */
{
  const ITEM = /^\s*[-–•*]\s+/;
  const MOST_URGENT = 3;

  class Description {
    /** `data` is everything in the language of the document; `read` and `keys` are those of the store for one model. */
    constructor(data, read, keys) {
      Object.assign(this, { data, read, keys, known: new Set() });
    }

    blocks(day) {
      const title = this.value("malli/nimi") || this.word("document.unnamed");
      const parts = [
        ...this.head(day),
        ...this.data.groups.flatMap((group) => this.group(group)),
        ...this.section("document.forms", this.data.forms.flatMap((form) => this.form(form))),
        ...this.section("document.checklist", this.checks("tarkistus", this.data.checklist)),
        ...this.section("document.stages", this.stages()),
        ...this.section("document.assessments", this.data.assessments.flatMap((set) => this.assessment(set))),
        ...this.section("document.measures", this.measures()),
        ...this.section("document.themes", this.themes()),
        ...this.section("document.others", this.others()),
      ];
      return [heading(0, title), ...parts].map((block) => this.inItsLanguage(block));
    }

    inItsLanguage(block) {
      const isForeign = block.own && this.read("malli/kieli") === "sv" && this.data.language !== "sv-FI";
      return isForeign ? { ...block, language: "sv-FI" } : block;
    }

    /** The value of an entry, which is then known to be in the document. */
    value(key) {
      this.known.add(key);
      return this.read(key);
    }

    word(key, values = {}) {
      return this.data.words[key].replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);
    }

    count(key, count, values = {}) {
      return this.word(`${key}-${count === 1 ? "one" : "many"}`, { count, ...values });
    }

    section(key, blocks) {
      return blocks.length > 0 ? [heading(1, this.word(key)), ...blocks] : [];
    }

    head(day) {
      const { programmes } = this.data;
      const programme = programmes.find(({ id }) => id === this.value("malli/ohjelma"));
      const made = text(this.word("document.made", { day }));
      return programme ? [text(this.word("document.programme", { name: programme.title })), made] : [made];
    }

    group({ title, fields }) {
      return [heading(1, title), ...fields.flatMap((field) => this.field(field))];
    }

    field({ id, title, required }) {
      const written = this.value(`kentta/${id}`);
      if (written.trim()) {
        return [heading(2, title), ...ownBlocks(written)];
      }
      return required ? [heading(2, title), { ...text(this.word("document.missing")), isStrong: true }] : [];
    }

    form({ title, parts }) {
      const written = parts.map((part) => ({ title: part.title, text: this.value(`lomake/${part.id}`) }));
      const answered = written.filter((part) => part.text.trim());
      const blocks = answered.flatMap((part) => [heading(3, part.title), ...ownBlocks(part.text)]);
      return blocks.length > 0 ? [heading(2, title), ...blocks] : [];
    }

    checks(start, items) {
      const all = items.map(({ id, title }) => ({ done: this.value(`${start}/${id}`) !== "", text: title }));
      return all.length > 0 ? [{ kind: "checks", items: all }] : [];
    }

    stages() {
      const isBegun = this.keys("vaihe/").length > 0;
      const stages = isBegun ? this.data.stages : [];
      return stages.flatMap(({ title, items }) => [heading(2, title), ...this.checks("vaihe", items)]);
    }

    // The latest round of each self-assessment

    assessment({ id, title, items }) {
      const keys = this.keys(`arvio/${id}/`);
      const all = [...new Set(keys.map((key) => key.split("/")[2]))];
      const rounds = all.filter((round) => !this.read(`arvio/${id}/${round}/poistettu`));
      const dayOf = (round) => this.read(`arvio/${id}/${round}/pvm`);
      const order = (round) => `${dayOf(round)} ${round}`;
      rounds.sort((one, other) => (order(one) < order(other) ? -1 : 1));
      const answersOf = (round) => Object.fromEntries(items.map((item) => [item.id, this.read(`arvio/${id}/${round}/${item.id}`)]));
      const number = rounds.findLastIndex((round) => Object.values(answersOf(round)).some(Boolean));
      return number < 0 ? [] : [heading(2, title), ...this.round(id, items, rounds[number], number + 1, answersOf(rounds[number]))];
    }

    round(id, items, round, number, answers) {
      const day = hub.day(this.read(`arvio/${id}/${round}/pvm`)) || this.word("work.assess.no-day");
      const levels = { 2: "green", 1: "yellow", 0: "red", E: "none", "": "open" };
      const answerOf = ({ id }) => this.word(`work.assess.${levels[answers[id]] ?? "open"}`);
      const rows = items.map((item) => [item.title, answerOf(item)]);
      const score = hub.score(items, answers);
      const first = score.todo.slice(0, MOST_URGENT).map((id) => items.find((item) => item.id === id));
      return [
        text(this.word("work.assess.round-name", { number, day })),
        text(this.verdict(items, score)),
        ...this.todo(first.map((item) => `${item.title} (${answerOf(item)})`)),
        { kind: "table", head: [this.word("document.statement"), this.word("work.assess.answer")], rows },
      ];
    }

    /** No score goes without what to do first. */
    todo(items) {
      return items.length > 0 ? [heading(3, this.word("work.assess.first")), { kind: "list", items }] : [];
    }

    verdict(items, { verdict, percent, points, max, counts, required }) {
      const left = counts[""];
      const one = (key) => this.word(`work.assess.${key}`);
      const unanswered = (key) => (left > 0 ? [this.count(`work.assess.${key}`, left)] : []);
      if (percent === null) {
        return [one("no-score"), ...unanswered("left")].join(" ");
      }
      const names = items.filter((item) => required.includes(item.id)).map((item) => item.field);
      const advice =
        verdict === "required"
          ? this.count("work.assess.required", names.length, { names: names.join(", ") })
          : one(verdict);
      const said = this.word("work.assess.said", { percent, points, max });
      return [said, advice, ...unanswered("unanswered")].join(" ");
    }

    // Measures, themes, and what has no place of its own

    measures() {
      const rows = [...new Set(this.keys("mittari/").map((key) => key.split("/")[1]))].sort();
      const kept = rows.filter((row) => !this.value(`mittari/${row}/poistettu`));
      return kept.flatMap((row, index) => this.measure(row, index + 1));
    }

    measure(row, number) {
      const cells = this.data.measures.map(({ id, title, isDay }) => {
        const value = this.value(`mittari/${row}/${id}`).trim();
        return [title, isDay ? hub.day(value) || value : value];
      });
      const head = [this.word("document.point"), this.word("document.text")];
      const rows = cells.filter(([, value]) => value);
      return rows.length > 0 ? [heading(2, this.word("document.measure", { number })), { kind: "table", head, rows, own: true }] : [];
    }

    themes() {
      const chosen = this.value("malli/teemat").split(" ");
      const items = this.data.themes.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
      return items.length > 0 ? [{ kind: "list", items }] : [];
    }

    /** Texts of fields that the site no longer has: no word is left out. */
    others() {
      const starts = ["kentta/", "lomake/", "mittari/"];
      const keys = starts.flatMap((start) => this.keys(start));
      const isRemoved = (key) => key.startsWith("mittari/") && this.read(`${key.split("/", 2).join("/")}/poistettu`);
      const left = keys.filter((key) => !this.known.has(key) && !isRemoved(key) && this.read(key).trim());
      return left.flatMap((key) => [heading(2, key), ...ownBlocks(this.read(key))]);
    }
  }

  /** One model as blocks. The day is written as people write it. */
  hub.describe = (data, read, keys, day) => new Description(data, read, keys).blocks(day);

  /** Several models in one document: a list of them, and then each with its headings a level lower. */
  hub.describeAll = (title, documents) => [
    heading(0, title),
    { kind: "list", items: documents.map(([name]) => name.text) },
    ...documents.flatMap((blocks) =>
      blocks.map((block) =>
        block.kind === "heading" ? { ...block, level: block.level + 1, isNewPage: block.level === 0 } : block,
      ),
    ),
  ];

  function heading(level, text) {
    return { kind: "heading", level, text: text.replace(/\s+/g, " ").trim() };
  }

  function text(text) {
    return { kind: "text", text };
  }

  /** A text as its paragraphs and lists. */
  function ownBlocks(written) {
    const blocks = [];
    for (const line of written.replace(/\r\n?/g, "\n").split("\n")) {
      const last = blocks.at(-1);
      if (ITEM.test(line)) {
        const item = line.replace(ITEM, "").trimEnd();
        if (last?.kind !== "list") {
          blocks.push({ kind: "list", items: [], own: true });
        }
        blocks.at(-1).items.push(item);
      } else if (!line.trim()) {
        blocks.push({ kind: "gap" });
      } else if (last?.kind === "text") {
        last.text += `\n${line.trimEnd()}`;
      } else {
        blocks.push({ kind: "text", text: line.trimEnd(), own: true });
      }
    }
    return blocks.filter(({ kind }) => kind !== "gap");
  }
}
