"use strict";

/** A document as elements, for paper. */
{
  const inLanguage = (language, element) => {
    if (language) {
      element.lang = language;
    }
    return element;
  };

  const header = (scope, text) => Object.assign(hub.make("th", "", text), { scope });
  const row = (children) => hub.make("tr", "", "", children);
  const list = (className, items) => hub.make("ul", className, "", items.map((text) => hub.make("li", "", text)));

  function table({ head, rows, language }) {
    const cell = (text) => inLanguage(language, hub.make("td", "", text));
    const body = rows.map(([name, ...rest]) => row([header("row", name), ...rest.map(cell)]));
    return hub.make("table", "hub-paper__table", "", [
      hub.make("thead", "", "", [row(head.map((text) => header("col", text)))]),
      hub.make("tbody", "", "", body),
    ]);
  }

  const MAKERS = {
    heading: ({ level, text, isNewPage }) => hub.make(`h${level + 1}`, isNewPage ? "hub-paper__new" : "", text),
    text: ({ text, isStrong }) => hub.make("p", "", "", [isStrong ? hub.make("strong", "", text) : text]),
    list: ({ items }) => list("", items),
    checks: ({ items }) => list("hub-paper__checks", items.map(({ done, text }) => `${done ? "☑" : "☐"} ${text}`)),
    table,
  };

  hub.asElements = (blocks) => blocks.map((block) => inLanguage(!block.rows && block.language, MAKERS[block.kind](block)));
}
