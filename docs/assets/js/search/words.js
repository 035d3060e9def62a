"use strict";

/* What counts as the same word: small letters, no dots or rings, no endings. Finnish and Swedish. */
{
  // A day is one word, and so is every run of letters and digits.
  const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;
  const MARKS = /[\u0300-\u036f]/g;
  const OTHERS = /[\u00c0-\u024f\u0300-\u036f]/;
  const TWICE = /(.)\1/g;
  const SHORTEST = 3;

  /** Small letters without diacritics: ä and a are the same. The commonest are changed without taking apart. */
  function fold(text) {
    const plain = text.toLowerCase().replace(/[äå]/g, "a").replace(/ö/g, "o").replace(/é/g, "e");
    return OTHERS.test(plain) ? plain.normalize("NFD").replace(MARKS, "") : plain;
  }

  /** Doubled letters as one: the commonest slip in both languages. */
  const thin = (text) => text.replace(TWICE, "$1");

  /** Which letters a word has, one bit each. */
  const letters = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) {
      bits |= 1 << (word.charCodeAt(at) & 31);
    }
    return bits;
  };

  /** Endings, and how long the longest of them is. */
  const endings = (text) => {
    const all = new Set(text.split(" "));
    return { all, longest: Math.max(...Array.from(all, (one) => one.length)) };
  };

  const swedish = {
    suffixes: [/(?<=[^s])s$/],
    endings: "en et n t ar er or r na arna erna orna a e ad at as es are aren arnas aste ade te de ande ende",
    kin: "ing ingen ingar ingarna ning ningen ningar ningarna ande het heten heter are aren arna else elsen",
    leastKin: 4,
    root: /$^/,
    hasShortStem: () => false,
    finish: (stem) => stem.replace(/([mnlt])\1$/, "$1"),
    themes: () => null,
    agree: () => true,
    others: () => [],
    part: /$/,
    joint: /[aeosu]$/,
  };
  const read = (rules) => ({ ...rules, endings: endings(rules.endings), kin: endings(rules.kin) });
  const LANGUAGES = { fi: read(hub.search.finnish), sv: read(swedish) };

  const known = { fi: new Map(), sv: new Map() };

  /** The stems of a folded word: `own` of the word itself, `kin` of its root; `main` is the likeliest. */
  function stems(word, language) {
    const before = known[language].get(word);
    if (before) {
      return before;
    }
    const found = word.length <= SHORTEST || /\d/.test(word) ? single(word) : several(word, LANGUAGES[language]);
    known[language].set(word, found);
    return found;
  }

  const single = (word) => ({ own: [word], kin: [word], main: word, forms: [], themes: null });

  function several(word, rules) {
    const bare = rules.suffixes.reduce(withoutSuffix, word);
    const wholes = [...new Set([bare, word])];
    const cut = [...wholes.flatMap((one) => without(one, rules.endings)), ...rules.others(bare)];
    const finished = (forms, least) => forms.map(rules.finish).filter((one) => one.length >= least);
    const whole = finished(wholes, SHORTEST - 1);
    const own = [...new Set([...(whole.length ? whole : [word]), ...finished(cut, SHORTEST)])];
    const roots = finished(without(bare, rules.kin), rules.leastKin);
    const kin = new Set([...own, ...roots, ...(rules.root.exec(word) ?? [])]);
    const long = own.filter((one) => one.length >= 4);
    const main = (long.length ? long : own).reduce((one, other) => (other.length < one.length ? other : one));
    return { own, kin: [...kin], main, forms: [...wholes, ...cut], themes: null };
  }

  /** Which vowels follow the stems of a word; it is asked of few words. */
  function themesOf(one, rules) {
    one.themes ??= rules.themes(one.forms);
    return one.themes;
  }

  function withoutSuffix(word, suffix) {
    const bare = word.replace(suffix, "");
    return bare.length > SHORTEST ? bare : word;
  }

  /** What is left of a word before each ending that it has. */
  function without(word, { all, longest }) {
    const found = [];
    for (let length = 1; length <= longest && length < word.length; length += 1) {
      if (all.has(word.slice(-length))) {
        found.push(word.slice(0, -length));
      }
    }
    return found;
  }

  /** Whether two words are forms of the same word, or at least of the same root: 2, 1 or 0. */
  function kinship(one, other, language) {
    const rules = LANGUAGES[language];
    const agree = (stem) => rules.agree(themesOf(one, rules), themesOf(other, rules), stem);
    if (one.own.some((stem) => other.own.includes(stem) && agree(stem))) {
      return 2;
    }
    return one.kin.some((stem) => other.kin.includes(stem)) ? 1 : 0;
  }

  /** Whether a word is one of those whose forms share only two letters: haku – haun. */
  const hasShortStem = (one, language) => LANGUAGES[language].hasShortStem(one);

  /** Whether a compound can be parted here: what comes first must look like a word. */
  const isPart = (word, language) => word.length >= SHORTEST && LANGUAGES[language].part.test(word);

  /** The first part of a compound without the letter that joins it to the next. */
  const withoutJoint = (word, language) => word.replace(LANGUAGES[language].joint, "");

  Object.assign(hub.search, { WORD, fold, thin, letters, stems, kinship, hasShortStem, isPart, withoutJoint });
}
