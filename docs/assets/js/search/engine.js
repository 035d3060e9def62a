"use strict";

/*
 * The search itself, the same in a browser and in Node:
 *   hub.search.open(index)          an engine; query(text, {limit}) gives {hits: [{entry, score, why}], closest, suggestion};
 *                                   closest tells that no hit answers enough, and that these come nearest
 *   hub.search.title(entry)         its title in parts [{text, mark}], with what the last query meant marked
 *   hub.search.excerpt(entry)       the part of its text that answers best, in the same form
 */
{
  const { FIELDS, WORD, fold } = hub.search;
  const WHOLE_PAGES = new Set(["page", "section", "event"]);
  const DATED = new Set(["event", "deadline"]);
  // 14 may be days or minutes.
  const DAY_OR_YEAR = /^\d+\.\d|^\d{4}$/;
  // How much each thing weighs, found with the development queries of benchmarks/search.
  const W = {
    title: 3.15,
    keyword: 3.2,
    pageTitle: 0.88,
    pageWords: 1,
    length: 0.44,
    share: 1.3,
    full: 0.8,
    inTitle: 0.5,
    dated: 2.5,
    quiet: 2.24,
    cut: 0.3,
    least: 0.1,
    term: 1,
    giveTitle: 0.54,
    giveShare: 0.5,
    crowd: 0.6,
    typed: 2,
  };
  const USUAL_LENGTH = 80;
  let opened = null;

  const byScore = (one, other) => other.score - one.score || one.number - other.number;

  /** Answers the reader's questions from one index. */
  class Engine {
    constructor(file) {
      this.index = new hub.search.Index(file);
      this.reader = new hub.search.Query(file, this.index);
      this.weights = file.weights ?? {};
      this.meant = new Set();
      this.weighing = new hub.search.Weighing(this.index, this.reader);
      this.titles = new Map();
    }

    /** Everything that can be found. */
    entries() {
      return Array.from({ length: this.index.count }, (_, number) => this.index.entry(number));
    }

    /** Does in a quiet moment what the first question would otherwise wait for. */
    prepare() {
      this.index.readAll();
    }

    query(text, { limit = 20 } = {}) {
      const words = this.reader.read(text);
      const known = this.weighing.weighAll(this.reader.concepts(words)).filter((one) => one.spread > 0);
      const quiet = this.weighing.weighAll(this.reader.quiet(words));
      this.laid = this.weighing.lay([...known, ...quiet]);
      this.meant = new Set(known.flatMap(({ marks }) => marks));
      const all = this.rank(known, quiet);
      const enough = all.filter(({ share }) => share > W.cut);
      const hits = (enough.length ? enough : all)
        .sort(byScore)
        .slice(0, limit)
        .map(({ number, score }) => ({ entry: this.index.entry(number), score, why: this.why(known, number) }));
      return { hits, closest: enough.length === 0 && hits.length > 0, suggestion: this.suggestion(text, words) };
    }

    /** Each entry that answers enough of what was asked. */
    rank(known, quiet) {
      const total = known.reduce((sum, one) => sum + one.rarity, 0);
      const asked = known.reduce((sum, { parts }) => sum + parts.length, 0);
      const isDated = known.some(({ parts }) => parts.some((word) => DAY_OR_YEAR.test(word)));
      const soft = quiet.map(({ rarity }, at) => ({ rarity, sums: this.laid[known.length + at] }));
      const found = [];
      for (const number of new Set(known.flatMap(({ entries }) => [...entries]))) {
        const { value, share, here, titled, inTitle, named } = this.answer(number, known, total);
        if (share > W.least) {
          const kind = this.index.kind(number);
          const weight = (this.weights[kind] ?? 1) * (isDated && DATED.has(kind) ? W.dated : 1);
          const quietly = soft.reduce((sum, { sums, rarity }) => sum + W.quiet * rarity * sums[number * FIELDS], 0);
          const fullness = titled > 0 ? Math.min(1, titled / this.titleLength(number)) : 0;
          const byName = kind === "term" && named >= this.titleLength(number) && named === asked;
          const score =
            (value + quietly) *
            share ** W.share *
            (1 + W.full * fullness + (W.inTitle * inTitle) / total) *
            (byName ? weight * (1 + W.term) : weight);
          found.push({ number, kind, score, share, here, inTitle: inTitle / total });
        }
      }
      this.giveWay(found);
      this.makeRoom(found);
      return found;
    }

    /**
     * A page whose title does not say what was asked, nor has a word of its root, changes places with the best of its
     * sections, if that answers enough.
     */
    giveWay(found) {
      const best = new Map();
      for (const one of found) {
        const page = this.index.pages[one.number];
        if (one.number !== page && one.score > (best.get(page)?.score ?? 0)) {
          best.set(page, one);
        }
      }
      for (const page of found.filter(({ kind, inTitle }) => kind === "page" && inTitle < W.giveTitle)) {
        const section = best.get(page.number);
        if (section && section.score < page.score && section.here >= W.giveShare * page.here) {
          [page.score, section.score] = [section.score, page.score];
        }
      }
    }

    /** Of a page only two parts stand in the way of other pages. Answers, fields and the like are not parts of a page. */
    makeRoom(found) {
      const parts = new Map();
      for (const one of found.filter(({ kind }) => WHOLE_PAGES.has(kind)).sort(byScore)) {
        const page = this.index.pages[one.number];
        parts.set(page, (parts.get(page) ?? 0) + 1);
        one.score *= parts.get(page) > 2 ? W.crowd : 1;
      }
    }

    /** What an entry, with the title and the keywords of its page, answers of all that was asked. */
    answer(number, known, total) {
      const at = number * FIELDS;
      const above = this.index.pages[number] * FIELDS;
      const norm = 1 - W.length + (W.length * this.index.length(number, 2)) / USUAL_LENGTH;
      const result = { value: 0, share: 0, here: 0, titled: 0, inTitle: 0, named: 0 };
      for (let which = 0; which < known.length; which += 1) {
        const { parts, named, rarity } = known[which];
        const sums = this.laid[which];
        const title = sums[at];
        const keyword = sums[at + 1];
        const text = sums[at + 2];
        const typed = sums[at + 3];
        const pageTitle = at === above ? 0 : sums[above];
        const pageWords = at === above ? 0 : sums[above + 1];
        const here = Math.min(1, Math.max(title, keyword, text, typed));
        result.value +=
          rarity *
          (W.title * title +
            W.keyword * keyword +
            (2 * text) / (text + norm) +
            (W.typed * typed) / (typed + 1) +
            W.pageTitle * pageTitle +
            W.pageWords * pageWords);
        result.share += (rarity * Math.max(here, pageTitle, pageWords)) / total;
        result.here += (rarity * here) / total;
        result.named += named.has(at) ? parts.length : 0;
        result.titled += title;
        result.inTitle += rarity * title;
      }
      return result;
    }

    /** The words of the query that an entry was found by. */
    why(known, number) {
      const page = this.index.pages[number];
      const own = Array.from({ length: FIELDS }, (_, field) => number * FIELDS + field);
      const fields = [...own, page * FIELDS, page * FIELDS + 1];
      const isIn = (which) => fields.some((field) => this.laid[which][field] > 0);
      return known.filter((_, which) => isIn(which)).map(({ parts }) => parts.join(" "));
    }

    /** How many words of a title say something. */
    titleLength(number) {
      if (!this.titles.has(number)) {
        const words = this.index.idsOf(number, 0).filter((id) => this.index.isWord(id));
        const telling = words.filter((id) => !this.reader.silent.has(this.index.foldedWord(id)));
        this.titles.set(number, Math.max(1, telling.length));
      }
      return this.titles.get(number);
    }

    /** The query as the reader may have meant it, or null. */
    suggestion(text, words) {
      let better = text;
      for (const word of words.filter((one) => !this.reader.isSilent(one))) {
        const { guess } = this.reader.matches(word);
        const meant = guess === null ? null : this.index.word(guess).toLowerCase();
        better = meant ? better.replace(WORD, (one) => (fold(one) === word ? meant : one)) : better;
      }
      return better === text ? null : better;
    }
  }

  /** Makes an index ready for questions. */
  function open(file) {
    opened = new Engine(file);
    return opened;
  }

  /** The title of an entry in parts [{text, mark}], with what the last query meant marked, also inflected. */
  function title(entry) {
    return opened.index.parts(opened.index.idsOf(entry.id, 0), opened.meant);
  }

  /** The part of an entry's text that tells most about the last query, in the same form. */
  function excerpt(entry) {
    const { ids, before, after } = opened.index.stretch(entry.id, opened.meant);
    const dots = (shown, dotted) => (shown ? [{ text: dotted, mark: false }] : []);
    return [...dots(before, "… "), ...opened.index.parts(ids, opened.meant), ...dots(after, " …")];
  }

  Object.assign(hub.search, { open, title, excerpt, weights: W });
}
