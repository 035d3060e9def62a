"use strict";

{
  const { thin, letters, stems, kin, isForm, isKin, hasShortStem, isPart } = hub.search;
  // A word this near is the same word inflected.
  const SAME = 0.85;
  const KIN = 0.65;
  // A stem so short that its last letter, which may change, is needed to look for its forms.
  const SHORT_STEM = /^..[kpt]$/;
  const LONGEST = 64;
  const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

  /** How many letters must be changed, added, taken away or swapped; more than `most` is not counted. */
  function distance(one, other, most) {
    const width = other.length;
    if (Math.abs(one.length - width) > most || width > LONGEST || one.length > LONGEST) {
      return most + 1;
    }
    let [before, last, row] = ROWS;
    for (let j = 0; j <= width; j += 1) {
      last[j] = j;
    }
    for (let i = 1; i <= one.length; i += 1) {
      const letter = one.charCodeAt(i - 1);
      row[0] = i;
      let least = i;
      for (let j = 1; j <= width; j += 1) {
        const theirs = other.charCodeAt(j - 1);
        let cost = last[j - 1] + (letter === theirs ? 0 : 1);
        cost = Math.min(cost, last[j] + 1, row[j - 1] + 1);
        if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === theirs) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) {
        return most + 1;
      }
      [before, last, row] = [last, row, before];
    }
    return last[width];
  }

  /** How many letters two words share from the beginning. */
  function shared(one, other) {
    let count = 0;
    while (count < one.length && one[count] === other[count]) {
      count += 1;
    }
    return count;
  }

  /** A word that the reader looks for, and how near other words come to it: from 0 to 1. */
  class Wanted {
    constructor(word, language) {
      this.word = word;
      this.language = language;
      this.stems = stems(word, language);
      this.stem = this.stems.main;
      this.thin = thin(word);
      this.thinStem = thin(this.stem);
      this.letters = letters(word);
      this.isNumber = /^[\d.]+$/.test(word);
      // The end of a stem changes with its grade: by one letter, or by two as in määräaika – määräajat, luku – luvun.
      const changing = this.stem.endsWith("aik") ? 2 : 1;
      const least = SHORT_STEM.test(this.stem) || hasShortStem(this.stems, language) ? 2 : 3;
      const start = (stems) => word.slice(0, Math.max(least, Math.min(...stems.map((one) => one.length)) - changing));
      // What words of the same root begin with, and forms of the word itself.
      this.core = start(kin(this.stems, language));
      this.start = start(this.stems.own);
    }

    /**
     * 1 for the word itself, a little less for its inflected forms, less for compounds that hold it; 0 for those if only
     * forms are asked for.
     */
    nearness(other, onlyForms = false) {
      if (other === this.word) {
        return 1;
      }
      if (this.isNumber) {
        return other.startsWith(`${this.word}.`) ? 0.9 : 0;
      }
      const theirs = stems(other, this.language);
      if (isForm(this.stems, theirs, this.language)) {
        return 0.95;
      }
      const isAlike = this.stem.length >= 4 && thin(theirs.main) === this.thinStem;
      if ((isAlike || !onlyForms) && isKin(this.stems, theirs, this.language)) {
        return KIN;
      }
      if (isAlike) {
        return SAME;
      }
      return onlyForms ? 0 : this.within(other, theirs);
    }

    /** How near a word comes that holds this one: as its beginning, its end or its middle. */
    within(other, theirs) {
      const { stem, word } = this;
      if (word.length >= 3 && other.startsWith(word)) {
        return 0.75;
      }
      if (stem.length >= 4 && other.startsWith(stem)) {
        return 0.7;
      }
      if (stem.length >= 4 && this.isHeadOf(other, theirs)) {
        return 0.84;
      }
      if (stem.length >= 5 && other.includes(stem)) {
        return 0.55;
      }
      const common = shared(theirs.main, stem);
      return common >= 5 && common >= 0.75 * Math.max(theirs.main.length, stem.length) ? 0.4 : 0;
    }

    /** Whether this word is the last part of a compound. */
    isHeadOf(other, theirs) {
      const before = other.slice(0, other.lastIndexOf(this.stem));
      return theirs.own.some((one) => one.endsWith(this.stem)) && isPart(before, this.language);
    }

    /** How many slips are forgiven. */
    get most() {
      return this.word.length < 7 ? 1 : this.word.length < 11 ? 2 : 3;
    }

    /** Whether the reader may have meant another word: hardly with three letters, nor with a number. */
    get canBeSlip() {
      return this.word.length >= 4 && !this.isNumber;
    }

    /** Whether a word with these letters lacks more of this word's letters than are forgiven. */
    isFar(letters) {
      let lacking = this.letters & ~letters;
      for (let slips = 0; lacking !== 0; slips += 1) {
        if (slips === this.most) {
          return true;
        }
        lacking &= lacking - 1;
      }
      return false;
    }

    /** For a word that nobody has written: how near another comes to it if the reader has slipped. */
    misspelt(other) {
      if (/^\d/.test(other)) {
        return 0;
      }
      const { most } = this;
      const theirs = thin(other);
      if (theirs.length < this.thin.length - most) {
        return 0;
      }
      const whole = distance(this.thin, theirs, most);
      if (whole <= (this.thin.length < 5 ? 0 : most)) {
        return 0.7 - 0.1 * whole;
      }
      const start = stems(this.thin, this.language).main;
      const part = start.length >= 5 ? distance(start, theirs.slice(0, start.length), Math.min(most, 2)) : 9;
      return part <= Math.min(most, 2) && start.length >= part * 4 ? 0.5 - 0.1 * part : 0;
    }
  }

  Object.assign(hub.search, { Wanted, SAME });
}
