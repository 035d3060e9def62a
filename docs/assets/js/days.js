"use strict";

/**
 * Shows on each day what belongs to that day, so that a site not rebuilt still tells the truth.
 * An element with data-from or data-until is shown within those days (both included), as the build decided.
 */
class Days {
  constructor(root, now = new Date()) {
    this.today = Days.inFinland(now);
    for (const element of root.querySelectorAll("[data-from], [data-until]")) {
      element.hidden = !this.covers(element.dataset.from, element.dataset.until);
    }
  }

  /** ISO days compare as text. */
  covers(from = "0000-00-00", until = "9999-99-99") {
    return from <= this.today && this.today <= until;
  }

  /** The day in Finland as 2024-12-31. */
  static inFinland(moment) {
    const parts = new Intl.DateTimeFormat("en", {
      timeZone: "Europe/Helsinki",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }).formatToParts(moment);
    const part = (type) => parts.find((one) => one.type === type).value;
    return `${part("year")}-${part("month")}-${part("day")}`;
  }
}

new Days(document);
