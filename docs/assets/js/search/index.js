"use strict";

{
  const NEXT = "|";
  const NEXT_FIELD = "~".charCodeAt(0);
  // Each entry has its title, its keywords, its text, and what readers type who look for it.
  const FIELDS = 4;
  const START = 3;
  const LETTER = /[\p{L}\p{N}]/u;

  // Words and signs in a stretch of text, and how many of them stand before the first that is wanted.
  const STRETCH = 36;
  const BEFORE = 8;

  /**
   * The index file: its words, where each of them stands, and every text to be read again.
   * Little is done before it is needed: words are looked for in one long string, and the texts are read for the words
   * that a question is about.
   */
  class Index {
    constructor(file) {
      this.file = file;
      this.readWords(file);
      this.readSigns(file.signs);
      this.readPages(file.kinds, file.kind);
      this.places = new Map();
    }

    /** All words as they are written, and folded, each in one string, where a part of a word is found at once. */
    readWords({ words, folds }) {
      this.written = words;
      this.folded = `${NEXT}${words.toLowerCase()}${NEXT}`;
      for (let at = 0; at < folds.length; at += 2) {
        this.folded = this.folded.replaceAll(folds[at], folds[at + 1]);
      }
      const starts = [];
      for (let at = 0; at >= 0; at = this.folded.indexOf(NEXT, at + 1)) {
        starts.push(at + 1);
      }
      this.starts = Int32Array.from(starts);
      this.size = starts.length - 1;
    }

    /** A word as it is written. */
    word(id) {
      return this.written.slice(this.starts[id] - 1, this.starts[id + 1] - 2);
    }

    /** Which number each sign of the texts stands for, and from which on a word is written with two signs or three. */
    readSigns([signs, one, two]) {
      this.values = new Uint8Array(128);
      for (let number = 0; number < signs.length; number += 1) {
        this.values[signs.charCodeAt(number)] = number;
      }
      const width = signs.length;
      this.tiers = { width, second: one, third: one + two, thirdId: one + two * width };
    }

    /** The page on which each entry stands. A page comes before what stands on it. */
    readPages(kinds, kind) {
      const page = String.fromCharCode(97 + kinds.indexOf("page"));
      this.count = kind.length;
      this.pages = new Int32Array(this.count);
      for (let at = kind.indexOf(page); at >= 0; ) {
        const next = kind.indexOf(page, at + 1);
        this.pages.fill(at, at, next < 0 ? this.count : next);
        at = next;
      }
    }

    kind(number) {
      return this.file.kinds[this.file.kind.charCodeAt(number) - 97];
    }

    /** What stands on a page has only its anchor in the file. */
    url(number) {
      this.urls ??= this.file.urls.split(NEXT);
      const url = this.urls[number];
      return url.startsWith("#") ? this.urls[this.pages[number]] + url : url;
    }

    /** Whether a word stands where the reader sees it. The others, which readers only type, come after all of them. */
    isShown(id) {
      return id < this.file.shown;
    }

    /** Whether it is a word or the signs between words. */
    isWord(id) {
      return LETTER.test(this.word(id));
    }

    foldedWord(id) {
      return this.folded.slice(this.starts[id], this.starts[id + 1] - 1);
    }

    /**
     * Makes sure that it is known where these words stand. Until all words are put in order, in a quiet moment, the texts
     * are read for the words alone that are new, so that hits come soon.
     */
    find(ids) {
      const fresh = this.first ? [] : ids.filter((id) => !this.places.has(id));
      fresh.forEach((id) => this.places.set(id, []));
      if (!this.tokens) {
        this.readTexts();
      } else if (fresh.length > 0) {
        this.scan(fresh);
      }
    }

    /** Passes over the texts once more, for words that are new. */
    scan(ids) {
      const { tokens, ends, places } = this;
      const isWanted = new Uint8Array(this.size);
      ids.forEach((id) => (isWanted[id] = 1));
      for (let field = 0, at = 0; field < ends.length; field += 1) {
        for (const end = ends[field]; at < end; at += 1) {
          if (isWanted[tokens[at]] === 1) {
            places.get(tokens[at]).push(field);
          }
        }
      }
    }

    readAll() {
      if (!this.tokens) {
        this.readTexts();
      }
      if (!this.first) {
        this.readPlaces();
      }
    }

    /** The fields in which a word stands, in order, each as many times as the word is in it. */
    placesOf(id) {
      return this.first ? this.fields.subarray(this.first[id], this.first[id + 1]) : this.places.get(id);
    }

    /**
     * The texts as numbers of words, and where each field of each entry ends.
     * One plain loop, for it passes over every word of the site while the reader waits.
     */
    readTexts() {
      const { values, places } = this;
      const { texts } = this.file;
      const { width, second, third, thirdId } = this.tiers;
      const { length } = texts;
      const isWanted = new Uint8Array(this.size);
      places.forEach((_, id) => (isWanted[id] = 1));
      const tokens = new Int32Array(length);
      const ends = new Int32Array(this.count * FIELDS);
      let field = 0;
      let count = 0;
      for (let at = 0; at < length; at += 1) {
        const code = texts.charCodeAt(at);
        if (code === NEXT_FIELD) {
          ends[field] = count;
          field += 1;
          continue;
        }
        let id = values[code];
        if (id >= second) {
          const isThird = id >= third;
          id = (isThird ? id - third : id - second) * width + values[texts.charCodeAt((at += 1))];
          id = isThird ? thirdId + id * width + values[texts.charCodeAt((at += 1))] : second + id;
        }
        tokens[count] = id;
        count += 1;
        if (isWanted[id] === 1) {
          places.get(id).push(field);
        }
      }
      Object.assign(this, { tokens: tokens.subarray(0, count), ends });
    }

    /** For each word the fields in which it stands, in order. */
    readPlaces() {
      const { tokens, ends } = this;
      const first = new Int32Array(this.size + 1);
      for (let at = 0; at < tokens.length; at += 1) {
        first[tokens[at] + 1] += 1;
      }
      for (let id = 0; id < this.size; id += 1) {
        first[id + 1] += first[id];
      }
      const next = first.slice();
      const fields = new Int32Array(tokens.length);
      for (let field = 0, at = 0; field < ends.length; field += 1) {
        for (; at < ends[field]; at += 1) {
          fields[next[tokens[at]]++] = field;
        }
      }
      Object.assign(this, { first, fields });
    }

    /** The words of one field of an entry: 0 is its title, 1 its keywords, 2 its text, 3 what readers type. */
    idsOf(entry, field) {
      if (!this.tokens) {
        this.readTexts();
      }
      const number = entry * FIELDS + field;
      return this.tokens.subarray(number ? this.ends[number - 1] : 0, this.ends[number]);
    }

    /** How many words a field holds, with the signs between them. */
    length(entry, field) {
      return this.idsOf(entry, field).length;
    }

    text(entry, field) {
      return this.parts(this.idsOf(entry, field), new Set())
        .map(({ text }) => text)
        .join("");
    }

    /** Words as text, in parts: those that are wanted, and what stands between them. */
    parts(ids, wanted) {
      const parts = [];
      let plain = "";
      let afterWord = false;
      for (const id of ids) {
        const word = this.word(id);
        const isWord = LETTER.test(word);
        plain += afterWord && isWord ? " " : "";
        afterWord = isWord;
        if (wanted.has(id)) {
          parts.push({ text: plain, mark: false }, { text: word, mark: true });
          plain = "";
        } else {
          plain += word;
        }
      }
      parts.push({ text: plain, mark: false });
      return parts.filter((part) => part.text);
    }

    /** The stretch of an entry's text with the most different words that are wanted. It begins with a word. */
    stretch(entry, wanted) {
      const ids = this.idsOf(entry, 2);
      let from = Math.max(0, Math.min(bestStart(ids, wanted) - BEFORE, ids.length - STRETCH));
      while (from > 0 && from < ids.length && !this.isWord(ids[from])) {
        from += 1;
      }
      const to = Math.min(ids.length, from + STRETCH);
      return { ids: ids.slice(from, to), before: from > 0, after: to < ids.length };
    }

    /** The words that begin with these letters, the commonest first. */
    beginning(letters) {
      this.byStart ??= this.byFirstLetter();
      if (this.byStart.has(letters) || letters.length < 2) {
        return this.byStart.get(letters) ?? [];
      }
      const alike = this.beginning(letters.slice(0, Math.min(START, letters.length - 1)));
      const found = alike.filter((id) => this.folded.startsWith(letters, this.starts[id]));
      if (letters.length <= START) {
        this.byStart.set(letters, found);
      }
      return found;
    }

    byFirstLetter() {
      const found = new Map();
      for (let id = 0; id < this.size; id += 1) {
        const letter = this.folded[this.starts[id]];
        if (!found.has(letter)) {
          found.set(letter, []);
        }
        found.get(letter).push(id);
      }
      return found;
    }

    /** The words that are these letters and nothing more. */
    exactly(letters) {
      return this.holding(NEXT + letters + NEXT, 1);
    }

    /** The words that have these letters somewhere in them. */
    containing(letters) {
      return this.holding(letters, 0);
    }

    holding(letters, before) {
      const { folded, starts } = this;
      const found = [];
      for (let at = folded.indexOf(letters); at >= 0; ) {
        const id = this.idAround(at + before);
        found.push(id);
        at = folded.indexOf(letters, starts[id + 1] - before);
      }
      return found;
    }

    /** Which letters a word has, one bit each: what two words cannot share is seen without comparing them. */
    lettersOf(id) {
      this.letters ??= new Int32Array(this.size);
      if (this.letters[id] === 0) {
        this.letters[id] = hub.search.letters(this.foldedWord(id));
      }
      return this.letters[id];
    }

    /** The word that covers a place in the string of words. */
    idAround(place) {
      let low = 0;
      let high = this.starts.length - 1;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (this.starts[middle] <= place) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** An entry as the page shows it. Its texts are read when they are asked for. */
    entry(number) {
      const index = this;
      return {
        id: number,
        url: this.url(number),
        kind: this.kind(number),
        get title() {
          return index.text(number, 0);
        },
        get page() {
          return index.text(index.pages[number], 0);
        },
        get text() {
          return index.text(number, 2);
        },
      };
    }
  }

  /** The place from which the most different wanted words stand close together. */
  function bestStart(ids, wanted) {
    const places = Array.from(ids.keys()).filter((at) => wanted.has(ids[at]));
    const counts = new Map();
    let best = places[0] ?? 0;
    let most = 0;
    let end = 0;
    for (const from of places) {
      for (; end < places.length && places[end] < from + STRETCH - BEFORE; end += 1) {
        counts.set(ids[places[end]], (counts.get(ids[places[end]]) ?? 0) + 1);
      }
      if (counts.size > most) {
        most = counts.size;
        best = from;
      }
      const left = counts.get(ids[from]) - 1;
      if (left > 0) {
        counts.set(ids[from], left);
      } else {
        counts.delete(ids[from]);
      }
    }
    return best;
  }

  Object.assign(hub.search, { Index, FIELDS });
}
