// Texts that were once a file of ours: cut short, changed by hand, by a mistake or by another program.

import { fc, runs } from "./scripts.mjs";

const STRANGE = [null, true, 0, -1, 1.5, 1e300, "", "x", [], ["kentta"], {}, { value: 1 }, "\ud800"];
const PLACES = [
  [],
  ["format"],
  ["version"],
  ["sum"],
  ["models"],
  ["models", 0],
  ["models", 0, "id"],
  ["models", 0, "created"],
  ["models", 0, "entries"],
  ["models", 0, "entries", "kentta/nimi"],
  ["models", 0, "entries", "kentta/nimi", "value"],
  ["models", 0, "entries", "kentta/nimi", "at"],
];
const KEYS = ["__proto__", "constructor", "toString", "kentta/__proto__", "kentta/", "", "kentta/nimi\n", "KENTTA/NIMI", "kentta/\ud800"];

/** The same content with another value in one place. */
function changed(text, place, value) {
  if (place.length === 0) {
    return JSON.stringify(value);
  }
  const content = JSON.parse(text);
  const owner = place.slice(0, -1).reduce((part, name) => part[name], content);
  owner[place.at(-1)] = value;
  return JSON.stringify(content);
}

function edited(text, change) {
  const content = JSON.parse(text);
  change(content);
  return JSON.stringify(content);
}

function flipped(text, count) {
  const bytes = new TextEncoder().encode(text);
  const flips = fc.sample(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 }), {
    ...runs(count),
  });
  return flips.map((several) => {
    const copy = bytes.slice();
    several.forEach(([place, bits]) => (copy[place] ^= bits));
    return new TextDecoder().decode(copy);
  });
}

export function mutilated(text) {
  const cuts = Array.from({ length: 40 }, (_, index) => text.slice(0, Math.floor((index * text.length) / 40)));
  const types = PLACES.flatMap((place) => STRANGE.map((value) => changed(text, place, value)));
  const keys = KEYS.map((key) => text.replaceAll('"kentta/nimi"', JSON.stringify(key)));
  const versions = [0, -1, 1.5, "1", 2, 999, 1e300].map((version) => changed(text, ["version"], version));
  const wholes = [
    "",
    " \n",
    "\uFEFF",
    `\uFEFF${text}`,
    `\uFEFF\uFEFF${text}`,
    `${text}${text}`,
    `<!doctype html>${text}`,
    text.replaceAll("\n", "\r\n"),
    text.replaceAll(": ", ":"),
    text.replaceAll("ä", "Ã¤"),
    "[".repeat(200_000),
    '{"a":'.repeat(200_000),
    `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
    changed(text, ["models", 0, "entries", "kentta/nimi", "value"], "a".repeat(3_000_000)),
    changed(text, ["models", 0, "entries", "kentta/nimi"], JSON.parse(`${"[".repeat(3_000)}${"]".repeat(3_000)}`)),
    edited(text, ({ models }) => models.push(models[0])),
    edited(text, ({ models }) => models.push(...Array.from({ length: 20 }, (_, index) => ({ ...models[0], id: `malli-${index}` })))),
    edited(text, ({ models }) => delete models[0].entries["kentta/nimi"]),
    edited(text, (content) => delete content.sum),
    edited(text, (content) => (content.more = "x")),
    text.replace('"kentta/nimi"', '"kentta/kuvaus"'),
    text.replace('"entries": {', '"entries": {"__proto__": {"value": "x", "at": 1}, '),
    text.replace('"format"', '"__proto__": {"models": []}, "format"'),
  ];
  return [...cuts, ...types, ...keys, ...versions, ...wholes, ...flipped(text, 200)];
}
