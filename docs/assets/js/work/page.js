"use strict";

/**
 * Ties the reader's models to the page: one store, its words, and saving in good time.
 * Text reaches the device a moment after the key, and at once when the page is left or hidden.
 */
{
  /** Storage that may be forbidden, as in a private window or by the organisation. */
  function storage(name) {
    try {
      return window[name];
    } catch {
      return null;
    }
  }

  const words = JSON.parse(document.getElementById("hub-words").textContent);

  /** A text of the page's language with its blanks filled in. */
  hub.word = (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (blank, name) => (name in values ? values[name] : blank));

  /** One or many: the words "work.x-one" and "work.x-many". */
  hub.count = (key, count, values = {}) =>
    hub.word(`${key}-${count === 1 ? "one" : "many"}`, { count, ...values });

  /** An element with a class, a text and perhaps children. Text is never read as HTML. */
  hub.make = (tag, className = "", text = "", children = []) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    element.append(...children);
    return element;
  };

  /** Copies text. False if the browser does not let us, as on a page that is not served over https. */
  hub.copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };

  /** Gives the reader a file to save. */
  hub.save = (name, type, content) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const store = new hub.Store({ device: storage("localStorage"), tab: storage("sessionStorage") });
  hub.store = store;

  /** A new model is taken to be written in the language of the page, until the reader says otherwise. */
  hub.begin = (name, entries = new Map()) => {
    const { lang } = document.documentElement;
    return store.create(name, lang === "sv" ? new Map([["malli/kieli", { value: lang }], ...entries]) : entries);
  };

  hub.autosave(store, {
    wait: (action, time) => setTimeout(action, time),
    idle: (action, timeout) => (window.requestIdleCallback ? requestIdleCallback(action, { timeout }) : action()),
  });

  window.addEventListener("storage", (event) => {
    if (event.storageArea === store.device) {
      store.changedElsewhere(event.key, event.newValue);
    }
  });
  window.addEventListener("pageshow", (event) => event.persisted && store.refresh());
  window.addEventListener("pagehide", () => store.flush());
  document.addEventListener("visibilitychange", () => document.hidden && store.flush());

  // Opening the reader's e-mail leaves nothing, though browsers ask as if it did.
  let opensMail = false;
  document.addEventListener("click", ({ target }) => {
    opensMail = Boolean(target.closest?.('a[href^="mailto:"]'));
    setTimeout(() => (opensMail = false), 1_000);
  });
  window.addEventListener("beforeunload", (event) => {
    store.flush();
    if (store.hasUnsaved && !opensMail) {
      event.preventDefault();
    }
    opensMail = false;
  });
}
