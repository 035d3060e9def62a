"use strict";

/** Where a text stops being JSON. Browsers tell it each in their own way, or not at all. */
{
  const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/;
  const VALUE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/;
  const TOKEN = new RegExp(`[ \\t\\n\\r]*(?:([{}[\\],:])|(${STRING.source})|(${VALUE.source}))`, "y");

  // What may come next, and what then: an opening bracket waits on the stack for its pair.
  const AFTER = {
    value: { "{": "firstKey", "[": "firstValue", string: "after", value: "after" },
    firstValue: { "{": "firstKey", "[": "firstValue", string: "after", value: "after", "]": "after" },
    firstKey: { string: "colon", "}": "after" },
    key: { string: "colon" },
    colon: { ":": "value" },
    after: { ",": "next", "}": "after", "]": "after" },
  };
  const PAIRS = { "}": "{", "]": "[" };

  /** {line, column} of the first place that cannot be read; null if all can. */
  hub.brokenAt = (text) => {
    const open = [];
    let state = "value";
    let read = 0;
    TOKEN.lastIndex = 0;
    for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
      const kind = token[1] ?? (token[2] === undefined ? "value" : "string");
      const next = AFTER[state][kind];
      const isStray = state === "after" && (open.length === 0 || (kind in PAIRS && open.at(-1) !== PAIRS[kind]));
      if (!next || isStray) {
        return placeOf(text, TOKEN.lastIndex - token[0].trimStart().length);
      }
      if (kind === "{" || kind === "[") {
        open.push(kind);
      } else if (kind in PAIRS) {
        open.pop();
      }
      state = next === "next" ? (open.at(-1) === "{" ? "key" : "value") : next;
      read = TOKEN.lastIndex;
    }
    const rest = /[^ \t\n\r]/.exec(text.slice(read));
    const isWhole = !rest && state === "after" && open.length === 0;
    return isWhole ? null : placeOf(text, rest ? read + rest.index : text.length);
  };

  function placeOf(text, position) {
    const before = text.slice(0, position).split("\n");
    return { line: before.length, column: before.at(-1).length + 1 };
  }
}
