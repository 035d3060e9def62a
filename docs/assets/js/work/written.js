"use strict";

/**
 * On paper a text stands as text: a place to write would cut its lines at the edge of a sheet, and in some
 * browsers leave out what it has no room for.
 */
{
  const paper = matchMedia("print");

  const write = (place, className, words, language = "") => {
    const text = hub.make("div", `hub-written ${className}`, words);
    text.lang = language || document.documentElement.lang;
    place.after(text);
  };

  /** The bar is not printed: a sheet says by itself which model it is of. */
  const writeModel = () => {
    if (hub.store.active) {
      const name = hub.store.get("malli/nimi") || hub.word("work.unnamed");
      write(document.querySelector("main h1"), "hub-written--model", `${hub.word("work.name")}: ${name}`);
    }
  };

  paper.addEventListener("change", () => {
    document.querySelectorAll(".hub-written").forEach((text) => text.remove());
    if (paper.matches) {
      const places = [...document.querySelectorAll("textarea[data-entry]")].filter(({ value }) => value.trim());
      places.forEach((place) => write(place, "", place.value, place.lang));
      writeModel();
    }
  });
}
