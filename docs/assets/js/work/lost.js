"use strict";

{
  const TEXTS = ["kentta/", "lomake/", "malli/nimi"];
  const labelOf = (element) => element.labels?.[0]?.textContent.trim() ?? "";

  /** What was lost, as the page says it: a choice by its words and not by its id. Empty if nothing here knows them. */
  function wordsOf({ key, lost }) {
    const elements = [...document.querySelectorAll(`[data-entry="${CSS.escape(key)}"]`)];
    const [first] = elements;
    if (!first || first.type.startsWith("text")) {
      const isText = first || TEXTS.some((start) => key.startsWith(start));
      return isText ? `${(first && labelOf(first)) || hub.word("work.text")}: ”${lost}”` : "";
    }
    if (first.type === "date") {
      return `${labelOf(first)}: ${hub.day(lost) || lost}`;
    }
    const chosen = [...(first.options ?? elements)].filter(({ value }) => lost.split(" ").includes(value));
    const words = chosen.map((one) => (first.options ? one.text : labelOf(one)));
    const name = first.options ? labelOf(first) : first.closest("fieldset")?.querySelector("legend").textContent.trim();
    return [words.length > 0 && name, words.join("; ")].filter(Boolean).join(": ");
  }

  /** Words that a newer text in another tab replaced are only in this page until the reader has decided on them. */
  hub.Lost = class Lost {
    /** When the last one is decided, the focus goes to `after`. */
    constructor(list, after) {
      Object.assign(this, { list, after });
      window.addEventListener("beforeunload", (event) => list.children.length > 0 && event.preventDefault());
    }

    /** Shows those that the page has words for, and returns how many they are. */
    show(changed) {
      const lost = changed.filter((one) => one.lost && wordsOf(one));
      this.list.append(...lost.map((one) => this.item(one)));
      this.list.hidden = this.list.children.length === 0;
      return lost.length;
    }

    item({ id, key, lost }) {
      const words = wordsOf({ key, lost });
      const item = hub.make("li", "", `${words} `);
      const act = (word, said, action) => {
        const button = hub.make("button", "hub-button", hub.word(word), [hub.make("span", "hub-hidden", `: ${words}`)]);
        button.type = "button";
        button.addEventListener("click", () => {
          action();
          this.decide(item, said);
        });
        return button;
      };
      item.append(
        act("work.take-back", "work.taken-back", () => hub.store.set(key, lost, id)),
        " ",
        act("work.let-go", "work.gone-for-good", () => {}),
      );
      return item;
    }

    /** What had the focus is gone. */
    decide(item, said) {
      item.remove();
      this.list.hidden = this.list.children.length === 0;
      hub.say(hub.word(said));
      (this.list.querySelector("button") ?? this.after).focus();
    }
  };
}
