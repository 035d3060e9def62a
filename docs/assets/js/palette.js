"use strict";

/** The choice of colours: as the device asks, light or dark. Kept on the device once the reader has chosen. */
class Palette {
  static moduleName = "hub-palette";
  static KEY = "tukihub:ulkoasu";

  constructor(root) {
    this.choices = [...root.querySelectorAll("input")];
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    const kept = this.kept();
    (this.choices.find((one) => one.value === kept) ?? this.choices[0]).checked = true;
    root.addEventListener("change", (event) => this.choose(event.target.value));
    this.dark.addEventListener("change", () => this.paint());
    window.addEventListener("pageshow", () => this.paint());
  }

  kept() {
    try {
      return localStorage.getItem(Palette.KEY) ?? "";
    } catch {
      return ""; // a browser that keeps nothing
    }
  }

  choose(scheme) {
    try {
      if (scheme) {
        localStorage.setItem(Palette.KEY, scheme);
      } else {
        localStorage.removeItem(Palette.KEY);
      }
    } catch {
      // The choice holds on this page.
    }
    this.paint();
  }

  paint() {
    const chosen = this.choices.find((one) => one.checked).value;
    document.body.dataset.mdColorScheme = chosen || (this.dark.matches ? "slate" : "default");
  }
}

hub.start(Palette);
