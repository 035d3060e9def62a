// Asks the browser's engine in Node: gets files and questions on standard input, gives the answers as JSON.
// Without questions it gives every entry of the index.

import { readFileSync } from "node:fs";
import vm from "node:vm";

const { files, questions, limit } = JSON.parse(readFileSync(0, "utf-8"));
const hub = {};
for (const file of files) {
  vm.compileFunction(readFileSync(file, "utf-8"), ["hub"], { filename: file })(hub);
}
const engine = hub.search.open(hub.searchIndex);
const answers = questions?.map((question) => engine.query(question, { limit })) ?? engine.entries();
process.stdout.write(JSON.stringify(answers));
