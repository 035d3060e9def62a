"use strict";

/**
 * Keeps Material's one-letter shortcuts (p, n, …) asleep: speech input and a slip of the finger set them off,
 * and WCAG 2.1.4 asks for a way to turn them off. Material listens at the window, one step above the document.
 */
class Shortcuts {
  constructor(root) {
    root.addEventListener("keydown", (event) => {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.stopPropagation();
      }
    });
  }
}

new Shortcuts(document);
