"use strict";

/** What an entry and its value are called on the site: choices, ticks and days are saved as ids. */
{
  const LEVELS = { __proto__: null, 2: "green", 1: "yellow", 0: "red", E: "none" };

  const asWritten = (value) => value;
  const ticked = () => hub.word("work.import.ticked");
  const level = (value) => (LEVELS[value] ? hub.word(`work.assess.${LEVELS[value]}`) : value);
  const day = (value) => value.split("-").map(Number).reverse().join(".");

  const titleOf = (all, id) => all.find((one) => one.id === id)?.title;
  const titlesOf = (all) => (ids) => ids.split(" ").map((id) => titleOf(all, id) ?? id).join("; ");

  /**
   * By a key: {name, say}, where `say` gives a value in words. There is no name where the site does not show
   * the entry. `data` is everything in the language of the page.
   */
  hub.naming = (data) => {
    const model = {
      __proto__: null,
      nimi: [data.words["document.name"], asWritten],
      ohjelma: [hub.word("work.programme"), titlesOf(data.programmes)],
      kieli: [hub.word("work.language"), () => hub.word("work.language-sv")],
      teemat: [data.words["document.themes"], titlesOf(data.themes)],
    };
    const kinds = {
      __proto__: null,
      malli: (what) => model[what],
      kentta: (id) => [titleOf(data.groups.flatMap(({ fields }) => fields), id), asWritten],
      lomake: (id) => [titleOf(data.forms.flatMap(({ parts }) => parts), id), asWritten],
      tarkistus: (id) => [titleOf(data.checklist, id), ticked],
      vaihe: (id) => [titleOf(data.stages.flatMap(({ items }) => items), id), ticked],
      mittari: (row, id) => {
        const column = data.measures.find((one) => one.id === id);
        return [column?.title, column?.isDay ? day : asWritten];
      },
      arvio: (set, round, item) => {
        const items = data.assessments.find(({ id }) => id === set)?.items ?? [];
        return item === "pvm" ? [hub.word("work.assess.day"), day] : [titleOf(items, item), level];
      },
    };
    return (key) => {
      const [start, ...parts] = key.split("/");
      const [name, inWords = asWritten] = kinds[start]?.(...parts) ?? [];
      return { name, say: (value) => value && inWords(value) };
    };
  };
}
