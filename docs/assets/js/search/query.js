"use strict";

{
  const { WORD, fold, isPart, withoutJoint, Wanted, SAME, VERY_WORD } = hub.search;
  // Where no word comes this near, the reader may have slipped or put two words together.
  const ENOUGH = 0.7;
  const SHORTEST_PART = 4;
  // A shorter part may be there by chance.
  const SHORTEST_ALONE = 5;
  const SHORTEST_PAIR = 7;
  // A synonym of a part.
  const SAME_PART = 0.7;
  // Of the words that begin with a number only the commonest are looked for.
  const MOST_ALIKE = 100;
  // A word that is only a slip away from what the reader typed is taken for it, with all that it finds.
  const SURE = 0.48;
  // Nothing but a letter doubled or not.
  const SAME_LETTERS = 0.69;
  const BY_LENGTH = 0.001;

  /** Reads what the reader types: which words say something, and what in the index they mean. */
  class Query {
    constructor(file, index) {
      this.index = index;
      this.language = file.language;
      this.silentAsTyped = new Set((file.silent ?? "").split(" "));
      this.silent = new Set(fold(file.silent ?? "").split(" "));
      this.faint = new Set(fold(file.faint ?? "").split(" "));
      this.typed = new Map();
      this.synonyms = new hub.search.Synonyms(file);
      this.known = new Map();
      this.forms = new Map();
    }

    /** The words of a text, folded, and how each of them was typed. */
    wordsOf(text) {
      const typed = inDots(text.normalize("NFC")).match(WORD) ?? [];
      this.typed = new Map(typed.map((word) => [fold(word), word.toLowerCase()]));
      return typed.map(fold);
    }

    /** Whether a word tells nothing of what is sought: who types andra may mean that, but not who types ändra. */
    isSilent(word) {
      const typed = this.typed.get(word) ?? word;
      return typed === word ? this.silent.has(word) : this.silentAsTyped.has(typed);
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
      const spoken = words.filter((word) => !this.isSilent(word));
      const asked = spoken.length ? spoken : words;
      const concepts = this.phrases(words);
      const taken = new Set(concepts.flatMap(({ parts }) => parts));
      for (const parts of this.apart(asked, words)) {
        if (!parts.some((word) => taken.has(word))) {
          const joined = parts.join("");
          concepts.push({ parts, joined, same: this.sameAs(joined), pairs: [joined] });
          parts.forEach((word) => taken.add(word));
        }
      }
      for (const word of new Set(asked)) {
        if (!taken.has(word)) {
          concepts.push({ parts: [word], same: this.sameAs(word, asked), pairs: pairsOf(word, words) });
        }
      }
      return concepts.sort((one, other) => words.indexOf(one.parts[0]) - words.indexOf(other.parts[0]));
    }

    /**
     * What means the same as a word, or as the word it is a slip of. Of a group of which another word is asked for too,
     * each word means only itself.
     */
    sameAs(word, asked = []) {
      const groups = this.groupsOf(word);
      const others = asked.filter((other) => other !== word).flatMap((other) => this.groupsOf(other));
      return [...new Set(groups.filter((group) => !others.includes(group)).flat())];
    }

    /** The groups of synonyms of a word, or of the word it is a slip of, each as its members. */
    groupsOf(word) {
      const { meant } = this.matches(word);
      return this.synonyms.single(meant === null ? word : this.index.foldedWord(meant)).map(({ members }) => members);
    }

    /** Neighbours that are one word, written apart: the compound is written somewhere, or is a synonym. */
    apart(asked, words) {
      const isCompound = (word) =>
        word.length >= SHORTEST_PAIR && (this.synonyms.has(word) || this.formsOf(word).size > 0);
      const pairs = asked.slice(1).map((word, at) => [asked[at], word]);
      return pairs.filter(
        ([one, other]) => words.indexOf(other) === words.indexOf(one) + 1 && isCompound(one + other),
      );
    }

    /** Whether a part of a compound stands where the reader sees it, or has synonyms. */
    isKnown(part) {
      return [...this.formsOf(part).keys()].some((id) => this.index.isShown(id)) || this.synonyms.single(part).length > 0;
    }

    /** The words that say little: they only help to choose among questions that are put alike. */
    quiet(words) {
      const quiet = new Set(words.filter((word) => this.isSilent(word)));
      return [...quiet].map((word) => ({ parts: [word], same: [], pairs: [] }));
    }

    /** Synonyms of several words that stand in the query, in any order; the same words count once, for all their groups. */
    phrases(words) {
      const found = new Map();
      for (const { words: wanted, members } of words.flatMap((word) => this.synonyms.of(word))) {
        const parts = wanted.length > 1 ? wanted.map((one) => this.formIn(words, one)) : [];
        if (parts.length > 0 && parts.every(Boolean)) {
          const before = found.get(parts.join(" "))?.same ?? [];
          found.set(parts.join(" "), { parts, same: [...new Set([...before, ...members])], pairs: [] });
        }
      }
      return [...found.values()];
    }

    formIn(words, wanted) {
      return words.find((word) => this.synonyms.kinship(word, wanted) > 0);
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
          best = Math.max(best, near === 1 || this.index.isShown(id) ? near : 0);
        }
      }
      if (best >= ENOUGH || !wanted.canBeSlip || this.synonyms.has(word)) {
        return { found, ...NOTHING };
      }
      const slips = new Map(found);
      const { guess, meant, nearest } = this.findMisspelt(wanted, slips);
      // What has the root of a synonym is no slip, unless another word has the same letters.
      if (nearest < SAME_LETTERS && this.synonyms.single(word).length > 0) {
        return { found, ...NOTHING };
      }
      return { found: slips, guess, meant, parts: this.partsOf(word, guess !== null) };
    }

    /** The words that may be near: those that begin alike, and those that hold the stem. */
    idsLike({ word, isNumber, core, stem }) {
      if (isNumber) {
        return this.index.beginning(word).slice(0, MOST_ALIKE);
      }
      if (word.length < 3) {
        return this.index.exactly(word);
      }
      const alike = this.index.beginning(core);
      return stem.length < 4 ? alike : [...alike, ...this.index.containing(stem)];
    }

    /**
     * Adds the words that the reader may have meant to type, and gives the nearest of them, of equals the one nearest in
     * length: `guess`, and `meant` where it is hardly anything else.
     */
    findMisspelt(wanted, found) {
      let best = 0;
      let guess = null;
      for (const id of this.index.beginning(wanted.word[0])) {
        if (!this.index.isShown(id) || wanted.isFar(this.index.lettersOf(id))) {
          continue;
        }
        const other = this.index.foldedWord(id);
        const near = wanted.misspelt(other);
        if (near > (found.get(id) ?? 0)) {
          found.set(id, near);
        }
        const liked = near - BY_LENGTH * Math.abs(other.length - wanted.word.length);
        if (near > 0 && liked > best) {
          guess = id;
          best = liked;
        }
      }
      const meant = best >= SURE ? guess : null;
      for (const [id, near] of meant === null ? [] : this.matches(this.index.foldedWord(meant)).found) {
        found.set(id, Math.max(found.get(id) ?? 0, near));
      }
      return { guess, meant, nearest: best };
    }

    /**
     * The parts of a compound: two known words, sought `together`, and those that are sought `alone` too, or else the word
     * that it begins with, if it is not rather a slip.
     */
    partsOf(word, isSlip) {
      const firsts = this.firstsOf(word);
      const together = this.bestSeam(word, firsts);
      const isSure =
        together.every((part) => part.length >= SHORTEST_ALONE) ||
        together.every((part) => this.synonyms.has(part, VERY_WORD));
      const alone = together.filter((part, at) => isSure || (at === 1 && this.synonyms.has(part)));
      const first = isSlip || alone.length > 0 ? [] : firsts.filter((part) => this.isWritten(part)).slice(-1);
      return { together, alone: [...alone, ...first] };
    }

    /** The known words that a compound may begin with. */
    firstsOf(word) {
      const found = [];
      for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end += 1) {
        found.push(word.slice(0, end));
      }
      return found.filter((part) => isPart(part, this.language) && this.isKnown(part));
    }

    /** A compound as two known words, as equally long as can be. */
    bestSeam(word, firsts) {
      const shorter = (parts) => Math.min(...parts.map((part) => part.length));
      return firsts
        .map((part) => [part, word.slice(part.length)])
        .filter(([, head]) => this.isKnown(head))
        .reduce((best, parts) => (best.length && shorter(parts) <= shorter(best) ? best : parts), []);
    }

    /** Whether a first part is written so somewhere, joined or not. */
    isWritten(part) {
      const bare = withoutJoint(part, this.language);
      const isHere = (one) =>
        this.synonyms.has(one) || [...this.formsOf(one)].some(([id, near]) => near === 1 && this.index.isShown(id));
      return bare.length >= SHORTEST_ALONE && (isHere(part) || isHere(bare));
    }

    /** The words of the index that mean a part, each with its nearness. */
    formsOfPart(part) {
      const found = new Map(this.formsOf(part));
      const same = this.synonyms.single(part).flatMap(({ members }) => members);
      for (const [word] of same.filter(({ length }) => length === 1)) {
        this.formsOf(word).forEach((near, id) => found.set(id, Math.max(found.get(id) ?? 0, near * SAME_PART)));
      }
      return found;
    }

    /** The words that are this word in some form, or the word that it is a slip of. */
    meantBy(word) {
      const { meant } = this.matches(word);
      return this.formsOf(meant === null ? word : this.index.foldedWord(meant));
    }

    /** The words of the index that are this word in some form. */
    formsOf(word) {
      if (!this.forms.has(word)) {
        const wanted = new Wanted(word, this.language);
        const ids = word.length < 3 ? this.index.exactly(word) : this.index.beginning(wanted.start);
        const near = ids.map((id) => [id, wanted.nearness(this.index.foldedWord(id), true)]);
        this.forms.set(word, new Map(near.filter(([, value]) => value >= SAME)));
      }
      return this.forms.get(word);
    }
  }

  const ISO_DAY = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g;
  const DAY = /\b0?([1-9]\d?)([./])0?([1-9]\d?)(?:\2(?:20)?(\d{2}))?\b(?![./]?\d)/g;

  /** Days as the pages write them: 25.01.24, 25/1/2024 and 2024-01-25 are 25.1.2024. */
  const inDots = (text) =>
    text
      .replace(ISO_DAY, "$3.$2.$1")
      .replace(DAY, (typed, day, sign, month, year) =>
        sign === "." || year ? `${day}.${month}${year ? `.20${year}` : ""}` : typed,
      );

  const NOTHING = { guess: null, meant: null, parts: { together: [], alone: [] } };

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
