"use strict";

{
  const { FIELDS, Tally } = hub.search;
  // From this field on it counts how often a word stands there: the text, and what readers type.
  const COUNTED = 2;
  const TYPED = 3;
  // Less near than this, a word counts only where the reader sees it.
  const NEAR_ENOUGH = 0.4;
  // How much a word weighs that means what was asked in another way, found with the development queries of benchmarks/search.
  // The parts of a compound in one field, and one alone.
  const PARTS = 0.5;
  const PART = 0.35;
  const SAME_TOO = 0.35;
  // The first word of a group of synonyms, which the pages use, and the others: beside the word itself, and instead of it.
  const BESIDE = [0.4, SAME_TOO];
  const INSTEAD = [1, 0.6];
  // In a question of so many things each says less by another word.
  const MANY = 3;
  const LESS = 0.6;
  // A word of questions and everyday talk beside the others.
  const FAINT = 0.4;
  // As many letters at the end of two words tell that they are in one form.
  const ENDING = 3;
  // From here on it is the word itself.
  const HERE = 0.6;
  // The less near a word is, the less still it weighs.
  const SHARP = 1.4;
  const MOST_KEPT = 200;

  const isWhole = ({ each }) => each.length > 0 && each.every((forms) => forms.size > 0);
  const idsIn = (phrases) => phrases.flatMap(({ each }) => each.flatMap((forms) => [...forms.keys()]));

  /** Tells where each thing that the reader asks about stands in the index, and how well it is answered there. */
  class Weighing {
    constructor(index, reader) {
      this.index = index;
      this.reader = reader;
      this.weighed = new Map();
      const fields = index.count * FIELDS;
      this.sums = new Tally(fields);
      this.other = new Tally(fields);
      this.best = new Tally(index.count);
      this.laid = [];
    }

    /** What each of these weighs in each field, in arrays that hold until the next question. */
    lay(weighed) {
      while (this.laid.length < weighed.length) {
        this.laid.push(new Tally(this.index.count * FIELDS));
      }
      return weighed.map(({ sums }, at) => this.laid[at].put(sums).amounts);
    }

    /** How well each field of each entry answers each concept. The texts are read once for all that is new. */
    weighAll(concepts) {
      if (this.weighed.size > MOST_KEPT) {
        this.weighed.clear();
      }
      const trust = concepts.length < MANY ? 1 : LESS;
      const keyed = concepts.map((concept) => [[...concept.parts, "|", ...concept.pairs, trust].join(" "), concept]);
      const fresh = keyed.filter(([key]) => !this.weighed.has(key));
      const understood = fresh.map(([key, concept]) => [key, this.understand(concept, trust)]);
      this.index.find(understood.flatMap(([, { ids }]) => ids));
      understood.forEach(([key, one]) => this.weighed.set(key, this.weigh(one)));
      return keyed.map(([key]) => this.weighed.get(key));
    }

    /** Every word of the index that answers a concept, alone or in a phrase; what is marked in the texts is its own. */
    understand(concept, trust) {
      const alone = this.meanings(concept, trust);
      const compound = this.compound(concept);
      const phrases = [...this.phrases(concept, trust), ...compound];
      const own = (concept.joined ? [concept.joined] : concept.parts).map((part) => [...this.reader.meantBy(part).keys()]);
      const marks = [...alone.keys(), ...own.flat(), ...idsIn(compound)];
      return { parts: concept.parts, alone, phrases, own, ids: [...new Set([...idsIn(phrases), ...marks])], marks };
    }

    /** Words that mean it alone: the word itself, with its neighbours, its synonyms. */
    meanings({ parts, same, pairs }, trust) {
      const all = new Map();
      const add = (ids, weight) => {
        for (const [id, near] of ids) {
          all.set(id, Math.max(all.get(id) ?? 0, weight * near ** SHARP));
        }
      };
      if (parts.length === 1) {
        add(this.reader.matches(parts[0]).found, 1);
      }
      pairs.forEach((pair) => add(this.reader.formsOf(pair), 1));
      const isHere = [...all.values()].some((value) => value >= HERE);
      for (const words of same.filter(({ length }) => length === 1)) {
        const weight = (isHere ? BESIDE : INSTEAD)[words.isFirst ? 0 : 1];
        add(this.inSameForm(this.reader.formsOf(words[0]), parts.at(-1)), isHere ? trust * weight : weight);
      }
      return all;
    }

    /** Forms of another word, of which the one that ends as the typed word is as near as can be: pomolle – esihenkilölle. */
    inSameForm(forms, typed) {
      const ending = typed.slice(-ENDING);
      const ends = (id) => typed.length > 2 * ENDING - 2 && this.index.foldedWord(id).endsWith(ending);
      return [...forms].map(([id, near]) => [id, ends(id) ? 1 : near]);
    }

    /** Words that mean it only together: a phrase, synonyms of several words. */
    phrases({ parts, same }, trust) {
      const long = same.filter((words) => words.length > 1).map((words) => ({ words, weight: trust * SAME_TOO }));
      const own = parts.length > 1 ? [{ words: parts, weight: 1 }] : [];
      return [...long, ...own]
        .map(({ words, weight }) => ({ each: words.map((word) => this.reader.formsOf(word)), weight }))
        .filter(isWhole);
    }

    /** The parts of a compound, together and alone, with what means the same. */
    compound({ parts }) {
      if (parts.length > 1) {
        return [];
      }
      const { together, alone } = this.reader.matches(parts[0]).parts;
      const phrase = (words, weight) => ({ each: words.map((word) => this.reader.formsOfPart(word)), weight, isParted: true });
      return [phrase(together, PARTS), ...alone.map((word) => phrase([word], PART))].filter(isWhole);
    }

    weigh({ parts, alone, phrases, own, marks }) {
      this.spread(alone, this.sums);
      phrases.forEach((phrase) => this.addPhrase(phrase));
      const sums = this.sums.take();
      sums.numbers.forEach((field, at) => this.best.raise(Math.floor(field / FIELDS), Math.min(1, sums.amounts[at])));
      const { numbers: entries, amounts } = this.best.take();
      const spread = amounts.reduce((sum, value) => sum + value, 0);
      const isFaint = parts.every((part) => this.reader.faint.has(part));
      const rarity = (isFaint ? FAINT : 1) * Math.log(1 + (this.index.count - spread + 0.5) / (spread + 0.5));
      return { parts, marks, sums, named: this.titlesWith(own), entries, spread, rarity };
    }

    /** The title fields that have all these words, as they are and not by a synonym. */
    titlesWith(words) {
      const [first, ...others] = words.map((ids) => {
        const titles = new Set();
        for (const id of ids) {
          for (const field of this.index.placesOf(id)) {
            if (field % FIELDS === 0) {
              titles.add(field);
            }
          }
        }
        return titles;
      });
      return new Set([...first].filter((field) => others.every((one) => one.has(field))));
    }

    /** Adds the fields in which all words of a phrase stand. The parts of a compound count only where the reader sees them. */
    addPhrase({ each, weight, isParted = false }) {
      const [first, ...others] = each.map((forms) => this.spread(forms, this.other).take());
      const least = first.amounts.map((value) => Math.min(1, value));
      for (const one of others) {
        const { amounts } = this.other.put(one);
        first.numbers.forEach((field, at) => (least[at] = Math.min(least[at], amounts[field])));
      }
      this.other.clear();
      first.numbers.forEach((field, at) => {
        if (!isParted || field % FIELDS !== TYPED) {
          this.sums.raise(field, least[at] * weight);
        }
      });
    }

    /** Adds how much of the words stands in each field, where there is any. */
    spread(meanings, tally) {
      const { amounts } = tally;
      for (const [id, near] of meanings) {
        const isNear = near >= NEAR_ENOUGH;
        for (const field of this.index.placesOf(id)) {
          const kind = field % FIELDS;
          if (isNear || kind !== TYPED) {
            tally.set(field, kind >= COUNTED ? amounts[field] + near : Math.max(amounts[field], near));
          }
        }
      }
      return tally;
    }
  }

  Object.assign(hub.search, { Weighing });
}
