"use strict";

/*
 * The search itself, the same in a browser and in Node:
 *   hub.search.open(index)          an engine; query(text, {limit}) gives {hits: [{entry, score, why}], closest, suggestion};
 *                                   closest tells that no hit answers enough, and that these come nearest
 *   hub.search.title(entry)         its title in parts [{text, mark}], with what the last query meant marked
 *   hub.search.excerpt(entry)       the part of its text that answers best, in the same form
 */
{
  const { WORD, fold } = hub.search;
  const DATED = new Set(["event", "deadline"]);
  // How much each thing weighs, found with the development queries of benchmarks/search.
  const W = {
    title: 3.15,
    keyword: 2.8,
    pageTitle: 1.25,
    pageWords: 1,
    length: 0.5,
    share: 1.3,
    full: 0.8,
    inTitle: 0.5,
    part: 0.4,
    joined: 1.2,
    same: 0.55,
    sharp: 1.4,
    dated: 2.5,
    quiet: 1.6,
    cut: 0.3,
    least: 0.1,
  };
  const USUAL_LENGTH = 80;
  const MOST_KEPT = 200;
  let opened = null;

  /** Answers the reader's questions from one index. */
  class Engine {
    constructor(file) {
      this.index = new hub.search.Index(file);
      this.reader = new hub.search.Query(file, this.index);
      this.weights = file.weights ?? {};
      this.meant = new Set();
      this.weighed = new Map();
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
      const known = this.weighAll(this.reader.concepts(words)).filter((one) => one.spread > 0);
      const quiet = this.weighAll(this.reader.quiet(words));
      this.meant = new Set(known.flatMap(({ marks }) => marks));
      const all = this.rank(known, quiet);
      const enough = all.filter(({ share }) => share > W.cut);
      const hits = (enough.length ? enough : all)
        .sort((one, other) => other.score - one.score || one.number - other.number)
        .slice(0, limit)
        .map(({ number, score }) => ({ entry: this.index.entry(number), score, why: this.why(known, number) }));
      return { hits, closest: enough.length === 0 && hits.length > 0, suggestion: this.suggestion(text, words) };
    }

    /** Each entry that answers enough of what was asked. */
    rank(known, quiet) {
      const total = known.reduce((sum, one) => sum + one.rarity, 0);
      const isDated = known.some(({ parts }) => parts.some((word) => /^\d/.test(word)));
      const found = [];
      for (const number of new Set(known.flatMap(({ entries }) => entries))) {
        const { value, share, titled, inTitle } = this.answer(number, known, total);
        if (share > W.least) {
          const kind = this.index.kind(number);
          const weight = (this.weights[kind] ?? 1) * (isDated && DATED.has(kind) ? W.dated : 1);
          const soft = quiet.reduce((sum, { sums, rarity }) => sum + W.quiet * rarity * (sums.get(number * 3) ?? 0), 0);
          const fullness = titled > 0 ? Math.min(1, titled / this.titleLength(number)) : 0;
          const score =
            (value + soft) * share ** W.share * (1 + W.full * fullness + (W.inTitle * inTitle) / total) * weight;
          found.push({ number, score, share });
        }
      }
      return found;
    }

    /** What an entry, with the title and the keywords of its page, answers of all that was asked. */
    answer(number, known, total) {
      const at = number * 3;
      const above = this.index.pages[number] * 3;
      const norm = 1 - W.length + (W.length * this.index.length(number, 2)) / USUAL_LENGTH;
      const result = { value: 0, share: 0, titled: 0, inTitle: 0 };
      for (const { sums, rarity } of known) {
        const title = sums.get(at) ?? 0;
        const keyword = sums.get(at + 1) ?? 0;
        const text = sums.get(at + 2) ?? 0;
        const pageTitle = at === above ? 0 : (sums.get(above) ?? 0);
        const pageWords = at === above ? 0 : (sums.get(above + 1) ?? 0);
        const here = Math.max(title, keyword, Math.min(1, text));
        result.value +=
          rarity *
          (W.title * title +
            W.keyword * keyword +
            (2 * text) / (text + norm) +
            W.pageTitle * pageTitle +
            W.pageWords * pageWords);
        result.share += (rarity * Math.max(here, pageTitle, pageWords)) / total;
        result.titled += title;
        result.inTitle += rarity * title;
      }
      return result;
    }

    /** The words of the query that an entry was found by. */
    why(known, number) {
      const page = this.index.pages[number];
      const fields = [number * 3, number * 3 + 1, number * 3 + 2, page * 3, page * 3 + 1];
      return known.filter(({ sums }) => fields.some((field) => sums.has(field))).map(({ parts }) => parts.join(" "));
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

    /** How well each field of each entry answers each concept. The texts are read once for all that is new. */
    weighAll(concepts) {
      if (this.weighed.size > MOST_KEPT) {
        this.weighed.clear();
      }
      const keyed = concepts.map((concept) => [[...concept.parts, "|", ...concept.pairs].join(" "), concept]);
      const fresh = keyed.filter(([key]) => !this.weighed.has(key));
      const understood = fresh.map(([key, concept]) => [key, this.understand(concept)]);
      this.index.find(understood.flatMap(([, { ids }]) => ids));
      understood.forEach(([key, one]) => this.weighed.set(key, this.weigh(one)));
      return keyed.map(([key]) => this.weighed.get(key));
    }

    /** Every word of the index that answers a concept, alone or in a phrase; what is marked in the texts is its own. */
    understand(concept) {
      const alone = this.meanings(concept);
      const phrases = this.phrases(concept);
      const ids = [...alone.keys(), ...phrases.flatMap(({ each }) => each.flatMap((forms) => [...forms.keys()]))];
      const own = concept.parts.flatMap((part) => [...this.reader.formsOf(part).keys()]);
      return { parts: concept.parts, alone, phrases, ids: [...new Set(ids)], marks: [...alone.keys(), ...own] };
    }

    /** Words that mean it alone: the word itself, with its neighbours, its synonyms. */
    meanings({ parts, same, pairs }) {
      const all = new Map();
      const add = (ids, weight) => {
        for (const [id, near] of ids) {
          all.set(id, Math.max(all.get(id) ?? 0, weight * near ** W.sharp));
        }
      };
      if (parts.length === 1) {
        add(this.reader.matches(parts[0]).found, 1);
      }
      pairs.forEach((pair) => add(this.reader.formsOf(pair), W.joined));
      same.filter((words) => words.length === 1).forEach(([word]) => add(this.reader.formsOf(word), W.same));
      return all;
    }

    /** Words that mean it only together: a phrase, synonyms of several words, the parts of a compound. */
    phrases({ parts, same }) {
      const long = same.filter((words) => words.length > 1).map((words) => ({ words, weight: W.same }));
      const own = parts.length > 1 ? parts : this.reader.matches(parts[0]).parts;
      return [...long, { words: own, weight: parts.length > 1 ? 1 : W.part }]
        .map(({ words, weight }) => ({ each: words.map((word) => this.reader.formsOf(word)), weight }))
        .filter(({ each }) => each.length > 0 && each.every((forms) => forms.size > 0));
    }

    weigh({ parts, alone, phrases, marks }) {
      const sums = this.spread(alone);
      phrases.forEach(({ each, weight }) => this.addPhrase(sums, each, weight));
      const best = new Map();
      for (const [field, value] of sums) {
        const entry = Math.floor(field / 3);
        best.set(entry, Math.max(best.get(entry) ?? 0, Math.min(1, value)));
      }
      const spread = [...best.values()].reduce((sum, value) => sum + value, 0);
      const rarity = Math.log(1 + (this.index.count - spread + 0.5) / (spread + 0.5));
      return { parts, marks, sums, entries: [...best.keys()], spread, rarity };
    }

    /** Adds the fields in which all words of a phrase stand. */
    addPhrase(sums, each, weight) {
      const [first, ...others] = each.map((forms) => this.spread(forms));
      for (const [field, value] of first) {
        const least = others.reduce((low, one) => Math.min(low, one.get(field) ?? 0), Math.min(1, value));
        if (least > 0) {
          sums.set(field, Math.max(sums.get(field) ?? 0, least * weight));
        }
      }
    }

    /** How much of the words stands in each field, where there is any. */
    spread(meanings) {
      const sums = new Map();
      for (const [id, near] of meanings) {
        for (const field of this.index.placesOf(id)) {
          const before = sums.get(field) ?? 0;
          sums.set(field, field % 3 === 2 ? before + near : Math.max(before, near));
        }
      }
      return sums;
    }

    /** The query as the reader may have meant it, or null. */
    suggestion(text, words) {
      let better = text;
      for (const word of words.filter((one) => !this.reader.silent.has(one))) {
        const { guess } = this.reader.matches(word);
        const meant = guess === null ? null : this.index.words[guess].toLowerCase();
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
