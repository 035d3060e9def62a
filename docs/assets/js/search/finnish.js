"use strict";

/* What may follow a Finnish word and leave it the same, with the letters left in folded form. */
{
  const SHORTEST = 3;
  const VOWELS = "aeiouy";

  /** malleja, tietoja, lukuja: not suoja or kehittäjä. */
  const PLURAL = /[^aeiouy][eouy]ja$/;
  /** Stems of one syllable, a closed group: nothing is taken from them. */
  const SYLLABLES = new Set(
    "maa paa puu suu syy kuu luu tyo tie saa jaa vie tuo luo syo juo lyo myy voi".split(" "),
  );
  /** arki – arjessa. */
  const J_END = /(?<=[lr])j$/;
  /**
   * The end of a stem, and the same in the word's other grade, by its last letter; the first that fits counts:
   * kunta – kunnan, kaupunki – kaupungin, valita – valitsee, selain – selaimen, maaraaika – maaraajan.
   */
  const GRADES = {
    d: [[/d$/, "t"]],
    g: [[/ng$/, "nk"]],
    j: [[/(?<=[aeiouy])aj$/, "aik"]],
    k: [[/kk$/, "k"]],
    l: [[/ll$/, "lt"]],
    m: [[/(?<=...)im$/, "in"], [/mm$/, "mp"]],
    n: [[/nn$/, "nt"]],
    p: [[/pp$/, "p"]],
    r: [[/rr$/, "rt"]],
    s: [[/(?<=..[aeiouy])ts$/, "t"]],
    t: [[/tt$/, "t"]],
    v: [[/tav$/, "tap"], [/luv$/, "luk"], [/rv$/, "rp"]],
  };
  /** oikeus – oikeuden – oikeutta – oikeuksien, mittaus – mittauksen. */
  const CHANGING_END = /(?<=[aeiouy][uy])(?:s|d|t|ks)$/;
  /** tulos – tuloksen. */
  const LONG_END = /(?<=..[eiouy])ks$/;
  /** yleinen; in speech also tekemine, yleine. */
  const INEN_END = /(?:inen|(?<=..[mlstkh])ine)$/;
  /** asiakas – asiakkaan, lisata – lisasi. */
  const AS_END = /(?<=..[^aeiouy])as$/;
  /** What a stem ends with in another form, and as it is kept, by its last letter. */
  const ENDS = {
    // esimies – esimiehen
    h: [[/mieh$/, "mies"]],
    // nimeton – nimettoman
    m: [[/(?<=..)ttom$/, "ton"]],
    // kuunnella – kuuntelee, suunnitella – suunnittelu
    l: [
      [/nnel$/, "ntel"],
      [/([kpt])\1el$/, "$1el"],
    ],
  };
  /** What follows in forms of kopioida and kopiointi. */
  const OI_ENDINGS =
    "da daan tiin tu tava n t vat ja jat minen misen mista misessa miseen nti nnin nnit ntia ntiin ntien nteja nnissa nnista nnilla nnille nnilta nniksi"
      .split(" ");
  const OI_ROOT = new RegExp(`^.{2,}oi(?=(?:${OI_ENDINGS.join("|")})$)`);
  /** Forms in which a verb in -ella has its short stem. */
  const EL_FORM = /el(?:la|laan|tiin|tu|tava|lut|leet|kaa)$/;
  /** Short words whose k comes and goes, and some that change more: a closed group. */
  const SHORT_WORDS = new Map(
    "hau-hak hae-hak tue-tuk lue-luk luv-luk jae-jak lai-lak koo-kok pol-polk uut-uus vuot-vuos valmis-valm nae-nak nah-nak"
      .split(" ")
      .map((pair) => pair.split("-")),
  );
  const SHORT_STEMS = new Set(SHORT_WORDS.values());
  const LONGEST_SHORT = Math.max(...Array.from(SHORT_WORDS.keys(), (one) => one.length));

  /** Vowels that stand after one stem in forms of one word: kala, kaloja, kaloissa; mittari, mittareita. */
  const TOGETHER = ["aoi", "ei", "o", "u", "y"];
  const CONSONANT = "-";

  /** A stem without its last vowels, and with its last consonants in one grade. */
  function finish(stem) {
    const finished = stem.length === SHORTEST && SYLLABLES.has(stem) ? stem : finishLong(stem);
    return finished.length > LONGEST_SHORT ? finished : (SHORT_WORDS.get(finished) ?? finished);
  }

  function finishLong(stem) {
    const last = stem[stem.length - 1];
    if ((last === "n" || last === "e") && INEN_END.test(stem)) {
      return stem.replace(INEN_END, "is");
    }
    let end = stem.length;
    while (end > SHORTEST && VOWELS.includes(stem[end - 1])) {
      end -= 1;
    }
    const bare = stem.slice(0, end);
    const one = withoutEnd(inOneForm(bare, stem.slice(end)));
    return inOneGrade(one.endsWith("ks") ? one.replace(LONG_END, "s") : one, stem[end]);
  }

  function inOneForm(bare, vowels) {
    const last = bare[bare.length - 1];
    if (last === "s" && AS_END.test(bare)) {
      return vowels === "" || vowels === "i" ? bare.slice(0, -2) : bare;
    }
    const ends = ENDS[last];
    return ends ? ends.reduce((one, [old, now]) => one.replace(old, now), bare) : bare;
  }

  const withoutEnd = (stem) =>
    stem.length > SHORTEST + 1 && "sdt".includes(stem[stem.length - 1]) ? stem.replace(CHANGING_END, "") : stem;

  /** The end of a stem as it stands in the word's other grade; the vowel after it tells arjessa from kirja. */
  function inOneGrade(bare, vowel) {
    if (vowel === "e" && J_END.test(bare)) {
      return `${bare.slice(0, -1)}k`;
    }
    const last = bare[bare.length - 1];
    const fitting = GRADES[last]?.find(([end]) => end.test(bare));
    if (!fitting) {
      return bare;
    }
    const changed = bare.replace(...fitting);
    return last === "t" ? withoutEnd(changed) : changed;
  }

  /** For each stem the vowels that follow it in some form: a in tallent-aa, e in tallent-eet. */
  function themes(forms) {
    const found = new Map();
    for (const form of forms.filter((one) => !one.endsWith("inen"))) {
      const [vowel = CONSONANT] = /[aeiouy]*$/.exec(form)[0];
      const stem = finish(form);
      // The vowel of hau does not tell which one follows hak.
      found.set(stem, (found.get(stem) ?? "") + (form.startsWith(stem.slice(0, SHORTEST)) ? vowel : CONSONANT));
    }
    return found;
  }

  /** Whether a stem may be of one word: tallentaa and tallenteet have a stem in common, and are two words. */
  function agree(some, others, stem) {
    const both = [some.get(stem) ?? CONSONANT, others.get(stem) ?? CONSONANT];
    return (
      both.some((vowels) => vowels.includes(CONSONANT)) ||
      TOGETHER.some((group) => both.every((vowels) => [...vowels].some((vowel) => group.includes(vowel))))
    );
  }

  hub.search = {
    finnish: {
      suffixes: [
        /(?:kin|kaan)$/,
        /(?<!k)(?:ko|han)$/,
        /(?:mme|nne|nsa)$/,
        /(?<=[aeiouy])ni$/,
        /(?<=ssa|sta|lla|lta|kse|lle|[aeiouy]ta|[aeiouy]na)[ae]n$/,
        /(?<=[aeiouy]{2}|ssa|sta|lta|kse|[aeiouy]ta|ll[aei]|n[aei]|t[aei]|ja)si$/,
      ],
      endings:
        "ssa sta lla lta lle ksi issa ista illa ilta ille iksi ina na ta tta ita iden itten tten ten jen ien en n " +
        "in ia a t it seen siin hin ihin hon han hun aan een iin oon uun yyn " +
        "ss st lt ll sti si da vat isi isin isit tte kaa taan etaan daan tiin ettiin ttiin maan massa malla matta masta nut neet ttu",
      /** Endings that make another word of the same root: kehittää – kehittäminen – kehittäjä. */
      kin: "minen mista misen miseen miseksi misessa misesta misella ja jat jan us ys uksen yksen daan taan tava " +
        "nta nnan ntaa ntaan nnassa nnasta nnalla nnalle nnat",
      leastKin: SHORTEST,
      /** kopioida – kopioin – kopiointi – kopioinnin. */
      rootOf: (word) => (word.includes("oi") ? OI_ROOT.exec(word)?.[0] : undefined),
      finish,
      hasShortStem: ({ own }) => own.some((stem) => SHORT_STEMS.has(stem)),
      themes,
      agree,
      /** Adds what stands before an ending that only some words have. */
      addOthers: (word, forms) => {
        if (PLURAL.test(word)) {
          forms.push(word.slice(0, -2));
        }
        const el = EL_FORM.exec(word);
        if (el) {
          forms.push(word.slice(0, el.index + 2));
        }
      },
      /** What the first part of a compound may end with: liikenne|valot, not liikennev|alot. */
      part: /[aeiouynslr]$/,
      /** What joins the first part of a compound to the next: raha|n|lähde. */
      joint: /n$/,
    },
  };
}
