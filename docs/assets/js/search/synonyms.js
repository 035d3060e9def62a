"use strict";

{
  const { WORD, fold, stems, kinship } = hub.search;
  const START = 2;
  const NEXT = "|";
  // How well a word fits a synonym: it is the very word, a form of it (2), or of its root (1).
  const VERY_WORD = 3;
  const FORM = 2;
  const isSingle = ({ words }) => words.length === 1;

  /** Groups of words that mean the same. Little is done before it is needed: they are looked for in one string. */
  class Synonyms {
    constructor({ language, synonyms = "" }) {
      this.language = language;
      const apart = synonyms.replaceAll(NEXT, `${NEXT} `).replaceAll(",", ", ");
      this.text = fold(` ${apart}${NEXT}`);
      this.groups = new Map();
      this.grouped = new Map();
      this.starting = new Map();
    }

    /** The synonyms that a word fits, each with the words it stands with and all members of its group. */
    of(word) {
      if (!this.grouped.has(word)) {
        this.grouped.set(word, word.length < START ? [] : this.fitting(word, this.beginning(word.slice(0, START))));
      }
      return this.grouped.get(word);
    }

    /** Of the synonyms of one word only those that it fits best, of phrases all. */
    fitting(word, alike) {
      const found = [];
      for (const one of alike) {
        if (mayBeForm(word, one.word)) {
          found.push({ ...one, fit: one.word === word ? VERY_WORD : this.kinship(word, one.word) });
        }
      }
      const best = Math.max(1, ...found.filter(isSingle).map(({ fit }) => fit));
      return found.filter((group) => group.fit >= (isSingle(group) ? best : 1));
    }

    /** The words of synonyms that begin with these letters, alone or in a phrase. */
    beginning(start) {
      if (!this.starting.has(start)) {
        const found = [];
        for (let at = this.text.indexOf(` ${start}`); at >= 0; ) {
          const to = this.text.indexOf(NEXT, at);
          const members = this.groupAt(this.text.lastIndexOf(NEXT, at) + 1, to);
          for (const words of members) {
            found.push(...words.filter((word) => word.startsWith(start)).map((word) => ({ word, words, members })));
          }
          at = this.text.indexOf(` ${start}`, to);
        }
        this.starting.set(start, found);
      }
      return this.starting.get(start);
    }

    /** A group as its members, each of one word or of several; the first is the one that the pages use. */
    groupAt(from, to) {
      if (!this.groups.has(from)) {
        const members = this.text.slice(from, to).split(",");
        const each = members.map((member) => member.match(WORD) ?? []);
        each[0].isFirst = true;
        this.groups.set(from, each);
      }
      return this.groups.get(from);
    }

    /** Those that are one word. */
    single(word) {
      return this.of(word).filter(isSingle);
    }

    /** Whether it is a synonym, in any form or as it stands. */
    has(word, least = FORM) {
      return this.single(word).some(({ fit }) => fit >= least);
    }

    kinship(one, other) {
      return kinship(stems(one, this.language), stems(other, this.language), this.language);
    }
  }

  /** Whether two words begin alike for as long as forms of one word do; most do not, and this is soon seen. */
  const mayBeForm = (one, other) =>
    one.startsWith(other.slice(0, Math.max(START, Math.min(4, one.length - 2, other.length - 2))));

  Object.assign(hub.search, { Synonyms, VERY_WORD });
}
