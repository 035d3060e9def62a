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

  /** What may follow a word and leave it the same, with the letters left in folded form. */
  const SUFFIXES = {
    fi: [/(?:kin|kaan)$/, /(?<!k)(?:ko|han)$/, /(?:mme|nne|nsa)$/, /(?<=[aeiouy])ni$/],
    sv: [/(?<=[^s])s$/],
  };

  /** Endings, and how long the longest of them is. */
  const endings = (text) => {
    const all = new Set(text.split(" "));
    return { all, longest: Math.max(...Array.from(all, (one) => one.length)) };
  };

  /** Endings of inflection; several may fit, and each gives a stem to compare. */
  const ENDINGS = {
    fi: endings(
      "ssa sta lla lta lle ksi issa ista illa ilta ille iksi ina na ta tta ita iden itten tten jen ien en n in ia " +
        "a t it seen siin hin ihin hon han hun aan een iin oon uun yyn ne",
    ),
    sv: endings("en et n t ar er or r na arna erna orna a e ad at as es are aren arnas aste ade te de ande ende"),
  };

  /** malleja, tietoja, lukuja: not suoja or kehittäjä. */
  const PLURAL = /[^aeiouy][eouy]ja$/;

  /** Endings that make another word of the same root: kehittää – kehittäminen – kehittäjä. */
  const KIN = {
    fi: endings(
      "minen mista misen miseen miseksi misessa misesta misella ja jat jan us ys uksen yksen daan taan tava",
    ),
    sv: endings("ing ingen ingar ingarna ning ningen ningar ningarna ande het heten heter are aren arna else elsen"),
  };

  /** Consonants that change within a Finnish word: kunta – kunnan, kaupunki – kaupungin. */
  const GRADES = { nn: "nt", ll: "lt", rr: "rt", mm: "mp", ng: "nk", rv: "rp", kk: "k", pp: "p", tt: "t" };
  const LONG_GRADES = { tav: "tap", luv: "luk" };
  /** oikeus – oikeuden – oikeutta – oikeuksien, mittaus – mittauksen. */
  const CHANGING_END = /(?<=[aeiouy][uy])(?:s|d|t|ks)$/;
  /** tulos – tuloksen. */
  const LONG_END = /(?<=[eiouy])ks$/;
  const VOWELS = "aeiouy";

  /** What is left of a stem without its last vowels, and with its last consonants in one grade. */
  function finishFinnish(stem) {
    if (stem.endsWith("inen")) {
      return `${stem.slice(0, -4)}is`;
    }
    let end = stem.length;
    while (end > 0 && VOWELS.includes(stem[end - 1])) {
      end -= 1;
    }
    const whole = stem.slice(0, end);
    const bare = whole.length > SHORTEST + 1 ? whole.replace(CHANGING_END, "").replace(LONG_END, "s") : whole;
    const long = LONG_GRADES[bare.slice(-3)];
    if (long) {
      return bare.slice(0, -3) + long;
    }
    const short = GRADES[bare.slice(-2)];
    if (short) {
      return bare.slice(0, -2) + short;
    }
    if (bare.endsWith("aaj")) {
      return `${bare.slice(0, -1)}ik`;
    }
    return bare.endsWith("d") ? `${bare.slice(0, -1)}t` : bare;
  }

  const FINISH = { fi: finishFinnish, sv: (stem) => stem.replace(/([mnlt])\1$/, "$1") };

  const known = { fi: new Map(), sv: new Map() };

  /** The stems of a folded word: `own` of the word itself, `kin` of its root; `main` is the likeliest. */
  function stems(word, language) {
    const before = known[language].get(word);
    if (before) {
      return before;
    }
    const found = word.length <= SHORTEST || /\d/.test(word) ? single(word) : several(word, language);
    known[language].set(word, found);
    return found;
  }

  const single = (word) => ({ own: [word], kin: [word], main: word });

  function several(word, language) {
    let bare = word;
    for (const suffix of SUFFIXES[language]) {
      const without = bare.replace(suffix, "");
      bare = without.length > SHORTEST ? without : bare;
    }
    const finish = FINISH[language];
    const without = ({ all, longest }, least) => {
      const found = [];
      for (let length = 1; length <= longest && length < bare.length; length += 1) {
        if (all.has(bare.slice(-length))) {
          const stem = finish(bare.slice(0, -length));
          if (stem.length >= least) {
            found.push(stem);
          }
        }
      }
      return found;
    };
    const whole = [bare, word].map(finish).filter((one) => one.length >= 2);
    const cut = without(ENDINGS[language], SHORTEST);
    if (language === "fi" && PLURAL.test(bare)) {
      cut.push(finish(bare.slice(0, -2)));
    }
    const own = [...new Set([...(whole.length ? whole : [word]), ...cut])];
    const kin = [...new Set([...own, ...without(KIN[language], 4)])];
    const long = own.filter((one) => one.length >= 4);
    const main = (long.length ? long : own).reduce((one, other) => (other.length < one.length ? other : one));
    return { own, kin, main };
  }

  const share = (some, others) => some.some((one) => others.includes(one));

  /** Whether two words are forms of the same word, or at least of the same root: 2, 1 or 0. */
  function kinship(one, other) {
    if (share(one.own, other.own)) {
      return 2;
    }
    return share(one.kin, other.kin) ? 1 : 0;
  }

  hub.search = { WORD, fold, thin, letters, stems, kinship };
}
