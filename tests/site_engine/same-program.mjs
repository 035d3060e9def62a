// Which of the scripts on standard input, {name: [written, served]}, are no longer the same program when served.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(new URL("../node/package.json", import.meta.url))("acorn");
const PLACES = new Set(["start", "end"]);
const tree = (script) =>
  JSON.stringify(parse(script, { ecmaVersion: "latest" }), (key, value) =>
    PLACES.has(key) ? undefined : typeof value === "bigint" || value instanceof RegExp ? String(value) : value);

const scripts = Object.entries(JSON.parse(readFileSync(0, "utf-8")));
const changed = scripts.filter(([, [written, served]]) => tree(written) !== tree(served));
process.stdout.write(JSON.stringify(changed.map(([name]) => name)));
