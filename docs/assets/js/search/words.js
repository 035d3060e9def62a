"use strict";

/* What counts as the same word: small letters, no dots or rings, no endings. Finnish and Swedish. */
{
  // A day is one word, and so is every run of letters and digits.
  const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;
  const MARKS = /[\u0300-\u036f]/g;
  const OTHERS = /[\u00c0-\u024f\u0300-\u036f]/;
  const TWICE = /(.)\1/g;
  const SHORTEST = 3;
  // A stem of so many letters is hardly there by chance.
  const LONG = 4;

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

  /** Endings as a tree that is read from the last letter on. */
  const endings = (text) => {
    const tree = {};
    for (const ending of text.split(" ")) {
      let node = tree;
      for (let at = ending.length - 1; at >= 0; at -= 1) {
        node = node[ending[at]] ??= {};
      }
      node.isWhole = true;
    }
    return tree;
  };

  const swedish = {
    suffixes: [/(?<=[^s])s$/],
    endings: "en et n t ar er or r na arna erna orna a e ad at as es are aren arnas aste ade te de ande ende",
    kin: "ing ingen ingar ingarna ning ningen ningar ningarna ande het heten heter are aren arna else elsen",
    leastKin: 4,
    rootOf: () => undefined,
    hasShortStem: () => false,
    finish: (stem) => stem.replace(/([mnlt])\1$/, "$1"),
    themes: () => null,
    agree: () => true,
    addOthers: () => {},
    part: /$/,
    joint: /[aeosu]$/,
  };
  const read = (rules) => ({ ...rules, endings: endings(rules.endings), kin: endings(rules.kin) });
  const LANGUAGES = { fi: read(hub.search.finnish), sv: read(swedish) };

  const known = { fi: new Map(), sv: new Map() };

  /** The stems of a folded word: `own` of the word itself, of which `main` is the likeliest. Those of its root are asked for apart. */
  function stems(word, language) {
    const before = known[language].get(word);
    if (before) {
      return before;
    }
    const found = word.length <= SHORTEST || /\d/.test(word) ? single(word) : several(word, LANGUAGES[language]);
    known[language].set(word, found);
    return found;
  }

  const single = (word) => ({ word, bare: word, own: [word], kin: [word], main: word, forms: [], themes: null });

  /** Plain loops, for all words that begin alike are read while the reader types. */
  function several(word, rules) {
    const bare = rules.suffixes.reduce(withoutSuffix, word);
    const wholes = bare === word ? [word] : [bare, word];
    const forms = [...wholes];
    wholes.forEach((one) => cutEndings(one, rules.endings, forms));
    rules.addOthers(bare, forms);
    const own = [];
    addStems(own, forms, 0, wholes.length, SHORTEST - 1, rules);
    if (own.length === 0) {
      own.push(word);
    }
    addStems(own, forms, wholes.length, forms.length, SHORTEST, rules);
    return { word, bare, own, kin: null, main: likeliest(own), forms, themes: null };
  }

  /** The stems of a word and of its root; they are asked of few words. */
  function kin(one, language) {
    const rules = LANGUAGES[language];
    if (one.kin === null) {
      one.kin = [...one.own];
      const roots = cutEndings(one.bare, rules.kin, []);
      addStems(one.kin, roots, 0, roots.length, rules.leastKin, rules);
      addOnce(one.kin, rules.rootOf(one.word));
    }
    return one.kin;
  }

  /** Adds the stems of some forms, if they are long enough. */
  function addStems(stems, forms, from, to, least, rules) {
    for (let at = from; at < to; at += 1) {
      const stem = rules.finish(forms[at]);
      if (stem.length >= least) {
        addOnce(stems, stem);
      }
    }
  }

  function addOnce(all, one) {
    if (one !== undefined && !all.includes(one)) {
      all.push(one);
    }
  }

  /** The shortest of those that are not too short. */
  function likeliest(stems) {
    const long = stems.filter((one) => one.length >= LONG);
    return (long.length ? long : stems).reduce((one, other) => (other.length < one.length ? other : one));
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

  /** Adds what is left of a word before each ending that it has, the shortest ending first. */
  function cutEndings(word, tree, found) {
    let node = tree[word[word.length - 1]];
    for (let at = word.length - 1; node && at > 0; at -= 1) {
      if (node.isWhole) {
        found.push(word.slice(0, at));
      }
      node = node[word[at - 1]];
    }
    return found;
  }

  /** Whether two words are forms of the same word. */
  function isForm(one, other, language) {
    const rules = LANGUAGES[language];
    const agree = (stem) => rules.agree(themesOf(one, rules), themesOf(other, rules), stem);
    return one.own.some((stem) => other.own.includes(stem) && agree(stem));
  }

  /** Whether two words are of the same root. */
  const isKin = (one, other, language) => kin(one, language).some((stem) => kin(other, language).includes(stem));

  /** Whether two words are forms of the same word, or at least of the same root: 2, 1 or 0. */
  const kinship = (one, other, language) => (isForm(one, other, language) ? 2 : Number(isKin(one, other, language)));

  /** Whether a word is one of those whose forms share only two letters: haku – haun. */
  const hasShortStem = (one, language) => LANGUAGES[language].hasShortStem(one);

  /** Whether a compound can be parted here: what comes first must look like a word. */
  const isPart = (word, language) => word.length >= SHORTEST && LANGUAGES[language].part.test(word);

  /** The first part of a compound without the letter that joins it to the next. */
  const withoutJoint = (word, language) => word.replace(LANGUAGES[language].joint, "");

  Object.assign(hub.search, { WORD, fold, thin, letters, stems, kin, isForm, isKin, kinship, hasShortStem, isPart, withoutJoint });
}
