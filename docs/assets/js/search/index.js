"use strict";

{
  const NEXT = "|";
  const FIELDS = 3;
  const LETTER = /[\p{L}\p{N}]/u;

  // Words and signs in a stretch of text, and how many of them stand before the first that is wanted.
  const STRETCH = 36;
  const BEFORE = 8;

  /** The index file made ready: its words, where each of them stands, and every text to be read again. */
  class Index {
    constructor(file) {
      this.file = file;
      this.language = file.language;
      this.readWords(file.words);
      this.readTexts(file.texts);
      this.readPlaces();
      this.readUrls(file.urls);
      this.kinds = Array.from(file.kind, (letter) => file.kinds[letter.charCodeAt(0) - 97]);
      this.listed = new Map();
    }

    /** All words, and all of them folded in one string, where a part of a word is found at once. */
    readWords(tiers) {
      this.words = [];
      this.tiers = [];
      for (const tier of tiers) {
        this.tiers.push(this.words.length);
        let word = "";
        for (const part of tier ? tier.split(NEXT) : []) {
          word = word.slice(0, part.charCodeAt(0) - 48) + part.slice(1);
          this.words.push(word);
        }
      }
      this.isWord = new Uint8Array(this.words.length);
      this.words.forEach((word, id) => (this.isWord[id] = LETTER.test(word) ? 1 : 0));
      this.folded = hub.search.fold(this.words.join("\n")).split("\n");
      this.joined = `\n${this.folded.join("\n")}\n`;
      this.starts = new Int32Array(this.folded.length + 1);
      this.folded.forEach((word, id) => (this.starts[id + 1] = this.starts[id] + word.length + 1));
    }

    /** The texts as numbers of words, entry after entry: title, keywords, text. */
    readTexts(text) {
      const [signs, one, two] = this.file.signs;
      const width = signs.length;
      const value = new Int16Array(128).fill(-1);
      [...signs].forEach((sign, number) => (value[sign.charCodeAt(0)] = number));
      const tokens = new Int32Array(text.length);
      const ends = [];
      let count = 0;
      for (let at = 0; at < text.length; at += 1) {
        const first = value[text.charCodeAt(at)];
        if (first < 0) {
          ends.push(count);
        } else if (first < one) {
          tokens[count++] = first;
        } else if (first < one + two) {
          const second = value[text.charCodeAt((at += 1))];
          tokens[count++] = this.tiers[1] + (first - one) * width + second;
        } else {
          const second = value[text.charCodeAt((at += 1))];
          const third = value[text.charCodeAt((at += 1))];
          tokens[count++] = this.tiers[2] + ((first - one - two) * width + second) * width + third;
        }
      }
      ends.push(count);
      this.tokens = tokens.subarray(0, count);
      this.ends = Int32Array.from(ends);
      this.count = ends.length / FIELDS;
    }

    /** For each word the fields in which it stands, in order. */
    readPlaces() {
      const { tokens, ends } = this;
      const first = new Int32Array(this.words.length + 1);
      for (let at = 0; at < tokens.length; at += 1) {
        first[tokens[at] + 1] += 1;
      }
      for (let id = 0; id < this.words.length; id += 1) {
        first[id + 1] += first[id];
      }
      const next = first.slice();
      const places = new Int32Array(tokens.length);
      const fieldOf = new Int32Array(tokens.length);
      for (let field = 0, at = 0; field < ends.length; field += 1) {
        for (; at < ends[field]; at += 1) {
          fieldOf[at] = field;
          places[next[tokens[at]]++] = at;
        }
      }
      Object.assign(this, { first, places, fieldOf });
    }

    /** What stands on a page has only its anchor in the file. */
    readUrls(urls) {
      this.urls = [];
      this.pages = [];
      let page = -1;
      urls.split(NEXT).forEach((url, number) => {
        const isPage = !url.includes("#");
        page = isPage ? number : page;
        this.pages.push(page);
        this.urls.push(url.startsWith("#") ? this.urls[page] + url : url);
      });
    }

    /** The places of a word in the texts, as numbers of tokens. */
    placesOf(id) {
      return this.places.subarray(this.first[id], this.first[id + 1]);
    }

    /** The word that covers a place in the joined string. */
    wordAt(place) {
      let low = 0;
      let high = this.folded.length;
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

    /** The words that begin with these letters. */
    beginning(letters) {
      if (!this.byStart) {
        this.byStart = new Map();
        this.folded.forEach((word, id) => {
          const start = word.slice(0, 3);
          const ids = this.byStart.get(start) ?? [];
          ids.push(id);
          this.byStart.set(start, ids);
        });
      }
      if (letters.length < 3) {
        return this.containing(`\n${letters}`);
      }
      const ids = this.byStart.get(letters.slice(0, 3)) ?? [];
      return letters.length === 3 ? ids : ids.filter((id) => this.folded[id].startsWith(letters));
    }

    /** The words that have these letters somewhere in them. */
    containing(letters) {
      const found = [];
      let at = this.joined.indexOf(letters);
      while (at >= 0) {
        const id = this.wordAt(at);
        found.push(id);
        at = this.joined.indexOf(letters, this.starts[id + 1]);
      }
      return found;
    }

    /** The words that begin with the same letter, for one with a slip in it; `thin` has no doubled letters. */
    beginningLike(word) {
      if (!this.thin) {
        this.thin = hub.search.thin(this.joined).slice(1, -1).split("\n");
        this.byLetter = new Map();
        this.folded.forEach((folded, id) => {
          const list = this.byLetter.get(folded[0]) ?? [];
          list.push(id);
          this.byLetter.set(folded[0], list);
        });
      }
      return this.byLetter.get(word[0]) ?? [];
    }

    /** One field of an entry, as numbers of words. */
    tokensOf(entry, field) {
      const number = entry * FIELDS + field;
      return this.tokens.subarray(number ? this.ends[number - 1] : 0, this.ends[number]);
    }

    /** The text of one field of an entry: 0 is its title, 1 its keywords, 2 its text. */
    text(entry, field) {
      return this.read(this.tokensOf(entry, field));
    }

    read(tokens) {
      let text = "";
      let afterWord = false;
      for (const token of tokens) {
        const isWord = this.isWord[token] === 1;
        text += (afterWord && isWord ? " " : "") + this.words[token];
        afterWord = isWord;
      }
      return text;
    }

    /** The stretch of an entry's text with the most different words that are wanted. */
    stretch(entry, isWanted) {
      const tokens = this.tokensOf(entry, 2);
      const wanted = Array.from(tokens, (token) => isWanted(this.folded[token]));
      const from = Math.max(0, Math.min(bestStart(tokens, wanted) - BEFORE, tokens.length - STRETCH));
      const to = Math.min(tokens.length, from + STRETCH);
      return { text: this.read(tokens.subarray(from, to)).trim(), before: from > 0, after: to < tokens.length };
    }

    /** How many words a field holds, with the signs between them. */
    length(entry, field) {
      const number = entry * FIELDS + field;
      return this.ends[number] - (number ? this.ends[number - 1] : 0);
    }

    /** An entry as the page shows it. */
    entry(number) {
      if (!this.listed.has(number)) {
        this.listed.set(number, {
          id: number,
          url: this.urls[number],
          kind: this.kinds[number],
          title: this.text(number, 0),
          page: this.text(this.pages[number], 0),
          text: this.text(number, 2),
        });
      }
      return this.listed.get(number);
    }
  }

  /** The place from which the most different wanted words stand close together. */
  function bestStart(tokens, wanted) {
    let best = 0;
    let most = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      if (wanted[at]) {
        const close = Array.from(tokens.subarray(at, at + STRETCH - BEFORE));
        const different = new Set(close.filter((_, next) => wanted[at + next])).size;
        if (different > most) {
          most = different;
          best = at;
        }
      }
    }
    return best;
  }

  Object.assign(hub.search, { Index });
}
