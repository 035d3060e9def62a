"use strict";

/*
 * The search itself, the same in a browser and in Node:
 *   hub.search.open(index)          an engine; query(text, {limit}) gives {hits: [{entry, score, why}], suggestion, words}
 *   hub.search.marks(text, query)   the text in parts [{text, mark}], with what the query means marked
 *   hub.search.excerpt(entry, query) the part of the entry's text that answers best, in the same form
 */
{
  const { WORD, fold } = hub.search;
  const DATED = new Set(["event", "deadline"]);
  // How much each thing weighs, found with the development queries of benchmarks/search.
  const W = {
    title: 3.7,
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
  };
  const USUAL_LENGTH = 80;
  const MOST_KEPT = 200;

  /** Answers the reader's questions from one index. */
  class Engine {
    constructor(file) {
      this.index = new hub.search.Index(file);
      this.reader = new hub.search.Query(file, this.index);
      this.kinds = Float32Array.from(this.index.kinds, (kind) => file.weights?.[kind] ?? 1);
      this.weighed = new Map();
      this.titles = new Map();
    }

    /** Everything that can be found. */
    entries() {
      return Array.from({ length: this.index.count }, (_, number) => this.index.entry(number));
    }

    query(text, { limit = 20 } = {}) {
      const words = this.reader.read(text);
      const concepts = this.reader.concepts(words);
      if (this.weighed.size > MOST_KEPT) {
        this.weighed.clear();
      }
      const hits = this.rank(concepts, words)
        .sort((one, other) => other.score - one.score || one.number - other.number)
        .slice(0, limit)
        .map(({ number, score, why }) => ({ entry: this.index.entry(number), score, why }));
      return { hits, suggestion: this.suggestion(text, words), words: concepts.flatMap((one) => one.parts) };
    }

    /** Each entry that answers enough of what was asked. */
    rank(concepts, words) {
      const known = concepts.map((concept) => this.weigh(concept)).filter((one) => one.spread > 0);
      const quiet = this.reader.quiet(words).map((concept) => this.weigh(concept));
      const total = known.reduce((sum, one) => sum + one.rarity, 0);
      const isDated = concepts.some(({ parts }) => parts.some((word) => /^\d/.test(word)));
      const found = [];
      for (let number = 0; number < this.index.count && total > 0; number += 1) {
        const { value, own, share, titled, inTitle } = this.answer(number, known, total);
        if (own > 0 && share > W.cut) {
          const kind = this.kinds[number] * (isDated && DATED.has(this.index.kinds[number]) ? W.dated : 1);
          const soft = quiet.reduce((sum, { sums, rarity }) => sum + W.quiet * rarity * sums[number * 3], 0);
          const fullness = Math.min(1, titled / this.titleLength(number));
          const score =
            (value + soft) * share ** W.share * (1 + W.full * fullness + (W.inTitle * inTitle) / total) * kind;
          found.push({ number, score, why: this.why(known, number) });
        }
      }
      return found;
    }

    /** What an entry, with the title and the keywords of its page, answers of all that was asked. */
    answer(number, known, total) {
      const at = number * 3;
      const above = this.index.pages[number] * 3;
      const norm = 1 - W.length + (W.length * this.index.length(number, 2)) / USUAL_LENGTH;
      const result = { value: 0, own: 0, share: 0, titled: 0, inTitle: 0 };
      for (const { sums, rarity } of known) {
        const title = sums[at];
        const keyword = sums[at + 1];
        const text = sums[at + 2];
        const pageTitle = at === above ? 0 : sums[above];
        const pageWords = at === above ? 0 : sums[above + 1];
        const here = Math.max(title, keyword, Math.min(1, text));
        result.value +=
          rarity *
          (W.title * title +
            W.keyword * keyword +
            (2 * text) / (text + norm) +
            W.pageTitle * pageTitle +
            W.pageWords * pageWords);
        result.own = Math.max(result.own, here);
        result.share += (rarity * Math.max(here, pageTitle, pageWords)) / total;
        result.titled += title;
        result.inTitle += rarity * title;
      }
      return result;
    }

    /** The words of the query that an entry was found by. */
    why(known, number) {
      const fields = [0, 1, 2].map((field) => number * 3 + field);
      const above = [0, 1].map((field) => this.index.pages[number] * 3 + field);
      const answers = ({ sums }) => [...fields, ...above].some((field) => sums[field] > 0);
      return known.filter(answers).map(({ concept }) => concept.parts.join(" "));
    }

    /** How many words of a title say something. */
    titleLength(number) {
      if (!this.titles.has(number)) {
        const words = this.reader.wordsOf(this.index.text(number, 0));
        this.titles.set(number, Math.max(1, words.filter((word) => !this.reader.silent.has(word)).length));
      }
      return this.titles.get(number);
    }

    /** How well each entry answers a concept: three numbers an entry, one for each of its fields. */
    weigh(concept) {
      const key = [...concept.parts, "|", ...concept.pairs].join(" ");
      if (!this.weighed.has(key)) {
        const sums = this.spread(this.meanings(concept));
        this.addPhrases(sums, concept);
        let spread = 0;
        for (let field = 0; field < sums.length; field += 3) {
          spread += Math.min(1, Math.max(sums[field], sums[field + 1], sums[field + 2]));
        }
        const rarity = Math.log(1 + (this.index.count - spread + 0.5) / (spread + 0.5));
        this.weighed.set(key, { concept, sums, spread, rarity });
      }
      return this.weighed.get(key);
    }

    /** Every word of the index that answers a concept: the word itself, with its neighbours, its synonyms. */
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

    /** Adds the entries in which all words of a phrase, of a synonym or of a compound stand. */
    addPhrases(sums, { parts, same }) {
      same.filter((words) => words.length > 1).forEach((words) => this.addPhrase(sums, words, W.same));
      if (parts.length > 1) {
        this.addPhrase(sums, parts, 1);
      } else {
        this.addPhrase(sums, this.reader.matches(parts[0]).parts, W.part);
      }
    }

    addPhrase(sums, words, weight) {
      const each = words.map((word) => this.reader.formsOf(word));
      if (each.length && each.every((forms) => forms.size)) {
        const spreads = each.map((forms) => this.spread(forms));
        for (let field = 0; field < sums.length; field += 1) {
          const least = spreads.reduce((low, one) => Math.min(low, one[field]), 1);
          sums[field] = Math.max(sums[field], least * weight);
        }
      }
    }

    /** For each field of each entry, how much of the words stands in it. */
    spread(meanings) {
      const sums = new Float32Array(this.index.count * 3);
      for (const [id, near] of meanings) {
        for (const place of this.index.placesOf(id)) {
          const field = this.index.fieldOf[place];
          sums[field] = field % 3 === 2 ? sums[field] + near : Math.max(sums[field], near);
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

    /** The words of the index, folded, that a query means: what is marked in the texts. */
    meant(text) {
      if (this.asked !== text) {
        const concepts = this.reader.concepts(this.reader.read(text));
        const ids = concepts.flatMap((concept) => [
          ...this.meanings(concept).keys(),
          ...concept.parts.flatMap((part) => [...this.reader.formsOf(part).keys()]),
        ]);
        this.asked = text;
        this.meaning = new Set(ids.map((id) => this.index.folded[id]));
      }
      return this.meaning;
    }
  }

  let opened = null;

  /** Makes an index ready for questions. */
  function open(file) {
    opened = new Engine(file);
    return opened;
  }

  /** A text in parts, with those marked that the query means, also inflected. */
  function marks(text, query) {
    const meant = opened?.meant(query);
    const parts = [];
    let end = 0;
    for (const match of meant?.size ? text.matchAll(WORD) : []) {
      if (meant.has(fold(match[0]))) {
        parts.push({ text: text.slice(end, match.index), mark: false }, { text: match[0], mark: true });
        end = match.index + match[0].length;
      }
    }
    parts.push({ text: text.slice(end), mark: false });
    return parts.filter((part) => part.text);
  }

  /** The part of an entry's text that tells most about the query, marked. */
  function excerpt(entry, query) {
    if (!opened) {
      return [];
    }
    const { index } = opened;
    const meant = opened.meant(query);
    const { text, before, after } = index.stretch(entry.id, (folded) => meant.has(folded));
    const dots = (shown, dotted) => (shown ? [{ text: dotted, mark: false }] : []);
    return [...dots(before, "… "), ...marks(text, query), ...dots(after, " …")];
  }

  Object.assign(hub.search, { open, marks, excerpt, weights: W });
}
