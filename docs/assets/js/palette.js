"use strict";

/** Ticks the choice of colours that holds: Material paints the page by it and leaves every choice unticked. */
class Palette {
  static moduleName = "hub-palette";

  constructor(root) {
    const choices = root.querySelectorAll("input");
    const kept = __md_get("__palette");
    (choices[kept?.index] ?? choices[0]).checked = true;
  }
}

hub.start(Palette);
