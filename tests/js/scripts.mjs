// The classic scripts of the site without a page: each call gives a `hub` of its own.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";

export const fc = createRequire(new URL("../node/package.json", import.meta.url))("fast-check");

const SCRIPTS = new URL("../../docs/assets/js/", import.meta.url);

export function load(...names) {
  const hub = {};
  for (const name of names) {
    const source = readFileSync(new URL(`${name}.js`, SCRIPTS), "utf-8");
    vm.compileFunction(source, ["hub"], { filename: `${name}.js` })(hub);
  }
  return hub;
}

export const loadStore = () => load("work/format", "work/collection", "work/store", "work/autosave");

/** The same seed gives the same histories; HUB_SEED tries others. */
export const runs = (numRuns) => ({ numRuns, seed: Number(process.env.HUB_SEED ?? 20261122) });

export const fixture = (name) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf-8");
