"use strict";

/** What an entry and its value are called on the site: choices, ticks and days are saved as ids. */
{
  const LEVELS = { __proto__: null, 2: "green", 1: "yellow", 0: "red", E: "none" };

  const asWritten = (value) => value;
  const ticked = () => hub.word("work.import.ticked");
  const level = (value) => (LEVELS[value] ? hub.word(`work.assess.${LEVELS[value]}`) : value);
  const day = (value) => hub.day(value) || value;

  const titleOf = (all, id) => all.find((one) => one.id === id)?.title;
  const titlesOf = (all) => (ids) => ids.split(" ").map((id) => titleOf(all, id) ?? id).join("; ");

  /** The name of what belongs to a larger whole begins with the whole: several forms have a part ”Tavoite”. */
  const within = (whole, part) => (part ? [whole, part].filter(Boolean).join(": ") : undefined);

  /**
   * By a key: {name, say}, where `say` gives a value in words. There is no name where the site does not show
   * the entry. `data` is everything in the language of the page; `read` gives the other entries of the model.
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
      malli: (read, what) => model[what],
      kentta: (read, id) => [titleOf(data.groups.flatMap(({ fields }) => fields), id), asWritten],
      lomake: (read, id) => {
        const form = data.forms.find(({ parts }) => titleOf(parts, id));
        return [within(form?.title, titleOf(form?.parts ?? [], id)), asWritten];
      },
      tarkistus: (read, id) => [titleOf(data.checklist, id), ticked],
      vaihe: (read, id) => [titleOf(data.stages.flatMap(({ items }) => items), id), ticked],
      mittari: (read, row, id) => {
        const column = data.measures.find((one) => one.id === id);
        return [within(data.words["document.measures"], column?.title), column?.isDay ? day : asWritten];
      },
      arvio: (read, set, round, item) => {
        const { title, items } = data.assessments.find(({ id }) => id === set) ?? { items: [] };
        const whole = [title, hub.day(read(`arvio/${set}/${round}/pvm`))].filter(Boolean).join(" ");
        return item === "pvm"
          ? [within(title, hub.word("work.assess.day")), day]
          : [within(whole, titleOf(items, item)), level];
      },
    };
    return (key, read = () => "") => {
      const [start, ...parts] = key.split("/");
      const [name, inWords = asWritten] = kinds[start]?.(read, ...parts) ?? [];
      return { name, say: (value) => value && inWords(value) };
    };
  };
}
