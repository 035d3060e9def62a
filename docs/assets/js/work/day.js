"use strict";

/** The day of a moment, as days are saved: the reader's own, not that of Greenwich. */
hub.dayOf = (moment) => {
  const offset = new Date(moment).getTimezoneOffset() * 60_000;
  return new Date(moment - offset).toISOString().slice(0, 10);
};

/** 2026-11-22 as people write it; empty if the text is no day, as in a file that was changed by hand. */
hub.day = (text) => {
  const moment = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : NaN);
  const isDay = !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(text);
  return isDay ? text.split("-").map(Number).reverse().join(".") : "";
};
