"use strict";

{
  const { WORD, fold, stems, kinship, Wanted, SAME } = hub.search;
  // Where no word comes this near, the reader may have slipped or put two words together.
  const ENOUGH = 0.7;
  const SHORTEST_PART = 4;
  const SHORTEST_PAIR = 7;
  const START = 2;
  // Of the words that begin with one letter or two only the commonest are looked for.
  const MOST_ALIKE = 100;
  const NEXT = "|";

  /** Reads what the reader types: which words say something, and what in the index they mean. */
  class Query {
    constructor(file, index) {
      this.index = index;
      this.language = file.language;
      this.silent = new Set(fold(file.silent ?? "").split(" "));
      this.synonyms = fold(` ${(file.synonyms ?? "").replaceAll(NEXT, `${NEXT} `).replaceAll(",", ", ")}${NEXT}`);
      this.groups = new Map();
      this.grouped = new Map();
      this.known = new Map();
      this.forms = new Map();
    }

    /** The synonyms that a word is a form of, each with the words it stands with and all members of its group. */
    groupsOf(word) {
      if (!this.grouped.has(word)) {
        const start = word.slice(0, START);
        const found = [];
        for (const members of word.length < START ? [] : this.groupsWith(start)) {
          for (const words of members) {
            const alike = words.filter((one) => mayBeForm(word, one) && this.isForm(word, one));
            found.push(...alike.map((one) => ({ word: one, words, members })));
          }
        }
        this.grouped.set(word, found);
      }
      return this.grouped.get(word);
    }

    /** The groups in which some word begins with these letters. */
    groupsWith(start) {
      const found = [];
      for (let at = this.synonyms.indexOf(` ${start}`); at >= 0; ) {
        const from = this.synonyms.lastIndexOf(NEXT, at) + 1;
        const to = this.synonyms.indexOf(NEXT, at);
        found.push(this.groupAt(from, to));
        at = this.synonyms.indexOf(` ${start}`, to);
      }
      return found;
    }

    /** A group as its members, each of one word or of several. */
    groupAt(from, to) {
      if (!this.groups.has(from)) {
        const members = this.synonyms.slice(from, to).split(",");
        this.groups.set(from, members.map((member) => member.match(WORD) ?? []));
      }
      return this.groups.get(from);
    }

    wordsOf(text) {
      return fold(text).match(WORD) ?? [];
    }

    /** The words of a query, with a day in words as a day in numbers. */
    read(text) {
      const words = this.wordsOf(text);
      const read = [];
      for (let at = 0; at < words.length; at += 1) {
        const month = /^\d{1,2}$/.test(words[at]) ? this.monthOf(words[at + 1]) : -1;
        if (month >= 0) {
          const year = /^\d{4}$/.test(words[at + 2] ?? "") ? `.${words[at + 2]}` : "";
          read.push(`${Number(words[at])}.${month + 1}${year}`);
          at += year ? 2 : 1;
        } else {
          read.push(words[at]);
        }
      }
      return read;
    }

    /** Which month a word names, counted from 0, or -1. */
    monthOf(word) {
      this.months ??= monthsOf(this.language);
      return this.months.findIndex((name) => word?.startsWith(name));
    }

    /** What the reader asks about: each word that says something, those of a phrase together. */
    concepts(words) {
      const spoken = words.filter((word) => !this.silent.has(word));
      const asked = spoken.length ? spoken : words;
      const concepts = this.phrases(words);
      const taken = new Set(concepts.flatMap(({ parts }) => parts));
      for (const word of new Set(asked)) {
        if (!taken.has(word)) {
          concepts.push({ parts: [word], same: this.sameAs(word), pairs: pairsOf(word, words) });
        }
      }
      return concepts.sort((one, other) => words.indexOf(one.parts[0]) - words.indexOf(other.parts[0]));
    }

    /** What means the same as a word; for a compound that nobody has written, as its head. */
    sameAs(word) {
      const groups = this.groupsOf(word).filter((group) => group.words.length === 1);
      if (groups.length === 0 && this.matches(word).found.size === 0) {
        const [modifier, head] = this.partsOf(word, (part) => this.isKnown(part));
        groups.push(...(modifier ? this.groupsOf(head).filter((group) => group.words.length === 1) : []));
      }
      return [...new Set(groups.flatMap((group) => group.members))];
    }

    isKnown(word) {
      return this.formsOf(word).size > 0 || this.groupsOf(word).some((group) => group.words.length === 1);
    }

    /** The words that say little: they only help to choose among questions that are put alike. */
    quiet(words) {
      const quiet = new Set(words.filter((word) => this.silent.has(word)));
      return [...quiet].map((word) => ({ parts: [word], same: [], pairs: [] }));
    }

    /** Synonyms of several words that stand in the query, in any order. */
    phrases(words) {
      const found = new Map();
      for (const group of new Set(words.flatMap((word) => this.groupsOf(word)))) {
        if (group.words.length > 1 && !found.has(group.members)) {
          const parts = group.words.map((wanted) => this.formIn(words, wanted));
          if (parts.every(Boolean)) {
            found.set(group.members, { parts, same: group.members, pairs: [] });
          }
        }
      }
      return [...found.values()];
    }

    formIn(words, wanted) {
      return words.find((word) => this.isForm(word, wanted));
    }

    /** Whether two words are forms of the same word. */
    isForm(one, other) {
      return kinship(stems(one, this.language), stems(other, this.language)) > 0;
    }

    /** The words of the index that a word means, each with its nearness. */
    matches(word) {
      if (!this.known.has(word)) {
        this.known.set(word, this.findMatches(word));
      }
      return this.known.get(word);
    }

    findMatches(word) {
      const wanted = new Wanted(word, this.language);
      const found = new Map();
      let best = 0;
      for (const id of this.idsLike(wanted)) {
        const other = this.index.foldedWord(id);
        const near = other === word || !this.silent.has(other) ? wanted.nearness(other) : 0;
        if (near > 0) {
          found.set(id, near);
          best = Math.max(best, near);
        }
      }
      const isFound = best >= ENOUGH;
      return {
        found,
        parts: isFound ? [] : this.partsOf(word, (part) => this.formsOf(part).size > 0),
        guess: isFound ? null : this.findMisspelt(wanted, found),
      };
    }

    /** The words that may be near: those that begin alike, and those that hold the stem. */
    idsLike({ word, isNumber, core, stem }) {
      if (isNumber || word.length < 3) {
        return this.index.beginning(word).slice(0, MOST_ALIKE);
      }
      const alike = this.index.beginning(core);
      return stem.length < 4 ? alike : [...alike, ...this.index.containing(stem)];
    }

    /** Adds the words that the reader may have meant to type, and gives the nearest of them. */
    findMisspelt(wanted, found) {
      let best = 0;
      let guess = null;
      for (const id of this.index.beginning(wanted.word[0])) {
        const near = wanted.isFar(this.index.lettersOf(id)) ? 0 : wanted.misspelt(this.index.foldedWord(id));
        if (near > (found.get(id) ?? 0)) {
          found.set(id, near);
          guess = near > best ? id : guess;
          best = Math.max(best, near);
        }
      }
      return guess;
    }

    /** A compound as two words that are known. */
    partsOf(word, isKnown) {
      let best = [];
      let longest = 0;
      for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
        const parts = [word.slice(0, at), word.slice(at)];
        const shorter = Math.min(at, word.length - at);
        if (shorter > longest && parts.every(isKnown)) {
          best = parts;
          longest = shorter;
        }
      }
      return best;
    }

    /** The words of the index that are this word in some form. */
    formsOf(word) {
      if (!this.forms.has(word)) {
        const wanted = new Wanted(word, this.language);
        const ids = this.index.beginning(wanted.core);
        const near = ids.map((id) => [id, wanted.nearness(this.index.foldedWord(id))]);
        this.forms.set(word, new Map(near.filter(([, value]) => value >= SAME)));
      }
      return this.forms.get(word);
    }
  }

  /** Whether two words begin alike for as long as forms of one word do; most do not, and this is soon seen. */
  const mayBeForm = (one, other) =>
    one.startsWith(other.slice(0, Math.max(START, Math.min(4, one.length - 2, other.length - 2))));

  /** A word with each of its neighbours, for a compound that was written apart. */
  function pairsOf(word, words) {
    const at = words.indexOf(word);
    const pairs = [at > 0 ? words[at - 1] + word : "", at < words.length - 1 ? word + words[at + 1] : ""];
    return pairs.filter((pair) => pair.length >= SHORTEST_PAIR);
  }

  /** The names of the months, folded and without endings, in the reader's language. */
  function monthsOf(language) {
    const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => fold(format.format(Date.UTC(2024, month, 1))).replace(/ta$/, ""));
  }

  Object.assign(hub.search, { Query });
}
