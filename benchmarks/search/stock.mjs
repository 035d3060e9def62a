// Asks Material's own search worker in Node: gets its files, its index and questions on standard input.

import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const { worker, index, questions } = JSON.parse(readFileSync(0, "utf-8"));
let answer = null;
let listener = null;
const world = vm.createContext({ console, setTimeout, Promise, RegExp, Map, Set });
Object.assign(world, {
  self: world,
  addEventListener: (_, handler) => (listener = handler),
  postMessage: (message) => answer?.(message),
  importScripts(...names) {
    for (const name of names) {
      const file = path.resolve(path.dirname(worker), name);
      vm.runInContext(readFileSync(file, "utf-8"), world, { filename: file });
    }
  },
});
vm.runInContext(readFileSync(worker, "utf-8"), world, { filename: worker });

const ask = (message) =>
  new Promise((resolve) => {
    answer = resolve;
    listener({ data: message });
  });

await ask({ type: 0, data: { ...index, options: { suggest: false } } });
const answers = [];
for (const question of questions) {
  const { data } = await ask({ type: 2, data: question });
  // A group holds a page and its sections, as the reader sees them.
  answers.push(data.items.map((group) => group.map((item) => item.location)));
}
process.stdout.write(JSON.stringify(answers));
