// The schema that is published tells what a file is, no more and no less.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { mutilated } from "./mutilated.mjs";
import { fixture, loadStore } from "./scripts.mjs";

const hub = loadStore();
const Ajv = createRequire(new URL("../node/package.json", import.meta.url))("ajv");
const { version } = hub.format;
const schema = JSON.parse(readFileSync(new URL(`../../docs/assets/work/tukihub-${version}.schema.json`, import.meta.url), "utf-8"));
const isValid = new Ajv({ strict: true }).compile(schema);

function read(text) {
  try {
    return { content: JSON.parse(text.replace(/^\uFEFF/, "")), problems: hub.format.read(text).problems };
  } catch {
    return { content: undefined };
  }
}

test("a file of the present version is as the schema says", () => {
  assert.ok(isValid(JSON.parse(fixture(`v${version}.json`))), JSON.stringify(isValid.errors));
});

test("whatever is written is as the schema says", () => {
  const store = new hub.Store({ device: null });
  for (let index = 0; index < hub.format.mostModels; index += 1) {
    store.create(`Malli ${index}`);
    store.set("kentta/kuvaus", "Räätälöity \ud800\n\u0000");
    store.set("arvio/kuvaus/mabc123/nimi", "E");
  }
  assert.ok(isValid(JSON.parse(hub.format.write(store.models))), JSON.stringify(isValid.errors));
});

// The reader passes over what it does not know; a model twice and a wrong sum are beyond a schema.
test("what the reader refuses, the schema refuses; what it takes, the schema takes", () => {
  const untold = ["same-model", "changed"];
  const isOurs = (content) => Object.keys(content).every((key) => Object.hasOwn(schema.properties, key));
  for (const text of mutilated(fixture(`v${version}.json`))) {
    const { content, problems } = read(text);
    if (content !== undefined && !problems.some(({ code }) => untold.includes(code))) {
      const isTaken = problems.length === 0 && isOurs(content);
      assert.equal(isValid(content), isTaken, `${text.slice(0, 300)} ${JSON.stringify(isValid.errors)}`);
    }
  }
});
